"""How well a role explains the answers, whatever the other roles do."""

from __future__ import annotations

from typing import Literal, Optional

from wegweiser.quiz.model import Model
from wegweiser.quiz.parameters import FIT_VERY_WELL, FIT_WELL
from wegweiser.quiz.posterior import pieces
from wegweiser.quiz.state import QuizState

Fit = Literal["very_well", "well", "partly"]


def agreement(model: Model, state: QuizState, role: int) -> Optional[float]:
    """What the evidence gains for a role, relative to somebody whom it fits.

    0 is chance, 1 what somebody of that role gains on average; it may lie outside. None
    without evidence, or if the role is so average that the evidence says nothing about it.
    """
    known = list(pieces(model, state))
    gained = sum(float(piece.gained[role]) for piece in known)
    typical = sum(float(piece.typical[role]) for piece in known)
    return gained / typical if typical > 1e-9 else None


def in_words(value: Optional[float]) -> Fit:
    """The agreement as one of three words."""
    if value is None or value < FIT_WELL:
        return "partly"
    return "very_well" if value >= FIT_VERY_WELL else "well"
