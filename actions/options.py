"""Differences of what is numbered: options of the open question, or roles of a list."""

from __future__ import annotations

from typing import List, Optional, Union

from wegweiser.catalogue.quiz import Option, PracticalOption
from wegweiser.presentation import Button, Reply, payloads
from wegweiser.quiz import open_question
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.choices import explained_choice, place_of
from wegweiser.understanding.compared_choices import (
    compared_choices,
    compares_all,
    joined_choices,
)
from wegweiser.understanding.finer import speaks_of_result

#: More than three columns no screen shows.
_MOST = 3


def numbered_roles(turn: Turn) -> List[str]:
    """The roles that "the difference between 1 and 2", "all three" mean of a list; else none."""
    if compares_all(turn.text):
        listed = _listed(turn)
        return listed if len(listed) <= _MOST else []
    return _at(turn, compared_choices(turn.text))


def named_places(turn: Turn) -> List[str]:
    """The roles that a message of places alone means of a list: "first and third"; else none."""
    return [] if turn.text.startswith("/") else _at(turn, joined_choices(turn.text))


def too_few_numbered(turn: Turn) -> Optional[Outcome]:
    """Say how many there are where a place past the end is asked for; None for others."""
    listed = _listed(turn) if compared_choices(turn.text) else []
    if not listed or turn.in_quiz:
        return None
    names = [turn.voice.role(role) for role in listed]
    if len(names) > _MOST:
        return say(Reply(turn.voice.say("say_place_not_there", number=len(names))))
    named = turn.voice.listed(names)
    again = Button(turn.voice.say("comparison_title", roles=named), payloads.difference(listed))
    every = turn.voice.button("button_roles", payloads.ROLES)
    return say(Reply(turn.voice.say("say_only_these", roles=named), (again, every)))


def _at(turn: Turn, places: List[int]) -> List[str]:
    listed = _listed(turn) if places else []
    found = [place_of(place, len(listed)) for place in places]
    roles = [listed[place] for place in found if place is not None]
    return roles if len(set(roles)) == len(places) > 1 else []


def _listed(turn: Turn) -> List[str]:
    """The roles in the order last shown: of a question back, a comparison, a list, the result."""
    asked_back = _asked_back(turn)
    if asked_back:
        return asked_back
    if speaks_of_result(turn.text) and turn.has_evidence() and not turn.in_quiz:
        return turn.top_roles(len(turn.catalogue.role))
    compared = turn.focus.get("section") == "difference" and len(turn.focus_roles()) > 1
    if compared and not turn.shown_roles():
        return turn.focus_roles()
    if turn.in_quiz:
        return []
    return turn.shown_roles() or turn.top_roles(len(turn.catalogue.role))


def _asked_back(turn: Turn) -> List[str]:
    options = turn.pending.get("options")
    parsed = [payloads.parse(str(o.get("payload"))) for o in options or () if isinstance(o, dict)]
    roles = [str(found[1].get("role")) for found in parsed if found is not None]
    return roles if all(role in turn.catalogue.role for role in roles) else []


def options_compared(turn: Turn) -> Optional[Outcome]:
    """Say that 1 and 2 are answers to the open question; None where none of it is meant."""
    question = open_question(turn.catalogue, turn.state)
    if question is None or not turn.in_quiz or not compared_choices(turn.text):
        return None
    places = [place_of(place, len(question.options)) for place in compared_choices(turn.text)]
    options = [question.options[place] for place in places if place is not None]
    if len(options) < 2:
        return say(Reply(turn.voice.say("say_option_not_there", number=len(question.options))))
    told = [_told(turn, option) for option in options]
    return say(
        Reply(turn.voice.say("say_options_differ", first=told[0], second=" ".join(told[1:])))
    )


def option_explained(turn: Turn) -> Optional[Outcome]:
    """Say what the one option stands for that "was meinst du mit 2?" is about; else None."""
    choice = None if turn.text.startswith("/") else explained_choice(turn.text)
    question = open_question(turn.catalogue, turn.state)
    if choice is None or question is None or not turn.in_quiz:
        return None
    place = place_of(choice, len(question.options))
    if place is None:
        return say(Reply(turn.voice.say("say_option_not_there", number=len(question.options))))
    told = _told(turn, question.options[place])
    why = turn.voice.text(question.why)
    return say(Reply(turn.voice.say("say_option_explained", option=told, why=why)))


def role_explained(turn: Turn) -> Optional[str]:
    """The role of the list shown last that "explain 3" is about; else None."""
    choice = None if turn.text.startswith("/") else explained_choice(turn.text)
    listed = [] if choice is None else _listed(turn)
    place = place_of(choice, len(listed))
    return None if place is None else listed[place]


def _told(turn: Turn, option: Union[Option, PracticalOption]) -> str:
    """An option, and what it tells of whoever takes it."""
    label = turn.voice.text(option.label)
    if not isinstance(option, Option):
        return turn.voice.say("quoted", text=label)
    traits = [turn.voice.text(turn.catalogue.trait[trait].label) for trait in option.traits]
    return turn.voice.say("option_tells", label=label, traits=", ".join(traits))
