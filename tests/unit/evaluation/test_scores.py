"""The figures against examples worked out by hand."""

from __future__ import annotations

import pytest

from evaluation.scores import (
    Confusion,
    confusions,
    scores,
    scores_by_intent,
    scores_of,
    share_refused,
    unrefused_scores,
    wrong_languages,
)
from tests.unit.evaluation.predictions import predicted


def test_macro_means_by_hand() -> None:
    # a: P 1/2, R 1/2; b: P 1/1, R 1/2. One refusal costs b recall and is no class.
    found = scores(["a", "a", "b", "b"], ["a", "nlu_fallback", "a", "b"])
    assert found.sentences == 4
    assert found.accuracy == pytest.approx(2 / 4)
    assert found.precision == pytest.approx((1 / 2 + 1) / 2)
    assert found.recall == pytest.approx(1 / 2)
    assert found.f1 == pytest.approx((1 / 2 + 2 / 3) / 2)


def test_each_intent_worst_first() -> None:
    rows = [predicted("good", "good"), predicted("bad", "good"), predicted("bad", "bad")]
    bad, good = scores_by_intent(rows)
    assert (bad.intent, bad.precision, bad.recall, bad.sentences) == ("bad", 1.0, 0.5, 2)
    assert (good.intent, good.precision, good.recall, good.sentences) == ("good", 0.5, 1.0, 1)
    assert bad.f1 == pytest.approx(2 / 3)


def test_a_fallback_is_wrong_but_not_to_the_classifier() -> None:
    rows = [predicted("a", "nlu_fallback", best="a"), predicted("a", "a")]
    assert scores_of(rows).accuracy == 0.5
    assert unrefused_scores(rows).accuracy == 1.0


def test_confusions_are_counted_by_direction() -> None:
    rows = [
        predicted("a", "b", "first"),
        predicted("b", "a", "other way"),
        predicted("a", "b", "second"),
        predicted("a", "a"),
    ]
    assert confusions(rows) == [
        Confusion("a", "b", 2, "first"),
        Confusion("b", "a", 1, "other way"),
    ]


def test_refusals_in_and_out_of_scope() -> None:
    rows = [
        predicted("out_of_scope", "out_of_scope"),
        predicted("out_of_scope", "nlu_fallback"),
        predicted("out_of_scope", "greet"),
        predicted("greet", "out_of_scope"),
        predicted("greet", "nlu_fallback"),
        predicted("greet", "thanks"),
        predicted("greet", "greet"),
    ]
    assert share_refused(rows, in_scope=False) == pytest.approx(2 / 3)
    assert share_refused(rows, in_scope=True) == pytest.approx(2 / 4)
    assert share_refused([], in_scope=True) == 0


def test_only_another_language_is_wrong() -> None:
    rows = [
        predicted("greet", "greet", "none"),
        predicted("greet", "greet", "same", proposed="de"),
        predicted("greet", "greet", "flipped", proposed="en"),
        predicted("change_language", "change_language", "wish", proposed="en"),
    ]
    assert wrong_languages(rows) == ["flipped"]
