"""The greedy choice of training steps for the gaps of a role."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Collection, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from wegweiser.advice.fit import LONG, doable_this_week, fits_week, preference
from wegweiser.advice.situation import Situation
from wegweiser.catalogue.training import TrainingStep

#: At most so many steps of one kind; of the long ways together only one.
_OF_A_KIND, _PRACTICE, _LONG_WAYS = 2, 4, 1
#: A long way is worth its years when this part of the levels it teaches is still open.
_LONG_PAYS = 0.4
#: Skills that the entry job needs too count more: they are of use first.
_EARLY_WEIGHT = 1.5
_AGAIN = 0.75
#: A step is worth adding to a plan that is long enough when it brings this part of the best.
_WORTH = 0.1
_LEVEL_ORDER = {"beginner": 0, "intermediate": 1, "advanced": 2}


@dataclass(frozen=True)
class PlanStep:
    """A step with what it is for.

    `serves` are the skills whose gap it narrows; empty when it only deepens
    what is there. `weeks` is the effort at the weekly time, None when either is
    unknown. `host` marks an offer of the site's own operator.
    """

    step: TrainingStep
    serves: Tuple[str, ...]
    weeks: Optional[int]
    this_week: bool
    host: bool


@dataclass(frozen=True)
class Aim:
    """What a plan works towards.

    `needed` and `held`: skill id to level; `early`: skills that the entry job
    needs as well, empty when the role is one.
    """

    role: str
    needed: Mapping[str, int]
    held: Mapping[str, int]
    early: FrozenSet[str]
    situation: Situation


class Choice:
    """A plan in the making: what is chosen and which levels it would bring."""

    def __init__(self, aim: Aim, steps: Sequence[TrainingStep], host: Collection[str]) -> None:
        self.aim = aim
        self.levels: Dict[str, int] = dict(aim.held)
        self.open = list(steps)
        self.host = host
        self.chosen: List[PlanStep] = []

    def take_first(self) -> None:
        """Own practice for this week, within the weekly time if there is any."""
        doable = [step for step in self.open if doable_this_week(step, self.aim.situation)]
        within = [step for step in doable if fits_week(step, self.aim.situation)]
        step = self._best(within) or self._best(doable) or self._deepest(within or doable)
        if step is not None:
            self._take(step)

    def close_gaps(self, least: int, most: int) -> None:
        """Take the best step until nothing is open, or from `least` on nothing is worth it."""
        best = self._best(self.open)
        worth = _WORTH * self._score(best) if best is not None else 0.0
        while len(self.chosen) < most:
            step = self._best(self.open)
            if step is None or (len(self.chosen) >= least and self._score(step) < worth):
                return
            self._take(step)

    def fill_up(self, least: int) -> None:
        """Deepen the skills of the role until `least` steps are chosen."""
        while len(self.chosen) < least:
            step = self._deepest(self.open)
            if step is None:
                return
            self._take(step)

    def ordered(self) -> Tuple[PlanStep, ...]:
        """First what can be done this week, then by level, long ways last."""
        first, rest = self.chosen[:1], self.chosen[1:]
        rest.sort(key=lambda s: (s.step.kind in LONG, _LEVEL_ORDER[s.step.level]))
        return (*first, *rest)

    def _best(self, steps: Sequence[TrainingStep]) -> Optional[TrainingStep]:
        fitting = [s for s in steps if self._room(s) and self._ready(s) and self._pays(s)]
        best = max(fitting, key=self._score, default=None)
        return best if best is not None and self._score(best) > 0 else None

    def _deepest(self, steps: Sequence[TrainingStep]) -> Optional[TrainingStep]:
        short = [s for s in steps if s.kind not in LONG]
        related = [s for s in short if self._depth(s) and self._room(s) and self._ready(s)]
        return max(related, key=lambda s: self._depth(s) * self._suits(s), default=None)

    def _score(self, step: TrainingStep) -> float:
        """The gain, less for a step that is mostly about something else, times how it suits."""
        closes = self._closes(step)
        if not closes:
            return 0.0
        gain = sum(self._weight(skill) * levels for skill, levels in closes.items())
        focus = 0.5 + 0.5 * len(closes) / len(step.teaches)
        return gain * focus * self._suits(step) * self._variety(step)

    def _variety(self, step: TrainingStep) -> float:
        """Each step of the same kind already chosen makes another one less welcome."""
        return _AGAIN ** sum(taken.step.kind == step.kind for taken in self.chosen)

    def _weight(self, skill: str) -> float:
        return self.aim.needed[skill] * (_EARLY_WEIGHT if skill in self.aim.early else 1.0)

    def _closes(self, step: TrainingStep) -> Dict[str, int]:
        """Skill id to the levels of its gap that the step would close, 1 or more."""
        teaches: Dict[str, int] = step.teaches
        closed = {
            skill: min(level, self.aim.needed.get(skill, 0)) - self.levels.get(skill, 0)
            for skill, level in teaches.items()
        }
        return {skill: levels for skill, levels in closed.items() if levels > 0}

    def _depth(self, step: TrainingStep) -> int:
        return sum(self.aim.needed.get(skill, 0) for skill in step.teaches)

    def _suits(self, step: TrainingStep) -> float:
        return preference(step, self.aim.role, self.aim.situation)

    def _ready(self, step: TrainingStep) -> bool:
        """Whether enough is known already: advanced steps build on level 2 in a skill
        they teach; for beginners, intermediate steps build on level 1."""
        beginner = self.aim.situation.experience == "none"
        base = {"advanced": 2, "intermediate": 1 if beginner else 0}
        held = max((self.levels.get(skill, 0) for skill in step.teaches), default=0)
        return held >= base.get(step.level, 0)

    def _pays(self, step: TrainingStep) -> bool:
        """Whether a long way brings enough that is new; short ones always do."""
        new = sum(self._closes(step).values())
        return step.kind not in LONG or new >= _LONG_PAYS * sum(step.teaches.values())

    def _room(self, step: TrainingStep) -> bool:
        kinds = [taken.step.kind for taken in self.chosen]
        if step.kind in LONG:
            return sum(kind in LONG for kind in kinds) < _LONG_WAYS
        return kinds.count(step.kind) < (_PRACTICE if step.kind == "practice" else _OF_A_KIND)

    def _take(self, step: TrainingStep) -> None:
        first = not self.chosen and doable_this_week(step, self.aim.situation)
        weeks = _weeks(step, self.aim.situation)
        serves = tuple(self._closes(step))
        self.chosen.append(PlanStep(step, serves, weeks, first, step.id in self.host))
        self.open = [other for other in self.open if other is not step]
        for skill in serves:
            self.levels[skill] = step.teaches[skill]


def _weeks(step: TrainingStep, situation: Situation) -> Optional[int]:
    hours: Optional[int] = step.hours
    if hours is None or situation.hours_per_week is None:
        return None
    return math.ceil(hours / situation.hours_per_week)
