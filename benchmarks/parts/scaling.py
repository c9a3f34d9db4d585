"""The engine alone with more roles: copies of the real ones under new ids."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import partial
from typing import Dict, List

from benchmarks.bots import Bots
from benchmarks.effort import Effort
from benchmarks.timing import timed
from wegweiser.advice import compare
from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.catalogue.role import Role
from wegweiser.quiz import answer, open_question, start

TABLES, QUESTION, COMPARISON = "tables, once", "next question", "comparison"
_SEED = 7
#: Share of the trait levels that a copy has otherwise than its original.
_OTHERWISE = 0.3


@dataclass
class Scale:
    """Milliseconds with so many roles, by what was done."""

    roles: int
    milliseconds: Dict[str, List[float]]


@dataclass
class Scaling:
    """One entry a number of roles."""

    scales: List[Scale]


def measure(_bots: Bots, effort: Effort) -> Scaling:
    """In this process; the first walk through the quiz is thrown away."""
    return Scaling([_scale(count, effort.walks) for count in effort.roles])


def _scale(roles: int, walks: int) -> Scale:
    print(f"  {roles} roles ...", flush=True)
    catalogue = with_roles(load_catalogue(), roles)
    _first, tables = timed(lambda: start(catalogue))
    _quiz(catalogue, 0)
    return Scale(
        roles,
        {
            TABLES: [tables],
            QUESTION: [ms for number in range(walks) for ms in _quiz(catalogue, number)],
            COMPARISON: [_comparison(catalogue, number) for number in range(walks)],
        },
    )


def _quiz(catalogue: Catalogue, number: int) -> List[float]:
    """Milliseconds of the answers of a whole quiz: each is taken and the next one chosen."""
    choice = random.Random(number)
    state = start(catalogue)
    times: List[float] = []
    while (question := open_question(catalogue, state)) is not None:
        option = choice.choice(list(question.options)).id
        taken = partial(answer, catalogue, state, question.id, option)
        state, milliseconds = timed(taken)
        times.append(milliseconds)
    return times


def _comparison(catalogue: Catalogue, number: int) -> float:
    count = len(catalogue.roles)
    pair = [catalogue.roles[place % count].id for place in (number, number + 5)]
    return timed(lambda: compare(catalogue, pair))[1]


def with_roles(catalogue: Catalogue, count: int) -> Catalogue:
    """The catalogue with `count` roles: its own and copies, a little otherwise each."""
    choice = random.Random(_SEED)
    own = catalogue.roles
    roles = [_copy(own[number % len(own)], number, choice) for number in range(len(own), count)]
    return replace(catalogue, roles=(*own, *roles)[:count])


def _copy(role: Role, number: int, choice: random.Random) -> Role:
    levels = {
        trait: choice.randint(0, 4) if choice.random() < _OTHERWISE else level
        for trait, level in role.traits.levels.items()
    }
    traits = role.traits.copy(update={"levels": levels})
    return role.copy(update={"id": f"{role.id}_{number}", "traits": traits})
