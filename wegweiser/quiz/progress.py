"""How far the quiz has come and how much is left, told truthfully."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.model import Model, model_of
from wegweiser.quiz.parameters import MAX_ANSWERS, MAX_ASKED, MIN_ANSWERS
from wegweiser.quiz.posterior import pieces, shares
from wegweiser.quiz.selection import asked_questions, quiz_done
from wegweiser.quiz.state import QuizState

#: Questions left ~ BASE + SLOPE * entropy of the shares in bits; fitted to simulated runs.
BASE, SLOPE = 0.4, 1.7


@dataclass(frozen=True)
class Progress:
    """`answered` questions, skipped ones included, and `expected` in total.

    The position of the open question is `answered + 1`. A question reopened to change its
    answer counts as open, not as answered.
    """

    answered: int
    expected: int


def progress(catalogue: Catalogue, state: QuizState) -> Progress:
    """Count what has been answered and estimate the total, practical questions included."""
    known = {q for q, _ in state.answers if q in catalogue.question or is_practical(catalogue, q)}
    answered = len(known - {state.open})
    if state.status == "finished":
        return Progress(answered, answered)
    practical = 0 if state.early else len(set(catalogue.practical_question) - known - {state.open})
    new_quiz_question = state.open in catalogue.question and state.open not in known
    quiz = 0 if quiz_done(catalogue, state) else _questions_left(catalogue, state)
    quiz = max(quiz - int(new_quiz_question), 0)
    return Progress(answered, answered + int(state.open is not None) + quiz + practical)


def is_practical(catalogue: Catalogue, question_id: str) -> bool:
    """Whether this is one of the practical questions, which never touch the ranking."""
    return question_id in catalogue.practical_question


def _questions_left(catalogue: Catalogue, state: QuizState) -> int:
    """Quiz questions still to come (at least 1), bounded by the rules for stopping."""
    model = model_of(catalogue)
    known = list(pieces(model, state))
    answers = sum(piece.question is not None for piece in known)
    asked = len(asked_questions(model, state))
    guess = round(BASE + SLOPE * _entropy(model, state))
    at_least = max(guess, MIN_ANSWERS - len(known), 1)
    pool = min(MAX_ASKED, len(model.questions)) - asked
    return max(1, min(at_least, MAX_ANSWERS - answers, pool))


def _entropy(model: Model, state: QuizState) -> float:
    share = shares(model, state)
    known = share[share > 0]
    return float(-(known * np.log2(known)).sum())
