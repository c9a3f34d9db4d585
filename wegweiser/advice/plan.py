"""The next steps: a few training steps, in order, that close the gaps of a role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import FrozenSet, Mapping, Optional, Sequence, Tuple

from wegweiser.advice.choice import Aim, Choice, PlanStep
from wegweiser.advice.fit import possible
from wegweiser.advice.gap import SkillGap, skill_gap
from wegweiser.advice.items import known_role
from wegweiser.advice.route import Route, entry_route
from wegweiser.advice.situation import Situation
from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.training import TrainingStep

MIN_STEPS, MAX_STEPS = 4, 6
#: With this many hours a week or fewer, one step less is planned.
_LITTLE_TIME = 3


@dataclass(frozen=True)
class TrainingPlan:
    """Steps in the order to take them; `entry` leads from an entry job to the role."""

    role: str
    situation: Situation
    gap: SkillGap
    steps: Tuple[PlanStep, ...]
    entry: Optional[Route]


def training_plan(
    catalogue: Catalogue,
    role_id: str,
    held: Mapping[str, int],
    situation: Situation,
    language: Language,
    offers: Sequence[TrainingStep] = (),
) -> TrainingPlan:
    """Choose four to six steps for the gaps between `held` (skill id to level) and the role.

    The choice is greedy: the step that closes most of what is still open, times
    how well it suits the situation. It ends when nothing is open, nothing is
    worth adding or the plan is full; it is filled up to four with steps that
    deepen what the role rests on. `offers` are the operator's own; they compete
    on the same terms.

    Raises:
        UnknownRole: for an id that is no role.
    """
    role = known_role(catalogue, role_id)
    entry = entry_route(catalogue, role_id, situation, held)
    aim = Aim(role_id, role.skill_levels(), held, _early(catalogue, entry, situation), situation)
    steps = [s for s in (*catalogue.steps, *offers) if possible(s, role_id, situation, language)]
    choice = Choice(aim, steps, frozenset(step.id for step in offers))
    choice.take_first()
    choice.close_gaps(MIN_STEPS, _most(situation))
    choice.fill_up(MIN_STEPS)
    gap = skill_gap(catalogue, role_id, held)
    return TrainingPlan(role_id, situation, gap, choice.ordered(), entry)


def _most(situation: Situation) -> int:
    hours = situation.hours_per_week
    return MAX_STEPS - 1 if hours is not None and hours <= _LITTLE_TIME else MAX_STEPS


def _early(catalogue: Catalogue, entry: Optional[Route], situation: Situation) -> FrozenSet[str]:
    """Skills of the entry job that somebody without job experience has to take first."""
    if entry is None or not entry.moves or situation.experience == "job":
        return frozenset()
    return frozenset(catalogue.role[entry.start].skill_levels())
