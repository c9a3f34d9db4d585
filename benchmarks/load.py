"""Walks conversations, one after the other or many at once, and takes the time."""

from __future__ import annotations

import asyncio
import statistics
import time
from typing import Callable, Dict, List, NamedTuple

import httpx

from benchmarks.clients import Client
from benchmarks.conversations import walk

MakeClient = Callable[[httpx.AsyncClient], Client]


class Sample(NamedTuple):
    """One turn: its kind and its time in milliseconds."""

    kind: str
    milliseconds: float


class Measured(NamedTuple):
    """Samples of a run and how long it took as a whole (seconds)."""

    samples: List[Sample]
    seconds: float

    def percentile(self, percent: float, kind: str = "") -> float:
        """Milliseconds that `percent` of the turns (of a kind) stay below."""
        times = sorted(s.milliseconds for s in self.samples if kind in ("", s.kind))
        return times[min(len(times) - 1, int(len(times) * percent / 100))]

    def median(self) -> float:
        """Median milliseconds a turn."""
        return statistics.median(s.milliseconds for s in self.samples)

    def rate(self) -> float:
        """Turns a second."""
        return len(self.samples) / self.seconds

    def kinds(self) -> Dict[str, int]:
        """Kind to its number of turns."""
        return {
            k: sum(s.kind == k for s in self.samples)
            for k in dict.fromkeys(s.kind for s in self.samples)
        }


async def measure(base: str, make: MakeClient, visitors: int, walks: int) -> Measured:
    """`visitors` at once, each `walks` conversations; closed loop, no thinking time."""
    limits = httpx.Limits(max_connections=visitors, max_keepalive_connections=visitors)
    async with httpx.AsyncClient(base_url=base, timeout=120, limits=limits) as http:
        began = time.perf_counter()
        parts = await asyncio.gather(*(_visitor(http, make, v, walks) for v in range(visitors)))
        seconds = time.perf_counter() - began
    return Measured([sample for part in parts for sample in part], seconds)


async def _visitor(
    http: httpx.AsyncClient, make: MakeClient, number: int, walks: int
) -> List[Sample]:
    samples = []
    for turn in range(walks):
        client = make(http)
        await client.open()
        for step in walk(number + turn):
            began = time.perf_counter()
            await client.send(step)
            samples.append(Sample(step.kind, (time.perf_counter() - began) * 1000))
    return samples
