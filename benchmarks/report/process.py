"""Sections on the processes: start, memory, training."""

from __future__ import annotations

from typing import Dict, List

from benchmarks.bots import ACTIONS, OURS, RASA, STOCK, Memory
from benchmarks.parts.memory import VISITORS, Grown, Reading
from benchmarks.parts.startup import Startup
from benchmarks.parts.training import Training
from benchmarks.report.text import figure, joined, number, ratio, table, text
from benchmarks.stats import Figure, extremes, slope

#: Share of the turns after which the memory should have settled.
_WARM = 0.2


def startup(result: Startup) -> str:
    """Start to ready."""
    stock = extremes(result.seconds[STOCK])
    steps = [
        [process, step, figure(extremes(times))]
        for process, found in result.steps.items()
        for step, times in found.items()
    ]
    head = ["bot", "starts", "seconds", "ratio", "memory when ready, MB"]
    return joined(
        text("startup"),
        table(head, [_start(result, name, stock) for name in result.seconds]),
        text("start_steps"),
        table(["process", "step", "seconds"], steps),
    )


def _start(result: Startup, name: str, stock: Figure) -> List[str]:
    seconds = extremes(result.seconds[name])
    used = _memory(_of(result.memory, name))
    return [
        name,
        str(len(result.seconds[name])),
        figure(seconds),
        ratio(stock.ratio(seconds)),
        used,
    ]


def _of(memory: Dict[str, Memory], bot: str) -> Memory:
    parts = [memory[STOCK]] if bot == STOCK else [memory[RASA], memory[ACTIONS]]
    return total(parts)


def total(parts: List[Memory]) -> Memory:
    """Memory of processes together."""
    return Memory(sum(p.resident for p in parts), sum(p.unique for p in parts))


def _memory(memory: Memory) -> str:
    return f"{memory.resident:,.0f} ({memory.unique:,.0f})"


def memory(result: Grown) -> str:
    """Memory over many turns."""
    head = ["bot", "process", "after start", "turns", "after them", "MB a thousand turns"]
    rows = [row for name, readings in result.readings.items() for row in _rows(name, readings)]
    return joined(text("memory", visitors=VISITORS, warm=f"{_WARM:.0%}"), table(head, rows))


def _rows(bot: str, readings: List[Reading]) -> List[List[str]]:
    names = list(readings[0].processes)
    rows = [_row(bot, name, readings, [name]) for name in names]
    return rows if len(names) == 1 else [*rows, _row(bot, "together", readings, names)]


def _row(bot: str, label: str, readings: List[Reading], names: List[str]) -> List[str]:
    def used(reading: Reading) -> str:
        return _memory(total([reading.processes[name] for name in names]))

    last = readings[-1]
    cells = [used(readings[0]), f"{last.turns:,}", used(last)]
    return [bot, label, *cells, number(grown(readings, names))]


def resident(reading: Reading, names: List[str]) -> float:
    """Resident MB of some processes together."""
    return total([reading.processes[name] for name in names]).resident


def grown(readings: List[Reading], names: List[str]) -> float:
    """MB a thousand turns by which some processes grew together after the warm-up."""
    warm = [reading for reading in readings if reading.turns >= readings[-1].turns * _WARM]
    return slope([r.turns / 1000 for r in warm], [resident(r, names) for r in warm])


def training(result: Training) -> str:
    """Training."""
    full, unchanged = extremes(result.full), extremes(result.unchanged)
    rows = [
        [OURS, "from nothing", figure(full), ratio(1)],
        [OURS, "nothing changed", figure(unchanged), ratio(unchanged.ratio(full))],
    ]
    if result.stock is not None:
        what = f"from nothing, {result.stock_epochs} of 100 epochs"
        rows.append([STOCK, what, number(result.stock), ratio(result.stock / full.median)])
    return joined(text("training"), table(["bot", "training", "seconds", "ratio"], rows))
