"""Checks what authors edit, and says where and how to mend it."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Iterator, List

from wegweiser.catalogue import load_catalogue
from wegweiser.catalogue.descriptions import load_descriptions
from wegweiser.catalogue.errors import Problem
from wegweiser.cli.failure import fail_on
from wegweiser.cli.offers import offer_problems
from wegweiser.cli.training_data import training_data_problems
from wegweiser.paths import CAREERS, DESCRIPTIONS, RESPONSES
from wegweiser.presentation.phrases import load_phrases
from wegweiser.settings import load_settings

#: Rasa takes a file with such a line for training data, wherever the line stands.
_RASA_KEYS = re.compile(r"^\s*(nlu|rules|stories|responses)\s*:")


def command(_options: argparse.Namespace) -> int:
    """`wegweiser check`."""
    folders = (CAREERS, DESCRIPTIONS, RESPONSES / "phrases")
    fail_on([*rasa_lines(*folders), *training_data_problems()])
    catalogue = load_catalogue()
    descriptions = load_descriptions(catalogue)
    load_phrases()
    fail_on(offer_problems(catalogue, load_settings().offers))
    counts = {
        "roles": catalogue.roles,
        "skills": catalogue.skills,
        "questions": catalogue.questions,
        "training steps": catalogue.steps,
        "contrasts": catalogue.contrasts,
        "glossary terms": catalogue.terms,
        "self-descriptions": [
            text
            for by_role in descriptions.values()
            for texts in by_role.values()
            for text in texts
        ],
    }
    print("Fine: " + ", ".join(f"{len(items)} {name}" for name, items in counts.items()) + ".")
    return 0


def rasa_lines(*folders: Path) -> List[Problem]:
    """Return the lines that Rasa would take for training data."""
    return [problem for folder in folders for problem in _in_folder(folder)]


def _in_folder(folder: Path) -> Iterator[Problem]:
    for path in sorted(folder.rglob("*.yml")):
        name = path.relative_to(folder.parent).as_posix()
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            yield Problem(name, "", f"cannot be read: {error}; save it as UTF-8")
            continue
        for number, line in enumerate(lines, start=1):
            if _RASA_KEYS.match(line):
                yield Problem(
                    name,
                    f"line {number}",
                    "starts like Rasa training data; join it to the line before or rename the key",
                )
