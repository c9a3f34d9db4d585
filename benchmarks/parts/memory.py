"""Memory of the processes after the start and after many turns."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Dict, List

from benchmarks.bots import Bot, Bots, Memory, memory_of, our_bot
from benchmarks.effort import Effort
from benchmarks.load import walk_turns

#: Visitors at once, and readings of a run.
VISITORS = 10
READINGS = 10


@dataclass
class Reading:
    """Memory by process after so many turns."""

    turns: int
    processes: Dict[str, Memory]


@dataclass
class Grown:
    """Readings by bot, the first one before any turn."""

    readings: Dict[str, List[Reading]]


def measure(bots: Bots, effort: Effort) -> Grown:
    """Fresh bots, many turns, nothing timed."""
    bots.stop()
    with our_bot() as ours:
        readings = {ours.name: _watch(ours, effort.turns)}
    stock = bots.stock()
    readings[stock.name] = _watch(stock, effort.stock_turns)
    bots.stop()
    return Grown(readings)


def _watch(bot: Bot, turns: int) -> List[Reading]:
    found = [_read(bot, 0)]
    share = max(VISITORS, turns // READINGS)
    for number in range(1, READINGS + 1):
        asyncio.run(walk_turns(bot, share, VISITORS))
        found.append(_read(bot, number * (share // VISITORS * VISITORS)))
        print(f"  {bot.name}, {found[-1].turns} turns ...", flush=True)
    return found


def _read(bot: Bot, turns: int) -> Reading:
    return Reading(turns, {name: memory_of(pid) for name, pid in bot.processes.items()})
