"""Skills and ways to learn them: `skills.yml`, `training.yml`."""

from __future__ import annotations

import datetime
from typing import Dict, Literal, Optional, Tuple

from pydantic import HttpUrl, conint, root_validator

from wegweiser.catalogue.role import Id, SkillLevel
from wegweiser.catalogue.text import Frozen, Language, Statement, Text

Kind = Literal[
    "practice",
    "free_course",
    "course",
    "certificate",
    "apprenticeship",
    "traineeship",
    "study",
    "reading",
    "community",
]
#: What it costs the learner. `earns`: paid employment. `unknown`: no source says.
Cost = Literal["free", "low", "paid", "earns", "unknown"]


class Skill(Frozen):
    """A skill with its label and the words people use for it."""

    id: Id  # type: ignore[valid-type]
    group: Id  # type: ignore[valid-type]
    label: Text
    words: Dict[Language, Tuple[str, ...]]
    traits: Dict[str, float] = {}
    esco: Optional[HttpUrl] = None


class TrainingStep(Frozen):
    """One thing to do next: own practice or somebody's offer.

    `teaches` maps a skill to the level (1 to 4) it brings a learner up to.
    `hours` is the learner's effort, null where no source says; own practice
    always has it, as an estimate of the project. `cost`, `url`, `seen` are
    null or `unknown` where nothing was seen.
    """

    id: Id  # type: ignore[valid-type]
    kind: Kind
    title: Text
    text: Statement
    teaches: Dict[str, SkillLevel]  # type: ignore[valid-type]
    roles: Tuple[str, ...] = ()
    level: Literal["beginner", "intermediate", "advanced"]
    hours: Optional[conint(ge=1)] = None  # type: ignore[valid-type]
    effort: Optional[Text] = None
    cost: Cost
    languages: Tuple[Language, ...]
    region: Optional[Text] = None
    provider: Optional[str] = None
    url: Optional[HttpUrl] = None
    seen: Optional[datetime.date] = None
    status: Literal["own", "seen", "check"] = "own"

    @root_validator(skip_on_failure=True)
    def _practice_is_free_of_providers(cls, values: dict) -> dict:
        if values["kind"] == "practice" and not values.get("hours"):
            raise ValueError("own practice needs `hours`, an estimate")
        if values["kind"] != "practice" and values["status"] == "own":
            raise ValueError("an offer needs `status: seen` or `status: check`")
        return values
