"""Statistics of samples: pure, in the unit of what is given."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Callable, List, Sequence


@dataclass(frozen=True)
class Figure:
    """A median and how far the values spread, `low` to `high`."""

    median: float
    low: float
    high: float

    def ratio(self, other: Figure) -> float:
        """How many times `other` this is."""
        return self.median / other.median


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that `percent` of all stay below or at, interpolated.

    Raises:
        ValueError: for no values at all.
    """
    if not values:
        raise ValueError("no values, no percentile")
    ordered = sorted(values)
    place = (len(ordered) - 1) * percent / 100
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def quartiles(values: Sequence[float]) -> Figure:
    """Median with the interquartile range: for many values of one stretch."""
    return Figure(*(percentile(values, percent) for percent in (50, 25, 75)))


def extremes(values: Sequence[float]) -> Figure:
    """Median with smallest and largest: for few values, such as those of rounds."""
    return Figure(percentile(values, 50), min(values), max(values))


def over_rounds(
    rounds: Sequence[Sequence[float]], value: Callable[[Sequence[float]], float]
) -> Figure:
    """`value` of each round that has samples; the median of these and their extremes."""
    return extremes([value(samples) for samples in rounds if samples])


def at_percent(percent: float) -> Callable[[Sequence[float]], float]:
    """`percentile` with the percentage given."""
    return lambda values: percentile(values, percent)


def around(values: Sequence[float], mark: int, width: int) -> List[float]:
    """`width` values around the `mark`-th (from 1); at the ends as many, moved inwards."""
    first = max(0, min(mark - 1 - width // 2, len(values) - width))
    return list(values[first : first + width])


def slope(across: Sequence[float], up: Sequence[float]) -> float:
    """Slope of the straight line through points, by least squares; 0 for fewer than two."""
    if len(across) < 2:
        return 0.0
    return statistics.linear_regression(across, up).slope
