"""Where statements come from."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from wegweiser.advice import sources_of
from wegweiser.catalogue import INFERENCE
from wegweiser.catalogue.knowledge import Source
from wegweiser.presentation.layout import blocks, bullets
from wegweiser.presentation.reply import Reply
from wegweiser.presentation.voice import Voice

#: Kinds of sources that stand behind more than a single statement.
_MAIN_KINDS = ("article", "association", "classification")


def sources_reply(voice: Voice, grounds: Sequence[str], about: Optional[str] = None) -> Reply:
    """List the sources behind `grounds`, and say when some of it is our own inference.

    `about` is what the statements were about, such as a role's label.
    """
    sources = sources_of(voice.catalogue, grounds)
    title = voice.say("sources_about", about=about) if about else voice.say("sources_title")
    inference = voice.say("sources_inference") if INFERENCE in grounds else None
    text = blocks(
        title,
        bullets(_source_text(voice, source) for source in sources) or voice.say("sources_none"),
        inference or "",
    )
    custom = {
        "type": "sources",
        "title": title,
        "sources": [_entry(voice, source) for source in sources],
        "inference": inference,
    }
    return Reply(text, (), custom)


def all_sources_reply(voice: Voice) -> Reply:
    """List what the whole catalogue rests on; offers and comments come with their roles."""
    main = [source.id for source in voice.catalogue.sources if source.kind in _MAIN_KINDS]
    return sources_reply(voice, [*main, INFERENCE])


def _source_text(voice: Voice, source: Source) -> str:
    by = ", ".join(
        part for part in (source.author, source.publisher, voice.year(source.year)) if part
    )
    line = voice.say("source_line", title=voice.text(source.title), by=by)
    notes = " ".join(_notes(voice, source))
    return " ".join(
        part for part in (line, str(source.url or voice.say("no_address")), notes) if part
    )


def _notes(voice: Voice, source: Source) -> List[str]:
    notes = [
        voice.say("source_dated") if source.dated else "",
        voice.say("source_incomplete") if source.incomplete else "",
        voice.text(source.note) if source.note else "",
    ]
    return [note for note in notes if note]


def _entry(voice: Voice, source: Source) -> Dict[str, Any]:
    return {
        "id": source.id,
        "title": voice.text(source.title),
        "kind": voice.say(f"source_kind_{source.kind}"),
        "author": source.author,
        "publisher": source.publisher,
        "year": voice.year(source.year),
        "language": source.language,
        "url": str(source.url) if source.url else None,
        "notes": _notes(voice, source),
    }
