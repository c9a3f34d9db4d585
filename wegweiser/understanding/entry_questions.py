"""What a question about the way into a job is really about: age, school or a degree."""

from __future__ import annotations

from typing import Optional

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import phrases

_FILE = "entry_questions"
#: The narrower ones first: "Abitur oder Studium?" asks about both, school comes first.
ASPECTS = ("age", "school", "degree")


def entry_aspect(text: str) -> Optional[str]:
    """Return which of `ASPECTS` a question asks about; None for the way in as a whole."""
    return next((aspect for aspect in ASPECTS if _has(f"asks.{aspect}", text)), None)


def without_degree(text: str) -> bool:
    """Whether `text` asks for what goes without a degree."""
    return _has("without_degree", text)


def asks_for_post(text: str) -> bool:
    """Whether `text` asks for a post to learn in: an apprenticeship, an internship."""
    return ("?" in text and _has("posts", text)) or _has("posts_there", text)


def tells_of(aspect: str, text: str) -> bool:
    """Whether a statement about a job's entry says something on an aspect."""
    return _has(f"tells.{aspect}", text)


def _has(key: str, text: str) -> bool:
    return phrases(_FILE, key).occurs([token.folded for token in tokens(text)])
