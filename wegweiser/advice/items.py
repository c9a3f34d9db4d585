"""The smallest part of an answer: a text in both languages and its grounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from wegweiser.advice.errors import UnknownRole
from wegweiser.catalogue import INFERENCE, Catalogue, Statement, Text
from wegweiser.catalogue.role import Role, RoleSkill


@dataclass(frozen=True)
class Item:
    """One thing that is said.

    `grounds` are source ids or `("inference",)`. `level` (0 to 4) is given for
    skills; 0 means that the role's profile does not list the skill. `lead` is
    what the text answers or leads to: a claim, the label of another role.
    `link` is the id of the skill, glossary term, role or source behind it.
    """

    text: Text
    grounds: Tuple[str, ...]
    level: Optional[int] = None
    lead: Optional[Text] = None
    link: Optional[str] = None


def said(statement: Statement, lead: Optional[Text] = None, link: Optional[str] = None) -> Item:
    """A catalogue statement as an item."""
    return Item(_text(statement), statement.grounds, lead=lead, link=link)


def skill_item(
    catalogue: Catalogue, skill: str, level: Optional[int], grounds: Tuple[str, ...]
) -> Item:
    """A skill as an item, with the level needed."""
    return Item(catalogue.skill[skill].label, grounds, level=level, link=skill)


def skill_grounds(entry: RoleSkill) -> Tuple[str, ...]:
    """Source ids of a role's skill, or `("inference",)`."""
    return entry.source or (INFERENCE,)


def role_label(catalogue: Catalogue, role_id: str) -> Text:
    """The display name of a role in both languages."""
    names = catalogue.role[role_id].names
    return Text(de=names.de.label, en=names.en.label)


def known_role(catalogue: Catalogue, role_id: str) -> Role:
    """The role with this id.

    Raises:
        UnknownRole: when there is none.
    """
    role = catalogue.role.get(role_id)
    if role is None:
        raise UnknownRole(role_id)
    return role


def _text(statement: Statement) -> Text:
    return Text(de=statement.de, en=statement.en)
