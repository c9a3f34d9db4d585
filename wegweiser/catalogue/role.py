"""A role: one YAML file under `data/careers/roles`."""

from __future__ import annotations

from typing import Dict, Literal, Optional, Tuple

from pydantic import Field, conint, conlist, constr

from wegweiser.catalogue.text import Frozen, Statement, Text

Id = constr(regex=r"^[a-z][a-z0-9_]*$")
#: 1 basics, 2 applies with guidance, 3 works on one's own, 4 expert.
SkillLevel = conint(ge=1, le=4)
#: 0 hardly ever part of the job ... 4 the heart of the job.
TraitLevel = conint(ge=0, le=4)


class NamesIn(Frozen):
    """The names of a role in one language.

    `label` is shown (German: with `*in`); `plural` likewise; `aliases` are
    further spellings that mean exactly this role. Gender forms, hyphens,
    umlaut spellings and (m/w/d) need no alias: the gazetteer derives them.
    """

    label: str
    plural: str
    aliases: Tuple[str, ...] = ()


class Names(Frozen):
    """All names of a role. `short` holds unambiguous abbreviations."""

    de: NamesIn
    en: NamesIn
    short: Tuple[str, ...] = ()


class RoleSkill(Frozen):
    """A skill of `skills.yml` and the level that the role needs (1 to 4)."""

    skill: Id  # type: ignore[valid-type]
    level: SkillLevel  # type: ignore[valid-type]
    source: Tuple[str, ...] = ()
    basis: Optional[Literal["inference"]] = None


class Success(Statement):
    """One measure of success; `term` links to the glossary where one fits."""

    term: Optional[str] = None


class Entry(Frozen):
    """Whether one can start in this role, and the usual ways in."""

    kind: Literal["entry", "possible", "experienced"]
    summary: Statement
    ways: conlist(Statement, min_items=2)  # type: ignore[valid-type]


class Step(Statement):
    """A move from this role to another one of the catalogue."""

    role: Id  # type: ignore[valid-type]


class Misconception(Frozen):
    """A belief that is often heard, and what is true instead."""

    claim: Text
    answer: Statement


class Traits(Frozen):
    """The trait profile: level per trait id of `traits.yml`, all of them."""

    levels: Dict[str, TraitLevel]  # type: ignore[valid-type]
    note: Statement


class Codes(Frozen):
    """Official codes; empty where no concept fits."""

    esco: Tuple[str, ...] = ()
    isco: Tuple[str, ...] = ()
    ba: Tuple[str, ...] = ()
    note: Optional[Text] = None


class Role(Frozen):
    """Everything the bot knows about one role, in both languages."""

    id: Id  # type: ignore[valid-type]
    names: Names
    focus: Statement
    tasks: conlist(Statement, min_items=6)  # type: ignore[valid-type]
    skills: conlist(RoleSkill, min_items=8)  # type: ignore[valid-type]
    success: conlist(Success, min_items=3)  # type: ignore[valid-type]
    day: conlist(Statement, min_items=2)  # type: ignore[valid-type]
    workplace: conlist(Statement, min_items=1)  # type: ignore[valid-type]
    reports_to: Statement
    suits: conlist(Statement, min_items=2)  # type: ignore[valid-type]
    entry: Entry
    leads_to: conlist(Step, min_items=1)  # type: ignore[valid-type]
    misconceptions: conlist(Misconception, min_items=2)  # type: ignore[valid-type]
    law: Tuple[Statement, ...] = ()
    traits: Traits
    codes: Codes = Field(default_factory=Codes)

    def skill_levels(self) -> Dict[str, int]:
        """Skill id to needed level (1 to 4)."""
        return {entry.skill: entry.level for entry in self.skills}
