"""The likeness model: its arithmetic against scikit-learn's, and what it may read of a text."""

from __future__ import annotations

from typing import List, Tuple

import numpy as np
import pytest
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.understanding.likeness import (
    LikenessModel,
    fit,
    fit_catalogue,
    speaks_of_oneself,
    told,
    without_dislikes,
)

_TOLD = {
    "writer": ["ich schreibe lange texte", "ich feile an texten", "i write texts every day"],
    "editor": ["ich schneide filme am rechner", "filme schneiden bis nachts", "i cut films"],
    "speaker": ["ich rede vor vielen leuten", "vor leuten reden", "i speak to people on stage"],
}


def _pairs(*roles: str) -> Tuple[List[str], List[str]]:
    pairs = [(text, role) for role in roles for text in _TOLD[role]]
    return [text for text, _ in pairs], [role for _, role in pairs]


@pytest.fixture(scope="module")
def model() -> LikenessModel:
    return fit(*_pairs(*_TOLD))


@pytest.mark.parametrize("roles", [("writer", "editor"), ("writer", "editor", "speaker")])
def test_shares_are_those_of_scikit_learn(roles: Tuple[str, ...]) -> None:
    texts, meant = _pairs(*roles)
    counters = (
        TfidfVectorizer(sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True),
    )
    rows = hstack([counter.fit_transform(texts) for counter in counters]).tocsr()
    theirs = LogisticRegression(C=20, class_weight="balanced", max_iter=300).fit(rows, meant)
    ours = fit(texts, meant)
    assert ours.roles == tuple(theirs.classes_)
    found = [[ours.shares(text)[role] for role in ours.roles] for text in texts]
    np.testing.assert_allclose(found, theirs.predict_proba(rows), atol=0.02)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("texte schreibe ich für mein leben gern", "writer"),
        ("abends schneide ich einen film", "editor"),
        ("me on a stage with lots of people", "speaker"),
    ],
)
def test_one_model_reads_both_languages(model: LikenessModel, text: str, role: str) -> None:
    shares = model.shares(text)
    assert max(shares, key=lambda r: shares[r]) == role
    assert sum(shares.values()) == pytest.approx(1.0)


def test_a_text_without_a_known_word_has_shares_too(model: LikenessModel) -> None:
    assert sum(model.shares("§§§").values()) == pytest.approx(1.0)


def test_a_role_nobody_described_does_not_fall_below_twice_chance() -> None:
    unfair = fit(*_pairs(*_TOLD)).shares("ich schneide filme am rechner")["speaker"]
    fair = fit(*_pairs(*_TOLD), undescribed={"speaker"}).shares("ich schneide filme am rechner")
    assert unfair < 0.3 < fair["speaker"]
    assert sum(fair.values()) == pytest.approx(1.0)


def test_what_is_turned_down_is_not_read(model: LikenessModel) -> None:
    text = "Ich schreibe lange Texte am Abend, aber Filme schneiden hasse ich."
    assert told(text) == "Ich schreibe lange Texte am Abend"
    assert "stage" not in without_dislikes("I love quiet work. I hate being on stage.")
    only_disliked = "Ich hasse es, vor vielen fremden Leuten auf einer Bühne zu reden."
    assert told(only_disliked) is None


@pytest.mark.parametrize("text", ["", "ich mag Zahlen", "I like to cut films", "!!! ??? 🎬"])
def test_short_texts_are_left_to_the_word_lists(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Stundenlang sitze ich am Rechner und schneide Filme", True),
        ("my friends always ask me to sort things out", True),
        ("Muss ich dafür jeden Tag vor Leuten reden können?", False),
        ("what kept me from getting that job again", False),
        ("logo für den flohmarkt am samstag bitte entwerfen", False),
    ],
)
def test_who_is_spoken_of(text: str, said: bool) -> None:
    assert speaks_of_oneself(text) is said


def test_a_role_without_descriptions_has_its_catalogue_texts() -> None:
    catalogue = load_catalogue()
    shares = _of_the_catalogue_alone(catalogue).shares(
        "Sie schneidet Rohmaterial zu einem Film und legt Ton und Musik darunter"
    )
    assert max(shares, key=lambda role: shares[role]) == "video_editor"
    assert set(shares) == set(catalogue.role)


def _of_the_catalogue_alone(catalogue: Catalogue) -> LikenessModel:
    return fit_catalogue(catalogue, {"de": {}, "en": {}})
