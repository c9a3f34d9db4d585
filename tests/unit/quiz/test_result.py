"""The result and its explanation."""

from __future__ import annotations

from math import log
from typing import Any, List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.quiz.catalogues import catalogue, question, role, sixteen_roles
from tests.unit.quiz.walks import answer_option, examples, finish, like, operations, walk
from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import Evidence, QuizState
from wegweiser.quiz.fit import agreement, in_words
from wegweiser.quiz.model import model_of
from wegweiser.quiz.parameters import MAX_ANSWERS

CAT = sixteen_roles()
QUIZZES = st.lists(st.integers(0, 4), min_size=12, max_size=16)


def take(numbers: List[int]) -> QuizState:
    """Answer one question after the other with these options."""
    state = quiz.start(CAT)
    for number in numbers:
        state = answer_option(number)(CAT, state)
    return finish(CAT, state)


def test_somebody_clear_gets_a_role_with_reasons(cat: Catalogue) -> None:
    found = quiz.result(cat, like(cat, quiz.start(cat), "teach", "stage", "clients"))
    assert found.ranking[0][0] == "social_media_trainer"
    assert found.kind == "role"
    assert found.fit == "very_well"
    assert not found.close
    assert found.runner_up == found.ranking[1][0]
    assert found.reasons[0].traits[0] in ("teach", "stage", "clients")


@examples
@given(numbers=QUIZZES)
def test_close_means_that_a_single_answer_can_turn_it(numbers: List[int]) -> None:
    done = take(numbers)
    found = quiz.result(CAT, done)
    first = found.ranking[0][0]
    turned = False
    for question_id, option_id in done.answers:
        for option in CAT.question[question_id].options if question_id in CAT.question else ():
            if option.id != option_id:
                changed = quiz.answer(CAT, done, question_id, option.id)
                turned |= next(iter(quiz.posterior(CAT, changed))) != first
    assert turned == bool(found.flips)
    assert found.close or not turned


@examples
@given(numbers=QUIZZES)
def test_a_quiz_that_stops_before_its_limit_is_not_turned_by_one_answer(numbers: List[int]) -> None:
    found = quiz.result(CAT, take(numbers))
    assert found.answered == MAX_ANSWERS or not found.flips


@examples
@given(numbers=QUIZZES)
def test_every_flip_named_is_a_flip(numbers: List[int]) -> None:
    done = take(numbers)
    found = quiz.result(CAT, done)
    assert len(found.flips) <= 3
    assert len({flip.question_id for flip in found.flips}) == len(found.flips)
    for flip in found.flips:
        changed = quiz.answer(CAT, done, flip.question_id, flip.option_id)
        assert next(iter(quiz.posterior(CAT, changed))) == flip.role != found.ranking[0][0]


@examples
@given(steps=st.lists(operations(CAT), max_size=20), any_role=st.sampled_from(CAT.roles))
def test_reasons_are_signed_sorted_and_few(steps: Any, any_role: Any) -> None:
    state = walk(CAT, QuizState(), steps)
    in_favour, opposed = quiz.reasons_for(CAT, state, any_role.id)
    weights = [reason.weight for reason in in_favour]
    assert len(in_favour) <= 4
    assert len(opposed) <= 3
    assert weights == sorted(weights, reverse=True)
    assert all(weight > 0 for weight in weights)
    assert all(reason.weight < 0 and reason.told for reason in opposed)


def test_a_weight_is_the_log_odds_against_the_other_roles() -> None:
    roles = [role("one", {"x": 0, "y": 4}), role("two", {"x": 4, "y": 0})]
    made = catalogue(
        roles, [question("q", {"x": 1}, {"y": 1}, {"x": 1, "y": 1})], traits=("x", "y")
    )
    state = quiz.answer(made, quiz.start(made), "q", "b")
    share = quiz.posterior(made, state)
    in_favour, _ = quiz.reasons_for(made, state, "one")
    assert in_favour[0].weight == pytest.approx(log(share["one"] / share["two"]))
    assert in_favour[0].traits == ("y",)


