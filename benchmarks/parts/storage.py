"""A database full of conversations: its size, and the time of a turn against an empty one."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List

from benchmarks.bots import Bots, our_bot
from benchmarks.effort import Effort
from benchmarks.load import Run, alternate, closed_loop

EMPTY, FULL = "empty database", "full database"
#: The tables of a conversation and the column with its id.
_TABLES = {"conversation": "id", "event": "conversation_id", "offer": "conversation_id"}
_LONGEST = "SELECT conversation_id FROM event GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
_TURNS = "SELECT count(*) FROM event WHERE type = 'user' AND conversation_id = ?"
_COPIES = """
CREATE TEMP TABLE copy AS
WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < ?)
SELECT 'wegweiser-' || lower(hex(randomblob(11))) AS id FROM number
"""


@dataclass
class Storage:
    """Rounds by database; sizes of the full one's file in bytes."""

    rounds: Dict[str, List[Run]]
    conversations: int
    turns_each: int
    bytes_before: int
    bytes_after: int


def measure(_bots: Bots, effort: Effort) -> Storage:
    """Two bots of ours by turns, one of them with many copies of a real conversation."""
    with our_bot(EMPTY) as empty, our_bot(FULL) as full:
        closed_loop(full, 1, 0.0, warm=3.0)  # what is copied
        before = _size(full.database)
        print(f"  filling in {effort.conversations} conversations ...", flush=True)
        turns = fill(full.database, effort.conversations)
        after = _size(full.database)
        rounds = alternate([empty, full], effort.rounds, effort.round_seconds / 2)
    return Storage(rounds, effort.conversations, turns, before, after)


def fill(database: Path, count: int) -> int:
    """Copy the longest conversation `count` times under new ids; return its number of turns."""
    with contextlib.closing(sqlite3.connect(database, timeout=60)) as connection, connection:
        source = connection.execute(_LONGEST).fetchone()
        if source is None:
            raise RuntimeError(f"{database} holds no conversation to copy")
        connection.execute(_COPIES, (count,))
        for table, key in _TABLES.items():
            connection.execute(_insert(connection, table, key), source)
        return int(connection.execute(_TURNS, source).fetchone()[0])


def _insert(connection: sqlite3.Connection, table: str, key: str) -> str:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    others = [column for column in columns if column != key]
    names = ", ".join([key, *others])
    values = ", ".join(["copy.id", *(f"source.{column}" for column in others)])
    return (
        f"INSERT INTO {table} ({names}) SELECT {values} "
        f"FROM copy CROSS JOIN {table} AS source WHERE source.{key} = ?"
    )


def _size(database: Path) -> int:
    """Bytes of the file, its log written into it."""
    with contextlib.closing(sqlite3.connect(database, timeout=60)) as connection:
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise RuntimeError(f"the log of {database} could not be written into it")
    return database.stat().st_size
