"""Every number of the quiz engine, in one place, with its unit and its reason.

They were chosen with simulated respondents (`python -m wegweiser.simulation`); what was
measured is in `docs/quiz.md`.
"""

from __future__ import annotations

#: Softmax slope: nats per standard deviation of a role's trait level (> 0).
SHARPNESS = 2.0
#: Share of answers taken to be haphazard (0 to 1): no single answer rules a role out.
SMOOTHING = 0.06
#: How far roles are brought to the same sharpness (0 not at all, 1 fully). Without it a
#: middling role fits haphazard answers best and becomes everybody's result.
EVENNESS = 0.65
#: Weight of a skill named in free text, next to its traits (0: only traits count). Found
#: together with its smoothing with self-descriptions written for that purpose.
SKILL_WEIGHT = 1.0
#: Share of skills named at random (0 to 1).
SKILL_SMOOTHING = 0.5
#: Weight of a description's log shares, before TEMPER: tempered they count about as they
#: are, which is what shares from even priors mean. More weight gains at most one point, and
#: visitors speak less clearly for one role than those whose texts it was measured with.
DESCRIPTION_WEIGHT = 1.8
#: Share of descriptions that say nothing (0 to 1): no single one rules a role out.
DESCRIPTION_SMOOTHING = 0.1
#: Exponent on the likelihood (0 to 1). Answers of one person hang together, so that their
#: plain product would be too sure of itself; this makes a share of 70 % right 70 % of the time.
TEMPER = 0.55

#: The quiz goes on for at least this many answers (a statement in free text counts as one)
MIN_ANSWERS = 6
#: ... of which at least this many must be answers to questions,
MIN_QUESTIONS = 3
#: ... and ends after this many answers in any case,
MAX_ANSWERS = 12
#: ... or after this many questions asked, skipped ones included.
MAX_ASKED = 16
#: Share of the first role from which the engine may call itself sure (0 to 1).
SURE = 0.75

#: How strongly a question is marked down for resembling those asked already (0 to 1).
VARIETY = 0.5
#: Cosine from which two questions count as the same contrast (0 to 1).
SAME_CONTRAST = 0.8

#: Below this many answers and statements the result is a direction, not a role.
MIN_FOR_ROLE = 4
#: Below this share of the first role the result is a direction (0 to 1).
MIN_SHARE = 0.4
#: The runner-up is "nearly as good" from this fraction of the first share (0 to 1).
CLOSE_RATIO = 0.6

#: Agreement (`fit.agreement`: 0 as by chance, 1 as typical): from here "very well",
FIT_VERY_WELL = 1.0
#: ... from here "well",
FIT_WELL = 0.5
#: ... below this the answers contradict each other: a direction, not a role,
FIT_DIRECTION = 0.2
#: ... and below this no role fits.
FIT_NONE = -0.5

#: How many reasons for, reasons against and flips a result names at most.
MAX_FOR, MAX_AGAINST, MAX_FLIPS = 4, 3, 3
