"""The base of all actions: read the turn, answer it, hand the answer to Rasa."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any, Dict, List, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from wegweiser.presentation import Reply
from wegweiser.rasa_ext.actions.asking import (
    LISTEN,
    open_question_replies,
    stop_asking,
    wait_for_answer,
)
from wegweiser.rasa_ext.actions.choice import pending_choice
from wegweiser.rasa_ext.actions.guarded import guarded
from wegweiser.rasa_ext.actions.interrupted import SLOT, with_reminder
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import with_way_on

#: The action that answers further questions of the same message.
ALSO = "action_also"
_GENDER_STAR = re.compile(r"(?<=\w)\*(?=in)")


class TurnAction(Action, ABC):
    """An action that is a function from a turn to an outcome."""

    @abstractmethod
    def answer(self, turn: Turn) -> Outcome:
        """Return what to say and to remember."""

    @guarded
    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        """Called by rasa-sdk."""
        turn = Turn.read(tracker)
        outcome = with_choice(with_way_on(turn, self.answer(turn)))
        if turn.also and outcome.next == "resume" and not outcome.run and self.name() != ALSO:
            outcome = replace(outcome, run=ALSO)
        outcome = with_reminder(turn, outcome, tracker.get_slot(SLOT))
        asked = open_question_replies(turn, outcome.slots) if asks(turn, outcome) else ()
        for reply in (*dropped_notice(turn), *outcome.replies, *asked):
            send(dispatcher, turn, reply)
        return [*cleaned_state(turn), *events(turn, outcome)]


def asks(turn: Turn, outcome: Outcome) -> bool:
    """Whether the quiz's open question follows at once."""
    begins = outcome.next == "ask" or (outcome.next == "resume" and turn.in_quiz)
    return begins and not outcome.run


def dropped_notice(turn: Turn) -> Tuple[Reply, ...]:
    """Say so when an edited catalogue made parts of the answers void."""
    return (Reply(turn.voice.say("say_catalogue_changed")),) if turn.dropped else ()


def cleaned_state(turn: Turn) -> List[EventType]:
    """Store the state without the void parts, so that the notice comes once."""
    return [SlotSet("quiz_state", turn.state.to_dict())] if turn.dropped else []


def with_choice(outcome: Outcome) -> Outcome:
    """Remember a question back, unless the action itself waits for something else."""
    choice = pending_choice(outcome.replies)
    if choice is None or outcome.slots.get("pending"):
        return outcome
    return replace(outcome, slots={**outcome.slots, "pending": choice})


def send(dispatcher: CollectingDispatcher, turn: Turn, reply: Reply) -> None:
    """Utter a reply; its `custom` part only where the channel can show it."""
    reply_dict: Dict[str, Any] = {
        "text": reply.text,
        "buttons": [{"title": b.title, "payload": b.payload} for b in reply.buttons],
        "custom": reply.custom if turn.rich else None,
    }
    written = with_gender_form(reply_dict, turn.settings.gender_form)
    dispatcher.utter_message(
        text=written["text"], buttons=written["buttons"], json_message=written["custom"] or {}
    )


def events(turn: Turn, outcome: Outcome) -> List[EventType]:
    """Translate an outcome into Rasa's events."""
    found: List[EventType] = [SlotSet(name, value) for name, value in outcome.slots.items()]
    if outcome.run:
        return [*found, FollowupAction(outcome.run)]
    if outcome.next == "close" and turn.in_quiz:
        found += stop_asking()
    if asks(turn, outcome) or (outcome.next == "stay" and turn.in_quiz):
        return found + wait_for_answer()
    return [*found, FollowupAction(LISTEN)]


def with_gender_form(value: Any, form: str) -> Any:
    """Return `value` with the gender star replaced by the host's form, all through."""
    if form == "*":
        return value
    if isinstance(value, str):
        # A payload is code, not prose; none of them holds a star.
        return _GENDER_STAR.sub(form, value)
    if isinstance(value, dict):
        return {key: with_gender_form(item, form) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [with_gender_form(item, form) for item in value]
    return value
