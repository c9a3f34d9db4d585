"""The result and what follows from it: reasons, gaps, plan, other roles."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence

from actions.differences import roles_to_compare
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
from actions.roles import RoleFacts
from actions.two_things import compared
from wegweiser.advice import (
    CareerPath,
    career_path,
    cited,
    compare_with_result,
)
from wegweiser.presentation import (
    Reply,
    payloads,
    result_reply,
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
    unclear_job,
)
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.choices import choice_in
from wegweiser.understanding.follow_up import pointed_place, wishes

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
