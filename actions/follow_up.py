"""Messages that lean on what was just talked about: asked again for another job."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import List, Optional

from actions.by_intent import ANSWERS
from wegweiser.advice import SECTIONS
from wegweiser.presentation import Reply, choose_reply, payloads
from wegweiser.rasa_ext.actions.likely import job_buttons, which_job
from wegweiser.rasa_ext.actions.meaning import field_role, leans, other_role, pointable
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.follow_up import pointed_place, points_at_other

#: What was talked about -> the question that is asked again.
_AGAIN = {
    **{section: f"ask_role_{section}" for section in SECTIONS},
    "difference": "ask_difference",
    "skill_gap": "ask_skill_gap",
    "training": "ask_training",
    "why_not": "why_not_role",
    "path": "ask_path",
    "salary": "ask_salary",
}
#: Most words of a message that only points.
_SHORT = 7
_PAIR = 2


class FollowUp(TurnAction):
    """Runs after an action that saw that the message leans on the one before."""

    def name(self) -> str:
        return "action_follow_up"

    def answer(self, turn: Turn) -> Outcome:
        return followed_up(turn) or say()


def followed_up(turn: Turn) -> Optional[Outcome]:
    """Ask the question before again, for the job that the message names or points at."""
    role = _named(turn) or other_role(turn) or _pointed(turn) or field_role(turn)
    if role is None:
        return _which_other(turn) if points_at_other(turn.text) else None
    section = str(turn.focus.get("section") or "")
    intent = _AGAIN.get(section, "ask_role_overview")
    if intent == "ask_difference" and not turn.role_ids() and field_role(turn) is None:
        intent = "ask_role_overview"  # one of the two that were compared
    entities = [
        {"entity": "role", "value": value, "start": place}
        for place, value in enumerate(_with_partner(turn, intent, role))
    ]
    return ANSWERS[intent].answer(replace(turn, intent=intent, text="", entities=tuple(entities)))


def _which_other(turn: Turn) -> Outcome:
    """ "The other one" where it is not clear which: of a comparison either, else any."""
    if turn.in_quiz and not turn.focus_roles():
        return say(Reply(turn.voice.say("say_which_other_answer")))
    about = partial(payloads.role_section, "overview")
    pair = turn.focus_roles() if len(turn.focus_roles()) == _PAIR else []
    text = turn.voice.say("say_which_other")
    if pair:
        return say(choose_reply(text, job_buttons(turn, pair, about)))
    return say(which_job(turn, text, about))


def _named(turn: Turn) -> Optional[str]:
    roles = [*turn.role_ids(), *turn.values("role", negated=True)]
    known = leans(turn) and roles and roles[0] in turn.catalogue.role
    return roles[0] if known else None


def _pointed(turn: Turn) -> Optional[str]:
    if turn.role_ids() or len(turn.text.split()) > _SHORT:
        return None
    known = pointable(turn)
    place = pointed_place(turn.text, len(known))
    return None if place is None else known[place]


def _with_partner(turn: Turn, intent: str, role: str) -> List[str]:
    """A comparison keeps its first job, a way its beginning."""
    known = [other for other in turn.focus_roles() if other != role]
    if intent == "ask_difference":
        return [*known[:1], role]
    if intent == "ask_path":
        return [*known[-1:], role]
    return [role]
