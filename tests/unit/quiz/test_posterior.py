"""Shares of the roles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.quiz.catalogues import sixteen_roles
from tests.unit.quiz.walks import examples
from wegweiser import quiz
from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.quiz import SKIPPED, UNKNOWN, Evidence, QuizState, posterior

CAT = sixteen_roles()
ANSWERS = [(q.id, o.id) for q in CAT.questions for o in q.options]
SOME_ANSWERS = st.lists(st.sampled_from(ANSWERS), max_size=12, unique_by=lambda entry: entry[0])


def state(*answers: Any, **more: Any) -> QuizState:
    return QuizState(status="running", answers=tuple(answers), **more)


def test_uniform_at_the_start_in_order_of_ids(cat: Catalogue) -> None:
    share = posterior(cat, QuizState())
    assert list(share) == sorted(role.id for role in cat.roles)
    assert all(value == pytest.approx(1 / 16) for value in share.values())


@examples
@given(answers=SOME_ANSWERS, seed=st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(answers: Any, seed: Any) -> None:
    shuffled = list(answers)
    seed.shuffle(shuffled)
    assert dict(posterior(CAT, state(*answers))) == dict(posterior(CAT, state(*shuffled)))


@examples
@given(answers=SOME_ANSWERS, rejected=st.sets(st.sampled_from([r.id for r in CAT.roles])))
def test_shares_sum_to_one_over_what_is_left(answers: Any, rejected: Any) -> None:
    share = posterior(CAT, state(*answers, rejected=tuple(rejected)))
    assert all(share[role] == 0.0 for role in rejected)
    assert sum(share.values()) == pytest.approx(0.0 if len(rejected) == 16 else 1.0)
    assert list(share.values()) == sorted(share.values(), reverse=True)


def test_one_odd_answer_never_rules_a_role_out(cat: Catalogue) -> None:
    for question_id, option_id in ANSWERS:
        assert min(posterior(cat, state((question_id, option_id))).values()) > 0.001


def test_skipped_and_unknown_are_no_evidence(cat: Catalogue) -> None:
    skipped = state(("q00", SKIPPED), ("q01", UNKNOWN))
    assert posterior(cat, skipped) == posterior(cat, QuizState())


def test_the_latest_answer_to_a_question_counts(cat: Catalogue) -> None:
    assert posterior(cat, state(("q00", "a"), ("q00", "b"))) == posterior(cat, state(("q00", "b")))


def test_ids_that_the_catalogue_does_not_know_are_ignored(cat: Catalogue) -> None:
    odd = state(("gone", "a"), ("q00", "gone"), evidence=(Evidence("gone", 1.0, "?"),))
    assert posterior(cat, odd) == posterior(cat, QuizState())


@pytest.mark.parametrize(
    ("trait", "role"), [("teach", "social_media_trainer"), ("video", "video_editor")]
)
def test_free_text_moves_the_shares_both_ways(cat: Catalogue, trait: str, role: str) -> None:
    love = state(evidence=(Evidence(trait, 1.0, "liebe"),))
    hate = state(evidence=(Evidence(trait, -1.0, "hasse"),))
    assert posterior(cat, love)[role] > 1 / 16 > posterior(cat, hate)[role]


def test_stronger_words_move_them_further(cat: Catalogue) -> None:
    shares = [
        posterior(cat, state(evidence=(Evidence("numbers", strength, ""),)))[
            "performance_marketing_manager"
        ]
        for strength in (-1.0, -0.5, 0.0, 0.5, 1.0)
    ]
    assert shares == sorted(shares)
    assert shares[2] == pytest.approx(1 / 16)


def test_answers_that_fit_a_role_put_it_first(cat: Catalogue) -> None:
    fitting = [(q.id, o.id) for q in cat.questions for o in q.options if "teach" in o.traits]
    share = posterior(cat, state(*fitting))
    assert next(iter(share)) == "social_media_trainer"
    assert quiz.posterior is posterior


def test_skills_behind_a_statement_tell_roles_apart() -> None:
    real = load_catalogue()
    plain = Evidence("write", 0.7, "schreibe")
    slogans = replace(plain, skills=(("copywriting", 0.7),))
    ads = posterior(real, state(evidence=(slogans,)))
    assert ads["copywriter"] > posterior(real, state(evidence=(plain,)))["copywriter"]
    assert ads["copywriter"] > ads["online_editor"]
    unknown = replace(plain, skills=(("gone", 0.7),))
    assert posterior(real, state(evidence=(unknown,))) == posterior(real, state(evidence=(plain,)))
