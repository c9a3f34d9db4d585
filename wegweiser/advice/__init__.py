"""Advice: comparison, role facts, skill gap, plan and route, from catalogue objects alone."""

from wegweiser.advice.career_path import CareerPath, career_path
from wegweiser.advice.choice import PlanStep
from wegweiser.advice.comparison import (
    ASPECTS,
    Comparison,
    Row,
    Standing,
    compare,
    compare_with_result,
)
from wegweiser.advice.errors import AdviceError, SameRole, UnknownRole
from wegweiser.advice.facts import SECTIONS, Section, cited, role_facts
from wegweiser.advice.gap import Gap, SkillGap, skill_gap
from wegweiser.advice.items import Item
from wegweiser.advice.lookup import (
    ambiguous_name,
    disputes_about,
    nearest_roles,
    related_terms,
    similar_roles,
    sources_of,
    topics_about,
)
from wegweiser.advice.plan import TrainingPlan, training_plan
from wegweiser.advice.route import Route, entry_route, path
from wegweiser.advice.situation import Situation, held_skills, situation_of

__all__ = [
    "ASPECTS",
    "SECTIONS",
    "AdviceError",
    "CareerPath",
    "Comparison",
    "Gap",
    "Item",
    "PlanStep",
    "Route",
    "Row",
    "SameRole",
    "Section",
    "Situation",
    "SkillGap",
    "Standing",
    "TrainingPlan",
    "UnknownRole",
    "ambiguous_name",
    "career_path",
    "cited",
    "compare",
    "compare_with_result",
    "disputes_about",
    "entry_route",
    "held_skills",
    "nearest_roles",
    "path",
    "related_terms",
    "role_facts",
    "similar_roles",
    "situation_of",
    "skill_gap",
    "sources_of",
    "topics_about",
    "training_plan",
]
