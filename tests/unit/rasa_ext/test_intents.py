"""The intent model's own arithmetic against scikit-learn's."""

from __future__ import annotations

from typing import List, Tuple

import numpy as np
from scipy.sparse import csr_matrix, hstack, random
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.svm import LinearSVC

from wegweiser.rasa_ext.nlu.intent_model import fit

SCALE, PLAIN = [1.0, 0.3], [False, True]


def training_set() -> Tuple[csr_matrix, csr_matrix, List[str]]:
    """Ninety messages of three intents that their counts tell apart, mostly."""
    generator = np.random.default_rng(3)
    counts = csr_matrix(random(90, 40, density=0.3, random_state=3))
    counts.data = np.ceil(counts.data * 3)
    facts = csr_matrix((generator.random((90, 5)) > 0.5).astype(float))
    return counts, facts, [str(name) for name in generator.choice(["a", "b", "c"], 90)]


def test_shares_are_those_of_scikit_learn() -> None:
    counts, facts, intents = training_set()
    model = fit([counts, facts], SCALE, PLAIN, intents, strength=0.5)
    weighted = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
    rows = hstack([weighted, 0.3 * facts]).tocsr()
    theirs = CalibratedClassifierCV(LinearSVC(C=0.5), cv=3, ensemble=False).fit(
        rows, np.asarray(intents)
    )
    expected = theirs.predict_proba(rows)
    ours = np.array([model.shares([counts[i], facts[i]]) for i in range(90)])
    np.testing.assert_allclose(ours, expected, atol=1e-5)
    assert model.classes == tuple(theirs.classes_)


def test_a_message_without_any_known_word_has_shares_too() -> None:
    counts, facts, intents = training_set()
    model = fit([counts, facts], SCALE, PLAIN, intents, strength=0.5)
    shares = model.shares([csr_matrix((1, 40)), csr_matrix((1, 5))])
    np.testing.assert_allclose(shares.sum(), 1.0)
    assert (shares > 0).all()
