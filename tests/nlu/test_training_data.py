"""The training data as such: complete, valid, and apart from the test sentences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Dict, List

import pytest
import yaml

from wegweiser.cli.train import rasa_environment
from wegweiser.paths import DATA, ROOT
from wegweiser.understanding.sentences import sentences_by_intent

LEAST = 25
#: Only the channel sends it.
WITHOUT_SENTENCES = {"open_chat"}
#: Intents that one word can say need fewer.
HERE = Path(__file__).parent


def by_intent(language: str) -> Dict[str, List[str]]:
    found: Dict[str, List[str]] = {}
    for path in sorted((DATA / "nlu" / language).glob("*.yml")):
        for intent, sentences in sentences_by_intent(path).items():
            found.setdefault(intent, []).extend(sentences)
    return found


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_intent_has_enough_sentences(language: str) -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    counts = {intent: len(found) for intent, found in by_intent(language).items()}
    assert set(counts) == set(domain["intents"]) - WITHOUT_SENTENCES
    assert not {intent: count for intent, count in counts.items() if count < LEAST}


def test_no_sentence_stands_under_two_intents() -> None:
    owner: Dict[str, str] = {}
    clashes = []
    for language in ("de", "en"):
        for intent, sentences in by_intent(language).items():
            for sentence in sentences:
                other = owner.setdefault(sentence.casefold(), f"{language}/{intent}")
                if other != f"{language}/{intent}":
                    clashes.append((sentence, other, f"{language}/{intent}"))
    assert not clashes


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_long_test_sentence_is_trained_on(language: str) -> None:
    trained = {s.casefold() for found in by_intent(language).values() for s in found}
    tested = yaml.safe_load((HERE / language / "intents.yml").read_text(encoding="utf-8"))
    # "yes" and "hello" are what everybody says; longer ones would be copies.
    shared = [
        sentence
        for sentences in tested.values()
        for sentence in sentences
        if sentence.casefold() in trained and len(sentence.split()) > 3
    ]
    assert not shared


def test_rasa_finds_the_data_valid() -> None:
    command = [sys.executable, "-m", "rasa", "data", "validate", "--max-history", "4"]
    run = subprocess.run(
        command, cwd=ROOT, env=rasa_environment(), capture_output=True, text=True, timeout=300
    )
    assert run.returncode == 0, run.stdout + run.stderr
    warnings = [line for line in (run.stdout + run.stderr).splitlines() if "UserWarning" in line]
    unexpected = [line for line in warnings if not any(known in line for known in KNOWN_WARNINGS)]
    assert not unexpected


#: Warnings that are checked and meant: why each may stay.
KNOWN_WARNINGS = (
    "'open_chat' is listed in the domain file, but is not found in the NLU training data",
    # The form calls these by their names.
    "action 'action_ask_quiz_form_quiz_answer'",
    "action 'validate_quiz_form'",
)
