"""Which question comes next, and when the quiz stops."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import numpy as np
import pytest

from tests.unit.quiz.catalogues import LEVELS, TRAITS, catalogue, question, role
from tests.unit.quiz.walks import finish, like
from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import SKIPPED, Evidence, QuizState
from wegweiser.quiz.model import Array, model_of
from wegweiser.quiz.parameters import MAX_ANSWERS, MAX_ASKED, MIN_ANSWERS, SAME_CONTRAST
from wegweiser.quiz.posterior import shares
from wegweiser.quiz.selection import (
    asked_questions,
    best_question,
    information_gain,
    next_question,
    quiz_done,
)


def entropy(values: Array) -> float:
    known = values[values > 0]
    return float(-(known * np.log(known)).sum())


def test_information_gain_is_the_expected_drop_in_entropy(cat: Catalogue) -> None:
    model = model_of(cat)
    share = shares(model, QuizState(status="running", answers=(("q03", "b"),)))
    gain = information_gain(model, share)
    for number in range(len(model.questions)):
        joint = model.probability[number] * share
        chance = joint.sum(axis=1)
        after = sum(p * entropy(row / p) for p, row in zip(chance, joint, strict=True) if p > 0)
        assert gain[number] == pytest.approx(entropy(share) - after)


def test_nothing_is_gained_once_the_role_is_known(cat: Catalogue) -> None:
    known = np.zeros(16)
    known[3] = 1.0
    assert information_gain(model_of(cat), known) == pytest.approx(0.0, abs=1e-12)


def test_ties_go_to_the_first_question_of_the_file() -> None:
    roles = [role("one", {"x": 0, "y": 4}), role("two", {"x": 4, "y": 0})]
    same = [question(name, {"x": 1}, {"y": 1}, {"x": 1, "y": 1}) for name in ("c", "a", "b")]
    made = catalogue(roles, same, traits=("x", "y"))
    assert quiz.start(made).open == "c"


def test_no_question_is_asked_twice(cat: Catalogue) -> None:
    for number in range(5):
        done = finish(cat, quiz.start(cat), number)
        asked = [question_id for question_id, _ in done.answers]
        assert len(asked) == len(set(asked))


def test_the_same_contrast_never_three_times_in_a_row() -> None:
    levels = dict(zip(LEVELS, (row.split() for row in LEVELS.values()), strict=True))
    roles = [
        role(name, dict(zip(TRAITS, map(int, row), strict=True))) for name, row in levels.items()
    ]
    alike = [question(f"a{n}", {"plan": 1}, {"write": 1}, {"video": 1}) for n in range(6)]
    other = [question(f"b{n}", {"teach": 1}, {"media": 1}, {"brand": 1}) for n in range(3)]
    made = catalogue(roles, [*alike, *other])
    done = finish(made, quiz.start(made))
    model = model_of(made)
    asked = asked_questions(model, done)
    for first, second, third in zip(asked, asked[1:], asked[2:], strict=False):
        rest = set(range(9)) - set(asked[: asked.index(third)])
        alone = all(model.likeness[q, second] >= SAME_CONTRAST for q in rest)
        assert (
            alone
            or model.likeness[third, first] < SAME_CONTRAST
            or (model.likeness[third, second] < SAME_CONTRAST)
        )


def test_asked_at_least_the_minimum_and_at_most_the_maximum(cat: Catalogue) -> None:
    for number in range(5):
        done = finish(cat, quiz.start(cat), number)
        assert MIN_ANSWERS <= quiz.result(cat, done).answered <= MAX_ANSWERS


def test_somebody_clear_is_asked_less_than_somebody_contradictory(cat: Catalogue) -> None:
    clear = like(cat, quiz.start(cat), "teach", "stage", "clients")
    assert quiz.result(cat, clear).ranking[0][0] == "social_media_trainer"
    assert quiz.result(cat, clear).answered < MAX_ANSWERS


def test_skipping_everything_comes_to_an_end(cat: Catalogue) -> None:
    state = quiz.start(cat)
    while state.open is not None:
        state = quiz.skip(cat, state)
    asked = [q for q, option in state.answers if q in cat.question and option == SKIPPED]
    assert len(asked) == MAX_ASKED
    assert state.status == "finished"


def test_free_text_shortens_the_quiz(cat: Catalogue) -> None:
    said = [Evidence(trait, 1.0, "") for trait in ("teach", "stage", "clients")]
    told = quiz.start(cat, quiz.add_evidence(cat, QuizState(), said))
    short = like(cat, told, "teach", "stage", "clients")
    long = like(cat, quiz.start(cat), "teach", "stage", "clients")
    assert len(short.answers) <= len(long.answers)


def test_practical_questions_come_last_in_file_order(cat: Catalogue) -> None:
    done = finish(cat, quiz.start(cat))
    assert [q for q, _ in done.answers][-2:] == ["experience", "time"]


def test_once_a_practical_question_is_answered_no_quiz_question_follows(cat: Catalogue) -> None:
    done = like(cat, quiz.start(cat), "teach", "stage", "clients")
    question_id, given = done.answers[0]
    other = next(o.id for o in cat.question[question_id].options if o.id != given)
    changed = quiz.answer(cat, done, question_id, other)
    changed = quiz.answer(cat, changed, done.answers[1][0], other)
    assert changed.status == "finished"
    asked_only = tuple(entry for entry in changed.answers if entry[0] in cat.question)
    assert not quiz_done(cat, replace(changed, answers=asked_only))


def test_one_role_left_needs_no_question(cat: Catalogue) -> None:
    others = tuple(sorted(r.id for r in cat.roles))[1:]
    state = QuizState(status="running", rejected=others)
    assert next_question(cat, state) == "experience"


def test_none_when_all_have_been_asked(cat: Catalogue) -> None:
    model = model_of(cat)
    everything = range(len(model.questions))
    assert best_question(model, np.full(16, 1 / 16), everything) is None


def many_roles(count: int) -> Catalogue:
    """Roles with scattered levels, and thirty questions."""
    roles = [
        role(f"r{n}", {t: (n * (3 + i) + n // (i + 2)) % 5 for i, t in enumerate(TRAITS)})
        for n in range(count)
    ]
    questions = [
        question(f"q{n}", *({TRAITS[(n * 3 + k * (1 + n % 5)) % 14]: 1.0} for k in range(5)))
        for n in range(30)
    ]
    return catalogue(roles, questions)


def best_time(made: Catalogue, state: QuizState) -> float:
    """Best of five, in milliseconds: what the machine can do when nothing else runs."""
    times = []
    for _ in range(5):
        begin = perf_counter()
        next_question(made, state)
        times.append(1000 * (perf_counter() - begin))
    return min(times)


@pytest.mark.parametrize(("roles", "limit"), [(16, 5.0), (1600, 50.0)])
def test_the_next_question_is_found_fast(roles: int, limit: float) -> None:
    made = many_roles(roles)
    state = quiz.start(made)
    for _ in range(7):
        state = quiz.answer(made, state, str(state.open), "b")
    assert best_time(made, state) < limit
