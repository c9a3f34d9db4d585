"""Which single answers, had they been different, would have changed the first place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Tuple

import numpy as np

from wegweiser.quiz.model import Array, Mask, Model
from wegweiser.quiz.parameters import MAX_FLIPS
from wegweiser.quiz.posterior import Piece, candidates, log_likelihood, pieces
from wegweiser.quiz.state import QuizState


@dataclass(frozen=True)
class Flip:
    """Answering `question_id` with `option_id` would have put `role` first."""

    question_id: str
    option_id: str
    role: str


@dataclass(frozen=True)
class FlipScores:
    """Log likelihoods after every single change: rows of (answer, option, role).

    `scores` (n, K, R); `changes` (n, K) tells which options exist and differ from the one
    chosen; `questions` are the model's indices of the n answers.
    """

    questions: Tuple[int, ...]
    scores: Array
    changes: Mask


def flip_scores(model: Model, state: QuizState) -> FlipScores:
    """Score every change of one answer, all else equal."""
    answers = [piece for piece in pieces(model, state) if piece.question is not None]
    questions = [q for q in (piece.question for piece in answers) if q is not None]
    allowed = candidates(model, state)
    total = np.where(allowed, log_likelihood(model, state), -np.inf)
    without = total - np.array([p.log_likelihood for p in answers]).reshape(-1, len(allowed))
    return FlipScores(
        questions=tuple(questions),
        scores=without[:, None, :] + model.log_probability[questions],
        changes=_changes(model, answers, questions),
    )


def _changes(model: Model, answers: List[Piece], questions: List[int]) -> Mask:
    changes = model.has_option[questions].copy()
    for row, piece in enumerate(answers):
        changes[row, piece.option] = False
    return changes


def _first(model: Model, state: QuizState) -> int:
    scores = np.where(candidates(model, state), log_likelihood(model, state), -np.inf)
    return int(np.argmax(scores))


def flipped(model: Model, state: QuizState, flips: FlipScores) -> bool:
    """Whether any single change would put another role first."""
    if not flips.scores.size:
        return False
    winners = flips.scores.argmax(axis=2)
    return bool(((winners != _first(model, state)) & flips.changes).any())


def find_flips(model: Model, state: QuizState) -> Tuple[Flip, ...]:
    """The changes that would put another role first (at most MAX_FLIPS).

    One per question, the most decisive first: the one after which the new role leads the
    present one by most.
    """
    flips = flip_scores(model, state)
    if not flips.scores.size:
        return ()
    first = _first(model, state)
    lead = flips.scores.max(axis=2) - flips.scores[:, :, first]
    lead = np.where(flips.changes, lead, 0.0)
    best = [(row, int(lead[row].argmax())) for row in range(len(lead))]
    best = [cell for cell in best if lead[cell] > 0]
    best.sort(key=lambda cell: (-round(float(lead[cell]), 9), cell))
    return tuple(_flip(model, flips, row, option) for row, option in best[:MAX_FLIPS])


def _flip(model: Model, flips: FlipScores, row: int, option: int) -> Flip:
    question = flips.questions[row]
    return Flip(
        question_id=model.questions[question],
        option_id=model.options[question][option],
        role=model.roles[int(flips.scores[row, option].argmax())],
    )
