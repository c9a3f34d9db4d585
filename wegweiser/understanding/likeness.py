"""Which roles a self-description sounds like: logistic regression on words and letters.

It learns from `data/descriptions` and from what the catalogue says of the roles, both
languages in one model. Why this one, and what it measures: see `docs/quiz.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Collection, Dict, Iterator, List, Optional, Sequence, Tuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from wegweiser.catalogue import LANGUAGES, Catalogue
from wegweiser.catalogue.descriptions import Descriptions
from wegweiser.understanding.clauses import Clause, clauses
from wegweiser.understanding.stance import stances
from wegweiser.understanding.tfidf import Array, Block, fit_blocks, rows_of
from wegweiser.understanding.wordlists import words

#: Fewer words than this are left to the word lists: "ich mag Zahlen".
LEAST_WORDS = 6
#: LogisticRegression's C (> 0): less means more regularised.
_STRENGTH = 20.0
#: Loose: the shares no longer change in the third digit.
_TOLERANCE = 0.01
_MOST_STEPS = 300
#: Times chance that a role without self-descriptions has at least: the model knows how the
#: catalogue speaks of it but not how people do, and would put it last otherwise.
_UNDESCRIBED = 2.0


@dataclass(frozen=True)
class LikenessModel:
    """What is needed to read one text. R roles, F features of all blocks in a row.

    `weights` (F, R) and `bias` (R,) give the log odds; `least` (R,) is the share below which
    a role cannot fall before the shares are scaled to sum 1.
    """

    roles: Tuple[str, ...]
    blocks: Tuple[Block, ...]
    weights: npt.NDArray[np.float32]
    bias: Array
    least: Array

    def shares(self, text: str) -> Dict[str, float]:
        """Return the share (0 to 1, sum 1) of every role; takes about a millisecond."""
        score = self.bias.copy()
        for columns, values in rows_of(self.blocks, text):
            score += values @ self.weights[columns]
        share = np.exp(score - score.max())
        share = np.maximum(share / share.sum(), self.least)
        return dict(zip(self.roles, map(float, share / share.sum()), strict=True))


def fit(
    texts: Sequence[str], roles: Sequence[str], undescribed: Collection[str] = ()
) -> LikenessModel:
    """Return a model of texts with the id of the role that each speaks for.

    `undescribed`: roles of which no self-description is among the texts.

    Raises:
        ValueError: with fewer than two roles.
    """
    counters = (
        CountVectorizer(dtype=np.float32),
        CountVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, dtype=np.float32),
    )
    blocks, parts = fit_blocks(counters, texts)
    model = LogisticRegression(
        C=_STRENGTH, class_weight="balanced", max_iter=_MOST_STEPS, tol=_TOLERANCE
    ).fit(hstack(parts).tocsr(), np.asarray(roles))
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        # scikit-learn keeps one column of two.
        weights, bias = np.vstack([-weights, weights]) / 2, np.hstack([-bias, bias]) / 2
    least = [_UNDESCRIBED / len(bias) if role in undescribed else 0.0 for role in model.classes_]
    return LikenessModel(
        roles=tuple(str(role) for role in model.classes_),
        blocks=blocks,
        weights=np.ascontiguousarray(weights.T, dtype=np.float32),
        bias=np.asarray(bias, dtype=np.float64),
        least=np.array(least),
    )


def fit_catalogue(catalogue: Catalogue, descriptions: Descriptions) -> LikenessModel:
    """Return the model of the catalogue's roles and of how people describe themselves."""
    pairs = [*_described(descriptions), *_catalogued(catalogue)]
    described = {role for by_role in descriptions.values() for role in by_role if by_role[role]}
    return fit(
        [text for text, _role in pairs],
        [role for _text, role in pairs],
        set(catalogue.role) - described,
    )


def _described(descriptions: Descriptions) -> Iterator[Tuple[str, str]]:
    for by_role in descriptions.values():
        for role, texts in by_role.items():
            yield from ((liked, role) for liked in map(without_dislikes, texts) if liked)


def _catalogued(catalogue: Catalogue) -> Iterator[Tuple[str, str]]:
    for role in catalogue.roles:
        for statement in (*role.tasks, *role.suits, *role.day, role.focus):
            yield from ((statement.in_language(language), role.id) for language in LANGUAGES)


def told(text: str) -> Optional[str]:
    """Return what the model is to read of a visitor's text; None where that is too short."""
    kept = _liked(clauses(text))
    enough = sum(len(clause.words) for clause in kept) >= LEAST_WORDS
    return _joined(text, kept) if enough else None


def without_dislikes(text: str) -> str:
    """Return the text without the clauses that turn something down."""
    return _joined(text, _liked(clauses(text)))


def speaks_of_oneself(text: str) -> bool:
    """Whether a text asks nothing and says something of its writer."""
    said = clauses(text)
    person = words("liking", "first_person")
    return not any(clause.question for clause in said) and any(
        person & set(clause.folded) and stance.strength is not None
        for clause, stance in zip(said, stances(said), strict=True)
    )


def _liked(said: Sequence[Clause]) -> List[Clause]:
    return [
        clause
        for clause, stance in zip(said, stances(said), strict=True)
        if stance.strength is None or stance.strength >= 0
    ]


def _joined(text: str, kept: Sequence[Clause]) -> str:
    return ". ".join(text[c.words[0].start : c.words[-1].end] for c in kept)
