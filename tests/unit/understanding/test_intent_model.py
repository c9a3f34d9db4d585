"""The intent model: its own arithmetic against scikit-learn's, and what it may see of a text."""

from __future__ import annotations

from typing import List, Tuple

import numpy as np
import pytest
from scipy.sparse import hstack
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.facts import FACTS
from wegweiser.understanding.intent_model import Reading, _facts, fit, read

_SAID = {
    "greet": ["hello there", "good morning", "hey you", "hello again", "morning all", "hi there"],
    "bye": ["see you later", "good bye", "bye now", "later then", "good night", "bye bye"],
    "pay": ["what do they pay", "pay per month", "is the pay good", "money?", "how much", "pay"],
}


@pytest.fixture(scope="module")
def training_set() -> Tuple[List[Reading], List[str]]:
    said = [(intent, text) for intent, texts in _SAID.items() for text in texts]
    readings = [Reading(text, (FACTS[len(text) % len(FACTS)], "no_job")) for _, text in said]
    return readings, [intent for intent, _ in said]


def test_shares_are_those_of_scikit_learn(training_set: Tuple[List[Reading], List[str]]) -> None:
    readings, intents = training_set
    model = fit(readings, intents)
    texts = [reading.text for reading in readings]
    words = TfidfVectorizer(token_pattern=r"(?u)\b\w+\b", ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)
    parts = [words.fit_transform(texts), letters.fit_transform(texts), 0.3 * _facts(readings)]
    theirs = CalibratedClassifierCV(LinearSVC(C=0.5), cv=3, ensemble=False)
    expected = theirs.fit(hstack(parts).tocsr(), np.array(intents)).predict_proba(
        hstack(parts).tocsr()
    )
    np.testing.assert_allclose([model.shares(r) for r in readings], expected, atol=1e-5)


def test_the_ranking_begins_with_the_likeliest(
    training_set: Tuple[List[Reading], List[str]],
) -> None:
    model = fit(*training_set)
    ranking = model.ranking(Reading("what is the pay", ("no_job",)), 2)
    assert ranking[0][0] == "pay"
    assert len(ranking) == 2
    assert ranking[0][1] >= ranking[1][1]


def test_a_text_without_any_known_word_has_shares_too(
    training_set: Tuple[List[Reading], List[str]],
) -> None:
    shares = fit(*training_set).shares(Reading("", ()))
    np.testing.assert_allclose(shares.sum(), 1.0)


def test_the_job_is_hidden_but_counted(catalogue: Catalogue) -> None:
    one, other = (read(catalogue, f"Was macht ein {job}?") for job in ("Texter", "PR-Manager"))
    assert one == other
    assert "role=1" in one.facts
    assert "text" not in one.text


def test_every_fact_has_a_column(catalogue: Catalogue) -> None:
    texts = ["CM oder Redakteur, Blogger?", "alles außer Influencer", "reach or impressions", ""]
    seen = {fact for text in texts for fact in read(catalogue, text).facts}
    assert seen <= set(FACTS)
    assert {"rejected_job", "term=2", "question_mark"} <= seen
