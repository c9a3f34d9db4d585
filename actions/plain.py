"""Answers to short messages that always mean the same: "how much longer?", "?", "is it fun?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Dict, Optional

from actions.at_a_loss import AT_A_LOSS
from actions.knowledge import topic_outcome
from actions.reactions import REACTIONS
from actions.rejecting import doubted, judged
from actions.roles import RoleFacts
from actions.way import Training
from wegweiser.advice import SECTIONS
from wegweiser.presentation import Reply, payloads
from wegweiser.quiz import QuizState, open_question, progress, start
from wegweiser.quiz.parameters import MAX_ASKED
from wegweiser.rasa_ext.actions.meaning import unclear_job
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.plain import names_quiz, plain_kind

#: After these "how long does it take?" is about learning the job.
_LEARNING = ("training", "entry", "path", "skill_gap")


def plainly(turn: Turn) -> Optional[Outcome]:
    """Answer a message whose whole words are plain; None for others."""
    unwanted = judged(turn)
    if unwanted is not None:
        return unwanted
    kind = plain_kind(turn.text)
    if kind == "quiz_length":
        return length(turn)
    if kind in _OF_THE_JOB:
        return _OF_THE_JOB[kind](turn)
    question = open_question(turn.catalogue, turn.state)
    if kind == "unclear" and turn.in_quiz and question is not None:
        why = turn.voice.text(question.why)
        return said_again(turn, "say_question_explained", why=why)
    return None


def length(turn: Turn) -> Outcome:
    """How many questions are left, or how long the quiz is; of a plan at hand, the plan."""
    if turn.in_quiz or turn.state.status == "paused":
        return say(Reply(quiz_help(turn), () if turn.in_quiz else main_buttons(turn)))
    if _learning_at_hand(turn):
        outcome = Training().answer(replace(turn, intent="ask_training"))
        # The way stays at hand for "and back?".
        on_a_way = turn.focus.get("section") == "path"
        kept = {**outcome.slots, "focus": dict(turn.focus)} if on_a_way else outcome.slots
        return replace(outcome, slots=kept)
    size = quiz_size(turn, start(turn.catalogue, QuizState()))
    return say(Reply(turn.voice.say("say_quiz_length", **size), main_buttons(turn)))


def _learning_at_hand(turn: Turn) -> bool:
    """Whether a job was just talked about, and the quiz is not named."""
    section, roles = turn.focus.get("section"), turn.focus_roles()
    of_a_job = section in _LEARNING or (section in SECTIONS and len(roles) == 1)
    return of_a_job and not names_quiz(turn.text)


def quiz_size(turn: Turn, state: QuizState) -> Dict[str, int]:
    """How many questions are expected, and the most there can be."""
    most = MAX_ASKED + len(turn.catalogue.practical)
    return {"expected": progress(turn.catalogue, state).expected, "most": most}


def quiz_help(turn: Turn) -> str:
    """Where the quiz stands, and what can be done within it."""
    steps = progress(turn.catalogue, turn.state)
    left = max(steps.expected - steps.answered, 1)
    return turn.voice.say("say_help_running", answered=steps.answered, left=left)


def what_it_is_like(turn: Turn) -> Optional[Outcome]:
    """The day in the job at hand: what is fun or hard, everybody judges for themselves."""
    at_hand = turn.focus_roles() or ([] if turn.in_quiz else turn.top_roles(1))
    if not at_hand:
        which = unclear_job(turn, lambda role: payloads.role_section("day", role))
        return None if turn.in_quiz else say(which)
    found = ({"entity": "role", "value": at_hand[0], "start": 0},)
    return RoleFacts().answer(replace(turn, intent="ask_role_day", entities=found))


def market(turn: Turn) -> Outcome:
    """What the sources say about posts and prospects."""
    found = ({"entity": "topic", "value": "job_market", "start": 0},)
    return topic_outcome(replace(turn, entities=found))


def nonsense(turn: Turn) -> Outcome:
    """ "That's nonsense": of a result, what does not fit; else what is meant."""
    below = turn.focus.get("section") == "result"
    return doubted(turn) if below else said_again(turn, "say_doubt")


#: Kinds of plain messages about the job at hand, the result or how to go on.
_OF_THE_JOB: Dict[str, Callable[[Turn], Optional[Outcome]]] = {
    "fun": what_it_is_like,
    "sides": what_it_is_like,
    "market": market,
    "nonsense": nonsense,
    **AT_A_LOSS,
    **REACTIONS,
}
