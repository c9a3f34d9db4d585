"""Which action answers which question, for questions that are reached without a rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, Optional

from actions.confirming import by_number
from actions.differences import Difference
from actions.knowledge import DisputeAction, Glossary, Salary, TopicAction
from actions.result import RejectRole, ShowResult, WhyNotRole
from actions.roles import RoleFacts
from actions.way import Path, SkillGap, Training
from wegweiser.advice import SECTIONS
from wegweiser.presentation import payloads
from wegweiser.rasa_ext.actions.choice import chosen_payload
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction

ANSWERS: Dict[str, TurnAction] = {
    **{f"ask_role_{section}": RoleFacts() for section in SECTIONS},
    "ask_difference": Difference(),
    "ask_path": Path(),
    "ask_training": Training(),
    "ask_skill_gap": SkillGap(),
    "why_not_role": WhyNotRole(),
    "reject_role": RejectRole(),
    "ask_topic": TopicAction(),
    "ask_dispute": DisputeAction(),
    "ask_glossary": Glossary(),
    "ask_salary": Salary(),
    "show_result": ShowResult(),
}


def follow_choice(turn: Turn) -> Optional[Outcome]:
    """Answer what a typed message chooses of a question back; None where it chooses nothing."""
    confirmation = by_number(turn)
    if confirmation is not None:
        return confirmation
    payload = chosen_payload(turn)
    return follow(turn, payload) if payload else None


def follow(turn: Turn, payload: str) -> Optional[Outcome]:
    """Answer as if the button with this payload had been clicked; None for others."""
    parsed = payloads.parse(payload)
    if parsed is None or parsed[0] not in ANSWERS:
        return None
    intent, values = parsed
    found = [
        {"entity": name, "value": value, "start": place}
        for name, given in values.items()
        for place, value in enumerate(given if isinstance(given, list) else [given])
    ]
    clicked = replace(turn, intent=intent, text=payload, entities=tuple(found))
    return ANSWERS[intent].answer(clicked)
