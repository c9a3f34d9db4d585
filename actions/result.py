"""The result and what follows from it: reasons, gaps, plan, other roles."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence, Tuple

from actions.knowledge import topic_outcome
from actions.offers import told
from actions.rejecting import (
    ask_to_reject,
    doubted,
    doubts_result,
    points_at_result,
    rejected,
    unwanted_roles,
    which_to_reject,
)
from actions.roles import RoleFacts, roles_to_compare
from actions.two_things import compared, of_two
from wegweiser.advice import (
    SECTIONS,
    CareerPath,
    career_path,
    cited,
    compare_with_result,
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
    result_reply,
    role_reply,
    skill_gap_reply,
    training_plan_reply,
    why_not_reply,
    why_reply,
)
from wegweiser.presentation.question import AnyQuestion
from wegweiser.quiz import (
    QuizState,
    Result,
    finish_early,
    open_question,
    reasons_for,
    result,
    resume,
    unreject,
)
from wegweiser.rasa_ext.actions.meaning import (
    names_another_job,
    one_role,
    unclear_job,
)
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.choices import choice_in
from wegweiser.understanding.finer import goal_of, goes_on_from
from wegweiser.understanding.follow_up import pointed_place, wishes
from wegweiser.understanding.names import find_names

#: So many jobs of a result are pointed at by their number.
_NUMBERED = 3


def need_evidence(turn: Turn) -> Outcome:
    """Say that the visitor must be known a little first."""
    return said_again(turn, "say_need_evidence")


def shown_result(turn: Turn, state: QuizState) -> Reply:
    """The result of a state, with the way to its first role."""
    found = result(turn.catalogue, state)
    career = career_towards(turn, found.ranking[0][0], state) if found.ranking else None
    return result_reply(turn.voice, found, state, career, helpful_question(turn, found, state))


def career_towards(turn: Turn, role: str, state: QuizState) -> CareerPath:
    """The way to a role for a visitor in this state."""
    offers = turn.settings.offers
    return career_path(turn.catalogue, role, state.answers, state.held, turn.language, offers)


def helpful_question(turn: Turn, found: Result, state: QuizState) -> Optional[AnyQuestion]:
    """The question that would tell most when there is only a direction."""
    if found.kind != "direction":
        return None
    return open_question(turn.catalogue, resume(turn.catalogue, state))


class ShowResult(TurnAction):
    """Ends the quiz, early if asked, and shows the result."""

    def name(self) -> str:
        return "action_show_result"

    def answer(self, turn: Turn) -> Outcome:
        if not turn.has_evidence():
            return need_evidence(turn)
        state = turn.state
        if state.status != "finished":
            state = finish_early(turn.catalogue, state)
        top = turn.top_roles(2)
        sources = cited(turn.catalogue.role[top[0]]) if top else ()
        outcome = say(
            shown_result(turn, state),
            state=state,
            focus=about(top, sources, "result"),
            next="close",
        )
        return Outcome(outcome.replies, {**outcome.slots, "quiz_answer": None}, outcome.next)


class WhyResult(TurnAction):
    """Which answers drove the result, and what would have changed it."""

    def name(self) -> str:
        return "action_why_result"

    def answer(self, turn: Turn) -> Outcome:
        if not turn.has_evidence():
            return need_evidence(turn)
        place = pointed_place(turn.text, len(turn.catalogue.roles))
        if place:
            # "Why not the second one": the second of the ranking.
            pointed = {"entity": "role", "value": turn.top_roles(place + 1)[-1], "start": 0}
            return WhyNotRole().answer(replace(turn, entities=(pointed,)))
        return say(why_reply(turn.voice, result(turn.catalogue, turn.state)))


class WhyNotRole(TurnAction):
    """How a role did against the first one."""

    def name(self) -> str:
        return "action_why_not_role"

    def answer(self, turn: Turn) -> Outcome:
        if not turn.has_evidence():
            return need_evidence(turn)
        named = [*turn.role_ids(), *turn.values("role", negated=True)]
        if not named and not names_another_job(turn):
            return say(why_reply(turn.voice, result(turn.catalogue, turn.state)))
        if not named:
            return say(unclear_job(turn, payloads.why_not))
        found = result(turn.catalogue, turn.state)
        if found.kind != "none" and found.ranking and named[0] == found.ranking[0][0]:
            return say(why_reply(turn.voice, found))
        standing = compare_with_result(turn.catalogue, named[0], found.ranking)
        in_favour, against = reasons_for(turn.catalogue, turn.state, named[0])
        unclear = found.kind == "none"
        reply = why_not_reply(turn.voice, standing, in_favour, against, unclear)
        return say(reply, focus=about([standing.top, named[0]], (), "why_not"))


class RejectRole(TurnAction):
    """Takes a role out and shows what is best then."""

    def name(self) -> str:
        return "action_reject_role"

    def answer(self, turn: Turn) -> Outcome:
        unwanted, wished = unwanted_roles(turn), turn.role_ids()
        clicked = turn.text.startswith("/")
        if wished and not clicked and (unwanted or wishes(turn.text)):
            return self._wish(turn, wished[0])
        if unwanted:
            return rejected(turn, unwanted)
        if doubts_result(turn):
            return doubted(turn)
        if not wished and points_at_result(turn) and turn.top_roles(1):
            return rejected(turn, turn.top_roles(1))
        # "Keinen Bock auf Videoschnitt" turns no job down.
        return told(turn) or self._unclear(turn, wished)

    @staticmethod
    def _unclear(turn: Turn, named: Sequence[str]) -> Outcome:
        return ask_to_reject(turn, named[0]) if named else which_to_reject(turn)

    @staticmethod
    def _wish(turn: Turn, role: str) -> Outcome:
        """ "Not X but Y", "rather Y": about Y, and Y is back in if it was out."""
        outcome = RoleFacts().answer(replace(turn, intent="ask_role_overview"))
        state = unreject(turn.catalogue, turn.state, role)
        return replace(outcome, slots={**outcome.slots, "quiz_state": state.to_dict()})


class CompareTopRoles(TurnAction):
    """The two best roles side by side."""

    def name(self) -> str:
        return "action_compare_top_roles"

    def answer(self, turn: Turn) -> Outcome:
        # "Compare X and Y" means X and Y, whatever the classifier made of it.
        roles = roles_to_compare(turn) if turn.role_ids() else turn.top_roles(2)
        return compared(turn, roles) if len(roles) >= 2 else need_evidence(turn)


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
        gap = skill_gap(turn.catalogue, role, turn.held())
        sources = cited(turn.catalogue.role[role])
        return say(skill_gap_reply(turn.voice, gap), focus=about([role], sources, "skill_gap"))


class Training(TurnAction):
    """The next steps towards a role."""

    def name(self) -> str:
        return "action_training"

    def answer(self, turn: Turn) -> Outcome:
        role = own_role(turn)
        if role is None and turn.values("topic") and not names_another_job(turn):
            return topic_outcome(turn)
        if role is None:
            return say(unclear_job(turn, payloads.training))
        career = career_towards(turn, role, turn.state)
        sources = [s for step in career.plan.steps for s in step.step.text.grounds]
        reply = training_plan_reply(turn.voice, career.plan)
        return say(reply, focus=about([role], sources, "training"))


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


def numbered_of_result(turn: Turn) -> Optional[Outcome]:
    """ "Nummer 3" below the result: the third job; None for others."""
    number = choice_in(turn.text)
    if not isinstance(number, int):
        place = pointed_place(turn.text, _NUMBERED)
        number = None if place is None else place + 1
    below = turn.focus.get("section") == "result" and not turn.in_quiz
    if not below or not isinstance(number, int) or not 0 < number <= _NUMBERED:
        return None
    found = ({"entity": "role", "value": turn.top_roles(number)[-1], "start": 0},)
    return RoleFacts().answer(replace(turn, intent="ask_role_overview", text="", entities=found))


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
            return say(role_reply(turn.voice, goal, "entry", facts), focus=about([goal]))
        reply = path_reply(turn.voice, route.stops[0], goal, route)
        return say(reply, focus=about([goal]))
