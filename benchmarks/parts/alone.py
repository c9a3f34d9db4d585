"""Quiz answers and comparisons without servers: by the engine, and by the action functions."""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, Sequence, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.differences import Difference
from actions.quiz_form import ValidateQuizForm
from benchmarks.conversations import COMPARISON, PAIRS, QUIZ_ANSWER, language
from benchmarks.timing import timed
from wegweiser.advice import compare
from wegweiser.catalogue import load_catalogue
from wegweiser.quiz import QuizState, answer, open_question, start

#: Answers of a walk.
ANSWERS = 8
Times = Dict[str, List[float]]


def engine(walks: int) -> Times:
    """Milliseconds of `wegweiser.quiz` and `wegweiser.advice`; the first walk is thrown away."""
    catalogue = load_catalogue()
    found: Times = {QUIZ_ANSWER: [], COMPARISON: []}
    for number in range(walks + 1):
        for state, option in _states(number):
            question, _, choice = option.partition(".")
            call = partial(answer, catalogue, state, question, choice)
            found[QUIZ_ANSWER].append(timed(call)[1])
        found[COMPARISON].append(timed(partial(compare, catalogue, _pair(number)))[1])
    return _without_first(found)


def actions(walks: int) -> Times:
    """Milliseconds of the action functions, as rasa-sdk calls them."""
    form, difference = ValidateQuizForm(), Difference()
    found: Times = {QUIZ_ANSWER: [], COMPARISON: []}
    for number in range(walks + 1):
        spoken = language(number)
        for state, option in _states(number):
            sent = _tracker(state, spoken, _message("answer", "quiz_option", [option]))
            found[QUIZ_ANSWER].append(_run(form, sent))
        asked = _message("ask_difference", "role", _pair(number))
        found[COMPARISON].append(_run(difference, _tracker(QuizState(), spoken, asked)))
    return _without_first(found)


def _states(number: int) -> List[Tuple[QuizState, str]]:
    """The states of a walk with the option (`question.option`) that is chosen in each."""
    catalogue = load_catalogue()
    state, found = start(catalogue), []
    for place in range(ANSWERS):
        question = open_question(catalogue, state)
        if question is None:
            break
        option = question.options[(number + place) % len(question.options)].id
        found.append((state, f"{question.id}.{option}"))
        state = answer(catalogue, state, question.id, option)
    return found


def _pair(number: int) -> Tuple[str, str]:
    return PAIRS[number % len(PAIRS)]


def _message(intent: str, entity: str, values: Sequence[str]) -> Dict[str, Any]:
    entities = [
        {"entity": entity, "value": value, "start": place, "end": place}
        for place, value in enumerate(values)
    ]
    return {"intent": {"name": intent}, "text": "", "entities": entities}


def _tracker(state: QuizState, spoken: str, message: Dict[str, Any]) -> Tracker:
    user = {"event": "user", "input_channel": "wegweiser", "timestamp": 0.0}
    slots = {"language": spoken, "quiz_state": state.to_dict(), "quiz_answer": "x"}
    loop = {"name": "quiz_form"}
    return Tracker("x", slots, message, [user], False, None, loop, "action_listen")


def _run(action: Action, tracker: Tracker) -> float:
    """Milliseconds of an action; raises `RuntimeError` when it says nothing."""
    said = CollectingDispatcher()
    call = partial(action.run, said, tracker, {})  # type: ignore[arg-type]
    _events, milliseconds = timed(call)
    if not said.messages:
        raise RuntimeError(f"{action.name()} said nothing")
    return milliseconds


def _without_first(found: Times) -> Times:
    return {
        QUIZ_ANSWER: found[QUIZ_ANSWER][ANSWERS:],
        COMPARISON: found[COMPARISON][1:],
    }
