"""Which roles a message means, and what to say when that is not clear."""

from __future__ import annotations

from typing import Callable, List, Optional, Sequence

from wegweiser.advice import ambiguous_name
from wegweiser.presentation import (
    Button,
    Reply,
    choose_reply,
    neighbour_reply,
    roles_reply,
    which_role_reply,
)
from wegweiser.rasa_ext.actions.turn import Turn

PayloadOf = Callable[[str], str]


def one_role(turn: Turn) -> Optional[str]:
    """The role a question is about: named, just talked about, or the visitor's first."""
    named = turn.role_ids()
    if named:
        return named[0]
    if names_another_job(turn):
        return None
    return next(iter([*turn.focus_roles(), *turn.top_roles(1)]), None)


def names_another_job(turn: Turn) -> bool:
    """Whether the message names a job that is no role, or may be several."""
    others = ("neighbour", "ambiguous_role", "unknown_job")
    return any(turn.values(entity) for entity in others)


def unclear_job(turn: Turn, payload_of: PayloadOf) -> Reply:
    """Ask back for an ambiguous name, tell of a neighbour, admit an unknown job.

    `payload_of` gives the payload that asks the visitor's question about a role.
    """
    for name in turn.values("ambiguous_role"):
        entry = ambiguous_name(turn.catalogue, name)
        if entry is not None:
            return which_role_reply(turn.voice, entry, payload_of)
    for neighbour in turn.values("neighbour"):
        if neighbour in turn.catalogue.neighbour:
            return neighbour_reply(turn.voice, turn.catalogue.neighbour[neighbour])
    listing = roles_reply(turn.voice)
    unknown = turn.value("unknown_job")
    if unknown:
        text = turn.voice.say("say_unknown_job", job=unknown)
        return Reply(f"{text}\n\n{listing.text}", listing.buttons)
    text = turn.voice.say("say_which_job")
    return choose_reply(text, role_buttons(turn, list(turn.catalogue.role), payload_of))


def role_buttons(turn: Turn, roles: Sequence[str], payload_of: PayloadOf) -> List[Button]:
    """A button a role."""
    return [Button(turn.voice.title(role), payload_of(role)) for role in roles]
