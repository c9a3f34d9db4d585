"""Sections on the floor of a turn and on its steps."""

from __future__ import annotations

from typing import Dict, List

from benchmarks.parts.floor import WHOLE, Floor
from benchmarks.parts.steps import Anatomy
from benchmarks.report.text import bold, figure, joined, number, table, text
from benchmarks.stats import percentile, quartiles


def floor(result: Floor) -> str:
    """The same done without Rasa."""
    rows = [
        [kind, name, figure(quartiles(times)), _share(times, layers[WHOLE])]
        for kind, layers in result.milliseconds.items()
        for name, times in layers.items()
    ]
    return joined(text("floor"), table(["kind", "what", "ms", "share"], rows))


def _share(times: List[float], whole: List[float]) -> str:
    return f"{percentile(times, 50) / percentile(whole, 50):.0%}"


def steps(result: Anatomy) -> str:
    """Where a turn's milliseconds go."""
    kinds = list(result.turns)
    names = list(dict.fromkeys(n for turns in result.turns.values() for t in turns for n in t))
    medians = {kind: _medians(result.turns[kind], names) for kind in kinds}
    rows = [[name, *(number(medians[kind][name]) for kind in kinds)] for name in names]
    wholes = [percentile([sum(turn.values()) for turn in result.turns[k]], 50) for k in kinds]
    whole = bold(["whole turn", *map(number, wholes)])
    return joined(text("steps"), table(["step", *kinds], [*rows, whole]))


def _medians(turns: List[Dict[str, float]], names: List[str]) -> Dict[str, float]:
    return {name: percentile([turn.get(name, 0.0) for turn in turns], 50) for name in names}
