"""Sections on one visitor and on many."""

from __future__ import annotations

from typing import Dict, List

from benchmarks.bots import OURS, STOCK
from benchmarks.conversations import KINDS
from benchmarks.load import Run
from benchmarks.parts.latency import Latency
from benchmarks.parts.throughput import COMPARED, LIMIT, Level, Rate, Throughput
from benchmarks.report.text import figure, joined, number, ratio, table, text
from benchmarks.stats import Figure, at_percent, extremes, over_rounds

PERCENTS = (50, 95, 99)
#: Parts into which a level is divided to see its spread.
SLICES = 4


def latency(result: Latency) -> str:
    """One visitor."""
    head = ["kind", "bot", "turns", "p50", "p95", "p99", "ratio"]
    return joined(
        text("latency", rounds=len(result.rounds[OURS])),
        table(head, [row for kind in KINDS for row in _kind(result, kind)]),
        "![Time of a turn by kind](latency.png)",
    )


def of_kind(rounds: List[Run], kind: str, percent: float) -> Figure:
    """A percentile of a kind's milliseconds over the rounds."""
    return over_rounds([run.times(kind) for run in rounds], at_percent(percent))


def _kind(result: Latency, kind: str) -> List[List[str]]:
    stock, ours = result.rounds[STOCK], result.rounds[OURS]
    times = of_kind(stock, kind, 50).ratio(of_kind(ours, kind, 50))
    return [
        [kind, STOCK, *_percentiles(stock, kind), ratio(1)],
        [kind, OURS, *_percentiles(ours, kind), ratio(times)],
    ]


def _percentiles(rounds: List[Run], kind: str) -> List[str]:
    turns = sum(len(run.times(kind)) for run in rounds)
    return [str(turns), *(figure(of_kind(rounds, kind, percent)) for percent in PERCENTS)]


def throughput(result: Throughput) -> str:
    """Many visitors."""
    head = ["visitors", "bot", "turns a second", "p50 ms", "p95 ms", "ratio"]
    planned = [f"of the rate at {COMPARED}", "turns a second", "p50 ms", "p95 ms", "p99 ms"]
    return joined(
        text("closed", limit=f"{LIMIT:.0f}", compared=COMPARED, slices=SLICES),
        table(head, [row for count in _visitors(result) for row in _levels(result, count)]),
        "![Turns a second and p95 by visitors](throughput.png)",
        text("open"),
        table(planned, [_rate(rate) for rate in result.rates]),
    )


def _rate(rate: Rate) -> List[str]:
    return [f"{rate.share:.0%}", number(rate.planned), *_sliced(rate.run, PERCENTS)]


def rate_of(run: Run) -> Figure:
    """Turns a second over the parts of a level."""
    return extremes(run.rates(SLICES))


def _visitors(result: Throughput) -> List[int]:
    return sorted({level.visitors for levels in result.levels.values() for level in levels})


def _levels(result: Throughput, visitors: int) -> List[List[str]]:
    found: Dict[str, Level] = {
        name: level
        for name, levels in result.levels.items()
        for level in levels
        if level.visitors == visitors
    }
    stock = found.get(STOCK)
    return [_level(name, level, stock) for name, level in found.items()]


def _level(name: str, level: Level, stock: Level | None) -> List[str]:
    rate = rate_of(level.run)
    against = ratio(rate.ratio(rate_of(stock.run))) if stock else "stock too slow"
    return [str(level.visitors), name, figure(rate), *_sliced(level.run, (50, 95)), against]


def _sliced(run: Run, percents: tuple[float, ...]) -> List[str]:
    parts = run.slices(SLICES)
    return [figure(over_rounds(parts, at_percent(percent))) for percent in percents]
