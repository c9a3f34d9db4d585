"""Which intent a text has: linear support vectors on words, letters and the catalogue's facts.

Words (one and two), letters within a word (two to five) and facts are three blocks; the
first two are weighed by tf-idf and each scaled to length 1, so that the many groups of
letters do not drown the words. Why this one: see `docs/understanding.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Sequence, Tuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.svm import LinearSVC

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.facts import FACTS, facts_of
from wegweiser.understanding.names import find_names
from wegweiser.understanding.tfidf import Array, Block, fit_blocks, rows_of

#: Weight of a fact beside blocks of length 1.
_FACTS_SCALE = 0.3
#: LinearSVC's C (> 0): less means more regularised.
_STRENGTH = 0.5
#: Folds left out in turn for fitting the sigmoids.
_FOLDS = 3
#: Words of one letter count too ("k", "u", "3").
_WORD = r"(?u)\b\w+\b"
_COLUMN = {fact: column for column, fact in enumerate(FACTS)}


@dataclass(frozen=True)
class Reading:
    """A text as the model sees it: names of jobs replaced by their kind, and the facts."""

    text: str
    facts: Tuple[str, ...]


def read(catalogue: Catalogue, text: str) -> Reading:
    """Return what the model may know of `text`.

    The name of a job becomes its kind, so that the intent of "what does an X do" does not
    depend on which X the training sentences had.
    """
    masked = text
    for name in reversed(find_names(catalogue, text)):
        kind = f" xx{name.kind.replace('_', '')} "
        masked = masked[: name.start] + kind + masked[name.end :]
    return Reading(masked.lower(), facts_of(catalogue, text))


@dataclass(frozen=True)
class IntentModel:
    """What is needed to classify. C classes, F features of all blocks in a row.

    `weights` (F, C) and `bias` (C,) give the distance to each class's plane; `slope` and
    `shift` (C,) turn distances into probabilities (Platt's sigmoid).
    """

    classes: Tuple[str, ...]
    blocks: Tuple[Block, ...]
    weights: npt.NDArray[np.float32]
    bias: Array
    slope: Array
    shift: Array

    def shares(self, reading: Reading) -> Array:
        """Return the probabilities (C,), sum 1.

        scikit-learn would copy all weights for every text; picking the few that it needs
        takes microseconds.
        """
        distance = self.bias.copy()
        for columns, values in self._rows(reading):
            distance += values @ self.weights[columns]
        odds = 1.0 / (1.0 + np.exp(self.slope * distance + self.shift))
        return np.asarray(odds / odds.sum())

    def knows_a_word(self, reading: Reading) -> bool:
        """Whether any whole word of the text was in the training sentences."""
        columns, _values = self.blocks[0].row(reading.text)
        return len(columns) > 0

    def ranking(self, reading: Reading, most: int) -> List[Tuple[str, float]]:
        """Return the `most` likeliest intents with their probabilities, likeliest first."""
        shares = self.shares(reading)
        best = np.argsort(-shares, kind="stable")[:most]
        return [(self.classes[place], float(shares[place])) for place in best]

    def _rows(self, reading: Reading) -> Iterator[Tuple[npt.NDArray[np.int32], Array]]:
        yield from rows_of(self.blocks, reading.text)
        first = sum(len(block.rarity) for block in self.blocks)
        facts = np.array([_COLUMN[fact] for fact in reading.facts], dtype=np.int32)
        yield first + facts, np.full(len(facts), _FACTS_SCALE)


def fit(readings: Sequence[Reading], intents: Sequence[str]) -> IntentModel:
    """Return a model of training texts with their intents (at least three texts each).

    Raises:
        ValueError: for an intent with fewer texts than folds.
    """
    texts = [reading.text for reading in readings]
    counters = (
        CountVectorizer(token_pattern=_WORD, ngram_range=(1, 2)),
        CountVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2),
    )
    blocks, parts = fit_blocks(counters, texts)
    rows = hstack([*parts, _FACTS_SCALE * _facts(readings)]).tocsr()
    calibrated = CalibratedClassifierCV(
        LinearSVC(C=_STRENGTH), cv=_FOLDS, ensemble=False, n_jobs=-1
    )
    return _compact(calibrated.fit(rows, np.asarray(intents)), blocks)


def _facts(readings: Sequence[Reading]) -> csr_matrix:
    """One row a text, 1 in the column of each fact (N, number of facts)."""
    columns = [[_COLUMN[fact] for fact in reading.facts] for reading in readings]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.concatenate(columns) if columns else np.array([])
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(readings), len(FACTS)))


def _compact(calibrated: CalibratedClassifierCV, blocks: Tuple[Block, ...]) -> IntentModel:
    (only,) = calibrated.calibrated_classifiers_
    planes: LinearSVC = only.base_estimator
    return IntentModel(
        classes=tuple(str(name) for name in calibrated.classes_),
        blocks=blocks,
        weights=np.ascontiguousarray(planes.coef_.T, dtype=np.float32),
        bias=np.asarray(planes.intercept_),
        slope=np.array([sigmoid.a_ for sigmoid in only.calibrators]),
        shift=np.array([sigmoid.b_ for sigmoid in only.calibrators]),
    )
