"""Where a person stands, read from the practical answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, Literal, Mapping, Optional, Tuple, Union, cast

from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.quiz import PracticalOption

Experience = Literal["none", "some", "job"]
Budget = Literal["none", "some", "any"]
Learning = Literal["self", "course", "job"]
#: (question id, option id) pairs or a mapping of the same.
Answers = Union[Mapping[str, str], Iterable[Tuple[str, str]]]
#: (skill id, level 1 to 4) pairs or a mapping of the same.
Held = Union[Mapping[str, int], Iterable[Tuple[str, int]]]


@dataclass(frozen=True)
class Situation:
    """What the plan is fitted to.

    The defaults hold where nothing was said: a beginner who would spend a
    little money. `hours_per_week` and `learning` are None when unknown.
    """

    experience: Experience = "none"
    background: str = "other"
    hours_per_week: Optional[float] = None
    budget: Budget = "some"
    learning: Optional[Learning] = None


def situation_of(catalogue: Catalogue, answers: Answers) -> Situation:
    """Read the practical answers; skipped, unknown or odd ones leave the default."""
    said: Dict[str, str] = {}
    for option in _chosen(catalogue, answers):
        said.update(option.sets)
    blank = Situation()
    return Situation(
        experience=cast(Experience, _one_of(said, "experience", ("none", "some", "job"), "none")),
        background=said.get("background", blank.background),
        hours_per_week=_hours(said.get("hours")),
        budget=cast(Budget, _one_of(said, "budget", ("none", "some", "any"), "some")),
        learning=cast(
            Optional[Learning], _one_of(said, "learning", ("self", "course", "job"), None)
        ),
    )


def held_skills(catalogue: Catalogue, answers: Answers, held: Held) -> Mapping[str, int]:
    """Skill id to level (1 to 4): the most that practical answers or free text say."""
    levels: Dict[str, int] = {}
    claims = [option.skills.items() for option in _chosen(catalogue, answers)]
    for skill, level in (*(pair for claim in claims for pair in claim), *_pairs(held)):
        if skill in catalogue.skill:
            levels[skill] = max(levels.get(skill, 0), min(level, 4))
    return levels


def _pairs(held: Held) -> Iterable[Tuple[str, int]]:
    return held.items() if isinstance(held, Mapping) else held


def _chosen(catalogue: Catalogue, answers: Answers) -> Tuple[PracticalOption, ...]:
    given = dict(answers)
    options = (q.option(given[q.id]) for q in catalogue.practical if q.id in given)
    return tuple(option for option in options if option is not None)


def _one_of(
    said: Mapping[str, str], key: str, known: Tuple[str, ...], default: Optional[str]
) -> Optional[str]:
    value = said.get(key)
    return value if value in known else default


def _hours(value: Optional[str]) -> Optional[float]:
    try:
        hours = float(value or "")
    except ValueError:
        return None
    return hours if 0 < hours <= 168 else None
