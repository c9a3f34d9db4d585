"""From where a person stands to a role and beyond, in one object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Sequence, Tuple

from wegweiser.advice.items import known_role
from wegweiser.advice.plan import TrainingPlan, training_plan
from wegweiser.advice.situation import Answers, Held, held_skills, situation_of
from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.role import Step
from wegweiser.catalogue.training import TrainingStep


@dataclass(frozen=True)
class CareerPath:
    """The skills held, the plan with its gaps and entry route, what follows."""

    role: str
    held: Mapping[str, int]
    plan: TrainingPlan
    beyond: Tuple[Step, ...]


def career_path(
    catalogue: Catalogue,
    role_id: str,
    answers: Answers,
    held: Held,
    language: Language,
    offers: Sequence[TrainingStep] = (),
) -> CareerPath:
    """Work out the way to a role from the practical answers and the skills named.

    Raises:
        UnknownRole: for an id that is no role.
    """
    role = known_role(catalogue, role_id)
    answers = dict(answers)
    situation = situation_of(catalogue, answers)
    levels = held_skills(catalogue, answers, held)
    plan = training_plan(catalogue, role_id, levels, situation, language, offers)
    return CareerPath(role_id, levels, plan, tuple(role.leads_to))
