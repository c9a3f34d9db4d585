"""The sentences of the test set that are known to fail: `known_failures.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, NamedTuple, Sequence

import yaml

from evaluation.descriptions import descriptions
from evaluation.names import role_texts, unknown_jobs
from evaluation.prediction import Prediction
from tests.nlu.sentence_files import HERE
from wegweiser.catalogue.text import Language

Failures = Dict[str, List[str]]
KINDS = ("intents", "roles", "unknown_jobs", "descriptions_not_in_three")
_HEAD = """\
# Sentences of the test set that the bot gets wrong today, written by
# `python -m evaluation known-failures`. A mended one is removed; one is added only when
# that is accepted, with the reason in the commit.
"""


class Changes(NamedTuple):
    """Sentences that fail and are not listed, and listed ones that fail no more."""

    add: List[str]
    remove: List[str]

    def __str__(self) -> str:
        """What somebody who reads a failed test is to do."""
        lines = [
            *(
                ["fail but are not known to (mend them, or list them with a reason):"]
                * bool(self.add)
            ),
            *(f"  + {text}" for text in self.add),
            *(["are listed but do not fail any more (remove them):"] * bool(self.remove)),
            *(f"  - {text}" for text in self.remove),
        ]
        return "\n".join(lines)


def failing(language: Language, predictions: Sequence[Prediction]) -> Failures:
    """Return by kind what fails; `predictions` are those of the test set's intents."""
    here = [p for p in predictions if p.sentence.language == language]
    return {
        "intents": [p.sentence.text for p in here if not p.right],
        "roles": [row.text for row in role_texts(language) if not row.right],
        "unknown_jobs": [row.text for row in unknown_jobs(language) if not row.right],
        "descriptions_not_in_three": [
            row.text for row in descriptions(language) if not row.among_first(3)
        ],
    }


def known_failures(language: str) -> Failures:
    """Return by kind what is listed."""
    found = yaml.safe_load(_path(language).read_text(encoding="utf-8"))
    return {kind: found[kind] for kind in KINDS}


def write_known_failures(language: str, found: Failures) -> None:
    """Rewrite the list of a language."""
    text = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=1000)
    _path(language).write_text(_HEAD + text, encoding="utf-8")


def changes(known: Sequence[str], found: Sequence[str]) -> Changes:
    """Compare what is listed with what fails; also a sentence that is gone is to be removed."""
    return Changes(
        add=[text for text in dict.fromkeys(found) if text not in known],
        remove=[text for text in dict.fromkeys(known) if text not in found],
    )


def _path(language: str) -> Path:
    return HERE / language / "known_failures.yml"
