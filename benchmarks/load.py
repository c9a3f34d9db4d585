"""Walks conversations in a closed or an open loop and takes the time of every turn."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from dataclasses import dataclass, field
from typing import AsyncIterator, Deque, Dict, List, Optional, Sequence

import aiohttp

from benchmarks.bots import Bot
from benchmarks.conversations import OPENING, language, walk

#: Seconds before the measured stretch in which visitors walk already.
WARM = 2.0
#: Seconds an idle connection is kept: less than Sanic's 5, so that ours goes first.
_IDLE = 3.0


@dataclass
class Run:
    """Turns of a stretch of `seconds`: kind, second of its beginning (below 0: warm-up), ms."""

    seconds: float
    kinds: List[str] = field(default_factory=list)
    began: List[float] = field(default_factory=list)
    milliseconds: List[float] = field(default_factory=list)

    def add(self, kind: str, began: float, ended: float) -> None:
        """Add a turn; both moments are seconds since the stretch began."""
        self.kinds.append(kind)
        self.began.append(began)
        self.milliseconds.append((ended - began) * 1000)

    def times(self, kind: Optional[str] = None) -> List[float]:
        """Milliseconds of the turns (of a kind) that began in the stretch."""
        turns = zip(self.kinds, self.began, self.milliseconds, strict=True)
        return [ms for name, began, ms in turns if began >= 0 and kind in (None, name)]

    def slices(self, count: int) -> List[List[float]]:
        """`times` of equal parts of the stretch, by when a turn began."""
        parts: List[List[float]] = [[] for _ in range(count)]
        for began, milliseconds in zip(self.began, self.milliseconds, strict=True):
            if 0 <= began < self.seconds:
                parts[int(began / self.seconds * count)].append(milliseconds)
        return parts

    def rates(self, count: int) -> List[float]:
        """Turns a second that ended in each of `count` equal parts of the stretch."""
        ended = [b + ms / 1000 for b, ms in zip(self.began, self.milliseconds, strict=True)]
        parts = [int(end / self.seconds * count) for end in ended if 0 <= end < self.seconds]
        return [parts.count(part) * count / self.seconds for part in range(count)]


class Visitor:
    """Walks one conversation after the other, a turn at a time."""

    def __init__(self, bot: Bot, http: aiohttp.ClientSession, number: int) -> None:
        self._bot = bot
        self._http = http
        self._variant = number
        self._client = bot.make(http, bot.base)
        self._left = deque(walk(number))
        self._opened = False

    async def turn(self) -> str:
        """Do the next turn and return its kind."""
        if not self._opened:
            await self._client.open(language(self._variant))
            self._opened = True
            return OPENING
        step = self._left.popleft()
        await self._client.send(step)
        if not self._left:
            self._start_again()
        return step.kind

    def _start_again(self) -> None:
        self._variant += 1
        self._left = deque(walk(self._variant))
        self._client = self._bot.make(self._http, self._bot.base)
        self._opened = False


@contextlib.asynccontextmanager
async def connected() -> AsyncIterator[aiohttp.ClientSession]:
    """A session with as many connections as are needed."""
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE)
    timeout = aiohttp.ClientTimeout(total=120)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as http:
        yield http


def closed_loop(bot: Bot, visitors: int, seconds: float, warm: float = WARM) -> Run:
    """`visitors` at once, each sends the next message when the answer is there.

    Raises:
        BotError, aiohttp.ClientError, asyncio.TimeoutError: when a turn fails.
    """
    return asyncio.run(_closed(bot, visitors, Run(seconds), warm))


async def _closed(bot: Bot, visitors: int, run: Run, warm: float) -> Run:
    async with connected() as http:
        start = time.perf_counter() + warm
        walking = (_visit(Visitor(bot, http, number), run, start) for number in range(visitors))
        await asyncio.gather(*walking)
    return run


async def _visit(visitor: Visitor, run: Run, start: float) -> None:
    while (began := time.perf_counter() - start) < run.seconds:
        kind = await visitor.turn()
        run.add(kind, began, time.perf_counter() - start)


def open_loop(bot: Bot, rate: float, seconds: float, warm: float = WARM) -> Run:
    """`rate` turns a second begin whatever happens; time counts from the planned moment.

    Raises:
        as `closed_loop`.
    """
    return asyncio.run(_open(bot, rate, Run(seconds), warm))


async def _open(bot: Bot, rate: float, run: Run, warm: float) -> Run:
    idle: Deque[Visitor] = deque()
    start = time.perf_counter() + warm
    turns: List[asyncio.Task[None]] = []
    async with connected() as http:
        for number in range(int(rate * (run.seconds + warm))):
            planned = number / rate - warm
            await asyncio.sleep(max(0.0, start + planned - time.perf_counter()))
            visitor = idle.popleft() if idle else Visitor(bot, http, number)
            turns.append(asyncio.create_task(_planned(visitor, idle, run, start, planned)))
        await asyncio.gather(*turns)
    return run


async def _planned(
    visitor: Visitor, idle: Deque[Visitor], run: Run, start: float, planned: float
) -> None:
    kind = await visitor.turn()
    run.add(kind, planned, time.perf_counter() - start)
    idle.append(visitor)


def alternate(bots: Sequence[Bot], rounds: int, seconds: float) -> Dict[str, List[Run]]:
    """Rounds of one visitor, the bots by turns; a warm-up of each is thrown away."""
    for bot in bots:
        closed_loop(bot, 1, WARM)
    runs: Dict[str, List[Run]] = {bot.name: [] for bot in bots}
    for _ in range(rounds):
        for bot in bots:
            runs[bot.name].append(closed_loop(bot, 1, seconds, warm=0.0))
    return runs


async def walk_turns(bot: Bot, turns: int, visitors: int) -> None:
    """`turns` turns without taking the time, shared among `visitors`."""
    async with connected() as http:

        async def some(number: int) -> None:
            visitor = Visitor(bot, http, number)
            for _ in range(turns // visitors):
                await visitor.turn()

        await asyncio.gather(*(some(number) for number in range(visitors)))
