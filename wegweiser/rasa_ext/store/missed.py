"""Rows about what was not understood: a number a day, and the texts that may be kept.

Without Rasa: the command line reads them too. Every function works in a given connection.
"""

from __future__ import annotations

import datetime
import time
from typing import Any, Iterable, List, Mapping, Optional, Tuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wegweiser.rasa_ext.store.schema import MISSED_COUNT, MISSED_TEXT

#: Slot by which an action hands over `{"language", "count", "text"}`: how many misses (0 or
#: 1) the turn adds, and the text to keep, None for none.
MISSED_SLOT = "missed"
#: Slot of the visitor's answer: `asked`, `yes` or `no`.
CONSENT_SLOT = "may_keep_missed"
REFUSED = "no"


def note(connection: Connection, conversation_id: str, slots: Iterable[Tuple[str, Any]]) -> int:
    """Store what slots set in a turn, in order, say about misses; a no erases earlier texts.

    Returns how many texts were erased.
    """
    erased = 0
    for name, value in slots:
        if name == CONSENT_SLOT and value == REFUSED:
            kept = MISSED_TEXT.c.conversation_id == conversation_id
            erased += connection.execute(MISSED_TEXT.delete().where(kept)).rowcount
        if name == MISSED_SLOT and value:
            _add(connection, conversation_id, value)
    return erased


def _add(connection: Connection, conversation_id: str, missed: Mapping[str, Any]) -> None:
    if missed["count"]:
        _count(connection, missed["language"], missed["count"])
    if missed["text"]:
        connection.execute(
            MISSED_TEXT.insert().values(
                conversation_id=conversation_id,
                at=time.time(),
                language=missed["language"],
                text=missed["text"],
            )
        )


def _count(connection: Connection, language: str, more: int) -> None:
    """Add to today's number. One worker writes, so nobody inserts the row in between."""
    day = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    added = connection.execute(
        MISSED_COUNT.update()
        .where(MISSED_COUNT.c.day == day, MISSED_COUNT.c.language == language)
        .values(count=MISSED_COUNT.c.count + more)
    ).rowcount
    if not added:
        connection.execute(MISSED_COUNT.insert().values(day=day, language=language, count=more))


def counts(connection: Connection, since: Optional[datetime.date] = None) -> List[Any]:
    """Return rows (`day` as ISO date in UTC, `language`, `count`), oldest first."""
    query = sa.select(MISSED_COUNT).order_by(MISSED_COUNT.c.day, MISSED_COUNT.c.language)
    if since is not None:
        query = query.where(MISSED_COUNT.c.day >= since.isoformat())
    return list(connection.execute(query).all())


def texts(
    connection: Connection,
    conversation_id: Optional[str] = None,
    since: Optional[datetime.date] = None,
) -> List[Any]:
    """Return kept rows (`at` in Unix seconds, `language`, `text`), oldest first.

    Of one conversation or of all; `since` is a day in UTC.
    """
    columns = (MISSED_TEXT.c.at, MISSED_TEXT.c.language, MISSED_TEXT.c.text)
    query = sa.select(*columns).order_by(MISSED_TEXT.c.id)
    if conversation_id is not None:
        query = query.where(MISSED_TEXT.c.conversation_id == conversation_id)
    if since is not None:
        midnight = datetime.datetime.combine(since, datetime.time(), datetime.timezone.utc)
        query = query.where(MISSED_TEXT.c.at >= midnight.timestamp())
    return list(connection.execute(query).all())
