"""Texts in which visitors tell of themselves: kept, counted, told, forgotten."""

from __future__ import annotations

import json
from itertools import permutations
from typing import Any, Dict

import pytest

from tests.unit.quiz.walks import answer_option, like, walk
from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import Description, Evidence, QuizState, add_description, posterior
from wegweiser.quiz.fit import agreement
from wegweiser.quiz.model import model_of


def shares(cat: Catalogue, **clear: float) -> Dict[str, float]:
    """Shares of all roles: those named, the rest evenly."""
    rest = (1.0 - sum(clear.values())) / (len(cat.roles) - len(clear))
    return {role: clear.get(role, rest) for role in cat.role}


def described(cat: Catalogue, **clear: float) -> QuizState:
    return add_description(cat, QuizState(), "von mir", shares(cat, **clear))


def test_the_right_role_moves_up(cat: Catalogue) -> None:
    share = posterior(cat, described(cat, copywriter=0.6, online_editor=0.2))
    assert list(share)[:2] == ["copywriter", "online_editor"]
    assert sum(share.values()) == pytest.approx(1.0)
    clearer = posterior(cat, described(cat, copywriter=0.9))
    assert clearer["copywriter"] > share["copywriter"]


def test_tempered_it_counts_about_as_it_is(cat: Catalogue) -> None:
    share = posterior(cat, described(cat, copywriter=0.5))
    assert share["copywriter"] == pytest.approx(0.5, abs=0.06)


def test_no_single_one_rules_a_role_out(cat: Catalogue) -> None:
    assert min(posterior(cat, described(cat, copywriter=1.0)).values()) > 0.001


def test_even_shares_say_nothing(cat: Catalogue) -> None:
    share = posterior(cat, described(cat))
    assert all(value == pytest.approx(1 / 16) for value in share.values())


def test_rejected_roles_have_none(cat: Catalogue) -> None:
    state = quiz.reject(cat, described(cat, copywriter=0.9), "copywriter")
    share = posterior(cat, state)
    assert share["copywriter"] == 0.0
    assert sum(share.values()) == pytest.approx(1.0)


def test_the_order_does_not_matter(cat: Catalogue) -> None:
    told = [
        Description(role, tuple(shares(cat, **{role: 0.37}).items()))
        for role in ("copywriter", "influencer", "press_officer")
    ]
    found = {
        tuple(posterior(cat, QuizState(descriptions=order)).items()) for order in permutations(told)
    }
    assert len(found) == 1


def test_a_role_that_the_text_was_not_held_against_is_at_chance(cat: Catalogue) -> None:
    known = shares(cat, copywriter=0.6)
    del known["video_editor"]
    share = posterior(cat, add_description(cat, QuizState(), "von mir", known))
    assert share["copywriter"] > share["video_editor"] > share["influencer"]
    assert share["video_editor"] == pytest.approx(1 / 16, abs=0.02)


def test_the_three_latest_count_and_the_same_one_once(cat: Catalogue) -> None:
    state = QuizState()
    for words in ("a", "b", "a", "c", "d"):
        state = add_description(cat, state, words, shares(cat, copywriter=0.5))
    assert [item.words for item in state.descriptions] == ["a", "c", "d"]


def test_odd_ones_are_ignored_or_cut(cat: Catalogue) -> None:
    odd = {"gone": 0.5, "copywriter": float("nan"), "influencer": 3.0, "press_officer": -1.0}
    state = add_description(cat, QuizState(), "x" * 200, odd)
    assert state.descriptions == (
        Description("x" * 80, (("influencer", 1.0), ("press_officer", 0.0))),
    )
    for empty in ({}, {"gone": 1.0}, {"copywriter": 0.0}):
        assert add_description(cat, state, "nichts", empty) == state


