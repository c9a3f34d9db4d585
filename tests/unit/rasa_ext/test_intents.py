"""The intent classifier's own arithmetic against scikit-learn's."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, random

from wegweiser.rasa_ext.nlu.intents import SparseIntentClassifier


def test_shares_are_those_of_scikit_learn() -> None:
    generator = np.random.default_rng(3)
    rows = csr_matrix(random(90, 40, density=0.3, random_state=3))
    rows.data = np.ceil(rows.data * 3)
    nothing: Any = None
    classifier = SparseIntentClassifier({"alpha": 1e-4, "seed": 7}, nothing, nothing)
    classifier._model.fit(rows, generator.choice(["a", "b", "c"], 90))
    for place in range(90):
        row = rows[place]
        expected = classifier._model.predict_proba(row)[0]
        np.testing.assert_allclose(classifier._shares(row), expected, rtol=1e-9)


def test_a_message_without_any_known_word_has_shares_too() -> None:
    nothing: Any = None
    classifier = SparseIntentClassifier({"alpha": 1e-4, "seed": 7}, nothing, nothing)
    rows = csr_matrix(np.eye(6))
    classifier._model.fit(rows, list("aabbcc"))
    empty = csr_matrix((1, 6))
    np.testing.assert_allclose(classifier._shares(empty).sum(), 1.0)
