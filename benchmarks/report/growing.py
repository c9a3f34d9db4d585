"""Sections on what grows: a conversation, the database, the catalogue."""

from __future__ import annotations

from typing import List

from benchmarks.bots import OURS
from benchmarks.parts.growth import WINDOW, Growth, Stored, Trail
from benchmarks.parts.scaling import COMPARISON, QUESTION, TABLES, Scaling
from benchmarks.parts.storage import EMPTY, FULL, Storage
from benchmarks.report.text import figure, joined, megabytes, number, ratio, table, text
from benchmarks.stats import Figure, around, at_percent, over_rounds, quartiles


def growth(result: Growth) -> str:
    """One long conversation."""
    again = quartiles(result.again.milliseconds)
    ours = result.trails[OURS]
    last = at(ours, result.marks[-1]).ratio(again)
    rows = [row for name, trail in result.trails.items() for row in _trail(result, name, trail)]
    sizes = ["message", "state, bytes", "all rows, bytes", "a turn, bytes"]
    return joined(
        text("growth", window=WINDOW),
        table(["message", "bot", "ms", "ratio"], rows),
        text("again", again=figure(again), ratio=ratio(last)),
        "![Time of a turn by message](growth.png)",
        table(sizes, [_stored(entry) for entry in ours.stored]),
    )


def at(trail: Trail, mark: int) -> Figure:
    """Milliseconds around a message."""
    return quartiles(around(trail.milliseconds, mark, WINDOW))


def reached(trail: Trail, marks: List[int]) -> List[int]:
    """The marks that a conversation came to."""
    return [mark for mark in marks if mark <= len(trail.milliseconds)]


def _trail(result: Growth, name: str, trail: Trail) -> List[List[str]]:
    marks = reached(trail, result.marks)
    first = at(trail, marks[0]) if marks else None
    rows = [
        [f"{mark:,}", name, figure(at(trail, mark)), ratio(at(trail, mark).ratio(first))]
        for mark in marks
        if first is not None
    ]
    end = len(trail.milliseconds)
    if first is None or end - marks[-1] < WINDOW:
        return rows
    last = at(trail, end)
    return [*rows, [f"{end:,} (time over)", name, figure(last), ratio(last.ratio(first))]]


def _stored(entry: Stored) -> List[str]:
    return [
        f"{entry.message:,}",
        f"{entry.state:,}",
        f"{entry.rows:,}",
        f"{entry.rows / entry.message:,.0f}",
    ]


def storage(result: Storage) -> str:
    """Many conversations."""
    turns = result.conversations * result.turns_each
    grown = result.bytes_after - result.bytes_before
    about = text(
        "storage",
        conversations=f"{result.conversations:,}",
        turns=result.turns_each,
        after=megabytes(result.bytes_after),
        before=megabytes(result.bytes_before),
        bytes=f"{grown / turns:,.0f}",
    )
    head = ["database", "turns", "p50 ms", "p95 ms", "ratio of p50"]
    return joined(about, table(head, [_database(result, name) for name in (EMPTY, FULL)]))


def _database(result: Storage, name: str) -> List[str]:
    times = [run.times() for run in result.rounds[name]]
    turns = sum(len(samples) for samples in times)
    p50, p95 = p50_of(result, name), over_rounds(times, at_percent(95))
    return [name, str(turns), figure(p50), figure(p95), ratio(p50.ratio(p50_of(result, EMPTY)))]


def p50_of(result: Storage, name: str) -> Figure:
    """Median milliseconds over the rounds of a database."""
    return over_rounds([run.times() for run in result.rounds[name]], at_percent(50))


def scaling(result: Scaling) -> str:
    """More roles."""
    head = ["roles", TABLES, QUESTION, "ratio", COMPARISON, "ratio"]
    rows = [_scale(result, place) for place in range(len(result.scales))]
    return joined(text("scaling"), table(head, rows))


def _scale(result: Scaling, place: int) -> List[str]:
    first, scale = result.scales[0], result.scales[place]
    cells = [f"{scale.roles:,}", number(scale.milliseconds[TABLES][0])]
    for name in (QUESTION, COMPARISON):
        value = quartiles(scale.milliseconds[name])
        cells += [figure(value), ratio(value.ratio(quartiles(first.milliseconds[name])))]
    return cells
