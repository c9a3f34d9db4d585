"""How a role did that the visitor asks about: its place, and why it is not the first."""

from __future__ import annotations

from typing import Sequence, Tuple

from wegweiser.advice import Standing
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, listed
from wegweiser.presentation.reasons import reason_texts
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice
from wegweiser.quiz import Reason


def why_not_reply(
    voice: Voice,
    standing: Standing,
    reasons: Sequence[Reason] = (),
    against: Sequence[Reason] = (),
    unclear: bool = False,
) -> Reply:
    """Say where a role stands, what spoke for it and what against it.

    `unclear`: none of the roles is a clear fit.
    """
    text = blocks(
        voice.say("why_unclear") if unclear else "",
        _place(voice, standing),
        listed(voice.say("label_reasons"), reason_texts(voice, reasons)),
        listed(voice.say("label_against"), reason_texts(voice, against)),
        voice.say("share_note"),
    )
    return Reply(text, _buttons(voice, standing))


def _place(voice: Voice, standing: Standing) -> str:
    names = {"role": voice.title(standing.role), "top": voice.role(standing.top)}
    if standing.place is None:
        return voice.say("standing_rejected", **names)
    shares = {
        "share": voice.percent(standing.share),
        "top_share": voice.percent(standing.top_share),
    }
    if standing.comparison is None:
        return voice.say("standing_top", **names, **shares)
    return voice.say("standing_place", place=standing.place, **names, **shares)


def _buttons(voice: Voice, standing: Standing) -> Tuple[Button, ...]:
    answers = voice.button("button_answers", payloads.ANSWERS)
    if standing.comparison is None:
        return (voice.button("button_why_result", payloads.WHY_RESULT), answers)
    pair = payloads.difference((standing.role, standing.top))
    other = voice.role(standing.top)
    return (voice.button("button_compare_with", pair, other=other), answers)
