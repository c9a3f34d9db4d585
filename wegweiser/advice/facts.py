"""What is known about one role, section by section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Iterator, Tuple

from pydantic import BaseModel

from wegweiser.advice.items import Item, known_role, role_label, said, skill_grounds, skill_item
from wegweiser.catalogue import INFERENCE, Catalogue, Text
from wegweiser.catalogue.role import Role, RoleSkill

_OVERVIEW_TASKS = 3


@dataclass(frozen=True)
class Section:
    """A part of what is said about a role; `items` may be empty (law only)."""

    id: str
    items: Tuple[Item, ...]


def role_facts(catalogue: Catalogue, role_id: str, name: str) -> Tuple[Section, ...]:
    """Return the section called `name` of a role; `overview` returns several.

    Raises:
        UnknownRole: for an id that is no role.
        KeyError: for a name that is not in `SECTIONS`.
    """
    role = known_role(catalogue, role_id)
    if name == "overview":
        return _overview(role)
    return (Section(name, _READERS[name](catalogue, role)),)


def cited(role: Role) -> Tuple[str, ...]:
    """Every ground of the role's statements, in the order of first use."""
    return tuple(dict.fromkeys(_grounds(role)))


def _overview(role: Role) -> Tuple[Section, ...]:
    return (
        Section("focus", (said(role.focus),)),
        Section("tasks", tuple(said(task) for task in role.tasks[:_OVERVIEW_TASKS])),
        Section("suits", (said(role.suits[0]),)),
        Section("position", (said(role.reports_to),)),
        Section("entry", (said(role.entry.summary),)),
    )


def _skills(catalogue: Catalogue, role: Role) -> Tuple[Item, ...]:
    entries = sorted(role.skills, key=lambda entry: -entry.level)
    return tuple(
        skill_item(catalogue, entry.skill, entry.level, skill_grounds(entry)) for entry in entries
    )


def _path(catalogue: Catalogue, role: Role) -> Tuple[Item, ...]:
    return tuple(
        said(step, lead=role_label(catalogue, step.role), link=step.role) for step in role.leads_to
    )


def _sources(catalogue: Catalogue, role: Role) -> Tuple[Item, ...]:
    ids = (ground for ground in cited(role) if ground != INFERENCE)
    return tuple(Item(_title(catalogue, i), (i,), link=i) for i in ids)


def _title(catalogue: Catalogue, source_id: str) -> Text:
    return catalogue.source[source_id].title


def _grounds(value: object) -> Iterator[str]:
    if isinstance(value, (tuple, list)):
        for item in value:
            yield from _grounds(item)
    elif isinstance(value, BaseModel):
        if isinstance(value, RoleSkill):
            yield from skill_grounds(value)
        else:
            yield from getattr(value, "grounds", ())
        for name in value.__fields__:
            yield from _grounds(getattr(value, name))


_READERS: Dict[str, Callable[[Catalogue, Role], Tuple[Item, ...]]] = {
    "tasks": lambda _, role: tuple(said(task) for task in role.tasks),
    "skills": _skills,
    "day": lambda _, role: tuple(said(part) for part in role.day),
    "success": lambda _, role: tuple(said(entry, link=entry.term) for entry in role.success),
    "workplace": lambda _, role: tuple(said(s) for s in (role.reports_to, *role.workplace)),
    "suits": lambda _, role: tuple(said(entry) for entry in role.suits),
    "entry": lambda _, role: tuple(said(s) for s in (role.entry.summary, *role.entry.ways)),
    "path": _path,
    "misconceptions": lambda _, role: tuple(
        said(entry.answer, lead=entry.claim) for entry in role.misconceptions
    ),
    "law": lambda _, role: tuple(said(entry) for entry in role.law),
    "sources": _sources,
}

#: The sections one can ask for.
SECTIONS: Tuple[str, ...] = ("overview", *_READERS)
