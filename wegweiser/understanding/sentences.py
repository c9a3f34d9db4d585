"""Reads the training sentences of data/nlu by language."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List

from wegweiser.catalogue.text import LANGUAGES
from wegweiser.catalogue.yaml_file import read_yaml
from wegweiser.paths import DATA


def sentences_by_language(folder: Path = DATA / "nlu") -> Dict[str, List[str]]:
    """Return language to the sentences of all its intents."""
    return {
        language: [
            sentence
            for path in sorted((folder / language).glob("*.yml"))
            for sentences in sentences_by_intent(path).values()
            for sentence in sentences
        ]
        for language in LANGUAGES
    }


def sentences_by_intent(path: Path) -> Dict[str, List[str]]:
    """Return intent to its sentences in one file of Rasa's NLU format."""
    document = read_yaml(path)
    found: Dict[str, List[str]] = {}
    for block in document["nlu"]:
        lines = [line.strip() for line in block["examples"].splitlines()]
        found.setdefault(block["intent"], []).extend(
            line[2:].strip() for line in lines if line.startswith("- ")
        )
    return found
