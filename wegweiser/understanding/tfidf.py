"""Counts of words or letters, weighed by tf-idf: all texts at once, then one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Sequence, Tuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Block:
    """One block of features: how a text is counted, and what each count weighs (F,)."""

    counter: CountVectorizer
    rarity: npt.NDArray[np.float32]

    def row(self, text: str) -> Tuple[npt.NDArray[np.int32], Array]:
        """Columns and values of one text, of length 1, as scikit-learn's transformer does it."""
        counts = self.counter.transform([text])
        values = (np.log(counts.data) + 1.0) * self.rarity[counts.indices]
        return counts.indices, values / (np.linalg.norm(values) or 1.0)


def fit_blocks(
    counters: Sequence[CountVectorizer], texts: Sequence[str]
) -> Tuple[Tuple[Block, ...], List[csr_matrix]]:
    """Fit each counter on the texts; return the blocks and their rows (N, F of the block)."""
    blocks, parts = [], []
    for counter in counters:
        weigher = TfidfTransformer(sublinear_tf=True)
        parts.append(weigher.fit_transform(counter.fit_transform(texts)))
        blocks.append(Block(counter, weigher.idf_.astype(np.float32)))
    return tuple(blocks), parts


def rows_of(blocks: Sequence[Block], text: str) -> Iterator[Tuple[npt.NDArray[np.int32], Array]]:
    """Columns and values of one text, block by block; the blocks' columns stand in a row."""
    first = 0
    for block in blocks:
        columns, values = block.row(text)
        yield first + columns, values
        first += len(block.rarity)
