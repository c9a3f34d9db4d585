"""How well a training step fits a person: what is ruled out, what is preferred."""

from __future__ import annotations

from typing import Dict, FrozenSet, Mapping, Optional, Tuple

from wegweiser.advice.situation import Experience, Learning, Situation
from wegweiser.catalogue import Language
from wegweiser.catalogue.training import TrainingStep

#: Ways of learning that take months or years and more than spare time.
LONG = frozenset({"apprenticeship", "traineeship", "study"})
#: A step that would take longer than this with the time there is does not fit.
_MAX_WEEKS = 52
#: What a first step may take when the weekly time is unknown or shorter.
_FIRST_HOURS = 3

_LEVELS: Mapping[Experience, Mapping[str, float]] = {
    "none": {"beginner": 1.0, "intermediate": 0.4},
    "some": {"beginner": 0.7, "intermediate": 1.0},
    "job": {"beginner": 0.7, "intermediate": 1.0, "advanced": 1.0},
}
_COSTS: Mapping[str, FrozenSet[str]] = {
    "none": frozenset({"free", "earns", "unknown"}),
    "some": frozenset({"free", "earns", "unknown", "low", "paid"}),
    "any": frozenset({"free", "earns", "unknown", "low", "paid"}),
}
_LIKED: Mapping[Optional[Learning], FrozenSet[str]] = {
    None: frozenset(),
    "self": frozenset({"practice", "free_course", "reading", "community"}),
    "course": frozenset({"free_course", "course", "certificate", "study"}),
    "job": frozenset({"practice", "apprenticeship", "traineeship", "community"}),
}


def possible(step: TrainingStep, role: str, situation: Situation, language: Language) -> bool:
    """Whether the step is open to this person at all.

    A long formal way (apprenticeship, traineeship, study) that names roles is
    offered only for these, and only to those whose way of learning it suits.
    """
    return (
        language in step.languages
        and step.level in _LEVELS[situation.experience]
        and step.cost in _COSTS[situation.budget]
        and _in_time(step, situation)
        and (step.kind not in LONG or _for_long(step, role, situation))
    )


def preference(step: TrainingStep, role: str, situation: Situation) -> float:
    """A factor, about 0.2 to 2, by which the step suits the person."""
    factor = _LEVELS[situation.experience][step.level]
    factor *= 1.5 if step.kind in _LIKED[situation.learning] else 1.0
    factor *= _for_role(step, role)
    factor *= _price(step, situation)
    return factor


def doable_this_week(step: TrainingStep, situation: Situation) -> bool:
    """Own practice that fits into the weekly time, or into three hours."""
    hours = max(situation.hours_per_week or 0, _FIRST_HOURS)
    return step.kind == "practice" and step.hours is not None and step.hours <= hours


def fits_week(step: TrainingStep, situation: Situation) -> bool:
    """Whether the step takes no more than the weekly time that was named."""
    return bool(step.hours and step.hours <= (situation.hours_per_week or _FIRST_HOURS))


def _in_time(step: TrainingStep, situation: Situation) -> bool:
    hours: Optional[int] = step.hours
    if hours is None or situation.hours_per_week is None or step.kind in LONG:
        return True
    return hours / situation.hours_per_week <= _MAX_WEEKS


def _for_long(step: TrainingStep, role: str, situation: Situation) -> bool:
    if (step.roles and role not in step.roles) or situation.learning == "self":
        return False
    if situation.learning is None:
        return situation.experience != "job"
    return situation.learning == "job" or step.kind == "study"


def _for_role(step: TrainingStep, role: str) -> float:
    if not step.roles:
        return 1.0
    return 1.3 if role in step.roles else 0.6


def _price(step: TrainingStep, situation: Situation) -> float:
    factors: Dict[Tuple[str, str], float] = {
        ("some", "paid"): 0.5,
        ("some", "low"): 0.9,
        ("any", "paid"): 0.9,
    }
    return factors.get((situation.budget, step.cost), 0.8 if step.cost == "unknown" else 1.0)
