"""Simulated visitors, who do not answer as the engine believes they do.

A person of a role has a latent liking for every trait: the role's level, standardised over
all roles, plus a personal deviation that stays the same through the whole quiz. They choose
the option with the largest utility (Thurstone's law of comparative judgement): the mean
liking of its traits plus a little noise of its own for every answer. Now and then they
answer without looking.

The engine instead takes answers for independent draws from a softmax. This module shares no
code with `wegweiser.quiz`, so that no change to the engine changes the respondents. The
numbers were fixed before anything else was measured and are not to be tuned.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np
import numpy.typing as npt

from wegweiser.catalogue import Catalogue

Array = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

#: Standard deviation of the personal deviation, in standard deviations of a trait over the
#: roles. Set once, by bisection with the first version of questions and engine, so that
#: asking every question finds the right role in 95 % of cases (`calibrate.py`).
SIGMA = 0.557
#: Standard deviation of the noise of a single answer, in the same unit.
NOISE = 0.5
#: Share of answers given without looking.
LAPSE = 0.03


@dataclass(frozen=True)
class People:
    """N persons: `role` (N,) is an index into `sorted role ids`, `likings` is (N, T)."""

    role: Numbers
    likings: Array


@dataclass(frozen=True)
class Options:
    """`weights` (Q, K, T), each option of unit length; `exists` (Q, K)."""

    weights: Array
    exists: npt.NDArray[np.bool_]


def role_ids(catalogue: Catalogue) -> Tuple[str, ...]:
    """The roles in the order of the indices used here."""
    return tuple(sorted(catalogue.role))


def draw_people(
    catalogue: Catalogue, per_role: int, rng: np.random.Generator, sigma: float = SIGMA
) -> People:
    """Draw `per_role` persons for every role."""
    levels = np.array(
        [
            [catalogue.role[role].traits.levels[trait.id] for trait in catalogue.traits]
            for role in role_ids(catalogue)
        ],
        dtype=float,
    )
    spread = levels.std(axis=0)
    ideal = (levels - levels.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    role = np.repeat(np.arange(len(ideal)), per_role)
    deviation = sigma * rng.standard_normal((len(role), ideal.shape[1]))
    return People(role=role, likings=ideal[role] + deviation)


def read_options(catalogue: Catalogue) -> Options:
    """What the options of all questions are about."""
    trait = {item.id: position for position, item in enumerate(catalogue.traits)}
    most = max(len(question.options) for question in catalogue.questions)
    weights = np.zeros((len(catalogue.questions), most, len(trait)))
    exists = np.zeros(weights.shape[:2], dtype=bool)
    for q, question in enumerate(catalogue.questions):
        for k, option in enumerate(question.options):
            exists[q, k] = True
            for name, weight in option.traits.items():
                weights[q, k, trait[name]] = weight
    length = np.linalg.norm(weights, axis=2, keepdims=True)
    return Options(weights / np.where(length > 0, length, 1.0), exists)


def choose(
    options: Options,
    people: People,
    rng: np.random.Generator,
    noise: float = NOISE,
    lapse: float = LAPSE,
) -> Numbers:
    """Everybody's answer to every question: option indices (N, Q)."""
    liking = np.einsum("qkt,nt->nqk", options.weights, people.likings)
    utility = liking + noise * rng.standard_normal(liking.shape)
    considered = np.where(options.exists, utility, -np.inf).argmax(axis=2)
    careless = rng.random(considered.shape) < lapse
    clicked = haphazard(options, len(people.role), rng)
    return np.asarray(np.where(careless, clicked, considered))


def haphazard(options: Options, count: int, rng: np.random.Generator) -> Numbers:
    """Answers of `count` persons who click anything: option indices (count, Q)."""
    available = options.exists.sum(axis=1)
    clicked = np.floor(rng.random((count, len(available))) * available)
    return np.asarray(clicked, dtype=np.int64)
