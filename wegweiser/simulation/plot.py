"""Two pictures of the study: accuracy by length, and said against right."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict


def draw(study: Dict[str, Any], path: Path) -> None:
    """Write the picture as PNG (under 100 kB); needs matplotlib (requirements/dev.txt)."""
    import matplotlib  # only here: the study itself runs without it

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9.6, 4.0))
    _accuracy(left, study["curves"])
    _reliability(right, study["natural"]["reliability"])
    figure.tight_layout()
    figure.savefig(path, dpi=100)
    pyplot.close(figure)


def _accuracy(axes: Any, curves: Dict[str, Any]) -> None:
    for key, label, style in (
        ("adaptive_top3", "adaptive, among the first three", "C0--"),
        ("adaptive_top1", "adaptive, first", "C0-"),
        ("fixed_top1", "file order, first", "C1-"),
    ):
        values = [100 * value for value in curves[key]]
        axes.plot(range(1, len(values) + 1), values, style, label=label)
    axes.axvline(8, color="0.7", linewidth=0.8)
    axes.set(xlabel="questions asked", ylabel="right role, %", ylim=(20, 101))
    axes.set_title("Right role by number of questions")
    axes.legend(loc="lower right")


def _reliability(axes: Any, bins: Any) -> None:
    bins = [entry for entry in bins if entry["count"] >= 10]  # fewer say nothing
    said = [100 * entry["said"] for entry in bins]
    right = [100 * entry["right"] for entry in bins]
    axes.plot([0, 100], [0, 100], color="0.7", linewidth=0.8)
    axes.plot(said, right, "C0-", linewidth=0.8)
    axes.scatter(said, right, s=[10 + entry["count"] / 8 for entry in bins], color="C0")
    axes.set(xlabel="share said of the first role, %", ylabel="right, %", xlim=(20, 102))
    axes.set_ylim(-2, 102)
    axes.set_title("Said and right (size: number of results)")
