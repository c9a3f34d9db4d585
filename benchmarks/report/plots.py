"""Pictures: time by kind, turns a second by visitors, time by message."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any, Dict, List

from benchmarks.bots import OURS, STOCK
from benchmarks.conversations import KINDS
from benchmarks.parts.growth import WINDOW, Growth
from benchmarks.parts.latency import Latency
from benchmarks.parts.throughput import LIMIT, Level, Throughput
from benchmarks.report.speed import of_kind, rate_of
from benchmarks.stats import Figure, percentile

_COLOURS = {STOCK: "C1", OURS: "C0"}
_SIZE = (8.0, 3.6)


def draw(results: Dict[str, Any], folder: Path) -> None:
    """Write the pictures of the parts that were measured; needs matplotlib."""
    plots = {"latency": _latency, "throughput": _throughput, "growth": _growth}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # matplotlib's own, about the version of its parser
        for name in plots.keys() & results.keys():
            _save(plots[name], results[name], folder / f"{name}.png")


def _save(plot: Any, result: Any, path: Path) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    columns = 2 if plot is _throughput else 1
    figure, axes = pyplot.subplots(1, columns, figsize=_SIZE)
    plot(axes, result)
    figure.tight_layout()
    figure.savefig(path, dpi=90)
    pyplot.close(figure)


def _latency(axes: Any, result: Latency) -> None:
    for place, name in enumerate((STOCK, OURS)):
        values = [of_kind(result.rounds[name], kind, 50) for kind in KINDS]
        across = [number + (place - 0.5) * 0.4 for number in range(len(KINDS))]
        heights = [value.median for value in values]
        axes.bar(
            across, heights, 0.38, yerr=_errors(values), color=_COLOURS[name], label=name, capsize=3
        )
        for x, height in zip(across, heights, strict=True):
            axes.annotate(f"{height:.0f}", (x, 1), ha="center", color="white", fontsize=8)
    axes.set_xticks(range(len(KINDS)), KINDS)
    axes.set(ylabel="ms, p50", title="Time of a turn, one visitor (lines: all rounds)")
    axes.legend()


def _errors(values: List[Figure]) -> List[List[float]]:
    return [[v.median - v.low for v in values], [v.high - v.median for v in values]]


def _throughput(axes: Any, result: Throughput) -> None:
    left, right = axes
    for name, levels in result.levels.items():
        _ladder(left, right, levels, {"marker": "o", "color": _COLOURS[name], "label": name})
    left.set(ylabel="turns a second", title="Throughput", ylim=(0, None))
    right.set(ylabel="ms, p95", title="Time of a turn", yscale="log")
    right.axhline(LIMIT, color="0.7", linewidth=0.8, label=f"{LIMIT:.0f} ms")
    right.legend()
    ticks = sorted({level.visitors for levels in result.levels.values() for level in levels})
    for one in axes:
        _by_visitors(one, ticks)


def _ladder(left: Any, right: Any, levels: List[Level], style: Dict[str, str]) -> None:
    visitors = [level.visitors for level in levels]
    rates = [rate_of(level.run) for level in levels]
    medians = [rate.median for rate in rates]
    left.errorbar(visitors, medians, yerr=_errors(rates), capsize=3, **style)
    right.plot(visitors, [percentile(level.run.times(), 95) for level in levels], **style)


def _by_visitors(axes: Any, ticks: List[int]) -> None:
    axes.set(xlabel="visitors at once", xscale="log")
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.minorticks_off()


def _growth(axes: Any, result: Growth) -> None:
    for name, trail in result.trails.items():
        across, up = [], []
        for first in range(0, len(trail.milliseconds) - WINDOW + 1, WINDOW):
            across.append(first + WINDOW // 2 + 1)
            up.append(percentile(trail.milliseconds[first : first + WINDOW], 50))
        axes.plot(across, up, ".-", color=_COLOURS[name], label=name, linewidth=1)
    axes.set(xlabel="message of the conversation", ylabel=f"ms, median of {WINDOW} turns")
    axes.set(title="Time of a turn in one long conversation", yscale="log")
    axes.legend()
