"""Which roles a message means, and what to say when that is not clear."""

from __future__ import annotations

from typing import Callable, List, Optional, Sequence

from wegweiser.advice import ambiguous_name
from wegweiser.presentation import (
    Button,
    Reply,
    choose_reply,
    neighbour_reply,
    payloads,
    which_role_reply,
)
from wegweiser.rasa_ext.actions.likely import which_job
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.follow_up import (
    asked_field,
    follows_up,
    pointed_place,
    points_at_one,
    points_at_other,
    points_at_several,
)
from wegweiser.understanding.names import find_names
from wegweiser.understanding.nearest import nearest_roles
from wegweiser.understanding.neighbours import alias_of

#: Entities of jobs that are no role, or may be several.
_OTHERS = ("neighbour", "ambiguous_role", "unknown_job")

PayloadOf = Callable[[str], str]


def one_role(turn: Turn) -> Optional[str]:
    """The role a question is about: named, just talked about, or the visitor's first."""
    named = turn.role_ids()
    if named:
        return named[0]
    if names_another_job(turn):
        return None
    if turn.intent == "ask_role_overview" and not points_at_one(turn.text):
        return None  # "Head of Something" is no question about the job at hand
    at_hand = pointable(turn)
    place = pointed_place(turn.text, len(at_hand))
    if place is not None:
        return at_hand[place]
    best = [] if turn.in_quiz else turn.top_roles(1)  # a ranking that is not shown yet
    return next(iter([*turn.focus_roles(), *best]), None)


def pointable(turn: Turn) -> List[str]:
    """What "the second" may be: of a result its jobs, else the two that were talked about."""
    return (not turn.in_quiz and turn.result_roles()) or turn.pair()


def leans(turn: Turn) -> bool:
    """Whether the message asks the question before again, for the job or field that it names."""
    if turn.text.startswith("/"):
        return False
    named = follows_up(turn.text, find_names(turn.catalogue, turn.text))
    return named or points_at_other(turn.text) or field_role(turn) is not None


def other_role(turn: Turn) -> Optional[str]:
    """The job that "no, the other one" means: of two at hand the one not talked about last."""
    pair, last = turn.pair(), turn.focus_roles()
    if len(last) != 1 or last[0] not in pair or not points_at_other(turn.text):
        return None
    return next((role for role in pair if role != last[0]), None)


def field_role(turn: Turn) -> Optional[str]:
    """The role whose field the message turns to after one about a role: "and video?"."""
    at_hand = bool(turn.focus_roles()) and not turn.role_ids() and not names_another_job(turn)
    role = asked_field(turn.text) if at_hand else None
    return role if role in turn.catalogue.role else None


def both_meant(turn: Turn) -> bool:
    """Whether "the two", "beide" points at the jobs that were just talked about."""
    pointed = not turn.role_ids() and points_at_several(turn.text)
    return pointed and len(turn.pair()) > 1


def names_another_job(turn: Turn) -> bool:
    """Whether the message names a job that is no role, or may be several."""
    return any(turn.values(entity) for entity in _OTHERS)


def unclear_job(turn: Turn, payload_of: PayloadOf) -> Reply:
    """Ask back for an ambiguous name, tell of a neighbour, admit an unknown job.

    `payload_of` gives the payload that asks the visitor's question about a role.
    """
    for name in turn.values("ambiguous_role"):
        entry = ambiguous_name(turn.catalogue, name)
        if entry is not None:
            return which_role_reply(turn.voice, entry, payload_of, _written(turn, "ambiguous_role"))
    for neighbour in turn.values("neighbour"):
        if neighbour in turn.catalogue.neighbour:
            known = turn.catalogue.neighbour[neighbour]
            return neighbour_reply(turn.voice, known, alias_of(known, _written(turn, "neighbour")))
    unknown = turn.value("unknown_job")
    if unknown:
        return unknown_job(turn, unknown, payload_of)
    return which_job(turn, turn.voice.say("say_which_job"), payload_of)


def names_not_clear(turn: Turn) -> List[str]:
    """The names as written of jobs that are no role, or may be several."""
    if turn.text.startswith("/"):
        return []
    found = [e for e in turn.entities if e.get("entity") in _OTHERS and e.get("end")]
    spans = sorted({(int(e.get("start") or 0), int(e["end"])) for e in found})
    return list(dict.fromkeys(turn.text[slice(*span)] for span in spans))


def _written(turn: Turn, entity: str) -> str:
    """The name as it stands in the message; empty where it was no text."""
    found = [e for e in turn.entities if e.get("entity") == entity and e.get("end")]
    spans = [(int(e.get("start") or 0), int(e["end"])) for e in found]
    return "" if turn.text.startswith("/") or not spans else turn.text[slice(*min(spans))]


def unknown_job(turn: Turn, job: str, payload_of: PayloadOf) -> Reply:
    """Admit that a job is not in the catalogue, and name the nearest that are."""
    near = list(dict.fromkeys([*turn.role_ids(), *nearest_roles(turn.catalogue, job)]))
    every = turn.voice.button("button_roles", payloads.ROLES)
    if not near:
        return Reply(turn.voice.say("say_unknown_job", job=job), (every,))
    options = [*role_buttons(turn, near, payload_of), every]
    return choose_reply(turn.voice.say("say_unknown_job_near", job=job), options)


def role_buttons(turn: Turn, roles: Sequence[str], payload_of: PayloadOf) -> List[Button]:
    """A button a role."""
    return [Button(turn.voice.title(role), payload_of(role)) for role in roles]
