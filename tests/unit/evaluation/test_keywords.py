"""The keyword classifier's rules."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from evaluation.keywords import SentenceKeywordClassifier

LEARNED = {
    "Hallo!": "greet",
    "ok": "affirm",
    "das ist ok": "thanks",
    "ok so": "greet",
    "???": "help",
}


@pytest.fixture
def classifier() -> SentenceKeywordClassifier:
    nothing: Any = None
    config: Dict[str, Any] = {"case_sensitive": True}
    made = SentenceKeywordClassifier(config, nothing, nothing, nothing, dict(LEARNED))
    made._validate_keyword_map()
    return made


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hallo du", "greet"),
        ("HALLO?", "greet"),
        ("Halloween", None),
        ("alles das ist ok", "thanks"),
        # Stands in keywords of other intents.
        ("ok", None),
        ("???", None),
    ],
)
def test_keywords(classifier: SentenceKeywordClassifier, text: str, intent: str | None) -> None:
    assert classifier._map_keyword_to_intent(text) == intent
