"""Short words of somebody who does not know how to go on: "more", "something else", "must I?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Dict, Optional

from actions.roles import RoleFacts
from wegweiser.presentation import Reply, payloads
from wegweiser.quiz import open_question, posterior, skip
from wegweiser.rasa_ext.actions.outcome import Outcome, ask_next, say
from wegweiser.rasa_ext.actions.repeats import said_again, times
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons

#: What is told about a job when more is wanted, one after the other.
_SECTIONS = ("overview", "tasks", "day", "skills", "suits", "entry", "path")
_LEAST_FITTING = 3
_ELSE = "say_something_else_running"


def something_else(turn: Turn) -> Outcome:
    """Outside the quiz what else there is; in it, first what can be done, then the next one."""
    if not turn.in_quiz:
        return said_again(turn, "say_something_else", main_buttons(turn))
    if times(turn, _ELSE) == 1:
        return said_again(turn, _ELSE)
    state = skip(turn.catalogue, turn.state)
    return ask_next(state, Reply(turn.voice.say("say_something_else_skipped")))


def must_i(turn: Turn) -> Outcome:
    """Nobody has to answer anything."""
    if turn.in_quiz:
        return said_again(turn, "say_no_must_running")
    return said_again(turn, "say_no_must", main_buttons(turn))


def more(turn: Turn) -> Outcome:
    """The next section of the job at hand; of a result its reasons; else what there is."""
    at_hand, section = turn.focus_roles(), str(turn.focus.get("section") or "")
    if section == "result":
        return say(run="action_why_result")
    if len(at_hand) == 1:
        return _section(turn, at_hand[0], _after(section))
    question = open_question(turn.catalogue, turn.state) if turn.in_quiz else None
    if question is not None:
        return said_again(turn, "say_more_running", why=turn.voice.text(question.why))
    return said_again(turn, "say_more", main_buttons(turn))


def in_short(turn: Turn) -> Optional[Outcome]:
    """The overview of the job at hand, of a result the result; None where neither is."""
    at_hand = turn.focus_roles()
    if turn.focus.get("section") == "result":
        return say(run="action_show_result")
    if len(at_hand) != 1:
        return None
    return _section(turn, at_hand[0], "overview")


def unfit(turn: Turn) -> Outcome:
    """The last jobs of the ranking, once it is shown; in the quiz, that it will show."""
    if turn.in_quiz:
        return said_again(turn, "say_unfit_running")
    if not turn.has_evidence():
        return said_again(turn, "say_need_evidence", main_buttons(turn))
    last = list(posterior(turn.catalogue, turn.state))[::-1][:_LEAST_FITTING]
    buttons = [
        turn.voice.button("button_why_not", payloads.why_not(role), role=turn.voice.role(role))
        for role in last
    ]
    listed = turn.voice.listed([turn.voice.role(role) for role in last])
    return say(Reply(turn.voice.say("say_unfit", roles=listed), tuple(buttons)))


def _section(turn: Turn, role: str, section: str) -> Outcome:
    """What is told when a button asks for a section of a role."""
    entities = ({"entity": "role", "value": role, "start": 0},)
    asked = replace(turn, intent=f"ask_role_{section}", text="", entities=entities)
    return RoleFacts().answer(asked)


def _after(section: str) -> str:
    """The section that follows one in order; the first after any other."""
    place = _SECTIONS.index(section) + 1 if section in _SECTIONS else 0
    return _SECTIONS[place % len(_SECTIONS)]


#: Kind of a plain message -> its answer.
AT_A_LOSS: Dict[str, Callable[[Turn], Optional[Outcome]]] = {
    "something_else": something_else,
    "must_i": must_i,
    "more": more,
    "in_short": in_short,
    "unfit": unfit,
}
