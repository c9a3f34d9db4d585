"""Thresholds against examples worked out by hand."""

from __future__ import annotations

import pytest

from evaluation.thresholds import Tried, configured, recommended, tried
from tests.unit.evaluation.predictions import predicted

ROWS = [
    predicted("a", "a", confidence=0.25),
    predicted("a", "a", confidence=0.45),
    predicted("a", "a", confidence=0.90),
    predicted("a", "a", confidence=0.90, gap=0.01),
    predicted("a", "b", confidence=0.30),
    predicted("out_of_scope", "b", confidence=0.50),
    # Rightly out of scope: refusing it loses nothing.
    predicted("out_of_scope", "out_of_scope", confidence=0.10),
]


def test_shares_refused_by_hand() -> None:
    low, middle, high = tried(ROWS, ambiguity=0.04, candidates=(0.2, 0.4, 0.6))
    # The one with no lead is refused throughout.
    assert low == Tried(0.2, 0.0, 0.25)
    assert middle == Tried(0.4, 0.5, 0.5)
    assert high == Tried(0.6, 1.0, 0.75)


def test_a_confidence_at_the_threshold_is_not_refused() -> None:
    # As in Rasa's fallback classifier.
    assert tried([predicted("a", "a", confidence=0.4)], 0.0, (0.4,))[0].right_lost == 0


def test_what_the_bot_refused_is_judged_by_its_best_guess() -> None:
    row = predicted("a", "nlu_fallback", best="a", confidence=0.2)
    assert tried([row], 0.0, (0.15, 0.25)) == [Tried(0.15, 0.0, 0.0), Tried(0.25, 0.0, 1.0)]


@pytest.mark.parametrize(("most_lost", "best"), [(0.01, 0.2), (0.04, 0.3), (0.5, 0.4), (0.0, 0.2)])
def test_the_highest_within_the_budget(most_lost: float, best: float) -> None:
    rows = [Tried(0.2, 0.1, 0.01), Tried(0.3, 0.2, 0.04), Tried(0.4, 0.3, 0.05)]
    assert recommended(rows, most_lost) == best


def test_the_configuration_has_a_threshold_for_each_language() -> None:
    found = configured()
    assert set(found.thresholds) == {"de", "en"}
    assert all(0 < value < 1 for value in found.thresholds.values())
    assert 0 <= found.ambiguity < 1