def test_it_outlives_the_start_and_goes_when_forgotten(cat: Catalogue) -> None:
    state = quiz.start(cat, described(cat, copywriter=0.6))
    assert state.descriptions
    assert quiz.clear_evidence(cat, state).descriptions == ()
    assert quiz.restart(cat, state).descriptions == ()


def test_it_counts_as_one_statement(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(0)] * 3)
    told = add_description(cat, state, "von mir", shares(cat, copywriter=0.6))
    assert quiz.result(cat, state).kind == "direction"
    assert quiz.result(cat, told).kind != "direction" or len(dict(told.answers)) == 3
    assert quiz.result(cat, told).answered == 3


def test_alone_it_is_a_direction(cat: Catalogue) -> None:
    found = quiz.result(cat, described(cat, copywriter=0.9))
    assert (found.kind, found.ranking[0][0]) == ("direction", "copywriter")


def test_it_is_a_reason_for_and_against(cat: Catalogue) -> None:
    state = described(cat, copywriter=0.6)
    ((reason,), none) = quiz.reasons_for(cat, state, "copywriter")
    assert reason.description == state.descriptions[0]
    assert (reason.question_id, reason.evidence, reason.traits, none) == (None, None, (), ())
    (none, (against,)) = quiz.reasons_for(cat, state, "video_editor")
    assert against.weight < 0
    assert none == ()


def test_agreement_is_gained_over_chance(cat: Catalogue) -> None:
    model = model_of(cat)
    clear = described(cat, copywriter=0.6)
    ours = agreement(model, clear, model.role_at["copywriter"])
    theirs = agreement(model, clear, model.role_at["video_editor"])
    assert ours is not None
    assert theirs is not None
    assert ours > 1.0 > 0.0 > theirs
    assert agreement(model, described(cat), 0) is None


def test_a_text_that_fits_the_answers_makes_the_fit_no_worse(cat: Catalogue) -> None:
    done = like(cat, quiz.start(cat), "teach", "stage", "clients")
    first = quiz.result(cat, done).ranking[0][0]
    told = add_description(cat, done, "von mir", shares(cat, **{first: 0.7}))
    assert quiz.result(cat, told).fit == quiz.result(cat, done).fit == "very_well"


def test_it_survives_json(cat: Catalogue) -> None:
    state = described(cat, copywriter=0.6)
    assert QuizState.from_dict(json.loads(json.dumps(state.to_dict())), cat) == (state, ())


def test_an_older_state_has_none(cat: Catalogue) -> None:
    stored = quiz.add_evidence(cat, QuizState(), [Evidence("write", 1.0, "gern")]).to_dict()
    del stored["descriptions"]
    state, notices = QuizState.from_dict(stored, cat)
    assert (state.descriptions, notices) == ((), ())
    assert state.evidence


@pytest.mark.parametrize(
    "broken",
    [
        [{}],
        [{"words": "", "shares": [["copywriter", 1]]}],
        [{"words": "", "shares": {"copywriter": "1"}}],
        [{"words": "", "shares": {"copywriter": True}}],
        [{"words": "", "shares": {"copywriter": float("inf")}}],
        [{"words": None, "shares": {"copywriter": 1.0}}],
        {"words": "", "shares": {}},
        [None],
    ],
)
def test_a_wrong_shape_is_a_fresh_state(cat: Catalogue, broken: Any) -> None:
    assert QuizState.from_dict({"descriptions": broken}, cat) == (QuizState(), ("state",))


def test_what_is_stored_is_cut_and_unknown_roles_dropped(cat: Catalogue) -> None:
    told = {"words": "x" * 500, "shares": {"gone": 0.2, "copywriter": 7, "influencer": -1}}
    stored = {"descriptions": [told] * 5 + [{"words": "", "shares": {"gone": 1.0}}]}
    state, notices = QuizState.from_dict(stored, cat)
    kept = Description("x" * 80, (("copywriter", 1.0), ("influencer", 0.0)))
    assert state.descriptions == (kept,) * 3
    assert notices == ("role:gone",)
