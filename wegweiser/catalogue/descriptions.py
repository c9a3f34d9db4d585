"""Reads `data/descriptions`: how people describe themselves, by the role it speaks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Set, Tuple

import yaml

from wegweiser.catalogue.catalogue import Catalogue
from wegweiser.catalogue.errors import CatalogueError, Problem
from wegweiser.catalogue.text import LANGUAGES, Language
from wegweiser.catalogue.yaml_file import read_yaml
from wegweiser.paths import DESCRIPTIONS

#: Language -> role id -> texts. A role may be missing.
Descriptions = Mapping[Language, Mapping[str, Tuple[str, ...]]]
#: The only key of a file.
_KEY = "descriptions"


def load_descriptions(catalogue: Catalogue, folder: Path = DESCRIPTIONS) -> Descriptions:
    """Return the self-descriptions in `folder`, one file a language.

    Raises:
        CatalogueError: with every problem found (file, place in it, remedy).
    """
    problems: List[Problem] = []
    found: Dict[Language, Mapping[str, Tuple[str, ...]]] = {}
    for language in LANGUAGES:
        path = folder / f"{language}.yml"
        name = f"{folder.name}/{path.name}"
        rows = _rows(path, name, problems)
        problems += _role_problems(name, rows, catalogue)
        found[language] = {role: _texts(name, role, rows[role], problems) for role in rows}
        problems += _duplicates(name, found[language])
    if problems:
        raise CatalogueError(problems)
    return found


def _rows(path: Path, name: str, problems: List[Problem]) -> Dict[Any, Any]:
    try:
        document = read_yaml(path)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problems.append(Problem(name, "", f"cannot be read: {error}"))
        return {}
    rows = document.get(_KEY) if isinstance(document, dict) else None
    if not isinstance(rows, dict) or set(document) != {_KEY}:
        problems.append(
            Problem(name, "", f"must have the key `{_KEY}` alone, with role ids and their texts")
        )
        return {}
    return rows


def _role_problems(name: str, rows: Dict[Any, Any], catalogue: Catalogue) -> Iterator[Problem]:
    for role in rows:
        if role not in catalogue.role:
            yield Problem(name, str(role), "is not in roles/; correct the id or add the role")


def _texts(name: str, role: Any, value: Any, problems: List[Problem]) -> Tuple[str, ...]:
    if not isinstance(value, list):
        problems.append(
            Problem(name, str(role), "must be a list of texts that start with `-`; or remove it")
        )
        return ()
    texts = []
    for number, text in enumerate(value):
        place = f"{role}[{number}]"
        if not isinstance(text, str):
            problems.append(Problem(name, place, "is no text; put it in quotes"))
        elif not text.strip():
            problems.append(Problem(name, place, "is empty; write a text or remove the entry"))
        else:
            texts.append(" ".join(text.split()))
    return tuple(texts)


def _duplicates(name: str, found: Mapping[str, Tuple[str, ...]]) -> Iterator[Problem]:
    """The same text twice, wherever: under two roles it would speak for neither."""
    seen: Set[str] = set()
    for role, texts in found.items():
        for text in texts:
            if text.casefold() in seen:
                yield Problem(name, str(role), f"has “{text[:60]}” a second time; remove one")
            seen.add(text.casefold())
