"""What is measured on the simulated quizzes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Sequence, Tuple

import numpy as np
import numpy.typing as npt

from wegweiser.catalogue import Catalogue
from wegweiser.quiz import SKIPPED, QuizState, answer, posterior
from wegweiser.simulation.respondents import Array, Numbers
from wegweiser.simulation.runs import Finished, among_first, take_quiz

Flags = npt.NDArray[np.bool_]

#: Edges of the reliability table.
EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True)
class Bin:
    """Results whose first share fell between two edges: mean share said, share right."""

    count: int
    said: float
    right: float


@dataclass(frozen=True)
class Changes:
    """What changing one answer did: changes tried, flips, flips not called close."""

    tried: int
    flips: int
    uncalled: int


def accuracy_by_length(share: Array, role: Numbers, count: int) -> List[float]:
    """Share of persons with the right role among the first `count`, by questions asked."""
    return [
        float(among_first(share[:, step], role, count).mean()) for step in range(share.shape[1])
    ]


def reliability(said: Array, right: Flags) -> Tuple[Bin, ...]:
    """Compare the share said of the first role with how often it was right."""
    place = np.clip(np.digitize(said, EDGES[1:-1]), 0, len(EDGES) - 2)
    bins = []
    for index in range(len(EDGES) - 1):
        inside = place == index
        if inside.any():
            entry = Bin(int(inside.sum()), float(said[inside].mean()), float(right[inside].mean()))
            bins.append(entry)
    return tuple(bins)


def calibration_error(bins: Sequence[Bin]) -> float:
    """Mean distance of said and right, weighted by the number of results (ECE)."""
    total = sum(entry.count for entry in bins)
    return sum(entry.count * abs(entry.said - entry.right) for entry in bins) / max(total, 1)


def shares_of_firsts(finished: Sequence[Finished], roles: Sequence[str]) -> Dict[str, float]:
    """How often every role comes first (0 to 1)."""
    firsts = [quiz.result.ranking[0][0] for quiz in finished]
    return {role: firsts.count(role) / len(firsts) for role in roles}


def _single_changes(catalogue: Catalogue, state: QuizState) -> List[Tuple[int, str, str]]:
    """Every (position in the log, question, other option) of the answered quiz questions."""
    return [
        (position, question_id, option.id)
        for position, (question_id, given) in enumerate(state.answers)
        if question_id in catalogue.question and given != SKIPPED
        for option in catalogue.question[question_id].options
        if option.id != given
    ]


def change_one_answer(catalogue: Catalogue, finished: Sequence[Finished]) -> Changes:
    """Change every single answer of every finished quiz, as "change an answer" does.

    The quiz is over, so the changed answer is scored with all the others. A flip is another
    role in the first place; it is uncalled if the result before the change was not close.
    """
    tried = flips = uncalled = 0
    for quiz in finished:
        first = quiz.result.ranking[0][0]
        for _, question_id, option_id in _single_changes(catalogue, quiz.state):
            changed = answer(catalogue, quiz.state, question_id, option_id)
            flip = next(iter(posterior(catalogue, changed))) != first
            tried, flips = tried + 1, flips + flip
            uncalled += flip and not quiz.result.close
    return Changes(tried, flips, uncalled)


def answer_otherwise(
    catalogue: Catalogue, finished: Sequence[Finished], choices: Numbers
) -> Changes:
    """Change every single answer at the time it is given; the quiz then goes its own way.

    Harder than `change_one_answer`: other questions follow. A flip is uncalled if neither
    of the two results was called close.
    """
    tried = flips = uncalled = 0
    for quiz, row in zip(finished, choices, strict=True):
        for position, question_id, option_id in _single_changes(catalogue, quiz.state):
            before = QuizState("running", question_id, quiz.state.answers[:position])
            other = take_quiz(catalogue, row, answer(catalogue, before, question_id, option_id))
            flip = other.result.ranking[0][0] != quiz.result.ranking[0][0]
            tried, flips = tried + 1, flips + flip
            uncalled += flip and not quiz.result.close and not other.result.close
    return Changes(tried, flips, uncalled)


def take_again(one: Sequence[Finished], other: Sequence[Finished]) -> Changes:
    """Compare two quizzes of the same persons on different days."""
    pairs = [(a.result, b.result) for a, b in zip(one, other, strict=True)]
    different = [(a, b) for a, b in pairs if a.ranking[0][0] != b.ranking[0][0]]
    uncalled = sum(not a.close and not b.close for a, b in different)
    return Changes(len(pairs), len(different), uncalled)


def announcement_error(finished: Sequence[Finished]) -> Tuple[float, float]:
    """Mean absolute error of the announced total: at the first question, over all (questions)."""
    errors = [
        [abs(expected - len(quiz.announced)) for expected in quiz.announced] for quiz in finished
    ]
    first = [row[0] for row in errors if row]
    every = [error for row in errors for error in row]
    return float(np.mean(first)), float(np.mean(every))


def kinds(finished: Sequence[Finished]) -> Dict[str, float]:
    """Share of results (0 to 1) called a role, a direction, none."""
    found = [quiz.result.kind for quiz in finished]
    return {kind: found.count(kind) / len(found) for kind in ("role", "direction", "none")}
