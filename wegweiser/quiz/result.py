"""The outcome of a quiz: ranking, how sure, how close, why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Optional, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.explanation import Reason, reasons_for
from wegweiser.quiz.fit import Fit, agreement, in_words
from wegweiser.quiz.flips import Flip, find_flips
from wegweiser.quiz.model import Model, model_of
from wegweiser.quiz.parameters import (
    CLOSE_RATIO,
    FIT_DIRECTION,
    FIT_NONE,
    MIN_FOR_ROLE,
    MIN_SHARE,
)
from wegweiser.quiz.posterior import pieces, ranked, shares
from wegweiser.quiz.state import QuizState

Kind = Literal["role", "direction", "none"]


@dataclass(frozen=True)
class Result:
    """What the quiz says.

    `ranking`: all roles that are not rejected with their posterior share (0 to 1), best
    first. `kind`: a role; a direction (too little or contradictory evidence: show the first
    three); or none (nothing fits, no evidence at all, or every role rejected). `fit`: the
    first role in words. `close`: the runner-up is nearly as good, or a single other answer
    would have put another role first. `answered`: answers that count, skipped ones do not.
    """

    ranking: Tuple[Tuple[str, float], ...]
    kind: Kind
    fit: Fit
    close: bool
    reasons: Tuple[Reason, ...]
    against: Tuple[Reason, ...]
    flips: Tuple[Flip, ...]
    runner_up: Optional[str]
    answered: int


def result(catalogue: Catalogue, state: QuizState) -> Result:
    """Return the result of what has been said so far; defined in every state."""
    model = model_of(catalogue)
    ranking = tuple(
        entry for entry in ranked(model, shares(model, state)) if entry[0] not in state.rejected
    )
    answered = sum(piece.question is not None for piece in pieces(model, state))
    if not ranking:
        return Result((), "none", "partly", False, (), (), (), None, answered)
    first = ranking[0][0]
    value = agreement(model, state, model.role_at[first])
    flips = find_flips(model, state)
    in_favour, opposed = reasons_for(catalogue, state, first)
    return Result(
        ranking=ranking,
        kind=_kind(model, state, ranking[0][1], value),
        fit=in_words(value),
        close=bool(flips) or _nearly_as_good(ranking),
        reasons=in_favour,
        against=opposed,
        flips=flips,
        runner_up=ranking[1][0] if len(ranking) > 1 else None,
        answered=answered,
    )


def _nearly_as_good(ranking: Tuple[Tuple[str, float], ...]) -> bool:
    return len(ranking) > 1 and ranking[1][1] >= CLOSE_RATIO * ranking[0][1]


def _kind(model: Model, state: QuizState, share: float, value: Optional[float]) -> Kind:
    known = sum(1 for _ in pieces(model, state))
    if known == 0:
        return "none"
    if known < MIN_FOR_ROLE:
        return "direction"
    if value is None or value < FIT_NONE:
        return "none"
    return "role" if share >= MIN_SHARE and value >= FIT_DIRECTION else "direction"
