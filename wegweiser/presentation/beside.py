"""A job of the quiz and one outside it, in a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice, capital

#: More ways on nobody reads.
_MOST_NEAR = 3


@dataclass(frozen=True)
class Aside:
    """One of two jobs: `kind` is role, neighbour or unknown; `text` is how it was written."""

    kind: str
    id: str
    text: str


def beside_reply(
    voice: Voice, told: Sequence[Aside], named: Sequence[str], near: Sequence[str]
) -> Reply:
    """Tell a sentence on each, in order; `named` are roles to read about, `near` further ones."""
    about = [
        voice.button("button_about", payloads.role_section("overview", r), role=voice.role(r))
        for r in named
    ]
    others = [
        Button(voice.title(role), payloads.role_section("overview", role))
        for role in near[:_MOST_NEAR]
    ]
    every = voice.button("button_roles", payloads.ROLES)
    text = blocks(*(_line(voice, one) for one in told), voice.say("beside_note"))
    return Reply(text, (*about, *others, every))


def _line(voice: Voice, one: Aside) -> str:
    if one.kind == "role":
        focus = voice.catalogue.role[one.id].focus
        return voice.say("lead", lead=voice.title(one.id), text=voice.marked(focus))
    if one.kind == "neighbour":
        neighbour = voice.catalogue.neighbour[one.id]
        title = capital(voice.text(neighbour.label))
        return voice.say("lead", lead=title, text=voice.marked(neighbour.line))
    return voice.say("beside_unknown", name=one.text)
