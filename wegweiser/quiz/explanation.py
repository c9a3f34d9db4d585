"""What spoke for a role and what against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

import numpy as np

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.model import Array, Model, model_of
from wegweiser.quiz.parameters import MAX_AGAINST, MAX_FOR, TEMPER
from wegweiser.quiz.posterior import Piece, candidates, pieces
from wegweiser.quiz.state import Description, Evidence, QuizState


@dataclass(frozen=True)
class Reason:
    """One piece of evidence and what it did for a role.

    An answer has `question_id` and `option_id`, a statement in free text `evidence`, a
    text as a whole `description`. `traits`: ids of the traits on which it rests, none for a
    description. `weight`: tempered log odds of the role
    against the average of the other roles, in nats; above 0 speaks for it.
    """

    question_id: Optional[str]
    option_id: Optional[str]
    evidence: Optional[Evidence]
    traits: Tuple[str, ...]
    weight: float
    description: Optional[Description] = None

    @property
    def told(self) -> bool:
        """Whether there is anything to tell of it."""
        return bool(self.traits) or bool(self.description and self.description.words)


Reasons = Tuple[Tuple[Reason, ...], Tuple[Reason, ...]]


def reasons_for(catalogue: Catalogue, state: QuizState, role_id: str) -> Reasons:
    """What speaks for a role (at most 4) and against it (at most 3), strongest first.

    Works for every role of the catalogue, rejected ones too.

    Raises:
        KeyError: the catalogue has no such role.
    """
    model = model_of(catalogue)
    role = model.role_at[role_id]
    found = [_reason(model, state, piece, role) for piece in pieces(model, state)]
    in_favour = [r for r in found if r.weight > 0 and r.told]
    opposed = [r for r in found if r.weight < 0 and r.told]
    in_favour.sort(key=lambda reason: -reason.weight)
    opposed.sort(key=lambda reason: reason.weight)
    return tuple(in_favour[:MAX_FOR]), tuple(opposed[:MAX_AGAINST])


def _reason(model: Model, state: QuizState, piece: Piece, role: int) -> Reason:
    weight = _weight(model, state, piece.log_likelihood, role)
    question, option = piece.question, piece.option
    if question is None or option is None:
        traits = (piece.evidence.trait,) if piece.evidence else ()
        return Reason(None, None, piece.evidence, traits, weight, piece.description)
    return Reason(
        question_id=model.questions[question],
        option_id=model.options[question][option],
        evidence=None,
        traits=_traits(model, model.weights[question, option], role, weight > 0),
        weight=weight,
    )


def _weight(model: Model, state: QuizState, log_likelihood: Array, role: int) -> float:
    """Tempered log odds of the role against the mean likelihood of the other roles."""
    others = candidates(model, state)
    others[role] = False
    if not others.any():
        return 0.0
    average = float(np.log(np.exp(log_likelihood[others]).mean()))
    return TEMPER * (float(log_likelihood[role]) - average)


def _traits(model: Model, weights: Array, role: int, in_favour: bool) -> Tuple[str, ...]:
    """Traits of an option that the role has more (or less) than the average role."""
    level = weights * model.profile[role]
    signed = level if in_favour else -level
    chosen: List[int] = [t for t in np.argsort(-signed, kind="stable") if signed[t] > 0]
    return tuple(model.traits[t] for t in chosen)
