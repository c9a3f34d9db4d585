"""How much is measured: a check that it works, about ten minutes, or long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple


@dataclass(frozen=True)
class Effort:
    """Numbers of all parts. Fields that end in `seconds` are those of one stretch."""

    name: str
    #: Latency and storage: rounds in which the bots take turns.
    rounds: int = 5
    round_seconds: float = 6.0
    #: Throughput: a level of visitors, or a rate of the open loop.
    level_seconds: float = 8.0
    visitors: Tuple[int, ...] = (1, 4, 16, 64, 256)
    #: Growth: messages of one conversation, and how long stock Rasa may take for them.
    marks: Tuple[int, ...] = (10, 100, 500, 2_000)
    stock_growth_seconds: float = 60.0
    #: Storage: conversations in the filled database.
    conversations: int = 10_000
    #: Start and training: repetitions.
    starts: int = 3
    trainings: int = 1
    #: Memory: turns, and how many of them the slower stock Rasa gets.
    turns: int = 5_000
    stock_turns: int = 500
    #: Floor and scaling: walks through the quiz.
    walks: int = 30
    roles: Tuple[int, ...] = (16, 160, 1_600)


SMOKE = Effort(
    "smoke", rounds=2, round_seconds=1.5, level_seconds=2.0, visitors=(1, 16), marks=(10, 30),
    stock_growth_seconds=3.0, conversations=50, starts=1, turns=200, stock_turns=40, walks=3,
    roles=(16, 160),
)  # fmt: skip
SHORT = Effort("short")
LONG = Effort(
    "long", rounds=15, round_seconds=20.0, level_seconds=20.0, stock_growth_seconds=300.0,
    starts=10, trainings=3, turns=100_000, stock_turns=5_000, walks=200,
)  # fmt: skip
