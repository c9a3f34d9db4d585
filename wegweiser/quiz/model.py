"""The table P(option | role), computed once per catalogue.

A role's profile is its trait levels, standardised per trait over all roles. The fit of an
option is the projection of the profile on the option's weights, scaled to unit length.
P(option | role) is a softmax over the fits of a question's options, mixed with a small
share of haphazard answers. See `docs/quiz.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Dict, Mapping, Tuple

import numpy as np
import numpy.typing as npt

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.parameters import EVENNESS, SHARPNESS, SKILL_SMOOTHING, SMOOTHING

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Model:
    """Tables of one catalogue. Q questions, K options at most, R roles, T traits.

    `probability` (Q, K, R) is 0 where a question has fewer than K options; `log_probability`
    is 0 there, so never read it without `has_option` (Q, K). `profile` (R, T) is the
    standardised profile times the role's sharpness. `weights` (Q, K, T) have unit length.
    `negative_entropy` (Q, R) is the sum of P log P over a question's options, in nats.
    `log_statement` (2, T, R) is the log of P(trait named | role) for a liking (0) and a
    dislike (1) named in free text; `log_skill` (2, S, R) is the same for skills.
    `likeness` (Q, Q) is the cosine of two questions' trait weights, 0 to 1.
    """

    roles: Tuple[str, ...]
    traits: Tuple[str, ...]
    questions: Tuple[str, ...]
    options: Tuple[Tuple[str, ...], ...]
    role_at: Mapping[str, int]
    trait_at: Mapping[str, int]
    question_at: Mapping[str, int]
    profile: Array
    weights: Array
    has_option: Mask
    probability: Array
    log_probability: Array
    negative_entropy: Array
    log_statement: Array
    log_skill: Array
    skill_at: Mapping[str, int]
    likeness: Array

    def option_at(self, question: int, option_id: str) -> int:
        """Index of an option of a question; -1 if the question does not have it."""
        options = self.options[question]
        return options.index(option_id) if option_id in options else -1


@lru_cache(maxsize=8)
def model_of(catalogue: Catalogue) -> Model:
    """Return the tables of `catalogue`, computed at the first call."""
    traits = tuple(trait.id for trait in catalogue.traits)
    roles = tuple(sorted(role.id for role in catalogue.roles))
    weights, has_option = option_weights(catalogue, traits)
    standard = standard_profiles(catalogue, roles, traits)
    profile = standard * _sharpness(standard, weights, has_option)[:, None]
    probability = choice_probability(profile, weights, has_option)
    log_probability = np.log(np.where(has_option[..., None], probability, 1.0))
    return Model(
        roles=roles,
        traits=traits,
        questions=tuple(question.id for question in catalogue.questions),
        options=tuple(tuple(o.id for o in question.options) for question in catalogue.questions),
        role_at=_index(roles),
        trait_at=_index(traits),
        question_at=_index(tuple(question.id for question in catalogue.questions)),
        profile=profile,
        weights=weights,
        has_option=has_option,
        probability=probability,
        log_probability=log_probability,
        negative_entropy=(probability * log_probability).sum(axis=1),
        log_statement=np.log(statement_probability(profile)),
        log_skill=np.log(skill_probability(catalogue, roles)),
        skill_at=_index(tuple(skill.id for skill in catalogue.skills)),
        likeness=_likeness(weights),
    )


def _index(ids: Tuple[str, ...]) -> Dict[str, int]:
    return {item: position for position, item in enumerate(ids)}


def standard_profiles(
    catalogue: Catalogue, roles: Tuple[str, ...], traits: Tuple[str, ...]
) -> Array:
    """Trait levels (R, T), each trait with mean 0 and standard deviation 1 over the roles.

    A trait on which all roles agree says nothing and becomes 0.
    """
    rows = [[catalogue.role[role].traits.levels[trait] for trait in traits] for role in roles]
    levels = np.array(rows, dtype=float).reshape(len(roles), len(traits))
    if not levels.size:
        return levels
    spread = levels.std(axis=0)
    standard: Array = (levels - levels.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    return standard


def option_weights(catalogue: Catalogue, traits: Tuple[str, ...]) -> Tuple[Array, Mask]:
    """Weights of all options (Q, K, T), scaled to unit length, and which exist (Q, K)."""
    most = max((len(question.options) for question in catalogue.questions), default=0)
    weights = np.zeros((len(catalogue.questions), most, len(traits)))
    exists = np.zeros(weights.shape[:2], dtype=bool)
    at = _index(traits)
    for q, question in enumerate(catalogue.questions):
        for k, option in enumerate(question.options):
            exists[q, k] = True
            for trait, weight in option.traits.items():
                weights[q, k, at[trait]] = weight
    length = np.linalg.norm(weights, axis=2, keepdims=True)
    return weights / np.where(length > 0, length, 1.0), exists


def choice_probability(profile: Array, weights: Array, has_option: Mask) -> Array:
    """P(option | role) (Q, K, R): smoothed softmax over the options of each question."""
    fit = np.where(has_option[..., None], weights @ profile.T, -np.inf)
    share = np.exp(fit - fit.max(axis=1, keepdims=True)) if fit.size else fit
    share = share / share.sum(axis=1, keepdims=True)
    haphazard = 1.0 / np.maximum(has_option.sum(axis=1), 1)[:, None, None]
    mixed = (1.0 - SMOOTHING) * share + SMOOTHING * haphazard
    return np.asarray(np.where(has_option[..., None], mixed, 0.0))


def statement_probability(profile: Array) -> Array:
    """P(trait | role) (2, T, R): which trait somebody names unasked as liked, as disliked.

    Naming one is a choice among all traits: the same smoothed softmax as for an option.
    """
    traits = profile.shape[1]
    fit = np.stack([profile.T, -profile.T])
    share = np.exp(fit - fit.max(axis=1, keepdims=True)) if fit.size else fit
    share = share / share.sum(axis=1, keepdims=True)
    return np.asarray((1.0 - SMOOTHING) * share + SMOOTHING / max(traits, 1))


def skill_probability(catalogue: Catalogue, roles: Tuple[str, ...]) -> Array:
    """P(skill | role) (2, S, R): which skill somebody names unasked as liked, as disliked.

    In proportion to the square of the level that the role needs, mixed with skills named at
    random.
    """
    levels = np.zeros((len(catalogue.skills), len(roles)))
    at = _index(tuple(skill.id for skill in catalogue.skills))
    for column, role in enumerate(roles):
        for skill, level in catalogue.role[role].skill_levels().items():
            levels[at[skill], column] = level
    weight = np.stack([levels**2, 1.0 / (1.0 + levels)])
    share = weight / np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
    return np.asarray((1.0 - SKILL_SMOOTHING) * share + SKILL_SMOOTHING / max(len(levels), 1))


def _sharpness(standard: Array, weights: Array, has_option: Mask) -> Array:
    """Slope of each role (R,), nats per standard deviation.

    The slope at which haphazard answers are as unlikely as under the median role is found
    by bisection; EVENNESS says how far a role is moved from SHARPNESS towards it.
    """
    plain = np.full(len(standard), SHARPNESS)
    if not (standard.size and weights.size):
        return plain
    target = np.median(_surprise(standard, plain, weights, has_option))
    low, high = plain / 6.0, plain * 4.0
    for _ in range(25):
        middle = np.sqrt(low * high)
        below = _surprise(standard, middle, weights, has_option) < target
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return plain ** (1.0 - EVENNESS) * np.sqrt(low * high) ** EVENNESS


def _surprise(standard: Array, slope: Array, weights: Array, has_option: Mask) -> Array:
    """Mean of -log P(option | role) over all options of the pool (R,), in nats."""
    probability = choice_probability(standard * slope[:, None], weights, has_option)
    surprise = -np.log(np.where(has_option[..., None], probability, 1.0))
    return np.asarray(surprise.sum(axis=(0, 1)) / has_option.sum())


def _likeness(weights: Array) -> Array:
    """Cosine (Q, Q) of the questions' summed trait weights."""
    sums = weights.sum(axis=1)
    length = np.linalg.norm(sums, axis=1, keepdims=True)
    unit = sums / np.where(length > 0, length, 1.0)
    return np.asarray(unit @ unit.T)
