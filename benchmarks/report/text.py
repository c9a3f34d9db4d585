"""Small pieces of Markdown: tables, and figures with their spread."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Dict, List, Sequence

import yaml

from benchmarks.stats import Figure

_TEXTS = Path(__file__).with_name("texts.yml")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table."""
    marks = ["---"] * len(head)
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, marks, *rows])


def figure(value: Figure) -> str:
    """Median (low to high), with as many places as are worth reading."""
    return f"{number(value.median)} ({number(value.low)} to {number(value.high)})"


def number(value: float) -> str:
    """About three digits."""
    size = abs(value)
    if size >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if size >= 10 else f"{value:.2f}"


def ratio(value: float) -> str:
    """How many times something is something else."""
    return f"{value:.2f} x" if value < 10 else f"{value:.0f} x"


def megabytes(count: float) -> str:
    """Bytes as MB."""
    return f"{count / 1e6:,.1f} MB"


@cache
def _texts() -> Dict[str, str]:
    texts: Dict[str, str] = yaml.safe_load(_TEXTS.read_text(encoding="utf-8"))
    return texts


def text(name: str, **values: object) -> str:
    """A text of texts.yml with its values filled in."""
    return _texts()[name].format(**values)


def joined(*parts: str) -> str:
    """Paragraphs and tables below each other."""
    return "\n\n".join(parts)


def bold(row: List[str]) -> List[str]:
    """A row that stands out."""
    return [f"**{cell}**" for cell in row]
