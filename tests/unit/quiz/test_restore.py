"""Stored states, sound, outdated and broken."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.quiz.catalogues import sixteen_roles
from tests.unit.quiz.test_operations import assert_valid
from tests.unit.quiz.walks import answer_option, examples, walk
from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import Evidence, QuizState

CAT = sixteen_roles()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
KEYS = ("status", "open", "answers", "evidence", "held", "rejected", "early", "descriptions")
NEAR = {
    "status": st.sampled_from(["new", "running", "paused", "finished", "odd"]) | JSON,
    "open": st.sampled_from(["q00", "time", "gone"]) | JSON,
    "answers": st.lists(
        st.tuples(
            st.sampled_from(["q00", "q01", "time", "gone"]),
            st.sampled_from(["a", "yes", "_skipped", "z"]),
        )
    )
    | JSON,
    "evidence": st.lists(
        st.fixed_dictionaries(
            {
                "trait": st.sampled_from(["plan", "gone"]),
                "strength": st.floats() | JSON,
                "words": st.text(),
            }
        )
    )
    | JSON,
    "held": st.lists(st.tuples(st.sampled_from(["seo", "gone"]), st.integers(-1, 6) | JSON)) | JSON,
    "rejected": st.lists(st.sampled_from(["copywriter", "gone"]) | JSON) | JSON,
    "early": st.booleans() | JSON,
    "descriptions": st.lists(
        st.fixed_dictionaries(
            {
                "words": st.text(),
                "shares": st.dictionaries(
                    st.sampled_from(["copywriter", "influencer", "gone"]), st.floats() | JSON
                ),
            }
        )
    )
    | JSON,
}


@examples
@given(
    value=JSON
    | st.dictionaries(st.sampled_from(KEYS), JSON)
    | st.fixed_dictionaries({}, optional=NEAR)
)
def test_any_json_gives_a_valid_state(value: Any) -> None:
    state, notices = QuizState.from_dict(value, CAT)
    assert_valid(CAT, state)
    assert all(isinstance(notice, str) for notice in notices)
    again, more = QuizState.from_dict(state.to_dict(), CAT)
    assert (again, more) == (state, ())
    assert quiz.result(CAT, state) is not None


def stored(cat: Catalogue) -> Any:
    state = walk(cat, quiz.start(cat), [answer_option(1)] * 4)
    said = Evidence("write", 0.5, "schreibe", (("seo", 0.7),))
    state = quiz.add_evidence(cat, state, [said], [("seo", 2)])
    return quiz.reject(cat, state, "copywriter").to_dict()


def test_none_is_a_fresh_state_without_notice(cat: Catalogue) -> None:
    assert QuizState.from_dict(None, cat) == (QuizState(), ())


@pytest.mark.parametrize(
    "broken",
    [
        [],
        "running",
        {"status": "odd"},
        {"status": "running", "answers": [["q00"]]},
        {"status": "running", "answers": [["q00", 1]]},
        {"status": "running", "answers": {"q00": "a"}},
        {"status": "running", "evidence": [{"trait": "write"}]},
        {"status": "running", "evidence": [{"trait": "write", "strength": True, "words": ""}]},
        {"status": "running", "held": [["seo", 5]]},
        {"status": "running", "rejected": [None]},
        {"status": "running", "open": 3},
        {"status": "running", "answers": [["q00", "a"]] * 1001},
    ],
)
def test_a_wrong_shape_is_a_fresh_state_with_a_notice(cat: Catalogue, broken: Any) -> None:
    assert QuizState.from_dict(broken, cat) == (QuizState(), ("state",))


@pytest.mark.parametrize(
    ("change", "notice"),
    [
        (lambda v: v["answers"].append(["gone", "a"]), "question:gone"),
        (lambda v: v["answers"].append(["q00", "z"]), "option:q00.z"),
        (
            lambda v: v["evidence"].append({"trait": "gone", "strength": 1, "words": ""}),
            "trait:gone",
        ),
        (lambda v: v["evidence"][0]["skills"].append(["gone", 1]), "skill:gone"),
        (lambda v: v["held"].append(["gone", 1]), "skill:gone"),
        (lambda v: v["rejected"].append("gone"), "role:gone"),
    ],
)
def test_what_is_gone_from_the_catalogue_is_dropped(
    cat: Catalogue, change: Any, notice: str
) -> None:
    value = stored(cat)
    sound, _ = QuizState.from_dict(value, cat)
    change(value)
    assert QuizState.from_dict(value, cat) == (sound, (notice,))


def test_an_open_question_that_is_gone_is_replaced(cat: Catalogue) -> None:
    value = {**stored(cat), "open": "gone"}
    state, notices = QuizState.from_dict(value, cat)
    assert notices == ("question:gone",)
    assert state.open in cat.question
    assert state.open not in dict(state.answers)


def test_words_are_cut_and_strength_is_bounded(cat: Catalogue) -> None:
    said = {"trait": "write", "strength": 9, "words": "x" * 500}
    state, notices = QuizState.from_dict({"status": "new", "evidence": [said]}, cat)
    assert state.evidence == (Evidence("write", 1.0, "x" * 80),)
    assert notices == ()


def test_a_quiz_that_has_not_begun_has_no_answers(cat: Catalogue) -> None:
    state, _ = QuizState.from_dict({"status": "new", "answers": [["q00", "a"]]}, cat)
    assert state == QuizState()