def test_why_not_another_role(cat: Catalogue) -> None:
    done = like(cat, quiz.start(cat), "teach", "stage", "clients")
    _, opposed = quiz.reasons_for(cat, done, "graphic_designer")
    assert opposed
    with pytest.raises(KeyError):
        quiz.reasons_for(cat, done, "gone")


def test_free_text_is_a_reason_in_the_visitors_words(cat: Catalogue) -> None:
    said = Evidence("teach", 1.0, "ich erkläre gern")
    state = quiz.start(cat, quiz.add_evidence(cat, QuizState(), [said], []))
    in_favour, _ = quiz.reasons_for(cat, state, "social_media_trainer")
    assert in_favour[0].evidence == said
    assert in_favour[0].traits == ("teach",)
    assert in_favour[0].question_id is None


def test_nothing_known_is_no_result(cat: Catalogue) -> None:
    for state in (QuizState(), quiz.start(cat), quiz.finish_early(cat, quiz.start(cat))):
        found = quiz.result(cat, state)
        assert (found.kind, found.answered, found.reasons) == ("none", 0, ())
        assert len(found.ranking) == 16
        assert found.close


def test_little_is_known_after_three_answers(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(0)] * 3)
    assert quiz.result(cat, quiz.finish_early(cat, state)).kind == "direction"


def test_three_statements_are_a_direction_and_more_a_role(cat: Catalogue) -> None:
    traits = ("teach", "stage", "clients", "dialogue")
    said = [Evidence(trait, 1.0, "") for trait in traits]
    few = quiz.add_evidence(cat, QuizState(), said[:3], [])
    assert quiz.result(cat, few).ranking[0][1] > 0.4
    assert quiz.result(cat, few).kind == "direction"
    assert quiz.result(cat, quiz.add_evidence(cat, few, said[3:], [])).kind == "role"


def test_every_role_rejected_leaves_nothing(cat: Catalogue) -> None:
    state = finish(cat, quiz.start(cat))
    for each in cat.roles:
        state = quiz.reject(cat, state, each.id)
    found = quiz.result(cat, state)
    assert (found.ranking, found.kind, found.runner_up) == ((), "none", None)


def test_one_role_left_has_no_runner_up(cat: Catalogue) -> None:
    state = finish(cat, quiz.start(cat))
    for each in cat.roles[1:]:
        state = quiz.reject(cat, state, each.id)
    found = quiz.result(cat, state)
    assert found.ranking == ((cat.roles[0].id, 1.0),)
    assert (found.runner_up, found.close, found.flips) == (None, False, ())


def test_answers_against_a_role_are_no_fit(cat: Catalogue) -> None:
    """Only the role that fits least is left: the result must not praise it."""
    state = like(cat, quiz.start(cat), "teach", "stage", "clients")
    for each in cat.roles:
        if each.id != "graphic_designer":
            state = quiz.reject(cat, state, each.id)
    found = quiz.result(cat, state)
    assert found.fit == "partly"
    assert found.kind == "none"


def test_skipped_answers_do_not_count(cat: Catalogue) -> None:
    state = quiz.skip(cat, quiz.start(cat))
    state = answer_option(0)(cat, state)
    assert quiz.result(cat, state).answered == 1


def test_agreement_is_one_for_what_a_role_answers_on_average(cat: Catalogue) -> None:
    model = model_of(cat)
    for number, asked in enumerate(cat.questions):
        for at, name in enumerate(model.roles):
            values = [
                agreement(model, QuizState("running", answers=((asked.id, option.id),)), at) or 0.0
                for option in asked.options
            ]
            chances = model.probability[number, : len(asked.options), at]
            assert sum(chances * values) == pytest.approx(1.0), name


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "partly"), (-1.0, "partly"), (0.49, "partly"), (0.5, "well"), (1.0, "very_well")],
)
def test_the_fit_in_words(value: Any, words: str) -> None:
    assert in_words(value) == words
