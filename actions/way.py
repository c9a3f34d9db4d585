"""The way to a job: what is missing, what to learn, from where to where."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence, Tuple

from actions.knowledge import topic_outcome, with_duration
from actions.result import career_towards
from actions.roles import entry_answered, result_with, told_section
from actions.two_things import of_two
from wegweiser.advice import (
    SECTIONS,
    cited,
    entry_route,
    path,
    role_facts,
    situation_of,
    skill_gap,
)
from wegweiser.presentation import (
    Reply,
    path_reply,
    payloads,
    role_reply,
    skill_gap_reply,
    training_plan_reply,
)
from wegweiser.rasa_ext.actions.meaning import (
    names_another_job,
    one_role,
    unclear_job,
)
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.asked_topics import is_of_all_jobs
from wegweiser.understanding.entry_questions import asks_for_post, entry_aspect
from wegweiser.understanding.finer import goal_of, goes_on_from
from wegweiser.understanding.names import find_names
from wegweiser.understanding.places import asks_for_place


def own_role(turn: Turn) -> Optional[str]:
    """The role that a visitor's own next step is about: named, just read about, or the result."""
    top = turn.top_roles(1)
    reading = turn.focus.get("section") in (*SECTIONS, "skill_gap", "training", "salary")
    if turn.role_ids() or names_another_job(turn) or (reading and turn.focus_roles()) or not top:
        return one_role(turn)
    return top[0]


class SkillGap(TurnAction):
    """What is missing for a role, by what the visitor said to have."""

    def name(self) -> str:
        return "action_skill_gap"

    def answer(self, turn: Turn) -> Outcome:
        role = own_role(turn)
        if role is None:
            return say(unclear_job(turn, payloads.skill_gap))
        if entry_aspect(turn.text) == "age":
            return entry_answered(turn, role, "age")  # "am I too old for this?"
        gap = skill_gap(turn.catalogue, role, turn.held())
        sources = cited(turn.catalogue.role[role])
        focus = {**about([role], sources, "skill_gap"), **result_with(turn, role)}
        return say(skill_gap_reply(turn.voice, gap), focus=focus)


class Training(TurnAction):
    """The next steps towards a role."""

    def name(self) -> str:
        return "action_training"

    def answer(self, turn: Turn) -> Outcome:
        outcome = with_duration(turn, self._plan(turn))
        if turn.text.startswith("/") or not asks_for_place(turn.text):
            return outcome
        where = Reply(turn.voice.say("say_course_place"))
        return replace(outcome, replies=(where, *outcome.replies))

    @staticmethod
    def _plan(turn: Turn) -> Outcome:
        if is_of_all_jobs(turn.text, find_names(turn.catalogue, turn.text)):
            return topic_outcome(turn)  # "any internships?"
        role = own_role(turn)
        if role is None and turn.values("topic") and not names_another_job(turn):
            return topic_outcome(turn)
        if role is None:
            return say(unclear_job(turn, payloads.training))
        if asks_for_post(turn.text):
            return told_section(turn, role, "entry")  # "are there any apprenticeships?"
        career = career_towards(turn, role, turn.state)
        sources = [s for step in career.plan.steps for s in step.step.text.grounds]
        reply = training_plan_reply(turn.voice, career.plan)
        focus = {**about([role], sources, "training"), **result_with(turn, role)}
        return say(reply, focus=focus)


def start_and_goal(turn: Turn, named: Sequence[str]) -> Tuple[str, str]:
    """Where somebody comes from and wants to get to, of two roles that the message names."""
    names = [n for n in find_names(turn.catalogue, turn.text) if n.kind == "role"]
    if len({name.id for name in names}) < 2:
        return named[0], named[1]  # a button names them in this order
    goal = names[goal_of(turn.text, names)].id
    return next(role for role in named if role != goal), goal


def on_a_route(turn: Turn) -> bool:
    """Whether a way from one role to another was just shown."""
    return turn.focus.get("section") == "path" and len(turn.focus_roles()) == 2


def way_back(turn: Turn) -> Outcome:
    """ "Und zurück?": the same way the other way round."""
    goal, start = turn.focus_roles()
    return _route(turn, goal, start)


def _route(turn: Turn, start: str, goal: str) -> Outcome:
    route = path(turn.catalogue, start, goal)
    return say(path_reply(turn.voice, start, goal, route), focus=about([goal, start], (), "path"))


class Path(TurnAction):
    """The way from one role to another, or into a role."""

    def name(self) -> str:
        return "action_path"

    def answer(self, turn: Turn) -> Outcome:
        named = turn.role_ids()
        if len(named) >= 2:
            return _route(turn, *start_and_goal(turn, named))
        led = of_two(turn)
        if led is not None:
            return led
        if (
            named
            and on_a_route(turn)
            and goes_on_from(turn.text)
            and turn.focus_roles()[0] != named[0]
        ):
            return _route(turn, turn.focus_roles()[0], named[0])
        goal_role = one_role(turn)
        if goal_role is None and turn.values("topic"):
            return topic_outcome(turn)  # "changing career, I am a nurse"
        if goal_role is None:
            return say(unclear_job(turn, lambda role: payloads.role_section("entry", role)))
        outcome = self._into(turn, goal_role)
        unknown = turn.value("unknown_job")
        if not unknown:
            return outcome
        first = Reply(turn.voice.say("say_unknown_start", job=unknown))
        return replace(outcome, replies=(first, *outcome.replies))

    @staticmethod
    def _into(turn: Turn, goal: str) -> Outcome:
        situation = situation_of(turn.catalogue, turn.state.answers)
        route = entry_route(turn.catalogue, goal, situation, turn.held())
        if route is None or len(route.stops) < 2:
            facts = role_facts(turn.catalogue, goal, "entry")
            told = say(role_reply(turn.voice, goal, "entry", facts), focus=about([goal]))
            return with_duration(turn, told)
        reply = path_reply(turn.voice, route.stops[0], goal, route)
        return say(reply, focus=about([goal]))
