"""What a visitor can do."""

from __future__ import annotations

import json
from typing import Any, List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.quiz.catalogues import sixteen_roles
from tests.unit.quiz.walks import answer_option, examples, finish, operations, walk
from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import SKIPPED, UNKNOWN, Evidence, QuizState, UnknownAnswer

CAT = sixteen_roles()
WALKS = st.lists(operations(CAT), max_size=30)


def assert_valid(catalogue: Catalogue, state: QuizState) -> None:
    """Every state must pass."""
    assert (state.open is not None) == (state.status in ("running", "paused"))
    for question_id, option_id in state.answers:
        asked = catalogue.question.get(question_id) or catalogue.practical_question[question_id]
        assert option_id in (SKIPPED, UNKNOWN) or asked.option(option_id) is not None
    assert len({e.trait for e in state.evidence}) == len(state.evidence)
    assert all(-1 <= e.strength <= 1 for e in state.evidence)
    assert len(state.descriptions) <= 3
    for description in state.descriptions:
        assert all(role in catalogue.role and 0 <= s <= 1 for role, s in description.shares)
        assert any(share for _role, share in description.shares)
    assert len(set(state.rejected)) == len(state.rejected)
    assert state.status != "new" or not state.answers


@examples
@given(steps=WALKS)
def test_every_sequence_of_operations_keeps_the_state_valid(steps: List[Any]) -> None:
    state = QuizState()
    for step in steps:
        state = step(CAT, state)
        assert_valid(CAT, state)
        told = quiz.progress(CAT, state)
        assert 0 <= told.answered <= told.expected
        assert quiz.result(CAT, state).ranking or len(state.rejected) == 16


@examples
@given(steps=WALKS)
def test_replaying_gives_the_same(steps: List[Any]) -> None:
    once, again = walk(CAT, QuizState(), steps), walk(CAT, QuizState(), steps)
    assert once == again
    assert quiz.result(CAT, once) == quiz.result(CAT, again)


@examples
@given(steps=WALKS)
def test_a_state_survives_json(steps: List[Any]) -> None:
    state = walk(CAT, QuizState(), steps)
    stored = json.loads(json.dumps(state.to_dict()))
    assert QuizState.from_dict(stored, CAT) == (state, ())


@examples
@given(steps=WALKS, number=st.integers(0, 4))
def test_back_undoes_an_answer_exactly(steps: List[Any], number: int) -> None:
    state = walk(CAT, QuizState(), steps)
    if state.status == "running":
        assert quiz.back(CAT, answer_option(number)(CAT, state)) == state
        assert quiz.back(CAT, quiz.dont_know(CAT, state)) == state


@examples
@given(steps=WALKS)
def test_a_quiz_always_ends(steps: List[Any]) -> None:
    state = quiz.resume(CAT, walk(CAT, QuizState(), steps))
    assert finish(CAT, state).status == "finished"


def test_start_opens_the_first_question_and_keeps_what_was_said(cat: Catalogue) -> None:
    said = quiz.add_evidence(cat, QuizState(), [Evidence("write", 1.0, "gern")], [("seo", 3)])
    state = quiz.start(cat, said)
    assert state.status == "running"
    assert state.open in cat.question
    assert (state.evidence, state.held) == (said.evidence, (("seo", 3),))


def test_answering_opens_another_question(cat: Catalogue) -> None:
    state = quiz.start(cat)
    after = quiz.answer(cat, state, str(state.open), "c")
    assert after.answers == ((state.open, "c"),)
    assert after.open not in (None, state.open)


@pytest.mark.parametrize("option", ["z", "", "yes"])
def test_an_option_that_does_not_exist_is_refused(cat: Catalogue, option: str) -> None:
    state = quiz.start(cat)
    with pytest.raises(UnknownAnswer):
        quiz.answer(cat, state, str(state.open), option)


def test_a_question_that_was_not_asked_is_refused(cat: Catalogue) -> None:
    state = quiz.start(cat)
    other = next(q.id for q in cat.questions if q.id != state.open)
    with pytest.raises(UnknownAnswer):
        quiz.answer(cat, state, other, "a")
    with pytest.raises(UnknownAnswer):
        quiz.reopen(cat, state, other)
    with pytest.raises(UnknownAnswer):
        quiz.answer(cat, QuizState(), other, "a")


def test_changing_an_earlier_answer(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(0)] * 3)
    first = state.answers[0][0]
    changed = quiz.answer(cat, state, first, "d")
    assert dict(changed.answers)[first] == "d"
    assert len(dict(changed.answers)) == 3
    assert quiz.back(cat, changed).open == first
    assert dict(quiz.back(cat, changed).answers)[first] == "a"


