"""The chosen pipeline trained and measured FOLDS times, each time on other sentences."""

from __future__ import annotations

import statistics
from typing import List, NamedTuple, Sequence

from evaluation.child import CONFIG, measure
from evaluation.prediction import Prediction
from evaluation.scores import scores_of
from evaluation.sentences import FOLDS, Sentence, folds


class Spread(NamedTuple):
    """Mean of a figure over the folds and its standard deviation."""

    mean: float
    deviation: float


class CrossValidated(NamedTuple):
    """Accuracy and macro F1 over the folds."""

    accuracy: Spread
    f1: Spread


def cross_validate(sentences: Sequence[Sentence]) -> List[List[Prediction]]:
    """Return the predictions of every fold: together, each sentence once, never trained on."""
    return [
        measure(f"fold {number} of {FOLDS}", CONFIG, kept, held_out).predictions
        for number, (kept, held_out) in enumerate(folds(sentences), start=1)
    ]


def summary(found: Sequence[Sequence[Prediction]], language: str) -> CrossValidated:
    """Return the figures of the sentences of one language."""
    scored = [scores_of([p for p in fold if p.sentence.language == language]) for fold in found]
    return CrossValidated(spread([s.accuracy for s in scored]), spread([s.f1 for s in scored]))


def spread(values: Sequence[float]) -> Spread:
    """Mean and standard deviation of a sample (of two values or more)."""
    return Spread(statistics.mean(values), statistics.stdev(values))
