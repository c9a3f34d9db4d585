"""The quiz's open question, asked in the same call that answers the message.

A form asks by an action of its own: a second call to the action server every turn. Here the
validation, and every action that interrupts the quiz, ask themselves; the form only listens.
"""

from __future__ import annotations

from typing import Any, List, Mapping, Tuple

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet

from wegweiser.presentation import Reply, question_reply
from wegweiser.quiz import open_question, progress
from wegweiser.rasa_ext.actions.turn import QUIZ_FORM, Turn

QUIZ_SLOT = "quiz_answer"
LISTEN = "action_listen"


def open_question_replies(turn: Turn, slots: Mapping[str, Any]) -> Tuple[Reply, ...]:
    """The open question as it is once `slots` are set; empty if none is open."""
    now = turn.after(slots)
    question = open_question(now.catalogue, now.state)
    if question is None:
        return ()
    answers = dict(now.state.answers)
    steps = progress(now.catalogue, now.state)
    number = list(answers).index(question.id) + 1 if question.id in answers else None
    return (question_reply(now.voice, question, steps, answers.get(question.id), number),)


def wait_for_answer() -> List[EventType]:
    """Open the form, or leave it open, so that the next message is offered to it."""
    return [
        SlotSet("requested_slot", QUIZ_SLOT),
        SlotSet(QUIZ_SLOT, None),
        ActiveLoop(QUIZ_FORM),
        FollowupAction(LISTEN),
    ]


def stop_asking() -> List[EventType]:
    """Close the form."""
    return [SlotSet("requested_slot", None), SlotSet(QUIZ_SLOT, None), ActiveLoop(None)]