def test_a_reopened_question_keeps_its_answer_until_replaced(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(0)] * 3)
    first = state.answers[0][0]
    again = quiz.reopen(cat, state, first)
    assert again.open == first
    assert quiz.posterior(cat, again) == quiz.posterior(cat, state)
    assert quiz.skip(cat, again).answers == state.answers
    assert dict(quiz.dont_know(cat, again).answers)[first] == UNKNOWN


def test_back_at_the_start_does_nothing(cat: Catalogue) -> None:
    state = quiz.start(cat)
    assert quiz.back(cat, state) == state
    assert quiz.back(cat, QuizState()) == QuizState()


def test_back_from_the_result_opens_the_last_question(cat: Catalogue) -> None:
    done = finish(cat, quiz.start(cat))
    state = quiz.back(cat, done)
    assert (state.status, state.open) == ("running", "time")
    assert quiz.answer(cat, state, "time", "yes") == done


def test_pause_keeps_the_open_question(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(1)] * 2)
    paused = quiz.pause(cat, state)
    assert paused.status == "paused"
    assert quiz.resume(cat, paused) == state
    assert quiz.answer(cat, paused, str(paused.open), "a").status == "running"


def test_resume_begins_where_nothing_was_begun(cat: Catalogue) -> None:
    assert quiz.resume(cat, QuizState()) == quiz.start(cat)


def test_restart_forgets_everything(cat: Catalogue) -> None:
    state = quiz.reject(cat, finish(cat, quiz.start(cat)), "copywriter")
    state = quiz.add_evidence(cat, state, [Evidence("write", 1.0, "")], [("seo", 1)])
    assert quiz.restart(cat, state) == quiz.start(cat)


def test_an_early_result_and_going_on_after_it(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(2)] * 3)
    early = quiz.finish_early(cat, state)
    assert (early.status, early.open, early.early) == ("finished", None, True)
    assert early.answers == state.answers
    assert quiz.resume(cat, early) == state


def test_changing_an_answer_after_an_early_result_shows_it_anew(cat: Catalogue) -> None:
    state = quiz.finish_early(cat, walk(cat, quiz.start(cat), [answer_option(2)] * 3))
    changed = quiz.answer(cat, state, state.answers[0][0], "e")
    assert changed.status == "finished"
    assert quiz.posterior(cat, changed) != quiz.posterior(cat, state)


def test_finishing_twice_is_finishing_once(cat: Catalogue) -> None:
    done = finish(cat, quiz.start(cat))
    assert quiz.finish_early(cat, done) == done


def test_the_latest_statement_on_a_trait_counts(cat: Catalogue) -> None:
    one = quiz.add_evidence(cat, quiz.start(cat), [Evidence("video", 1.0, "liebe Videos")], [])
    two = quiz.add_evidence(cat, one, [Evidence("video", -1.0, "doch nicht")], [])
    assert [e.strength for e in two.evidence] == [-1.0]
    other = quiz.add_evidence(cat, two, [Evidence("plan", 1.0, ""), Evidence("video", 0.5, "")], [])
    assert [e.trait for e in other.evidence] == ["plan", "video"]
    assert quiz.clear_evidence(cat, two).evidence == ()


def test_odd_evidence_is_ignored_or_cut(cat: Catalogue) -> None:
    odd = [
        Evidence("gone", 1.0, ""),
        Evidence("write", float("nan"), ""),
        Evidence("video", 7.0, "x" * 200),
    ]
    state = quiz.add_evidence(cat, quiz.start(cat), odd, [("gone", 2), ("cms", 9)])
    assert state.evidence == (Evidence("video", 1.0, "x" * 80),)
    assert state.held == (("cms", 4),)


def test_rejecting_and_taking_back(cat: Catalogue) -> None:
    done = finish(cat, quiz.start(cat))
    first = next(iter(quiz.posterior(cat, done)))
    without = quiz.reject(cat, quiz.reject(cat, done, first), "gone")
    assert without.rejected == (first,)
    assert next(iter(quiz.posterior(cat, without))) != first
    assert quiz.unreject(cat, without, first) == done


def test_the_log_of_changes_stays_short(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(0)] * 2)
    question_id = state.answers[0][0]
    for number in range(500):
        state = quiz.answer(cat, state, question_id, "ab"[number % 2])
    assert len(state.answers) <= 200
    assert dict(state.answers)[question_id] == "b"


def test_which_questions_are_practical(cat: Catalogue) -> None:
    assert quiz.is_practical(cat, "time")
    assert not quiz.is_practical(cat, "q00")
    assert not quiz.is_practical(cat, "gone")
