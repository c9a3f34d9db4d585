"""What is read from Rasa's parse."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from evaluation.prediction import prediction_of
from evaluation.sentences import Sentence

SENTENCE = Sentence("de", "skip", "egal")


def entry(name: str, confidence: float) -> Dict[str, Any]:
    return {"name": name, "confidence": confidence}


def test_a_finer_intent_is_right() -> None:
    ranking = [entry("dont_know", 0.7), entry("greet", 0.2)]
    found = prediction_of(
        SENTENCE, {"intent": ranking[0], "intent_ranking": ranking, "entities": []}
    )
    assert (found.predicted, found.best, found.right) == ("skip", "skip", True)
    assert (found.confidence, found.gap) == (0.7, pytest.approx(0.5))


def test_behind_the_fallback_stands_the_best_guess() -> None:
    ranking = [entry("nlu_fallback", 0.3), entry("skip", 0.25), entry("greet", 0.2)]
    found = prediction_of(
        SENTENCE, {"intent": ranking[0], "intent_ranking": ranking, "entities": []}
    )
    assert (found.predicted, found.best, found.right) == ("nlu_fallback", "skip", False)
    assert (found.confidence, found.gap) == (0.25, pytest.approx(0.05))


def test_without_a_ranking_the_intent_stands_alone() -> None:
    found = prediction_of(SENTENCE, {"intent": {"name": None, "confidence": 0.0}, "entities": []})
    assert (found.predicted, found.best, found.confidence, found.gap) == ("", "", 0.0, 1.0)


def test_the_language_that_is_proposed() -> None:
    entities = [{"entity": "role", "value": "influencer"}, {"entity": "language", "value": "en"}]
    found = prediction_of(SENTENCE, {"intent": entry("skip", 1.0), "entities": entities})
    assert found.proposed == "en"
