"""Many visitors: turns a second and the time of a turn, in a closed and in an open loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

from benchmarks.bots import Bot, Bots
from benchmarks.effort import Effort
from benchmarks.load import Run, closed_loop, open_loop
from benchmarks.stats import percentile

#: A bot's ladder ends at the level at which p95 passes so many milliseconds ...
LIMIT = 250.0
#: ... but never before this one, at which the bots are compared.
COMPARED = 16
#: Shares of our rate with COMPARED visitors at which turns begin in the open loop.
SHARES = (0.25, 0.5, 0.75)


@dataclass
class Level:
    """A number of visitors in the closed loop."""

    visitors: int
    run: Run


@dataclass
class Rate:
    """So many turns a second in the open loop: a share of the closed loop's."""

    share: float
    planned: float
    run: Run


@dataclass
class Throughput:
    """Levels by bot, and rates of ours."""

    levels: Dict[str, List[Level]]
    rates: List[Rate]


def measure(bots: Bots, effort: Effort) -> Throughput:
    """Both bots one after the other, ours in the open loop too."""
    levels = {bot.name: _ladder(bot, effort) for bot in (bots.stock(), bots.ours())}
    ours = bots.ours()
    compared = next(x.run for x in levels[ours.name] if x.visitors == COMPARED)
    most = len(compared.times()) / compared.seconds
    rates = [_rate(ours, share, share * most, effort) for share in SHARES]
    return Throughput(levels, rates)


def _ladder(bot: Bot, effort: Effort) -> List[Level]:
    levels: List[Level] = []
    for visitors in effort.visitors:
        print(f"  {bot.name}, {visitors} at once ...", flush=True)
        run = closed_loop(bot, visitors, effort.level_seconds)
        levels.append(Level(visitors, run))
        if visitors >= COMPARED and percentile(run.times(), 95) > LIMIT:
            break
    return levels


def _rate(bot: Bot, share: float, rate: float, effort: Effort) -> Rate:
    print(f"  {bot.name}, {rate:.0f} turns a second ...", flush=True)
    return Rate(share, rate, open_loop(bot, rate, effort.level_seconds))
