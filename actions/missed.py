"""What was not understood: counted, and its text kept where host and visitor agree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Optional

from wegweiser.presentation import Reply, keep_missed_reply, payloads
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.redaction import redacted
from wegweiser.understanding.certain import may_be_crisis

#: Kind of the open question in the slot `pending`.
KIND = payloads.KEEPING
#: Characters of a text that is kept. Longer ones are stories, not training sentences.
MOST_CHARACTERS = 200
#: Probability of the intent `crisis` (0 to 1) above which a text is never kept.
_MOST_CRISIS = 0.05


def missed(turn: Turn, reply: Reply) -> Outcome:
    """Say that a message was not understood; count it, keep it, or ask once whether to."""
    text = keepable(turn)
    if text is None or turn.may_keep_missed in ("asked", "no"):
        return _counted(turn, None, reply)
    if turn.may_keep_missed == "yes":
        return _counted(turn, text, reply)
    outcome = _counted(turn, None, reply, keep_missed_reply(turn.voice))
    asked = {"pending": {"kind": KIND, "text": text}, "may_keep_missed": "asked"}
    return replace(outcome, slots={**outcome.slots, **asked})


def keepable(turn: Turn) -> Optional[str]:
    """The text as it may be kept, without contact data; None where it never may."""
    allowed = turn.settings.keep_missed_texts and len(turn.text) <= MOST_CHARACTERS
    return redacted(turn.text) if allowed and not _may_be_crisis(turn) else None


def _may_be_crisis(turn: Turn) -> bool:
    """Whether a message may speak of a crisis, as far as its words or the classifier tell."""
    shares = dict(turn.ranking)
    # What a ranking leaves out has at most the share of its last entry; without one, any.
    least = min(shares.values(), default=1.0)
    guessed = turn.intent == "crisis" or shares.get("crisis", least) > _MOST_CRISIS
    return guessed or may_be_crisis(turn.text)


def answers_keeping(turn: Turn) -> bool:
    """Whether a yes or no is about keeping: by its own button, or typed right after.

    A button of another question that is still on the screen is no consent.
    """
    if turn.text.startswith("/"):
        return turn.value("confirms") == KIND
    return turn.pending.get("kind") == KIND


def take_answer(turn: Turn) -> Outcome:
    """Remember yes or no. A yes keeps the text that was asked about, a no erases all kept."""
    if turn.intent != "affirm" or not turn.settings.keep_missed_texts:
        return never_keep(say(Reply(turn.voice.say("say_missed_not_kept"))))
    outcome = say(Reply(turn.voice.say("say_missed_kept")))
    asked_about = turn.pending.get("text") if turn.pending.get("kind") == KIND else None
    slots = {"may_keep_missed": "yes", **_for_store(turn, 0, asked_about)}
    return replace(outcome, slots={**outcome.slots, **slots})


def never_keep(outcome: Outcome) -> Outcome:
    """The outcome, and from now on no text of this conversation is kept, nor an earlier one."""
    return replace(outcome, slots={**outcome.slots, "missed": None, "may_keep_missed": "no"})


def _counted(turn: Turn, text: Optional[str], *replies: Reply) -> Outcome:
    outcome = say(*replies, misses=turn.misses + 1)
    return replace(outcome, slots={**outcome.slots, **_for_store(turn, 1, text)})


def _for_store(turn: Turn, count: int, text: Optional[str]) -> Dict[str, Any]:
    """The slot that the store reads when it saves the turn (`rasa_ext/store/missed.py`)."""
    return {"missed": {"language": turn.language, "count": count, "text": text}}
