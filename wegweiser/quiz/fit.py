"""How well a role explains the answers, whatever the other roles do."""

from __future__ import annotations

from typing import Literal, Optional

from wegweiser.quiz.model import Model
from wegweiser.quiz.parameters import FIT_VERY_WELL, FIT_WELL
from wegweiser.quiz.posterior import pieces
from wegweiser.quiz.state import QuizState

Fit = Literal["very_well", "well", "partly"]


def agreement(model: Model, state: QuizState, role: int) -> Optional[float]:
    """Log likelihood of the evidence under a role, between chance and a typical person.

    0 is what haphazard answers get on average relative to chance, 1 what somebody of that
    role gets on average; it may lie outside. None without evidence, or if the role is so
    average that the questions asked cannot tell it from chance.
    """
    known = list(pieces(model, state))
    gained = sum(float(piece.log_likelihood[role]) - piece.chance for piece in known)
    typical = sum(float(piece.expected[role]) - piece.chance for piece in known)
    return gained / typical if typical > 1e-9 else None


def in_words(value: Optional[float]) -> Fit:
    """The agreement as one of three words."""
    if value is None or value < FIT_WELL:
        return "partly"
    return "very_well" if value >= FIT_VERY_WELL else "well"
