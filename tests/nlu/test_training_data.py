"""The training data as such: complete, valid, and apart from the test sentences."""

from __future__ import annotations

import subprocess
import sys
from typing import Dict

import pytest
import yaml

from tests.nlu.sentence_files import test_sentences, trained, trained_sentences
from wegweiser.cli.train import RASA, rasa_environment
from wegweiser.paths import ROOT
from wegweiser.understanding.finer import COARSE

#: Fewest training sentences of an intent and language; more for what is asked most.
LEAST, LEAST_CENTRAL = 40, 80
#: Fewest sentences of an intent and language in the test set.
LEAST_TESTED = 12
CENTRAL = {
    "ask_difference", "ask_role_overview", "ask_role_tasks", "ask_role_skills",
    "ask_role_entry", "ask_training", "answer", "skip", "why_result", "show_result",
    "start_quiz", "state_interest",
}  # fmt: skip
#: The channel sends the first; facts of a text split the others off.
WITHOUT_SENTENCES = {"open_chat", *COARSE}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_intent_has_enough_sentences(language: str) -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    counts = {intent: len(found) for intent, found in trained(language).items()}
    assert set(counts) == set(domain["intents"]) - WITHOUT_SENTENCES
    least = {intent: LEAST_CENTRAL if intent in CENTRAL else LEAST for intent in counts}
    assert not {intent: count for intent, count in counts.items() if count < least[intent]}
    tested = {intent: len(found) for intent, found in test_sentences(language).items()}
    assert set(tested) == set(counts)
    assert min(tested.values()) >= LEAST_TESTED


def test_every_intent_has_a_rule() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    rules = [
        rule
        for path in (ROOT / "data" / "rules").glob("*.yml")
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
    ]
    begun = {rule["steps"][0].get("intent") for rule in rules}
    assert set(domain["intents"]) | {"nlu_fallback"} <= begun


def test_no_sentence_stands_under_two_intents() -> None:
    owner: Dict[str, str] = {}
    clashes = []
    for language in ("de", "en"):
        for intent, sentences in trained(language).items():
            for sentence in sentences:
                other = owner.setdefault(sentence.casefold(), f"{language}/{intent}")
                if other != f"{language}/{intent}":
                    clashes.append((sentence, other, f"{language}/{intent}"))
    assert not clashes


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_test_sentences_are_mostly_unseen(language: str) -> None:
    tested = [s for found in test_sentences(language).values() for s in found]
    known = trained_sentences(language)
    seen = [s for s in tested if s.casefold() in known]
    # Short things everybody says ("yes", "go back") coincide; they are left out of the figures.
    assert len(seen) / len(tested) < 0.2, seen


@pytest.mark.timeout(600)
def test_rasa_finds_the_data_valid() -> None:
    command = [sys.executable, "-m", RASA, "data", "validate", "--max-history", "4"]
    run = subprocess.run(
        command, cwd=ROOT, env=rasa_environment(), capture_output=True, text=True, timeout=500
    )
    assert run.returncode == 0, run.stdout + run.stderr
    warnings = [line for line in (run.stdout + run.stderr).splitlines() if "UserWarning" in line]
    unexpected = [line for line in warnings if not any(known in line for known in KNOWN_WARNINGS)]
    assert not unexpected


#: Warnings that are checked and meant: why each may stay.
KNOWN_WARNINGS = (
    *(
        f"'{intent}' is listed in the domain file, but is not found in the NLU training data"
        for intent in sorted(WITHOUT_SENTENCES)
    ),
    # The form calls it by its name.
    "action 'validate_quiz_form'",
)
