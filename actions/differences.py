"""Which jobs are to be compared: named, numbered, pointed at, or the best of the result."""

from __future__ import annotations

from dataclasses import replace
from typing import List

from actions.options import numbered_roles, options_compared, too_few_numbered
from actions.roles import MOST_COMPARED, of_both, shown
from actions.two_things import compared, of_two
from wegweiser.presentation import (
    Reply,
    payloads,
    roles_reply,
    second_role_reply,
    term_reply,
)
from wegweiser.rasa_ext.actions.meaning import (
    both_meant,
    names_another_job,
    names_not_clear,
    unclear_job,
)
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.compared_choices import compared_aspect
from wegweiser.understanding.finer import sets_beside_result
from wegweiser.understanding.plain import plain_kind


class Difference(TurnAction):
    """Compares roles, in the order asked."""

    def name(self) -> str:
        return "action_difference"

    def answer(self, turn: Turn) -> Outcome:
        if plain_kind(turn.text) == "better":
            return which_is_better(turn)
        if not turn.role_ids() and turn.pair() and compared_aspect(turn.text):
            return of_both(turn, "overview")
        roles = numbered_roles(turn)
        numbered = None if roles else options_compared(turn) or too_few_numbered(turn)
        numbered = numbered or (None if roles else of_two(turn))
        if numbered is not None:
            return numbered
        roles = roles or roles_to_compare(turn)
        if len(roles) >= 2:
            return _with_left_out(turn, compared(turn, roles[:MOST_COMPARED]), roles)
        if names_another_job(turn):
            return say(unclear_job(turn, lambda role: in_order(turn, roles, role)))
        terms = [t for t in turn.values("term") if t in turn.catalogue.term]
        if len(terms) >= 2 and not roles:
            return say(*(term_reply(turn.voice, turn.catalogue.term[t]) for t in terms[:2]))
        if roles:
            return say(second_role_reply(turn.voice, roles[0]), focus=about(roles))
        return say(Reply(turn.voice.say("say_which_job")), roles_reply(turn.voice))


def _with_left_out(turn: Turn, outcome: Outcome, roles: List[str]) -> Outcome:
    """Say which of the jobs that were named the comparison leaves out."""
    names = [*names_not_clear(turn), *(turn.voice.role(role) for role in roles[MOST_COMPARED:])]
    if not names:
        return outcome
    left_out = Reply(turn.voice.say("say_left_out", names=", ".join(names)))
    return replace(outcome, replies=(*outcome.replies, left_out))


def in_order(turn: Turn, roles: List[str], role: str) -> str:
    """The payload that compares the role named clearly with `role`, in the order asked."""
    if not roles:
        return payloads.role_section("overview", role)
    unclear_first = turn.place("ambiguous_role") < turn.place("role")
    pair = [role, roles[0]] if unclear_first else [roles[0], role]
    return payloads.difference(pair)


def roles_to_compare(turn: Turn) -> List[str]:
    """Named roles; a single one against what was just talked about or the own result."""
    named = turn.role_ids()
    mine = _against_result(turn)
    if mine:
        return mine
    if len(named) >= 2 or names_another_job(turn):
        return named
    best = [] if turn.in_quiz else turn.top_roles(2)  # a ranking that is not shown yet
    known = (both_meant(turn) and turn.pair()) or turn.focus_roles() or best
    if named:
        return [*(role for role in known[:1] if role != named[0]), *named]
    return known[:2] if len(known) >= 2 else best


def _against_result(turn: Turn) -> List[str]:
    """ "Compare it with my result": the job at hand and the best other one; else none."""
    at_hand = turn.focus_roles()
    talked_about = len(at_hand) == 1 and turn.focus.get("section") != "result"
    if not talked_about or turn.in_quiz or turn.role_ids() or not sets_beside_result(turn.text):
        return []
    return [*at_hand, *(role for role in turn.top_roles(2) if role not in at_hand)][:2]


def which_is_better(turn: Turn) -> Outcome:
    """For whom each of the two at hand is; of a result, its best two side by side."""
    if turn.pair() and turn.focus.get("section") != "result":
        return of_both(turn, "suits")
    if turn.in_quiz:
        return say(Reply(turn.voice.say("say_no_better_answer")))
    best = turn.top_roles(2)
    if len(best) == 2:
        return compared(turn, best)
    return say(Reply(turn.voice.say("say_which_two")), roles_reply(turn.voice), focus=shown(turn))
