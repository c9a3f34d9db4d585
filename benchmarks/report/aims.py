"""What was aimed at and what was measured, at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, List

from benchmarks.bots import OURS, STOCK
from benchmarks.conversations import QUIZ_ANSWER
from benchmarks.parts.growth import Growth
from benchmarks.parts.latency import Latency
from benchmarks.parts.memory import Grown
from benchmarks.parts.startup import Startup
from benchmarks.parts.storage import EMPTY, FULL, Storage
from benchmarks.parts.throughput import COMPARED, Throughput
from benchmarks.parts.training import Training
from benchmarks.report.growing import at, p50_of
from benchmarks.report.process import grown, resident
from benchmarks.report.speed import of_kind, rate_of
from benchmarks.report.text import joined, number, table, text
from benchmarks.stats import extremes


@dataclass(frozen=True)
class Aim:
    """A limit that a part's figure keeps: at most `most`, or at least `least`."""

    label: str
    part: str
    value: Callable[[Any], float]
    most: float = float("inf")
    least: float = float("-inf")

    def row(self, result: Any) -> List[str]:
        """What was aimed at, what was measured, and whether it is kept."""
        value = self.value(result)
        limit = f"at most {self.most:g}" if self.least < 0 else f"at least {self.least:g}"
        kept = self.least <= value <= self.most
        return [self.label, limit, number(value), "yes" if kept else "**no**"]


def aims(results: Dict[str, Any]) -> str:
    """The table, of the parts that were measured."""
    rows = [aim.row(results[aim.part]) for aim in AIMS if aim.part in results]
    return joined(text("aims"), table(["what", "aim", "measured", "kept"], rows))


def _answer_p50(result: Latency) -> float:
    return of_kind(result.rounds[OURS], QUIZ_ANSWER, 50).median


def _answer_p95(result: Latency) -> float:
    return of_kind(result.rounds[OURS], QUIZ_ANSWER, 95).median


def _against_stock(result: Throughput) -> float:
    ours, stock = (
        next(rate_of(level.run) for level in result.levels[bot] if level.visitors == COMPARED)
        for bot in (OURS, STOCK)
    )
    return ours.ratio(stock)


def _last_message(result: Growth) -> float:
    trail = result.trails[OURS]
    return at(trail, result.marks[-1]).ratio(at(trail, result.marks[0]))


def _full_database(result: Storage) -> float:
    return p50_of(result, FULL).ratio(p50_of(result, EMPTY))


def _start(result: Startup) -> float:
    return extremes(result.seconds[OURS]).median


def _memory(result: Grown) -> float:
    last = result.readings[OURS][-1]
    return resident(last, list(last.processes))


def _memory_growth(result: Grown) -> float:
    readings = result.readings[OURS]
    return grown(readings, list(readings[0].processes))


def _training(result: Training) -> float:
    return extremes(result.full).median


AIMS = (
    Aim("quiz answer, p50, ms", "latency", _answer_p50, most=12),
    Aim("quiz answer, p95, ms", "latency", _answer_p95, most=25),
    Aim(
        f"turns a second with {COMPARED} visitors, times stock Rasa's",
        "throughput",
        _against_stock,
        least=5,
    ),
    Aim("turn at the last message, times the first", "growth", _last_message, most=1.2),
    Aim("turn with a full database, times an empty one", "storage", _full_database, most=1.1),
    Aim("start to ready, seconds", "startup", _start, most=10),
    Aim("memory after the turns, MB", "memory", _memory, most=650),
    Aim("growth of memory, MB a thousand turns", "memory", _memory_growth, most=1),
    Aim("training, seconds", "training", _training, most=60),
)
