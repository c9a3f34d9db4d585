"""Which few jobs a question is likely about that names none clearly."""

from __future__ import annotations

from typing import Callable, List, Sequence

from wegweiser.advice import similar_roles
from wegweiser.presentation import Button, Reply, choose_reply, payloads
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.likely_roles import likely_roles

#: More to choose from nobody reads where some are likelier than the rest.
_MOST, _LEAST = 4, 3
#: Level from which a job has much to do with a skill (1 to 4).
_MUCH = 3
#: In a longer message a word meets a job's name by chance.
_LONGEST = 8


def likely_jobs(turn: Turn) -> List[str]:
    """The jobs that a message is likely about, at most four; empty where nothing tells.

    Those that its words hint at come first, then those at hand, then the visitor's best.
    """
    best = [] if turn.in_quiz else turn.top_roles(_MOST)  # a ranking that is not shown yet
    found = _kept(turn, [*hinted_jobs(turn), *turn.pair(), *turn.focus_roles(), *best])
    if 0 < len(found) < _LEAST:
        found = _kept(turn, [*found, *similar_roles(turn.catalogue, found[0], _MOST)])
    return found[:_MOST]


def hinted_jobs(turn: Turn) -> List[str]:
    """The jobs that the words of a message hint at: "something with video"."""
    if turn.text.startswith("/"):
        return []
    short = len(turn.text.split()) <= _LONGEST
    named = likely_roles(turn.catalogue, turn.text) if short else ()
    return _kept(turn, [*named, *_needing(turn, turn.values("skill"))])[:_MOST]


def which_job(turn: Turn, text: str, payload_of: Callable[[str], str]) -> Reply:
    """Ask for a job: the likely ones and a way to the others, else all of them."""
    likely = likely_jobs(turn)
    return choose_reply(text, job_buttons(turn, likely or list(turn.catalogue.role), payload_of))


def job_buttons(turn: Turn, roles: Sequence[str], payload_of: Callable[[str], str]) -> List[Button]:
    """A button a job, and one to all of them where these are not all."""
    buttons = [Button(turn.voice.title(role), payload_of(role)) for role in roles]
    every = turn.voice.button("button_roles", payloads.ROLES)
    return buttons if len(roles) == len(turn.catalogue.role) else [*buttons, every]


def _needing(turn: Turn, skills: Sequence[str]) -> List[str]:
    """The jobs that need one of the skills most, the most needed first."""
    levels = {
        role.id: max((role.skill_levels().get(skill, 0) for skill in skills), default=0)
        for role in turn.catalogue.roles
    }
    return sorted((r for r in levels if levels[r] >= _MUCH), key=lambda r: -levels[r])


def _kept(turn: Turn, roles: Sequence[str]) -> List[str]:
    known = [role for role in roles if role in turn.catalogue.role]
    return [role for role in dict.fromkeys(known) if role not in turn.state.rejected]
