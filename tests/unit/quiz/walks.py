"""Ways through the quiz, for tests."""

from __future__ import annotations

from typing import Any, Callable, List

from hypothesis import HealthCheck, settings, strategies

from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import Evidence, QuizState

Operation = Callable[[Catalogue, QuizState], QuizState]

#: The same sixty examples in every run: no test that fails now and then.
examples = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def answer_option(number: int) -> Operation:
    """Answer the open question with its option of that number (modulo their count)."""

    def operate(catalogue: Catalogue, state: QuizState) -> QuizState:
        asked = quiz.open_question(catalogue, state)
        if asked is None:
            return state
        option = asked.options[number % len(asked.options)]
        return quiz.answer(catalogue, state, asked.id, option.id)

    return operate


def change_answer(position: int, number: int) -> Operation:
    """Replace an earlier answer."""

    def operate(catalogue: Catalogue, state: QuizState) -> QuizState:
        if not state.answers:
            return state
        question_id, _ = state.answers[position % len(state.answers)]
        asked = catalogue.question.get(question_id) or catalogue.practical_question[question_id]
        option = asked.options[number % len(asked.options)]
        return quiz.answer(catalogue, state, question_id, option.id)

    return operate


def reopen(position: int) -> Operation:
    """Open an answered question again."""

    def operate(catalogue: Catalogue, state: QuizState) -> QuizState:
        if not state.answers:
            return state
        return quiz.reopen(catalogue, state, state.answers[position % len(state.answers)][0])

    return operate


def say(trait: str, strength: float) -> Operation:
    """Say something in free text."""

    def operate(catalogue: Catalogue, state: QuizState) -> QuizState:
        said = Evidence(trait, strength, "Worte")
        return quiz.add_evidence(catalogue, state, [said], [("seo", 2)])

    return operate


def describe(role: str, share: float) -> Operation:
    """Tell of oneself in a text that sounds like a role."""
    return lambda catalogue, state: quiz.add_description(
        catalogue, state, f"Worte {role}", {role: share, "influencer": 1.0 - share}
    )


def on_role(operation: Callable[..., QuizState], role: str) -> Operation:
    """Reject a role or take it back."""
    return lambda catalogue, state: operation(catalogue, state, role)


def operations(catalogue: Catalogue) -> Any:
    """A hypothesis strategy: any single operation."""
    small = strategies.integers(0, 30)
    traits = strategies.sampled_from([trait.id for trait in catalogue.traits])
    roles = strategies.sampled_from([role.id for role in catalogue.roles])
    plain: List[Operation] = [
        quiz.skip,
        quiz.dont_know,
        quiz.back,
        quiz.pause,
        quiz.resume,
        quiz.restart,
        quiz.finish_early,
        quiz.clear_evidence,
        quiz.start,
    ]
    return strategies.one_of(
        strategies.builds(answer_option, small),
        strategies.builds(answer_option, small),
        strategies.builds(answer_option, small),
        strategies.builds(change_answer, small, small),
        strategies.builds(reopen, small),
        strategies.builds(say, traits, strategies.floats(-1, 1)),
        strategies.builds(describe, roles, strategies.floats(0, 1)),
        strategies.builds(on_role, strategies.just(quiz.reject), roles),
        strategies.builds(on_role, strategies.just(quiz.unreject), roles),
        strategies.sampled_from(plain),
    )


def walk(catalogue: Catalogue, state: QuizState, steps: List[Operation]) -> QuizState:
    """Carry out operations one after the other."""
    for step in steps:
        state = step(catalogue, state)
    return state


def finish(catalogue: Catalogue, state: QuizState, number: int = 0) -> QuizState:
    """Answer everything with the option of that number until the quiz is over."""
    while state.open is not None:
        state = answer_option(number)(catalogue, state)
    return state


def like(catalogue: Catalogue, state: QuizState, *traits: str) -> QuizState:
    """Take the quiz as somebody who likes these traits, the first most; skip the rest."""
    while state.open is not None:
        asked = catalogue.question.get(state.open)
        found = [
            option.id
            for trait in traits
            for option in (asked.options if asked else ())
            if trait in option.traits
        ]
        if found and asked is not None:
            state = quiz.answer(catalogue, state, asked.id, found[0])
        else:
            state = quiz.skip(catalogue, state)
    return state
