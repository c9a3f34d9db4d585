"""One visitor: the time of a turn, by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

from benchmarks.bots import Bots
from benchmarks.effort import Effort
from benchmarks.load import Run, alternate


@dataclass
class Latency:
    """Rounds by bot."""

    rounds: Dict[str, List[Run]]


def measure(bots: Bots, effort: Effort) -> Latency:
    """Both bots by turns, closed loop."""
    pair = [bots.stock(), bots.ours()]
    return Latency(alternate(pair, effort.rounds, effort.round_seconds))
