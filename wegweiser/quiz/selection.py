"""Which question tells most, and when enough has been asked."""

from __future__ import annotations

from typing import List, Optional, Sequence

import numpy as np

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.flips import flip_scores, flipped
from wegweiser.quiz.model import Array, Mask, Model, model_of
from wegweiser.quiz.parameters import (
    MAX_ANSWERS,
    MAX_ASKED,
    MIN_ANSWERS,
    MIN_QUESTIONS,
    SAME_CONTRAST,
    SURE,
    VARIETY,
)
from wegweiser.quiz.posterior import candidates, pieces, plain_shares, shares
from wegweiser.quiz.state import QuizState


def information_gain(model: Model, share: Array) -> Array:
    """Expected drop in the entropy of the roles for every question (Q,), in nats.

    The mutual information of answer and role: entropy of the answer minus its mean entropy
    given the role.
    """
    answer = model.probability @ share
    logs = np.log(np.where(answer > 0, answer, 1.0))
    return np.asarray(model.negative_entropy @ share - (answer * logs).sum(axis=1))


def best_question(model: Model, share: Array, asked: Sequence[int]) -> Optional[int]:
    """Index of the question to ask next; None when all have been asked.

    The highest information gain, marked down by the mean likeness to the questions asked;
    the same contrast never three times in a row unless nothing else is left. Rounded, then
    file order, so that ties fall the same way on every machine.
    """
    left = np.ones(len(model.questions), dtype=bool)
    left[list(asked)] = False
    if not left.any():
        return None
    gain = information_gain(model, share)
    if asked:
        gain = gain * (1.0 - VARIETY * model.likeness[:, list(asked)].mean(axis=1))
    varied = left & ~_third_in_a_row(model, asked)
    gain = np.where(varied if varied.any() else left, np.round(gain, 12), -np.inf)
    return int(np.argmax(gain))


def _third_in_a_row(model: Model, asked: Sequence[int]) -> Mask:
    """Which questions (Q,) would be the third in a row with the same contrast."""
    if len(asked) < 2:
        return np.zeros(len(model.questions), dtype=bool)
    return np.asarray((model.likeness[:, list(asked[-2:])] >= SAME_CONTRAST).all(axis=1))


def asked_questions(model: Model, state: QuizState) -> List[int]:
    """Indices of the quiz questions answered or skipped, in order of first asking."""
    ids = dict.fromkeys(question for question, _ in state.answers)
    return [model.question_at[item] for item in ids if item in model.question_at]


def quiz_done(catalogue: Catalogue, state: QuizState) -> bool:
    """Whether no further quiz question is due.

    Once a practical question has been answered the ranking stands; changing an answer then
    changes the result but opens no new questions.
    """
    if state.early or any(q in catalogue.practical_question for q, _ in state.answers):
        return True
    model = model_of(catalogue)
    asked = len(asked_questions(model, state))
    if asked >= min(MAX_ASKED, len(model.questions)):
        return True
    return int(candidates(model, state).sum()) <= 1 or _sure_enough(model, state)


def _sure_enough(model: Model, state: QuizState) -> bool:
    known = list(pieces(model, state))
    answers = sum(piece.question is not None for piece in known)
    if answers >= MAX_ANSWERS:
        return True
    if len(known) < MIN_ANSWERS or answers < MIN_QUESTIONS:
        return False
    share = shares(model, state)
    return bool(share.max() >= SURE) and not flipped(model, state, flip_scores(model, state))


def next_question(catalogue: Catalogue, state: QuizState) -> Optional[str]:
    """Id of the question due next: quiz, then practical in file order; None at the end."""
    model = model_of(catalogue)
    if not quiz_done(catalogue, state):
        best = best_question(model, plain_shares(model, state), asked_questions(model, state))
        if best is not None:
            return model.questions[best]
    if state.early:
        return None
    answered = {question for question, _ in state.answers}
    return next((q.id for q in catalogue.practical if q.id not in answered), None)
