"""One long conversation: the time of a turn and the stored state, message by message."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional

from benchmarks.bots import OURS, Bot, Bots
from benchmarks.conversations import LANGUAGES, endless
from benchmarks.effort import Effort
from benchmarks.load import connected

#: Turns around a message whose times are taken together: seven times the endless cycle of three.
WINDOW = 21


@dataclass
class Stored:
    """Bytes of a conversation after a message: its state, and all rows."""

    message: int
    state: int
    rows: int


@dataclass
class Trail:
    """Milliseconds of the turns of one conversation in order."""

    milliseconds: List[float] = field(default_factory=list)
    stored: List[Stored] = field(default_factory=list)


@dataclass
class Growth:
    """Conversations by bot. `again`: the beginning of another one of ours, after the end."""

    trails: Dict[str, Trail]
    again: Trail
    marks: List[int]


def measure(bots: Bots, effort: Effort) -> Growth:
    """Stock Rasa as far as its budget goes, ours to the end."""
    last = effort.marks[-1] + WINDOW // 2
    stock, ours = bots.stock(), bots.ours()
    trails = {
        stock.name: _walk(stock, last, effort.stock_growth_seconds),
        ours.name: _walk(ours, last, None, effort),
    }
    return Growth(trails, _walk(ours, WINDOW, None), list(effort.marks))


def _walk(bot: Bot, turns: int, budget: Optional[float], effort: Optional[Effort] = None) -> Trail:
    print(f"  {bot.name}, up to {turns} messages ...", flush=True)
    marks = effort.marks if effort and bot.name == OURS else ()
    return asyncio.run(_talk(bot, turns, budget, list(marks)))


async def _talk(bot: Bot, turns: int, budget: Optional[float], marks: List[int]) -> Trail:
    trail = Trail()
    async with connected() as http:
        client = bot.make(http, bot.base)
        await client.open(LANGUAGES[0])
        over = time.perf_counter() + (budget or float("inf"))
        for number, step in zip(range(1, turns + 1), endless(), strict=False):
            began = time.perf_counter()
            await client.send(step)
            trail.milliseconds.append((time.perf_counter() - began) * 1000)
            if number in marks:
                trail.stored.append(stored(bot.database, number))
            if time.perf_counter() > over:
                break
    return trail


def stored(database: Path, message: int) -> Stored:
    """Bytes of the conversation that was used last."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        key, state = connection.execute(
            "SELECT id, length(CAST(state AS BLOB)) FROM conversation ORDER BY touched DESC"
        ).fetchone()
        counts = [connection.execute(query, {"key": key}).fetchone()[0] or 0 for query in _BYTES]
    return Stored(message, state, state + sum(counts))


_BYTES = (
    "SELECT sum(length(CAST(data AS BLOB))) FROM event WHERE conversation_id = :key",
    "SELECT sum(length(CAST(payload || title AS BLOB))) FROM offer WHERE conversation_id = :key",
)
