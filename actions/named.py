"""Answers by the catalogue's names in a message whose intent is unclear."""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, Optional

from actions.knowledge import terms_outcome, topic_outcome
from actions.result import Path, SkillGap, Training, WhyNotRole
from actions.roles import Difference, RoleFacts
from wegweiser.advice import SECTIONS
from wegweiser.presentation import payloads
from wegweiser.rasa_ext.actions.meaning import names_another_job, unclear_job
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction

#: What may be asked about two roles and about one; only answers, nothing that changes state.
_ABOUT_TWO: Dict[str, TurnAction] = {"ask_difference": Difference(), "ask_path": Path()}
_ABOUT_ONE: Dict[str, TurnAction] = {
    **{f"ask_role_{section}": RoleFacts() for section in SECTIONS},
    "ask_path": Path(),
    "ask_training": Training(),
    "ask_skill_gap": SkillGap(),
    "why_not_role": WhyNotRole(),
}
#: Below this probability the best guess is no better than the plain answer.
_LEAST = 0.12


def by_jobs(turn: Turn) -> Optional[Outcome]:
    """Answer about the jobs that are named: the likeliest question, else the plain one."""
    roles = turn.role_ids()
    if len(roles) >= 2:
        return _likeliest(turn, _ABOUT_TWO, "ask_difference")
    if roles:
        return _likeliest(turn, _ABOUT_ONE, "ask_role_overview")
    if names_another_job(turn):
        return say(unclear_job(turn, lambda role: payloads.role_section("overview", role)))
    return None


def _likeliest(turn: Turn, answers: Dict[str, TurnAction], plain: str) -> Outcome:
    intent = turn.likeliest(list(answers), _LEAST) or plain
    return answers[intent].answer(replace(turn, intent=intent))


def by_knowledge(turn: Turn) -> Optional[Outcome]:
    """A term, a topic or a dispute that the message names; else None."""
    if turn.values("term"):
        return terms_outcome(turn)
    if turn.values("topic") or turn.values("dispute"):
        return topic_outcome(turn)
    return None
