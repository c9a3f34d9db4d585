"""The form: takes an answer, asks the next question."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.named import by_jobs, by_knowledge
from wegweiser.presentation import Reply, evidence_reply, fallback_reply, question_reply
from wegweiser.presentation.summary import answer_text, question_text
from wegweiser.quiz import (
    QuizState,
    UnknownAnswer,
    add_evidence,
    answer,
    dont_know,
    open_question,
    progress,
)
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import send
from wegweiser.understanding.answers import choose_option, is_dont_know
from wegweiser.understanding.skills import find_evidence

#: Value that fills the slot and so ends the form.
DONE = "done"


class Taken(NamedTuple):
    """What became of a message to the quiz."""

    state: QuizState
    replies: Tuple[Reply, ...] = ()
    understood: bool = True


class ValidateQuizForm(Action):
    """Hands the message to the quiz. Without a candidate for the slot it does nothing."""

    def name(self) -> str:
        return "validate_quiz_form"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        if tracker.get_slot("quiz_answer") is None:
            return []
        turn = Turn.read(tracker)
        taken = take(turn)
        for reply in (*dropped_notice(turn), *taken.replies):
            send(dispatcher, turn, reply)
        return [
            SlotSet("quiz_state", taken.state.to_dict()),
            SlotSet("misses", None if taken.understood else turn.misses + 1),
            SlotSet("pending", None),
            SlotSet("quiz_answer", DONE if taken.state.status == "finished" else None),
        ]


class AskQuestion(Action):
    """Asks the open question."""

    def name(self) -> str:
        return "action_ask_quiz_form_quiz_answer"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        turn = Turn.read(tracker)
        question = open_question(turn.catalogue, turn.state)
        if question is not None:
            before = dict(turn.state.answers).get(question.id)
            steps = progress(turn.catalogue, turn.state)
            send(dispatcher, turn, question_reply(turn.voice, question, steps, before))
        return []


def take(turn: Turn) -> Taken:
    """Take a message as an answer: a button, a choice in words, or free text."""
    clicked = turn.value("quiz_option")
    if clicked is not None:
        return take_option(turn, clicked)
    question = open_question(turn.catalogue, turn.state)
    if question is None:
        return Taken(turn.state, (fallback_reply(turn.voice, True),), False)
    option = choose_option(question, turn.text, turn.language)
    if option is not None:
        return Taken(answer(turn.catalogue, turn.state, question.id, option))
    if is_dont_know(turn.text):
        return Taken(dont_know(turn.catalogue, turn.state))
    return take_free_text(turn)


def take_option(turn: Turn, clicked: str) -> Taken:
    """Take a button's `question.option`; an older question's changes that answer."""
    question_id, _, option_id = clicked.partition(".")
    try:
        state = answer(turn.catalogue, turn.state, question_id, option_id)
    except UnknownAnswer:
        return Taken(turn.state, (Reply(turn.voice.say("say_option_gone")),), False)
    if question_id == turn.state.open:
        return Taken(state)
    changed = turn.voice.say(
        "say_answer_changed",
        question=question_text(turn.voice, question_id),
        answer=answer_text(turn.voice, question_id, option_id),
    )
    return Taken(state, (Reply(changed),))


def take_free_text(turn: Turn) -> Taken:
    """Take likes and skills out of a text; the question stays open."""
    found = find_evidence(turn.catalogue, turn.text, turn.language)
    some = bool(found.evidence or found.held)
    # "I was a copywriter for years" tells of the visitor; "Copywriter?" asks.
    named = None if some and turn.intent == "state_interest" else by_jobs(turn)
    named = named or (None if some else by_knowledge(turn))
    if named is not None:
        return Taken(turn.state, named.replies)
    if not some:
        return Taken(turn.state, (fallback_reply(turn.voice, True),), False)
    state = add_evidence(turn.catalogue, turn.state, found.evidence, found.held)
    reply = evidence_reply(turn.voice, found.evidence, found.held, "say_evidence_which")
    return Taken(state, (reply,))


def dropped_notice(turn: Turn) -> Tuple[Reply, ...]:
    """Say so when an edited catalogue made parts of the answers void."""
    return (Reply(turn.voice.say("say_catalogue_changed")),) if turn.dropped else ()
