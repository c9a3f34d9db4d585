"""The quiz's question after an interruption: in full once, then only that it is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Mapping, Optional, Tuple

from wegweiser.presentation import Reply, reminder_reply
from wegweiser.quiz import QuizState, open_question, progress
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.turn import Turn

#: Slot with the open question's id and how often it was interrupted.
SLOT = "interrupted"
#: From this interruption of one question on it is not repeated in full.
_SHORTENED = 2


def with_reminder(turn: Turn, outcome: Outcome, before: Any) -> Outcome:
    """Count an interruption of the open question; from the second on, ask it in short.

    `before` is the slot's value. A channel that shows text alone, and a new language, need the
    options again.
    """
    if not turn.in_quiz or outcome.next != "resume" or outcome.run:
        return outcome
    if not turn.rich or turn.intent == "change_language":
        return outcome
    state = turn.after(outcome.slots).state
    count = _times(before, state.open) + 1
    slots = {**outcome.slots, SLOT: {"question": state.open, "count": count}}
    reminder = _reminder(turn, state) if count >= _SHORTENED else None
    if reminder is None:
        return replace(outcome, slots=slots)
    return replace(outcome, replies=(*outcome.replies, reminder), slots=slots, next="stay")


def _times(before: Any, question: Optional[str]) -> int:
    known: Tuple[Any, Any] = (None, 0)
    if isinstance(before, Mapping):
        known = (before.get("question"), before.get("count"))
    return known[1] if question and known[0] == question and isinstance(known[1], int) else 0


def _reminder(turn: Turn, state: QuizState) -> Optional[Reply]:
    question = open_question(turn.catalogue, state)
    if question is None:
        return None
    chosen = dict(state.answers).get(question.id)
    return reminder_reply(turn.voice, question, progress(turn.catalogue, state), chosen)
