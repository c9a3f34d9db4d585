"""What is known across roles: contrasts, disputes, neighbours, glossary, sources."""

from __future__ import annotations

from typing import Dict, Literal, Optional, Tuple

from pydantic import HttpUrl, conint, conlist

from wegweiser.catalogue.role import Id
from wegweiser.catalogue.text import Frozen, Language, Statement, Text


class Source(Frozen):
    """Where statements come from. Unknown year or address is null."""

    id: Id  # type: ignore[valid-type]
    kind: Literal[
        "article", "comment", "second_hand", "association", "classification", "web_page", "law"
    ]
    title: Text
    author: Optional[str] = None
    publisher: Optional[str] = None
    year: Optional[conint(ge=1990, le=2100)] = None  # type: ignore[valid-type]
    language: Language
    url: Optional[HttpUrl] = None
    incomplete: bool = False
    dated: bool = False
    note: Optional[Text] = None


class Contrast(Frozen):
    """A curated difference between two roles: one line, then points."""

    id: Id  # type: ignore[valid-type]
    roles: conlist(Id, min_items=2, max_items=2)  # type: ignore[valid-type]
    line: Statement
    points: conlist(Statement, min_items=2)  # type: ignore[valid-type]


class Dispute(Frozen):
    """A question on which sources differ: who says what, how to read it."""

    id: Id  # type: ignore[valid-type]
    question: Text
    words: Dict[Language, Tuple[str, ...]]
    roles: conlist(Id, min_items=1)  # type: ignore[valid-type]
    positions: conlist(Statement, min_items=2)  # type: ignore[valid-type]
    reading: Statement


class Neighbour(Frozen):
    """A job that is known but no result of the quiz."""

    id: Id  # type: ignore[valid-type]
    label: Text
    aliases: Dict[Language, Tuple[str, ...]]
    line: Statement
    nearest: conlist(Id, min_items=1)  # type: ignore[valid-type]


class AmbiguousName(Frozen):
    """A name that may mean several roles and is asked back, such as "CM"."""

    name: str
    roles: conlist(Id, min_items=1)  # type: ignore[valid-type]
    neighbours: Tuple[str, ...] = ()


class GlossaryTerm(Frozen):
    """A term of the field, explained in a sentence or two."""

    id: Id  # type: ignore[valid-type]
    term: Text
    aliases: Dict[Language, Tuple[str, ...]] = {}
    text: Statement
    see: Tuple[str, ...] = ()


class Topic(Frozen):
    """Knowledge across roles, such as law, small teams or the unprotected title."""

    id: Id  # type: ignore[valid-type]
    title: Text
    words: Dict[Language, Tuple[str, ...]]
    statements: conlist(Statement, min_items=1)  # type: ignore[valid-type]
    roles: Tuple[str, ...] = ()
