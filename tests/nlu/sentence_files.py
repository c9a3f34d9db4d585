"""The sentences that are trained on and those that are kept apart for testing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, FrozenSet, List

import yaml

from wegweiser.paths import DATA
from wegweiser.understanding.sentences import sentences_by_intent

HERE = Path(__file__).parent


def trained(language: str) -> Dict[str, List[str]]:
    """Intent to its training sentences."""
    found: Dict[str, List[str]] = {}
    for path in sorted((DATA / "nlu" / language).glob("*.yml")):
        for intent, sentences in sentences_by_intent(path).items():
            found.setdefault(intent, []).extend(sentences)
    return found


def trained_sentences(language: str) -> FrozenSet[str]:
    """All training sentences, case folded."""
    return frozenset(s.casefold() for found in trained(language).values() for s in found)


def test_file(language: str, name: str) -> Any:
    """What a file of the test set holds."""
    return yaml.safe_load((HERE / language / f"{name}.yml").read_text(encoding="utf-8"))


def test_sentences(language: str) -> Dict[str, List[str]]:
    """Intent to its test sentences."""
    return dict(test_file(language, "intents"))


def unseen(language: str) -> Dict[str, List[str]]:
    """Intent to those test sentences that no training sentence equals."""
    known = trained_sentences(language)
    return {
        intent: [sentence for sentence in sentences if sentence.casefold() not in known]
        for intent, sentences in test_sentences(language).items()
    }


test_file.__test__ = False  # type: ignore[attr-defined]
test_sentences.__test__ = False  # type: ignore[attr-defined]
