"""Copies of `data/careers` that a test may break or extend."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable, Tuple

import yaml

from wegweiser.catalogue import CatalogueError, Problem, load_catalogue
from wegweiser.paths import CAREERS

#: Changes the parsed content of one file in place.
Edit = Callable[[Any], None]


def copy_of_careers(folder: Path) -> Path:
    """Copy the whole catalogue to a new folder inside `folder` and return it."""
    return Path(shutil.copytree(CAREERS, folder / "careers"))


def edit(path: Path, change: Edit) -> None:
    """Apply `change` to the parsed content of a YAML file and write it back."""
    document = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    change(document)
    text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True)
    path.write_text(text, encoding="utf-8")


def problems_in(folder: Path) -> Tuple[Problem, ...]:
    """What is wrong with the catalogue in `folder`; nothing when it loads."""
    try:
        load_catalogue(folder)
    except CatalogueError as error:
        return error.problems
    return ()
