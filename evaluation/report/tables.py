"""Parts of Markdown that all sections use."""

from __future__ import annotations

from typing import Callable, Iterable, List, Sequence

from wegweiser.catalogue.text import LANGUAGES
from wegweiser.simulation.report import percent, table

NAMES = {"de": "German", "en": "English"}
__all__ = ["NAMES", "by_language", "folded", "joined", "percent", "quoted", "table"]


def joined(parts: Iterable[str]) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join(parts)


def by_language(title: str, section: Callable[[str], str]) -> str:
    """A section with a part for each language."""
    parts = [f"### {NAMES[language]}\n\n{section(language)}" for language in LANGUAGES]
    return joined([f"## {title}", *parts])


def quoted(text: str) -> str:
    """A visitor's text as part of a table or list."""
    return "`" + text.replace("`", "'").replace("|", "/") + "`"


def folded(title: str, rows: Sequence[str]) -> str:
    """A list that is shown on demand; nothing for no rows."""
    if not rows:
        return "None."
    lines: List[str] = [f"- {row}" for row in rows]
    return "\n".join(
        ["<details>", f"<summary>{title} ({len(rows)})</summary>", "", *lines, "", "</details>"]
    )
