"""Two or three roles side by side."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Sequence, Tuple

from wegweiser.advice import Comparison, Item, Row, similar_roles
from wegweiser.catalogue import INFERENCE
from wegweiser.presentation import payloads
from wegweiser.presentation.confirm import choose_reply
from wegweiser.presentation.layout import blocks, lines, sentence, stated
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice, capital, grounds_of

#: Aspects with several statements a role: in the text each gets a line.
_LISTS = frozenset({"tasks", "success", "position", "entry"})


def comparison_reply(voice: Voice, comparison: Comparison) -> Reply:
    """Show a comparison, the roles in the order asked."""
    title = _title(voice, comparison.roles)
    lead = [contrast.line for contrast in comparison.contrasts]
    text = blocks(
        title,
        "\n".join(voice.marked(line) for line in lead),
        *(_row_text(voice, comparison, row) for row in comparison.rows),
        *(stated(voice, voice.say("contrast_points"), c.points) for c in comparison.contrasts),
        voice.say("comparison_note"),
    )
    return Reply(text, _buttons(voice, comparison), _custom(voice, comparison, title))


def second_role_reply(voice: Voice, role_id: str) -> Reply:
    """Ask which role to compare with: only one was named, or the same one twice."""
    title = voice.say("ask_second_role", role=voice.role(role_id))
    options = tuple(
        Button(voice.title(other), payloads.difference((role_id, other)))
        for other in similar_roles(voice.catalogue, role_id)
    )
    return choose_reply(title, options)


def _title(voice: Voice, roles: Sequence[str]) -> str:
    names = [voice.role(role) for role in roles]
    joined = voice.listed(names)
    return capital(voice.say("comparison_title", roles=joined))


def _row_text(voice: Voice, comparison: Comparison, row: Row) -> str:
    heading = voice.say(f"aspect_{row.aspect}")
    values = _values(voice, row)
    if row.aspect == "shared":
        return lines(f"{heading}:", values[0])
    if row.aspect in _LISTS:
        return lines(f"{heading}:", *(_cell_text(voice, r, c) for r, c in _paired(comparison, row)))
    titles = [voice.title(role) for role in comparison.roles]
    return lines(
        f"{heading}:", *(f"- {title}: {value}" for title, value in zip(titles, values, strict=True))
    )


def _paired(comparison: Comparison, row: Row) -> Iterable[Tuple[str, Sequence[Item]]]:
    return zip(comparison.roles, row.cells, strict=True)


def _cell_text(voice: Voice, role: str, items: Sequence[Item]) -> str:
    return stated(voice, voice.title(role), items)


def _values(voice: Voice, row: Row) -> List[str]:
    """One text a role; never empty."""
    if not row.cells[0]:
        return [voice.say(f"{row.aspect}_none")] * len(row.cells)
    if row.aspect in ("shared", "differ"):
        return [", ".join(_skill(voice, item) for item in cell) for cell in row.cells]
    return [" ".join(sentence(voice.marked(item)) for item in cell) for cell in row.cells]


def _skill(voice: Voice, item: Item) -> str:
    label = voice.text(item.text)
    return label if item.level is None else voice.say(f"scale_{item.level}", skill=label)


def _grounds(row: Row) -> Tuple[str, ...]:
    return grounds_of(item for cell in row.cells for item in cell) or (INFERENCE,)


def _buttons(voice: Voice, comparison: Comparison) -> Tuple[Button, ...]:
    about = tuple(
        voice.button("button_about", payloads.role_section("overview", role), role=voice.role(role))
        for role in comparison.roles
    )
    return (*about, voice.button("button_sources", payloads.SOURCES))


def _custom(voice: Voice, comparison: Comparison, title: str) -> Dict[str, Any]:
    contrasts = comparison.contrasts
    said = [statement for c in contrasts for statement in (c.line, *c.points)]
    grounds = [g for row in comparison.rows for g in _grounds(row)] + list(grounds_of(said))
    return {
        "type": "comparison",
        "title": title,
        "roles": list(comparison.roles),
        "labels": [voice.title(role) for role in comparison.roles],
        "contrasts": [
            {
                "roles": list(c.roles),
                "line": voice.statement(c.line),
                "points": [voice.statement(point) for point in c.points],
            }
            for c in contrasts
        ],
        "points_label": voice.say("contrast_points"),
        "rows": [_custom_row(voice, row) for row in comparison.rows],
        "note": voice.say("comparison_note"),
        "source_labels": voice.source_labels(grounds),
    }


def _custom_row(voice: Voice, row: Row) -> Dict[str, Any]:
    return {
        "aspect": row.aspect,
        "label": voice.say(f"aspect_{row.aspect}"),
        "values": _values(voice, row),
        "cells": [[_custom_item(voice, item) for item in cell] for cell in row.cells],
        "sources": list(_grounds(row)),
    }


def _custom_item(voice: Voice, item: Item) -> Dict[str, Any]:
    entry = voice.statement(item)
    if item.level is not None:
        entry.update(level=item.level, level_label=voice.say(f"need_{item.level}"))
    return entry
