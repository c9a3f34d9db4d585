"""A crisis, a death, and what is said right after one: help first, nobody is pushed on."""

from __future__ import annotations

from typing import Optional

from actions.missed import never_keep
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.certain import (
    has_crisis_sign,
    is_grief,
    is_only_here,
    is_strained,
    is_weary,
    takes_back,
)
from wegweiser.understanding.parts import is_question
from wegweiser.understanding.sadness import is_sad
from wegweiser.understanding.small_talk import small_talk

_AFTER = "say_after_distress"
_TIRED = "say_weary"
#: After these nothing is offered for a while.
_CALM = ("say_crisis", "say_grief", _AFTER)
#: Replies in a row after which the talk is an ordinary one again.
_LONGEST = 2
#: What is no wish for anything else.
_NO_WISH = ("thanks", "affirm", "deny", "feedback", "out_of_scope", "nlu_fallback")
#: What "my job is killing me" is taken for.
_MISREAD = ("out_of_scope", "feedback", "nlu_fallback")


def distress(turn: Turn) -> Optional[Outcome]:
    """Answer somebody in distress; None for everybody else."""
    if turn.intent in ("crisis", *_MISREAD) and is_strained(turn.text):
        return never_keep(said_again(turn, "say_strained", main_buttons(turn), next="close"))
    if turn.intent == "crisis":
        grieving = is_grief(turn.text) and not has_crisis_sign(turn.text)
        # No question after this one: the visitor decides when to go on.
        phrase = "say_grief" if grieving else "say_crisis"
        return never_keep(said_again(turn, phrase, next="close"))
    if is_sad(turn.text):
        # Nothing is noted and nothing asked; the buttons are there for whoever likes.
        return never_keep(said_again(turn, "say_sad", main_buttons(turn), next="close"))
    if is_weary(turn.text):
        return said_again(turn, _TIRED, next="close")
    if turn.said.get("phrase") == _TIRED:
        return after_weary(turn)
    if turn.said.get("phrase") not in (*_CALM, "say_joking_after"):
        return None
    if small_talk(turn.text) == "joking" or takes_back(turn.text):
        return said_again(turn, "say_joking_after", main_buttons(turn))
    if turn.said.get("phrase") not in _CALM or turn.intent not in _NO_WISH:
        return None
    if turn.role_ids() or is_question(turn.text) or _long_enough(turn):
        return None
    return said_again(turn, _AFTER, next="close")


def after_weary(turn: Turn) -> Optional[Outcome]:
    """What follows the gentle question: it is only the quiz, or more; None for anything else."""
    if turn.said.get("phrase") != _TIRED or turn.text.startswith("/"):
        return None
    asks = turn.role_ids() or is_question(turn.text)
    if is_only_here(turn.text) or takes_back(turn.text):
        onward = main_buttons(turn)
        return said_again(turn, "say_weary_here", onward, next="close")
    if asks or turn.intent not in _NO_WISH:
        return None
    return said_again(turn, "say_weary_more", next="close")


def _long_enough(turn: Turn) -> bool:
    return turn.said.get("phrase") == _AFTER and turn.said.get("count", 0) >= _LONGEST
