"""Reads `data/careers` into one frozen `Catalogue`, once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple, Type, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from wegweiser.catalogue.catalogue import Catalogue
from wegweiser.catalogue.errors import CatalogueError, Problem
from wegweiser.catalogue.knowledge import (
    AmbiguousName,
    Contrast,
    Dispute,
    GlossaryTerm,
    Neighbour,
    Source,
    Topic,
)
from wegweiser.catalogue.quiz import PracticalQuestion, Question, Trait
from wegweiser.catalogue.references import reference_problems
from wegweiser.catalogue.remedies import with_remedy
from wegweiser.catalogue.role import Role
from wegweiser.catalogue.training import Skill, TrainingStep
from wegweiser.catalogue.yaml_file import read_yaml
from wegweiser.paths import CAREERS

M = TypeVar("M", bound=BaseModel)

#: File -> the lists it holds -> the type of their items.
LISTS: Dict[str, Dict[str, Type[BaseModel]]] = {
    "traits.yml": {"traits": Trait},
    "skills.yml": {"skills": Skill},
    "questions.yml": {"questions": Question, "practical": PracticalQuestion},
    "training.yml": {"steps": TrainingStep},
    "contrasts.yml": {"contrasts": Contrast},
    "disputes.yml": {"disputes": Dispute},
    "neighbours.yml": {"neighbours": Neighbour, "ambiguous": AmbiguousName},
    "glossary.yml": {"terms": GlossaryTerm},
    "topics.yml": {"topics": Topic},
    "sources.yml": {"sources": Source},
}


@cache
def load_catalogue(folder: Path = CAREERS) -> Catalogue:
    """Return the catalogue in `folder`.

    Raises:
        CatalogueError: with every problem found (file, place in it, remedy).
    """
    problems: List[Problem] = []
    parts: Dict[str, Tuple[Any, ...]] = {"roles": _roles(folder, problems)}
    for name, lists in LISTS.items():
        document = _read(folder / name, name, problems)
        if document is None:
            continue
        problems += _unknown_keys(name, document, lists)
        for key, kind in lists.items():
            parts[key] = _items(name, key, document.get(key), kind, problems)
    if problems:
        raise CatalogueError(problems)
    catalogue = Catalogue(**parts)
    problems = reference_problems(catalogue)
    if problems:
        raise CatalogueError(problems)
    return catalogue


def _roles(folder: Path, problems: List[Problem]) -> Tuple[Role, ...]:
    roles = []
    for path in sorted((folder / "roles").glob("*.yml")):
        name = f"roles/{path.name}"
        document = _read(path, name, problems)
        role = None if document is None else _parse(name, "", document, Role, problems)
        if role is not None and role.id != path.stem:
            problems.append(Problem(name, "id", f"is `{role.id}`; call the file {role.id}.yml"))
        if role is not None:
            roles.append(role)
    return tuple(roles)


def _read(path: Path, name: str, problems: List[Problem]) -> Optional[Dict[str, Any]]:
    try:
        document = read_yaml(path)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problems.append(Problem(name, "", f"cannot be read: {error}"))
        return None
    if not isinstance(document, dict):
        problems.append(Problem(name, "", "must be a mapping of keys to values"))
        return None
    return document


def _unknown_keys(name: str, document: Dict[str, Any], lists: Dict[str, Any]) -> List[Problem]:
    known = ", ".join(lists)
    return [
        Problem(name, str(key), f"is not known here; use one of: {known}")
        for key in document
        if key not in lists
    ]


def _items(
    name: str, key: str, value: Any, kind: Type[M], problems: List[Problem]
) -> Tuple[M, ...]:
    if not isinstance(value, list):
        problems.append(Problem(name, key, "must be a list of entries that start with `-`"))
        return ()
    parsed = [
        _parse(name, f"{key}[{index}]", item, kind, problems) for index, item in enumerate(value)
    ]
    return tuple(item for item in parsed if item is not None)


def _parse(name: str, place: str, value: Any, kind: Type[M], problems: List[Problem]) -> M | None:
    try:
        return kind.parse_obj(value)
    except ValidationError as error:
        for detail in error.errors():
            inner = ".".join(str(part) for part in detail["loc"] if part != "__root__")
            where = ".".join(part for part in (place, inner) if part)
            problems.append(Problem(name, where, with_remedy(detail["msg"])))
        return None
