"""Everything that is measured, in one run."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List

from evaluation.candidates import Candidate, compare
from evaluation.child import read
from evaluation.cross_validation import cross_validate
from evaluation.descriptions import Described, descriptions, likenesses
from evaluation.differences import Asked, ask_differences
from evaluation.names import Named, role_texts, unknown_jobs
from evaluation.prediction import Prediction
from evaluation.sentences import Sentence, split, test_set, training_sentences
from tests.conftest import start_servers
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.cli.run import address
from wegweiser.cli.train import current_model


@dataclass(frozen=True)
class Study:
    """What the report tells; dictionaries are by language.

    `described_by_words` are the self-descriptions by the word lists alone.

    `predictions` are those of the test set, `folds` those of the cross-validation.
    """

    trained: List[Sentence]
    predictions: List[Prediction]
    roles: Dict[str, List[Named]]
    unknown: Dict[str, List[Named]]
    descriptions: Dict[str, List[Described]]
    differences: Dict[str, List[Asked]]
    folds: List[List[Prediction]]
    candidates: List[Candidate]
    described_by_words: Dict[str, List[Described]] = field(default_factory=dict)

    def of(self, language: str) -> List[Prediction]:
        """The predictions of the test set's sentences of a language."""
        return [p for p in self.predictions if p.sentence.language == language]

    def held_out(self, language: str) -> List[Prediction]:
        """The predictions of the cross-validation, all folds together, of a language."""
        return [p for fold in self.folds for p in fold if p.sentence.language == language]


def run_study(again: bool) -> Study:
    """Measure everything (half an hour and more); `again`: use no kept figures.

    Raises:
        Failure: when a training or a server fails.
    """
    trained = training_sentences()
    return Study(
        trained=trained,
        predictions=predict_test_set(),
        roles={language: role_texts(language) for language in LANGUAGES},
        unknown={language: unknown_jobs(language) for language in LANGUAGES},
        descriptions={
            language: descriptions(language, found) for language, found in likenesses().items()
        },
        differences=_differences(),
        folds=cross_validate(trained),
        candidates=compare(split(trained), again),
        described_by_words={language: descriptions(language) for language in LANGUAGES},
    )


def predict_test_set() -> List[Prediction]:
    """What the current model makes of the test set."""
    model, sentences = current_model(), test_set()
    print(f"Reading {len(sentences)} test sentences with {model.name} ...", flush=True)
    return read("test set", model, sentences)


def _differences() -> Dict[str, List[Asked]]:
    print("Asking for differences over HTTP ...", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        servers = start_servers(Path(folder))
        try:
            base = address(servers.settings)
            return {language: ask_differences(base, language) for language in LANGUAGES}
        finally:
            servers.stop()
