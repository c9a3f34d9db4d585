"""Which few jobs a question is likely about that names none clearly."""

from __future__ import annotations

from typing import Callable, List, Sequence

from wegweiser.advice import similar_roles
from wegweiser.presentation import Button, Reply, choose_reply, payloads
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.follow_up import named_fields
from wegweiser.understanding.likely_roles import likely_roles

#: More to choose from nobody reads where some are likelier than the rest.
_MOST, _LEAST = 4, 3
#: In a longer message a word meets a job's name by chance.
_LONGEST = 8


def likely_jobs(turn: Turn) -> List[str]:
    """The jobs that a message is likely about, at most four; empty where nothing tells.

    Those that its words hint at come first, then those at hand, then the visitor's best.
    """
    best = [] if turn.in_quiz else turn.top_roles(_MOST)  # a ranking that is not shown yet
    return _filled(turn, [*_hinted(turn), *turn.pair(), *turn.focus_roles(), *best])


def jobs_of_field(turn: Turn) -> List[str]:
    """The jobs of the field that "which jobs have to do with video?" names; else none."""
    return _filled(turn, named_fields(turn.text))


def _hinted(turn: Turn) -> Sequence[str]:
    short = len(turn.text.split()) <= _LONGEST and not turn.text.startswith("/")
    return likely_roles(turn.catalogue, turn.text) if short else ()


def _filled(turn: Turn, roles: Sequence[str]) -> List[str]:
    """The first of them; where they are few, with those that are like the first."""
    found = _kept(turn, roles)
    if 0 < len(found) < _LEAST:
        found = _kept(turn, [*found, *similar_roles(turn.catalogue, found[0], _LEAST)])
    return found[:_MOST]


def which_job(turn: Turn, text: str, payload_of: Callable[[str], str]) -> Reply:
    """Ask for a job: the likely ones and a way to the others, else all of them."""
    likely = likely_jobs(turn)
    return choose_reply(text, job_buttons(turn, likely or list(turn.catalogue.role), payload_of))


def job_buttons(turn: Turn, roles: Sequence[str], payload_of: Callable[[str], str]) -> List[Button]:
    """A button a job, and one to all of them where these are not all."""
    buttons = [Button(turn.voice.title(role), payload_of(role)) for role in roles]
    every = turn.voice.button("button_roles", payloads.ROLES)
    return buttons if len(roles) == len(turn.catalogue.role) else [*buttons, every]


def _kept(turn: Turn, roles: Sequence[str]) -> List[str]:
    known = [role for role in roles if role in turn.catalogue.role]
    return [role for role in dict.fromkeys(known) if role not in turn.state.rejected]
