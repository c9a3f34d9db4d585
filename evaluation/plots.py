"""The pictures beside the report. Colours are few, so that a picture is small."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, List, Mapping, Sequence

import matplotlib
import numpy as np
from PIL import Image
from sklearn.metrics import confusion_matrix

from evaluation.prediction import Prediction
from evaluation.thresholds import Tried
from wegweiser.catalogue.text import Language

matplotlib.use("Agg")
from matplotlib import pyplot

_COLOURS = 64
_BINS = np.linspace(0, 1, 21)


def draw_confusions(predictions: Sequence[Prediction], path: Path) -> None:
    """Draw which intents are taken for which: shares of a row by colour, mistakes in figures."""
    meant = [p.sentence.intent for p in predictions]
    predicted = [p.predicted for p in predictions]
    labels = sorted({*meant, *predicted})
    counts = confusion_matrix(meant, predicted, labels=labels)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure, axes = pyplot.subplots(figsize=(11, 11))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, column in np.argwhere(counts):
        if row != column:
            axes.text(column, row, counts[row, column], ha="center", va="center", fontsize=6)
    axes.set_xticks(range(len(labels)), labels, rotation=90, fontsize=7)
    axes.set_yticks(range(len(labels)), labels, fontsize=7)
    axes.set(xlabel="predicted", ylabel="meant")
    _save(figure, path)


def draw_confidences(predictions: Mapping[Language, List[Prediction]], path: Path) -> None:
    """Draw how sure the classifier is where it is right and where it is wrong, by language."""
    figure, panels = _panels(len(predictions))
    for axes, (language, found) in zip(panels, predictions.items(), strict=True):
        for right, colour in ((True, "C0"), (False, "C3")):
            values = [p.confidence for p in found if (p.best == p.sentence.intent) == right]
            label = "right" if right else "wrong"
            axes.hist(values, bins=_BINS, color=colour, alpha=0.6, label=label)
        axes.set(xlabel="confidence of the best intent", ylabel="sentences", title=language)
        axes.legend()
    _save(figure, path)


def draw_thresholds(
    rows: Mapping[Language, List[Tried]],
    chosen: Mapping[Language, float],
    now: Mapping[str, float],
    path: Path,
) -> None:
    """Draw what every threshold refuses, the recommended and the configured one marked."""
    figure, panels = _panels(len(rows))
    for axes, (language, tried) in zip(panels, rows.items(), strict=True):
        values = [row.threshold for row in tried]
        axes.plot(values, [100 * r.wrong_refused for r in tried], "C3", label="wrong ones refused")
        axes.plot(values, [100 * r.right_lost for r in tried], "C0", label="right ones lost")
        axes.axvline(chosen[language], color="0.3", linewidth=1, label="recommended")
        axes.axvline(now[language], color="0.3", linewidth=1, linestyle=":", label="configured")
        axes.set(xlabel="threshold", ylabel="refused, %", ylim=(0, 100), title=language)
        axes.legend()
    _save(figure, path)


def _panels(count: int) -> Any:
    figure, panels = pyplot.subplots(1, count, figsize=(4.8 * count, 3.6), squeeze=False)
    return figure, panels[0]


def _save(figure: Any, path: Path) -> None:
    """Write a PNG with a palette: a fifth of the size."""
    drawn = io.BytesIO()
    figure.tight_layout()
    figure.savefig(drawn, dpi=100, format="png")
    pyplot.close(figure)
    picture = Image.open(drawn).convert("RGB").quantize(_COLOURS)
    picture.save(path, optimize=True)
