"""Two things set beside each other, of which one may be no job of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import List, Literal, Optional, Sequence, Tuple

from wegweiser.advice import ambiguous_name, cited, compare, path, role_facts
from wegweiser.presentation import (
    Aside,
    Reply,
    beside_reply,
    choose_reply,
    comparison_reply,
    path_reply,
    payloads,
    role_reply,
    second_role_reply,
    which_role_reply,
)
from wegweiser.rasa_ext.actions.meaning import role_buttons, unclear_job
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.likely_roles import likely_roles, meant_role
from wegweiser.understanding.names import find_names
from wegweiser.understanding.nearest import nearest_roles
from wegweiser.understanding.two_things import Side, TwoThings, two_things

#: Fewer terms are none to set beside each other.
_TWO_TERMS = 2


@dataclass(frozen=True)
class Thing:
    """A side as the catalogue knows it; `id` is a role, a neighbour or an ambiguous name."""

    kind: Literal["role", "neighbour", "ambiguous", "unknown"]
    id: str
    text: str


def of_two(turn: Turn) -> Optional[Outcome]:
    """Answer "X vs Y", "from X to Y" by what is named there; None for other messages.

    What was talked about before never stands in for a side that is not known.
    """
    if turn.text.startswith("/"):
        return _clicked(turn)
    found = _two(turn)
    if found is None:
        return None
    first, second = (_thing(turn, side) for side in found.sides)
    if found.kind == "way":
        return _way(turn, first, second)
    return _difference(turn, first, second)


def compared(turn: Turn, roles: List[str]) -> Outcome:
    """A comparison as an outcome."""
    sources = [source for role in roles for source in cited(turn.catalogue.role[role])]
    reply = comparison_reply(turn.voice, compare(turn.catalogue, roles))
    return say(reply, focus=about(roles, sources, "difference"))


def _two(turn: Turn) -> Optional[TwoThings]:
    found = two_things(turn.text, find_names(turn.catalogue, turn.text))
    terms = len(turn.values("term")) >= _TWO_TERMS
    return None if found is None or (terms and found.unknown) else found


def _clicked(turn: Turn) -> Optional[Outcome]:
    """A button that sets a role beside a job outside the quiz."""
    roles, neighbours = turn.role_ids()[:1], turn.values("neighbour")[:1]
    if not roles or not neighbours or neighbours[0] not in turn.catalogue.neighbour:
        return None
    things = (Thing("role", roles[0], ""), Thing("neighbour", neighbours[0], ""))
    return say(_beside(turn, things), focus=about(roles, (), "difference"))


def _thing(turn: Turn, side: Side) -> Thing:
    name = side.name
    more = name is None or (name.kind == "ambiguous" and side.text != name.text)
    meant = meant_role(turn.catalogue, side.text) if more else ""
    if meant:
        return Thing("role", meant, side.text)
    if name is None or name.kind in ("unknown_job", "other"):
        return Thing("unknown", "", side.text)
    kind: Literal["role", "neighbour", "ambiguous"] = "ambiguous"
    if name.kind in ("role", "neighbour"):
        kind = "role" if name.kind == "role" else "neighbour"
    return Thing(kind, name.id, name.text)


def _difference(turn: Turn, first: Thing, second: Thing) -> Optional[Outcome]:
    things = (first, second)
    roles = [thing.id for thing in things if thing.kind == "role"]
    if all(thing.kind == "unknown" for thing in things):
        return None
    if len(set(roles)) == len(things):
        return compared(turn, roles)
    if len(roles) == len(things):
        return say(second_role_reply(turn.voice, roles[0]), focus=about(roles))  # the same twice
    reply = _which(turn, things) or _likely(turn, things) or _beside(turn, things)
    return say(reply, focus=about(roles, (), "difference" if roles else ""))


def _which(turn: Turn, things: Sequence[Thing]) -> Optional[Reply]:
    """Ask which job an ambiguous name means; the comparison is kept in the buttons."""
    for place, thing in enumerate(things):
        entry = ambiguous_name(turn.catalogue, thing.id) if thing.kind == "ambiguous" else None
        if entry is not None:
            payload_of = partial(_with, things[1 - place], place)
            return which_role_reply(turn.voice, entry, payload_of, thing.text)
    return None


def _with(other: Thing, place: int, role: str) -> str:
    """The payload that compares `role`, named at `place`, with the other thing."""
    if other.kind == "neighbour":
        return payloads.payload("ask_difference", role=role, neighbour=other.id)
    if other.kind != "role":
        return payloads.role_section("overview", role)
    return payloads.difference([role, other.id] if place == 0 else [other.id, role])


def _likely(turn: Turn, things: Sequence[Thing]) -> Optional[Reply]:
    """Ask for a word that is no name, with the jobs that it may stand for."""
    for place, thing in enumerate(things):
        other = things[1 - place]
        if thing.kind == "unknown" and other.kind != "unknown":
            options = _likely_roles(turn, thing, other)
            if options:
                text = turn.voice.say("say_side_unclear", name=thing.text)
                buttons = role_buttons(turn, options, partial(_with, other, place))
                return choose_reply(text, buttons)
    return None


def _likely_roles(turn: Turn, thing: Thing, other: Thing) -> List[str]:
    job = any(name.text in thing.text for name in find_names(turn.catalogue, thing.text))
    found = () if job else likely_roles(turn.catalogue, thing.text)
    return [role for role in found if role != other.id]


def _beside(turn: Turn, things: Sequence[Thing]) -> Reply:
    """A sentence or two on each, and ways to the jobs that are known."""
    named = [thing.id for thing in things if thing.kind == "role"]
    near = [role for thing in things for role in _near(turn, thing) if role not in named]
    told = [Aside(thing.kind, thing.id, thing.text) for thing in things]
    return beside_reply(turn.voice, told, named, list(dict.fromkeys(near)))


def _near(turn: Turn, thing: Thing) -> Tuple[str, ...]:
    if thing.kind == "neighbour":
        return tuple(turn.catalogue.neighbour[thing.id].nearest)
    return nearest_roles(turn.catalogue, thing.text) if thing.kind == "unknown" else ()


def _way(turn: Turn, start: Thing, goal: Thing) -> Optional[Outcome]:
    if goal.kind == "role" and start.kind == "role" and start.id != goal.id:
        route = path(turn.catalogue, start.id, goal.id)
        focus = about([goal.id, start.id], (), "path")
        return say(path_reply(turn.voice, start.id, goal.id, route), focus=focus)
    if goal.kind == "role" and start.kind != "role":
        return _way_in(turn, start, goal.id)
    if start.kind == "role" and goal.kind == "unknown":
        text = turn.voice.say("say_way_goal_unknown", goal=goal.text)
        ahead = role_facts(turn.catalogue, start.id, "path")
        reply = role_reply(turn.voice, start.id, "path", ahead)
        return say(Reply(text), reply, focus=about([start.id], (), "path"))
    if start.kind == "role" and goal.kind == "neighbour":
        return say(unclear_job(turn, lambda role: payloads.path(start.id, role)))
    return None


def _way_in(turn: Turn, start: Thing, goal: str) -> Outcome:
    """The ways into a job; from a start that is no job here, nothing more is known."""
    text = turn.voice.say("say_way_start_unknown", start=start.text, goal=turn.voice.role(goal))
    entry = role_reply(turn.voice, goal, "entry", role_facts(turn.catalogue, goal, "entry"))
    return say(Reply(text), entry, focus=about([goal], (), "entry"))
