"""From answers and free text to a share for every role."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Dict, Iterator, Mapping, Optional, Tuple

import numpy as np

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.model import Array, Mask, Model, model_of
from wegweiser.quiz.parameters import (
    DESCRIPTION_SMOOTHING,
    DESCRIPTION_WEIGHT,
    SKILL_WEIGHT,
    SMOOTHING,
    TEMPER,
)
from wegweiser.quiz.state import Description, Evidence, QuizState


@dataclass(frozen=True)
class Piece:
    """One piece of evidence: an answer, a statement in free text, or a description.

    `log_likelihood` (R,) is log P(piece | role) in nats, before tempering. `gained` (R,) is
    what the piece speaks for a role by itself, in nats over chance, and `typical` (R,) what
    somebody of that role gains on average. `question` and `option` are indices.
    """

    question: Optional[int]
    option: Optional[int]
    evidence: Optional[Evidence]
    log_likelihood: Array
    gained: Array
    typical: Array
    description: Optional[Description] = None


def pieces(model: Model, state: QuizState) -> Iterator[Piece]:
    """All evidence of `state`, skipped and unknown answers left out."""
    for question_id, option_id in dict(state.answers).items():
        question = model.question_at.get(question_id, -1)
        option = model.option_at(question, option_id) if question >= 0 else -1
        if option >= 0:
            yield _answer(model, question, option)
    for evidence in state.evidence:
        if evidence.trait in model.trait_at:
            yield _statement(model, evidence)
    for description in state.descriptions:
        yield _description(model, description)


@lru_cache(maxsize=20_000)
def _answer(model: Model, question: int, option: int) -> Piece:
    log_likelihood = model.log_probability[question, option]
    by_chance = -math.log(len(model.options[question]))
    return Piece(
        question=question,
        option=option,
        evidence=None,
        log_likelihood=log_likelihood,
        gained=log_likelihood - by_chance,
        typical=model.negative_entropy[question] - by_chance,
    )


def _statement(model: Model, evidence: Evidence) -> Piece:
    """A trait named in free text; a lukewarm word counts as a fraction of a statement.

    Between roles it is a choice among all traits. For a role by itself it is a yes or no:
    who names four traits can name only one of them first.
    """
    sign, weight = (0 if evidence.strength >= 0 else 1), abs(evidence.strength)
    trait = model.trait_at[evidence.trait]
    yes = 1.0 / (1.0 + np.exp(-evidence.strength * model.profile[:, trait]))
    yes = (1.0 - SMOOTHING) * yes + SMOOTHING / 2.0
    mean = yes * np.log(yes) + (1.0 - yes) * np.log(1.0 - yes)
    return Piece(
        question=None,
        option=None,
        evidence=evidence,
        log_likelihood=weight * model.log_statement[sign, trait] + _skills(model, evidence),
        gained=weight * (np.log(yes) + math.log(2.0)),
        typical=weight * (mean + math.log(2.0)),
    )


def _description(model: Model, description: Description) -> Piece:
    """A text that sounds like some roles; its shares count like those after an even prior.

    For a role by itself it gains what its share is over chance. Somebody whom it fits gains
    on average what is to be expected if the shares are right: much from a clear text,
    nothing from a vague one.
    """
    share = _role_shares(model, description)
    over_chance = np.log(share) + math.log(len(share))
    return Piece(
        question=None,
        option=None,
        evidence=None,
        log_likelihood=DESCRIPTION_WEIGHT * np.log(share),
        gained=over_chance,
        typical=np.full(len(share), float(share @ over_chance)),
        description=description,
    )


def _role_shares(model: Model, description: Description) -> Array:
    """Smoothed shares (R,), sum 1; a role that the text was not held against is at chance."""
    stored = dict(description.shares)
    known = np.array([role in stored for role in model.roles])
    share = np.array([stored.get(role, 0.0) for role in model.roles])
    chance = 1.0 / len(share)
    if share.sum() <= 0:
        return np.full(len(share), chance)
    share = np.where(known, share / share.sum() * known.mean(), chance)
    return np.asarray((1.0 - DESCRIPTION_SMOOTHING) * share + DESCRIPTION_SMOOTHING * chance)


def _skills(model: Model, evidence: Evidence) -> Array:
    """What the skills behind a statement say (R,), in nats over an average role."""
    total = np.zeros(len(model.roles))
    for skill, strength in evidence.skills:
        if skill in model.skill_at:
            said = model.log_skill[0 if strength >= 0 else 1, model.skill_at[skill]]
            total += SKILL_WEIGHT * abs(strength) * (said - said.mean())
    return total


def log_likelihood(model: Model, state: QuizState) -> Array:
    """Sum of log P(piece | role) over all evidence (R,), in nats, before tempering.

    Summed in sorted order, so that the order of the answers cannot matter, not even in the
    last bit.
    """
    rows = [piece.log_likelihood for piece in pieces(model, state)]
    if not rows:
        return np.zeros(len(model.roles))
    return np.asarray(np.sort(np.array(rows), axis=0).sum(axis=0))


def candidates(model: Model, state: QuizState) -> Mask:
    """Which roles the visitor has not rejected (R,)."""
    rejected = set(state.rejected)
    return np.array([role not in rejected for role in model.roles], dtype=bool)


def shares_of(scores: Array, allowed: Mask, temper: float = TEMPER) -> Array:
    """Turn log likelihoods (R,) into shares (R,), tempered; zero where not allowed."""
    if not allowed.any():
        return np.zeros(len(scores))
    tempered = temper * np.where(allowed, scores, -np.inf)
    share = np.exp(tempered - tempered.max())
    return np.asarray(share / share.sum())


def shares(model: Model, state: QuizState) -> Array:
    """Posterior share of every role (R,) from a uniform prior; what the visitor is told."""
    return shares_of(log_likelihood(model, state), candidates(model, state))


def plain_shares(model: Model, state: QuizState) -> Array:
    """The posterior without tempering (R,): what belongs to the table P(option | role).

    Too sure of itself to be told, but it looks harder at the leading roles and so makes
    the better choice of the next question.
    """
    return shares_of(log_likelihood(model, state), candidates(model, state), temper=1.0)


def ranked(model: Model, share: Array) -> Tuple[Tuple[str, float], ...]:
    """Roles with their shares, best first, ties by role id."""
    order = sorted(range(len(model.roles)), key=lambda r: (-share[r], model.roles[r]))
    return tuple((model.roles[r], float(share[r])) for r in order)


def posterior(catalogue: Catalogue, state: QuizState) -> Mapping[str, float]:
    """Role id to share, best first, ties by role id.

    The shares of the roles that are not rejected sum to 1; rejected ones have 0.0.
    """
    model = model_of(catalogue)
    result: Dict[str, float] = dict(ranked(model, shares(model, state)))
    return result
