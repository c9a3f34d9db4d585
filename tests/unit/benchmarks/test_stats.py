"""Statistics of samples."""

from __future__ import annotations

import pytest

from benchmarks.stats import (
    Figure,
    around,
    at_percent,
    extremes,
    over_rounds,
    percentile,
    quartiles,
    slope,
)


@pytest.mark.parametrize(("percent", "value"), [(0, 1), (50, 3), (75, 4), (95, 4.8), (100, 5)])
def test_percentile_is_interpolated(percent: float, value: float) -> None:
    assert percentile([5, 1, 4, 2, 3], percent) == pytest.approx(value)


def test_one_value_is_every_percentile() -> None:
    assert [percentile([7.0], percent) for percent in (0, 50, 99)] == [7.0, 7.0, 7.0]


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


def test_spread_as_quartiles_or_extremes() -> None:
    values = [1.0, 2.0, 3.0, 4.0, 100.0]
    assert quartiles(values) == Figure(3.0, 2.0, 4.0)
    assert extremes(values) == Figure(3.0, 1.0, 100.0)


def test_over_rounds_takes_a_value_of_each_and_leaves_empty_ones_out() -> None:
    rounds = [[1.0, 2.0, 3.0], [], [10.0, 20.0, 30.0], [4.0]]
    assert over_rounds(rounds, at_percent(50)) == Figure(4.0, 2.0, 20.0)


def test_ratio_of_medians() -> None:
    assert Figure(30, 1, 90).ratio(Figure(10, 9, 11)) == 3


@pytest.mark.parametrize(
    ("mark", "expected"), [(1, [1, 2, 3]), (2, [1, 2, 3]), (5, [4, 5, 6]), (9, [7, 8, 9])]
)
def test_around_keeps_its_width_at_the_ends(mark: int, expected: list[float]) -> None:
    assert around(list(range(1, 10)), mark, 3) == expected


def test_around_of_fewer_values_takes_all() -> None:
    assert around([1, 2], 10, 5) == [1, 2]


def test_slope() -> None:
    assert slope([1, 2, 3], [10, 12, 14]) == pytest.approx(2)
    assert slope([1], [5]) == 0
