"""Why the ranking is as it is: answers for and against, single answers that would turn it."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence

from wegweiser.presentation import payloads
from wegweiser.presentation.summary import answer_text, question_text
from wegweiser.presentation.voice import Voice, unquoted
from wegweiser.quiz import Flip, Reason


def reason_texts(voice: Voice, reasons: Sequence[Reason]) -> List[str]:
    """Each reason in words: the visitor's own, or question and chosen option."""
    return [_reason_text(voice, reason) for reason in reasons]


def reason_entries(voice: Voice, reasons: Sequence[Reason]) -> List[Dict[str, Any]]:
    """Each reason for the widget; question and option are null for free text."""
    return [
        {
            "text": _reason_text(voice, reason),
            "question": reason.question_id,
            "option": reason.option_id,
            "traits": _traits(voice, reason),
        }
        for reason in reasons
    ]


def flip_texts(voice: Voice, flips: Sequence[Flip]) -> List[str]:
    """Each answer that would have put another role first."""
    return [_flip_text(voice, flip) for flip in flips]


def flip_entries(voice: Voice, flips: Sequence[Flip]) -> List[Dict[str, Any]]:
    """The same for the widget, with the way to change the answer."""
    return [
        {
            "text": _flip_text(voice, flip),
            "question": flip.question_id,
            "option": flip.option_id,
            "role": flip.role,
            "change": voice.button(
                "button_change_this", payloads.change_answer(flip.question_id)
            ).choice(),
        }
        for flip in flips
    ]


def _reason_text(voice: Voice, reason: Reason) -> str:
    traits = ", ".join(_traits(voice, reason))
    if reason.evidence is not None:
        return voice.say("reason_words", traits=traits, words=unquoted(reason.evidence.words))
    if reason.description is not None:
        return voice.say("reason_description", words=unquoted(reason.description.words))
    if reason.question_id is None or reason.option_id is None:
        return traits
    return voice.say(
        "reason_answer",
        traits=traits,
        question=question_text(voice, reason.question_id),
        answer=answer_text(voice, reason.question_id, reason.option_id),
    )


def _traits(voice: Voice, reason: Reason) -> List[str]:
    ids = reason.traits or ((reason.evidence.trait,) if reason.evidence else ())
    return [voice.text(voice.catalogue.trait[trait].label) for trait in ids]


def _flip_text(voice: Voice, flip: Flip) -> str:
    return voice.say(
        "flip_line",
        question=question_text(voice, flip.question_id),
        answer=answer_text(voice, flip.question_id, flip.option_id),
        role=voice.role(flip.role),
    )
