"""Lets simulated respondents take the quiz, through the engine's own functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

import numpy as np
import numpy.typing as npt

from wegweiser.catalogue import Catalogue
from wegweiser.quiz import (
    Evidence,
    QuizState,
    Result,
    add_evidence,
    answer,
    is_practical,
    progress,
    result,
    skip,
    start,
)
from wegweiser.quiz.model import Model, model_of
from wegweiser.quiz.posterior import plain_shares, shares, shares_of
from wegweiser.quiz.selection import asked_questions, best_question
from wegweiser.simulation.respondents import Array, Numbers


@dataclass(frozen=True)
class Finished:
    """One quiz taken to its own end: final state, result, and the lengths announced.

    `announced` holds the expected total told at every question.
    """

    state: QuizState
    result: Result
    announced: Tuple[int, ...]

    @property
    def questions(self) -> int:
        """Number of quiz questions asked, practical ones not counted."""
        return self.result.answered


def take_quiz(
    catalogue: Catalogue, choices: Sequence[int], begin: Optional[QuizState] = None
) -> Finished:
    """Answer what is asked until the quiz ends; practical questions are skipped.

    `choices` (Q,) are the person's option indices in file order. `begin` is a running
    state to go on from.
    """
    model = model_of(catalogue)
    state = begin or start(catalogue)
    announced: List[int] = []
    while state.open is not None:
        announced.append(progress(catalogue, state).expected)
        state = _respond(catalogue, model, state, state.open, choices)
    return Finished(state, result(catalogue, state), tuple(announced))


def told(catalogue: Catalogue, liked: Sequence[str]) -> QuizState:
    """A quiz begun by somebody who wrote that they love these traits."""
    said = [Evidence(trait, 1.0, "") for trait in liked]
    return start(catalogue, add_evidence(catalogue, QuizState(), said))


def _respond(
    catalogue: Catalogue, model: Model, state: QuizState, open_id: str, choices: Sequence[int]
) -> QuizState:
    if is_practical(catalogue, open_id):
        return skip(catalogue, state)
    question = model.question_at[open_id]
    return answer(catalogue, state, open_id, model.options[question][choices[question]])


def adaptive_shares(catalogue: Catalogue, choices: Numbers, steps: int) -> Array:
    """Shares (N, steps, R) after 1 ... `steps` adaptive questions, never stopping early."""
    model = model_of(catalogue)
    steps = min(steps, len(model.questions))
    out = np.zeros((len(choices), steps, len(model.roles)))
    for person, row in enumerate(choices):
        state = QuizState(status="running")
        for step in range(steps):
            share = plain_shares(model, state)
            question = best_question(model, share, asked_questions(model, state))
            assert question is not None  # steps never exceed the pool
            state = _answered(model, state, question, int(row[question]))
            out[person, step] = shares(model, state)
    return out


def _answered(model: Model, state: QuizState, question: int, option: int) -> QuizState:
    entry = (model.questions[question], model.options[question][option])
    return QuizState(status="running", answers=(*state.answers, entry))


def ordered_shares(catalogue: Catalogue, choices: Numbers, order: Sequence[int]) -> Array:
    """Shares (N, len(order), R) after 1 ... questions asked in the given order."""
    model = model_of(catalogue)
    table = model.log_probability
    scores = np.cumsum(
        np.stack([table[question, choices[:, question]] for question in order], axis=1), axis=1
    )
    everyone = np.ones(len(model.roles), dtype=bool)
    return np.array([[shares_of(row, everyone) for row in person] for person in scores])


def among_first(share: Array, role: Numbers, count: int) -> npt.NDArray[np.bool_]:
    """Whether the role (N,) is among the first `count` of the shares (N, R)."""
    order = np.argsort(-share, axis=1, kind="stable")[:, :count]
    return np.asarray((order == role[:, None]).any(axis=1))
