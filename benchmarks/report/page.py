"""The page: an introduction, a section a part, and when each was measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, List, Optional

from benchmarks import keep
from benchmarks.parts import PARTS
from benchmarks.report import floor, growing, process, speed
from benchmarks.report.aims import aims
from benchmarks.report.plots import draw
from benchmarks.report.text import joined, table, text

_SECTIONS: Dict[str, Callable[[Any], str]] = {
    "latency": speed.latency,
    "throughput": speed.throughput,
    "growth": growing.growth,
    "storage": growing.storage,
    "startup": process.startup,
    "memory": process.memory,
    "training": process.training,
    "floor": floor.floor,
    "steps": floor.steps,
    "scaling": growing.scaling,
}


def write(raw: Path, folder: Path) -> Path:
    """Write page and pictures into `folder` from the samples kept in `raw`; return the page."""
    known = _known(raw)
    results = {name: entry.result for name, entry in known.items()}
    draw(results, folder)
    sections = [make(results[name]) for name, make in _SECTIONS.items() if name in results]
    missing = [name for name in _SECTIONS if name not in known]
    page = folder / "results.md"
    whole = joined(text("introduction"), aims(results), *sections, _measured(known, missing))
    page.write_text(whole + "\n", encoding="utf-8")
    return page


def _known(raw: Path) -> Dict[str, keep.Kept[Any]]:
    known: Dict[str, keep.Kept[Any]] = {}
    for name, part in PARTS.items():
        kept: Optional[keep.Kept[Any]] = keep.load(raw, name, part.result)
        if kept is not None:
            known[name] = kept
    return known


def _measured(known: Dict[str, keep.Kept[Any]], missing: List[str]) -> str:
    rows = [
        [name, entry.at, entry.commit, entry.effort, entry.machine] for name, entry in known.items()
    ]
    rows += [[name, "not measured yet", "", "", ""] for name in missing]
    head = ["part", "at", "commit", "effort", "machine"]
    return joined(text("measured"), table(head, rows))
