"""The tables of the conversation store."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url

METADATA = sa.MetaData()
#: Milliseconds that a write waits for another one.
BUSY_TIMEOUT = 5000

#: One row a conversation. `state` is what a turn needs of the older past.
CONVERSATION = sa.Table(
    "conversation",
    METADATA,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("created", sa.Float, nullable=False),
    sa.Column("touched", sa.Float, nullable=False, index=True),
    sa.Column("state", sa.Text, nullable=False, default="{}"),
)

#: Rasa's events in order. `language` is the one the conversation had then.
EVENT = sa.Table(
    "event",
    METADATA,
    sa.Column("conversation_id", sa.String(64), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("type", sa.String(40), nullable=False),
    sa.Column("message_id", sa.String(64), nullable=True),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sa.Index("event_of_message", "conversation_id", "message_id"),
    sa.Index("event_of_type", "conversation_id", "type", "seq"),
)

#: Payloads of the buttons that a conversation was shown.
OFFER = sa.Table(
    "offer",
    METADATA,
    sa.Column("conversation_id", sa.String(64), primary_key=True),
    sa.Column("payload", sa.String(512), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
)

#: Messages that were not understood, a day (UTC) and language: numbers, linked to nobody.
MISSED_COUNT = sa.Table(
    "missed_count",
    METADATA,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("language", sa.String(2), primary_key=True),
    sa.Column("count", sa.Integer, nullable=False),
)

#: Texts that host and visitor allow to keep. They go with their conversation.
MISSED_TEXT = sa.Table(
    "missed_text",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("conversation_id", sa.String(64), nullable=False, index=True),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)


def open_database(url: str) -> Engine:
    """Return an engine on `url` with the tables made.

    Raises:
        sqlalchemy.exc.SQLAlchemyError, OSError: when the database cannot be used.
    """
    parsed = make_url(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    if sqlite and parsed.database:
        _make_private(Path(parsed.database))
    # SQLAlchemy opens SQLite files anew for every use unless told to keep a connection.
    options = {"poolclass": sa.pool.QueuePool} if sqlite else {"pool_pre_ping": True}
    engine = sa.create_engine(url, future=True, **options)
    if sqlite:
        sa.event.listen(engine, "connect", _set_pragmas)
    METADATA.create_all(engine)
    return engine


def _make_private(path: Path) -> None:
    """Make the file readable by its owner alone; SQLite's logs take over its mode."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)


def _set_pragmas(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    # A deleted conversation is overwritten, not only unlinked.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    cursor.close()
