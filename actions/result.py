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
    judged,
    points_at_result,
    rejected,
    taken_back_in,
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
    why_question_reply,
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
from wegweiser.understanding.finer import sets_beside_result, speaks_of_result
from wegweiser.understanding.follow_up import pointed_place, points_at_this, wishes

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
        placed = place_of_result(turn)
        if placed is not None:
            return placed
        state = turn.state
        if state.status != "finished":
            state = finish_early(turn.catalogue, state)
        top = turn.top_roles(2)
        sources = cited(turn.catalogue.role[top[0]]) if top else ()
        focus = {**about(top, sources, "result"), "result": turn.top_roles(_NUMBERED)}
        outcome = say(shown_result(turn, state), state=state, focus=focus, next="close")
        return Outcome(outcome.replies, {**outcome.slots, "quiz_answer": None}, outcome.next)


class WhyResult(TurnAction):
    """Which answers drove the result, and what would have changed it."""

    def name(self) -> str:
        return "action_why_result"

    def answer(self, turn: Turn) -> Outcome:
        if not turn.has_evidence():
            return need_evidence(turn)
        if turn.role_ids():
            return WhyNotRole().answer(turn)  # "what would have to change for X?"
        question = open_question(turn.catalogue, turn.state)
        if question is not None and asks_why_question(turn):
            return say(why_question_reply(turn.voice, question))
        place = pointed_place(turn.text, len(turn.catalogue.roles))
        if place:
            # "Why not the second one": the second of the ranking.
            pointed = {"entity": "role", "value": turn.top_roles(place + 1)[-1], "start": 0}
            return WhyNotRole().answer(replace(turn, entities=(pointed,)))
        return say(why_reply(turn.voice, result(turn.catalogue, turn.state)))


def asks_why_question(turn: Turn) -> bool:
    """Whether "why that?" in the quiz is about its question: nothing else is at hand."""
    pointing = points_at_this(turn.text) and not speaks_of_result(turn.text)
    typed = not turn.text.startswith("/")
    return turn.in_quiz and typed and pointing and not turn.focus_roles()


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
        back_in = taken_back_in(turn)
        if back_in is not None:
            return back_in
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
        return judged(turn) or told(turn) or self._unclear(turn, wished)

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
        named = turn.role_ids() or sets_beside_result(turn.text)
        roles = roles_to_compare(turn) if named else turn.top_roles(2)
        return compared(turn, roles) if len(roles) >= 2 else need_evidence(turn)


def numbered_of_result(turn: Turn) -> Optional[Outcome]:
    """ "Nummer 3" below the result: the third job; None for others."""
    number = choice_in(turn.text)
    if not isinstance(number, int):
        place = pointed_place(turn.text, _NUMBERED)
        number = None if place is None else place + 1
    listed = [] if turn.in_quiz else turn.result_roles()
    if not isinstance(number, int) or not 0 < number <= len(listed):
        return None
    return _overview(turn, listed[number - 1])


def place_of_result(turn: Turn) -> Optional[Outcome]:
    """ "Only the second job of my result": that job; None for the whole result."""
    asked = turn.intent == "show_result" and turn.state.status == "finished"
    place = pointed_place(turn.text, _NUMBERED) if asked else None
    if place is None:
        return None
    listed = turn.result_roles() or turn.top_roles(_NUMBERED)
    return _overview(turn, listed[place]) if place < len(listed) else None


def _overview(turn: Turn, role: str) -> Outcome:
    found = ({"entity": "role", "value": role, "start": 0},)
    return RoleFacts().answer(replace(turn, intent="ask_role_overview", text="", entities=found))
