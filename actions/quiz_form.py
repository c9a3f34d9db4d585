"""The form's validation: takes an answer, asks the next question."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.by_intent import follow_choice
from actions.missed import missed
from actions.several import also_answered
from actions.unclear import otherwise
from wegweiser.presentation import Reply, fallback_reply
from wegweiser.presentation.question import AnyQuestion
from wegweiser.presentation.summary import answer_text, question_text
from wegweiser.quiz import (
    QuizState,
    UnknownAnswer,
    answer,
    dont_know,
    open_question,
)
from wegweiser.rasa_ext.actions.asking import LISTEN, open_question_replies
from wegweiser.rasa_ext.actions.choice import pending_choice
from wegweiser.rasa_ext.actions.guarded import guarded
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import dropped_notice, send
from wegweiser.understanding.answers import (
    choose_option,
    is_dont_know,
    is_thinking,
    matches_any_label,
    several_options,
)
from wegweiser.understanding.choices import corrects, is_both
from wegweiser.understanding.skills import find_evidence

#: Kind of the slot `pending` after several options were chosen at once.
ONLY_ONE = "only_one"
#: Value that fills the slot and so ends the form.
DONE = "done"
RESULT = "action_show_result"


class Taken(NamedTuple):
    """What became of a message to the quiz. `slots` are set besides the quiz's own."""

    state: QuizState
    replies: Tuple[Reply, ...] = ()
    understood: bool = True
    slots: Mapping[str, Any] = MappingProxyType({})


class ValidateQuizForm(Action):
    """Hands the message to the quiz and asks the next question, or hands on to the result.

    Without a candidate for the slot it does nothing.
    """

    def name(self) -> str:
        return "validate_quiz_form"

    @guarded
    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        if tracker.get_slot("quiz_answer") is None:
            return []
        turn = Turn.read(tracker)
        taken = take(turn)
        done = taken.state.status == "finished"
        slots = {
            "pending": pending_choice(taken.replies),
            "said": None,
            **taken.slots,
            "quiz_state": taken.state.to_dict(),
            "misses": None if taken.understood else turn.misses + 1,
            "quiz_answer": DONE if done else None,
        }
        asked = open_question_replies(turn, slots)
        for reply in (*dropped_notice(turn), *taken.replies, *asked):
            send(dispatcher, turn, reply)
        following = FollowupAction(RESULT if done else LISTEN)
        return [*(SlotSet(name, value) for name, value in slots.items()), following]


def take(turn: Turn) -> Taken:
    """Take a message as an answer: a button, a choice in words, or free text.

    After an answer, what was talked about before is no longer at hand.
    """
    clicked = turn.value("quiz_option")
    if clicked is not None:
        return take_option(turn, clicked)
    followed = follow_choice(turn)
    if followed is not None:
        return answered(turn, followed)
    question = open_question(turn.catalogue, turn.state)
    option = chosen_option(turn, question) if question else None
    corrected = corrected_answer(turn)
    if corrected is not None:
        return take_option(turn, corrected)
    if question is not None and option is not None:
        state = answer(turn.catalogue, turn.state, question.id, option)
        return Taken(state, slots={"focus": None})
    several = several_options(question, turn.text) if question else []
    if question is not None and several:
        slots = {"pending": {"kind": ONLY_ONE}}
        return Taken(turn.state, (only_one(turn, question, several),), slots=slots)
    if is_thinking(turn.text):
        return Taken(turn.state, (Reply(turn.voice.say("say_take_time")),))
    if is_both(turn.text) or is_dont_know(turn.text):
        return left_open(turn)
    return take_free_text(turn)


def left_open(turn: Turn) -> Taken:
    """Leave the question open, saying so; "both" is asked back once."""
    if not is_both(turn.text):
        outcome = said_again(turn, "say_left_open")
    elif turn.pending.get("kind") != ONLY_ONE:
        slots = {"pending": {"kind": ONLY_ONE}}
        return Taken(turn.state, (Reply(turn.voice.say("say_which_of_both")),), slots=slots)
    else:
        outcome = said_again(turn, "say_both_open")
    state = dont_know(turn.catalogue, turn.state)
    return Taken(state, outcome.replies, slots={"said": outcome.slots["said"]})


def corrected_answer(turn: Turn) -> Optional[str]:
    """`question.option` of the answer before that "nee, die dritte" changes; else None."""
    answers = dict(turn.state.answers)
    if turn.pending or turn.state.open in answers or not corrects(turn.text):
        return None
    last = turn.state.answers[-1][0] if answers else ""
    known = turn.catalogue.question.get(last) or turn.catalogue.practical_question.get(last)
    option = choose_option(known, turn.text, turn.language) if known else None
    return None if option in (None, answers.get(last)) else f"{last}.{option}"


def chosen_option(turn: Turn, question: AnyQuestion) -> Optional[str]:
    """The option that the message chooses; None where it tells of more than that one."""
    option_id = choose_option(question, turn.text, turn.language)
    if turn.intent != "state_interest" or matches_any_label(turn.catalogue, turn.text):
        return option_id
    option = next((o for o in question.options if o.id == option_id), None)
    found = find_evidence(turn.catalogue, turn.text, turn.language)
    told = {item.trait for item in found.evidence} - set(getattr(option, "traits", {}))
    return None if told and len(found.evidence) > 1 else option_id


def only_one(turn: Turn, question: AnyQuestion, options: Sequence[str]) -> Reply:
    """Ask for one of several options that were chosen at once."""
    titles = [answer_text(turn.voice, question.id, option) for option in options]
    return Reply(turn.voice.say("say_only_one", first=titles[0], second=titles[1]))


def answered(turn: Turn, outcome: Outcome) -> Taken:
    """A question of the visitor, answered in the middle of the quiz."""
    return Taken(turn.after(outcome.slots).state, outcome.replies, slots=outcome.slots)


def take_option(turn: Turn, clicked: str) -> Taken:
    """Take a button's `question.option`; an older question's changes that answer."""
    question_id, _, option_id = clicked.partition(".")
    try:
        state = answer(turn.catalogue, turn.state, question_id, option_id)
    except UnknownAnswer:
        return Taken(turn.state, (Reply(turn.voice.say("say_option_gone")),), False)
    if question_id == turn.state.open:
        return Taken(state, slots={"focus": None})
    changed = turn.voice.say(
        "say_answer_changed",
        question=question_text(turn.voice, question_id),
        answer=answer_text(turn.voice, question_id, option_id),
    )
    return Taken(state, (Reply(changed),))


def take_free_text(turn: Turn) -> Taken:
    """Take likes and skills out of a text; the question stays open."""
    outcome = otherwise(turn)
    if outcome is not None:
        taken = answered(turn, outcome)
        also = also_answered(turn)
        return taken._replace(replies=(*taken.replies, *also.replies)) if also else taken
    not_understood = missed(turn, fallback_reply(turn.voice, True, turn.guesses(), turn.misses))
    return Taken(turn.state, not_understood.replies, False, not_understood.slots)
