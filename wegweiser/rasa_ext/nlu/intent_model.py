"""Linear support vectors on several blocks of sparse features, with calibrated shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Sequence, Tuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.svm import LinearSVC

#: A message's counts, one row a block; of a training set, as many rows as messages.
Blocks = Sequence[csr_matrix]
_FOLDS = 3


@dataclass(frozen=True)
class IntentModel:
    """What is needed to classify: small, and without scikit-learn's objects.

    B blocks with F features in all, C classes. `rarity[b]` (F_b,) is a block's inverse
    document frequency, or None where the block is used as it is; `scale[b]` its weight.
    `weights` (F, C) and `bias` (C,) give the distance to each class's plane; `slope` and
    `shift` (C,) turn distances into probabilities (Platt's sigmoid).
    """

    classes: Tuple[str, ...]
    rarity: Tuple[npt.NDArray[np.float32] | None, ...]
    scale: Tuple[float, ...]
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float64]
    slope: npt.NDArray[np.float64]
    shift: npt.NDArray[np.float64]

    def shares(self, blocks: Blocks) -> npt.NDArray[np.float64]:
        """Return the probabilities (C,), sum 1, of one message: a row a block.

        scikit-learn would copy all weights for every row; picking the few that a message
        needs takes microseconds.
        """
        distance = self.bias.copy()
        first = 0
        for block, rarity, scale in zip(blocks, self.rarity, self.scale, strict=True):
            values = _weighted(block.data, block.indices, rarity) * scale
            distance += values @ self.weights[first + block.indices]
            first += block.shape[1]
        odds = 1.0 / (1.0 + np.exp(self.slope * distance + self.shift))
        return np.asarray(odds / odds.sum())


def _weighted(
    counts: npt.NDArray[np.float64],
    columns: npt.NDArray[np.int32],
    rarity: npt.NDArray[np.float32] | None,
) -> npt.NDArray[np.float64]:
    """Sublinear tf-idf of one row, scaled to length 1, as scikit-learn's transformer does it."""
    if rarity is None:
        return np.asarray(counts, dtype=np.float64)
    values = (np.log(counts) + 1.0) * rarity[columns]
    return np.asarray(values / (np.linalg.norm(values) or 1.0))


def fit(
    blocks: Blocks,
    scale: Sequence[float],
    plain: Sequence[bool],
    intents: List[str],
    strength: float,
) -> IntentModel:
    """Return a model of training messages (rows) with their `intents`.

    Each block is scaled to length 1 by itself, so that the many letter n-grams do not
    drown the words; one that is `plain` (such as the facts) is used as it is.
    `strength` is LinearSVC's C (> 0). The sigmoids are fitted on folds left out.
    """
    parts, rarity = [], []
    for block, one_scale, as_it_is in zip(blocks, scale, plain, strict=True):
        transformer = TfidfTransformer(sublinear_tf=True)
        weighted = block if as_it_is else transformer.fit_transform(block)
        rarity.append(None if as_it_is else transformer.idf_.astype(np.float32))
        parts.append(weighted * one_scale)
    calibrated = CalibratedClassifierCV(LinearSVC(C=strength), cv=_FOLDS, ensemble=False)
    calibrated.fit(hstack(parts).tocsr(), np.asarray(intents))
    return _compact(calibrated, tuple(rarity), tuple(scale))


def _compact(
    calibrated: CalibratedClassifierCV,
    rarity: Tuple[npt.NDArray[np.float32] | None, ...],
    scale: Tuple[float, ...],
) -> IntentModel:
    (only,) = calibrated.calibrated_classifiers_
    planes: LinearSVC = only.base_estimator
    sigmoids: Dict[str, List[float]] = {
        "slope": [sigmoid.a_ for sigmoid in only.calibrators],
        "shift": [sigmoid.b_ for sigmoid in only.calibrators],
    }
    return IntentModel(
        classes=tuple(str(name) for name in calibrated.classes_),
        rarity=rarity,
        scale=scale,
        weights=np.ascontiguousarray(planes.coef_.T, dtype=np.float32),
        bias=np.asarray(planes.intercept_),
        slope=np.asarray(sigmoids["slope"]),
        shift=np.asarray(sigmoids["shift"]),
    )
