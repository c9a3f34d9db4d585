"""Plain-text layout that any channel shows: lines, bullets, numbered lists, blocks."""

from __future__ import annotations

from typing import Iterable, Sequence

from wegweiser.presentation.voice import Said, Voice, inferred


def blocks(*parts: str) -> str:
    """Join the parts that are not empty, a blank line between them."""
    return "\n\n".join(part for part in parts if part)


def lines(*parts: str) -> str:
    """Join the parts that are not empty, one a line."""
    return "\n".join(part for part in parts if part)


def bullets(texts: Iterable[str]) -> str:
    """One bullet a line."""
    return "\n".join(f"- {text}" for text in texts)


def numbered(texts: Iterable[str]) -> str:
    """One numbered entry a line, from 1."""
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends with a sign already."""
    return text if text[-1:] in ".!?:…" else f"{text}."


def listed(heading: str, texts: Sequence[str]) -> str:
    """A heading with bullets under it; nothing when there are none."""
    return lines(f"{heading}:", bullets(texts)) if texts else ""


def stated(voice: Voice, heading: str, said: Sequence[Said]) -> str:
    """A heading with statements under it, inferences marked.

    When all are inferences, the heading carries the mark once.
    """
    if said and all(inferred(one) for one in said):
        return listed(voice.say("marked", text=heading), [voice.item_text(one) for one in said])
    return listed(heading, [voice.marked(one) for one in said])
