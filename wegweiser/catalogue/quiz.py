"""Traits and questions of the quiz: `traits.yml`, `questions.yml`."""

from __future__ import annotations

from typing import Dict, Literal, Optional, Tuple

from pydantic import conlist, constr

from wegweiser.catalogue.role import Id, SkillLevel
from wegweiser.catalogue.text import Frozen, Text

OptionId = constr(regex=r"^[a-z][a-z0-9_]*$")


class Trait(Frozen):
    """A dimension on which roles differ and which options speak for.

    `likes` completes "You ..." when the result is explained.
    """

    id: Id  # type: ignore[valid-type]
    label: Text
    likes: Text
    words: Dict[Literal["de", "en"], Tuple[str, ...]] = {}


class Option(Frozen):
    """One answer. `traits` gives the weights it speaks for (0 < w <= 2)."""

    id: OptionId  # type: ignore[valid-type]
    label: Text
    traits: Dict[str, float]


class Question(Frozen):
    """An either-or question between concrete activities, 3 to 5 options."""

    id: Id  # type: ignore[valid-type]
    text: Text
    why: Text
    options: conlist(Option, min_items=3, max_items=5)  # type: ignore[valid-type]

    def option(self, option_id: str) -> Optional[Option]:
        """The option with this id, or None."""
        return next((o for o in self.options if o.id == option_id), None)


class PracticalOption(Frozen):
    """An answer that shapes the plan, never the ranking.

    `sets` fills fields of the person's situation (see `advice.situation`);
    `skills` are the skill levels that such an experience usually brings. `start` names
    on the way to a job where somebody is who answers so; without one the label does.
    """

    id: OptionId  # type: ignore[valid-type]
    label: Text
    start: Optional[Text] = None
    sets: Dict[str, str] = {}
    skills: Dict[str, SkillLevel] = {}  # type: ignore[valid-type]


class PracticalQuestion(Frozen):
    """A question asked once the ranking stands: experience, time, budget."""

    id: Id  # type: ignore[valid-type]
    text: Text
    why: Text
    options: conlist(PracticalOption, min_items=2, max_items=7)  # type: ignore[valid-type]

    def option(self, option_id: str) -> Optional[PracticalOption]:
        """The option with this id, or None."""
        return next((o for o in self.options if o.id == option_id), None)
