"""Jobs that a visitor does not want: named, pointed at, or not quite said."""

from __future__ import annotations

from typing import Optional, Sequence

from wegweiser.presentation import Button, Reply, payloads
from wegweiser.quiz import QuizState, reject, unreject
from wegweiser.rasa_ext.actions.likely import which_job
from wegweiser.rasa_ext.actions.meaning import pointable
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.follow_up import (
    doubts,
    pointed_place,
    points_at_this,
    scorns,
    wants_back,
)


def which_to_reject(turn: Turn) -> Outcome:
    """Ask which job to take out: nothing is taken out that was not named."""
    return say(which_job(turn, turn.voice.say("say_reject_which"), payloads.reject))


def unwanted_roles(turn: Turn) -> Sequence[str]:
    """The roles that the message turns down; a button names its role plainly."""
    named = turn.values("role", negated=True)
    if not named and turn.text.startswith("/"):
        named = turn.role_ids()[:1]
    return [role for role in named if role in turn.catalogue.role]


def only_unwanted(turn: Turn) -> Optional[Outcome]:
    """ "Everything but X and Y", whatever its intent; None where a job is asked about."""
    unwanted = unwanted_roles(turn)
    return None if turn.role_ids() or not unwanted else rejected(turn, unwanted)


def taken_back_in(turn: Turn) -> Optional[Outcome]:
    """ "Put graphic designer back in", of a job that was ruled out; None for others."""
    named = [role for role in turn.role_ids() if role in turn.state.rejected]
    if not named or turn.text.startswith("/") or not wants_back(turn.text):
        return None
    state = turn.state
    for role in named:
        state = unreject(turn.catalogue, state, role)
    return _told(turn, _of_roles(turn, "say_back_in", named), state)


def rejected(turn: Turn, roles: Sequence[str]) -> Outcome:
    """Take roles out and show what is best then."""
    state = turn.state
    for role in roles:
        state = reject(turn.catalogue, state, role)
    return _told(turn, _of_roles(turn, "say_rejected", roles), state)


def _told(turn: Turn, text: str, state: QuizState) -> Outcome:
    """Say what became of the jobs, and show what is best then."""
    if turn.in_quiz:
        return say(Reply(text), state=state)
    if not turn.has_evidence():
        return say(Reply(text, main_buttons(turn)), state=state)
    return say(Reply(text), state=state, run="action_show_result")


def _of_roles(turn: Turn, phrase: str, roles: Sequence[str]) -> str:
    """A phrase about one role, or its form for several."""
    names = [turn.voice.role(role) for role in roles]
    if len(names) == 1:
        return turn.voice.say(phrase, role=names[0])
    return turn.voice.say(f"{phrase}_many", roles=turn.voice.listed(names))


def judged(turn: Turn) -> Optional[Outcome]:
    """ "The third one is boring", of a job at hand: whether it is to be ruled out."""
    listed = [] if turn.in_quiz else pointable(turn)
    place = pointed_place(turn.text, len(listed))
    if place is None or turn.text.startswith("/") or "?" in turn.text or not scorns(turn.text):
        return None
    return ask_to_reject(turn, listed[place])


def doubts_result(turn: Turn) -> bool:
    """Whether the message says of the result that was just shown that it is wrong."""
    return turn.focus.get("section") == "result" and doubts(turn.text)


def points_at_result(turn: Turn) -> bool:
    """ "Not that one" below the result."""
    return turn.focus.get("section") == "result" and points_at_this(turn.text)


def doubted(turn: Turn) -> Outcome:
    """Ask what does not fit: an answer may be wrong, or the job unwanted."""
    voice, best = turn.voice, turn.top_roles(1)
    buttons = [voice.button("button_answers", payloads.ANSWERS)]
    buttons += [_unwanted(turn, role) for role in best]
    buttons.append(voice.button("button_why_result", payloads.WHY_RESULT))
    return said_again(turn, "say_result_doubted", buttons)


def ask_to_reject(turn: Turn, role: str) -> Outcome:
    """A job was named and something turned down: ask whether the job was meant."""
    about = turn.voice.button(
        "button_about", payloads.role_section("overview", role), role=turn.voice.role(role)
    )
    text = turn.voice.say("say_reject_sure", role=turn.voice.role(role))
    return say(Reply(text, (_unwanted(turn, role), about)))


def _unwanted(turn: Turn, role: str) -> Button:
    return turn.voice.button("button_reject", payloads.reject(role), role=turn.voice.title(role))
