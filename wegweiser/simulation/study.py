"""The whole study: every measurement from one seed, as one JSON-ready object."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Dict, List, Tuple

import numpy as np
import numpy.typing as npt

from wegweiser.catalogue import Catalogue
from wegweiser.simulation import measures
from wegweiser.simulation.respondents import (
    LAPSE,
    NOISE,
    SIGMA,
    Array,
    Numbers,
    People,
    choose,
    draw_people,
    haphazard,
    read_options,
    role_ids,
)
from wegweiser.simulation.runs import Finished, adaptive_shares, ordered_shares, take_quiz, told

Flags = npt.NDArray[np.bool_]

#: Adaptive questions asked at most, for the curve.
STEPS = 14
#: Harder respondents, to see how the quiz degrades: (name, sigma, noise, lapse).
HARDER = (
    ("personal deviation 0.8 instead of 0.557", 0.8, NOISE, LAPSE),
    ("noise of an answer 1.0 instead of 0.5", SIGMA, 1.0, LAPSE),
    ("15 % answers without looking instead of 3 %", SIGMA, NOISE, 0.15),
)
#: Random orders that the fixed order of the file is compared with.
RANDOM_ORDERS = 10


@dataclass(frozen=True)
class Sample:
    """Persons, their answers to all questions on two days, and haphazard answers."""

    people: People
    choices: Numbers
    second: Numbers
    random: Numbers


def draw_sample(catalogue: Catalogue, per_role: int, seed: int) -> Sample:
    """Draw everything that is random, in a fixed order."""
    rng = np.random.default_rng(seed)
    options = read_options(catalogue)
    people = draw_people(catalogue, per_role, rng)
    return Sample(
        people=people,
        choices=choose(options, people, rng),
        second=choose(options, people, rng),
        random=haphazard(options, len(people.role), rng),
    )


def run_study(catalogue: Catalogue, per_role: int, seed: int) -> Dict[str, Any]:
    """Return all figures; shares from 0 to 1."""
    sample = draw_sample(catalogue, per_role, seed)
    finished = [take_quiz(catalogue, row) for row in sample.choices]
    again = [take_quiz(catalogue, row) for row in sample.second]
    clicked = [take_quiz(catalogue, row) for row in sample.random]
    few = np.arange(len(finished)) % max(per_role // 10, 1) == 0
    few_quizzes = [quiz for quiz, chosen in zip(finished, few, strict=True) if chosen]
    return {
        "seed": seed,
        "people": len(finished),
        "respondents": {"sigma": SIGMA, "noise": NOISE, "lapse": LAPSE},
        "curves": _curves(catalogue, sample, seed),
        "natural": _natural(catalogue, sample, finished),
        "random": _random(catalogue, clicked),
        "changed_answer": asdict(measures.change_one_answer(catalogue, finished)),
        "answered_otherwise": asdict(
            measures.answer_otherwise(catalogue, few_quizzes, sample.choices[few])
        ),
        "taken_again": asdict(measures.take_again(finished, again)),
        "told_first": _told_first(catalogue, sample),
        "harder": [_harder(catalogue, per_role, seed, *case) for case in HARDER],
    }


def _told_first(catalogue: Catalogue, sample: Sample) -> Dict[str, Any]:
    """The same persons, but each begins by writing which two traits they like most."""
    order = np.argsort(-sample.people.likings, axis=1)[:, :2]
    traits = [[catalogue.traits[index].id for index in row] for row in order]
    finished = [
        take_quiz(catalogue, row, told(catalogue, liked))
        for row, liked in zip(sample.choices, traits, strict=True)
    ]
    _, right = _said_and_right(catalogue, sample, finished)
    return {
        "top1": float(right.mean()),
        "top3": _among_first_three(catalogue, sample, finished),
        "close": float(np.mean([quiz.result.close for quiz in finished])),
        "questions_mean": float(np.mean([quiz.questions for quiz in finished])),
    }


def _harder(
    catalogue: Catalogue, per_role: int, seed: int, name: str, *numbers: float
) -> Dict[str, Any]:
    """Top 1, top 3 and share called close for respondents with other numbers."""
    sigma, noise, lapse = numbers
    rng = np.random.default_rng(seed + 2)
    people = draw_people(catalogue, max(per_role // 2, 1), rng, sigma)
    choices = choose(read_options(catalogue), people, rng, noise, lapse)
    results = [take_quiz(catalogue, row).result for row in choices]
    meant = [role_ids(catalogue)[index] for index in people.role]
    places = [
        [r for r, _ in found.ranking].index(role)
        for found, role in zip(results, meant, strict=True)
    ]
    return {
        "name": name,
        "top1": float(np.mean([place == 0 for place in places])),
        "top3": float(np.mean([place < 3 for place in places])),
        "close": float(np.mean([found.close for found in results])),
        "role": float(np.mean([found.kind == "role" for found in results])),
    }


def _curves(catalogue: Catalogue, sample: Sample, seed: int) -> Dict[str, Any]:
    role, choices = sample.people.role, sample.choices
    adaptive = adaptive_shares(catalogue, choices, STEPS)
    fixed = ordered_shares(catalogue, choices, range(choices.shape[1]))
    return {
        "adaptive_top1": measures.accuracy_by_length(adaptive, role, 1),
        "adaptive_top3": measures.accuracy_by_length(adaptive, role, 3),
        "fixed_top1": measures.accuracy_by_length(fixed, role, 1),
        "fixed_top3": measures.accuracy_by_length(fixed, role, 3),
        "random_orders_top1": _random_orders(catalogue, sample, seed),
    }


def _random_orders(catalogue: Catalogue, sample: Sample, seed: int) -> List[float]:
    """Mean over random orders of the share right, by number of questions up to STEPS."""
    rng = np.random.default_rng(seed + 1)
    rows = []
    for _ in range(RANDOM_ORDERS):
        order = rng.permutation(sample.choices.shape[1])[:STEPS].tolist()
        share = ordered_shares(catalogue, sample.choices, order)
        rows.append(measures.accuracy_by_length(share, sample.people.role, 1))
    return [float(value) for value in np.mean(rows, axis=0)]


def _natural(catalogue: Catalogue, sample: Sample, finished: List[Finished]) -> Dict[str, Any]:
    said, right = _said_and_right(catalogue, sample, finished)
    top3 = _among_first_three(catalogue, sample, finished)
    close = np.array([quiz.result.close for quiz in finished])
    bins = measures.reliability(said, right)
    lengths = np.array([quiz.questions for quiz in finished])
    first_error, mean_error = measures.announcement_error(finished)
    return {
        "top1": float(right.mean()),
        "top3": top3,
        "top1_not_close": float(right[~close].mean()),
        "close": float(close.mean()),
        "questions_mean": float(lengths.mean()),
        "questions_shares": {int(n): float((lengths == n).mean()) for n in sorted(set(lengths))},
        "kinds": measures.kinds(finished),
        "by_role": _by_role(catalogue, sample, right),
        "reliability": [asdict(entry) for entry in bins],
        "calibration_error": measures.calibration_error(bins),
        "announcement_error_first": first_error,
        "announcement_error_mean": mean_error,
    }


def _said_and_right(
    catalogue: Catalogue, sample: Sample, finished: List[Finished]
) -> Tuple[Array, Flags]:
    roles = role_ids(catalogue)
    said = np.array([quiz.result.ranking[0][1] for quiz in finished])
    first = [roles.index(quiz.result.ranking[0][0]) for quiz in finished]
    return said, (np.array(first) == sample.people.role)


def _among_first_three(catalogue: Catalogue, sample: Sample, finished: List[Finished]) -> float:
    roles = role_ids(catalogue)
    hits = [
        roles[meant] in [role for role, _ in quiz.result.ranking[:3]]
        for quiz, meant in zip(finished, sample.people.role, strict=True)
    ]
    return float(np.mean(hits))


def _by_role(catalogue: Catalogue, sample: Sample, right: Flags) -> Dict[str, float]:
    return {
        role: float(right[sample.people.role == index].mean())
        for index, role in enumerate(role_ids(catalogue))
    }


def _random(catalogue: Catalogue, clicked: List[Finished]) -> Dict[str, Any]:
    return {
        "firsts": measures.shares_of_firsts(clicked, role_ids(catalogue)),
        "kinds": measures.kinds(clicked),
        "close": float(np.mean([quiz.result.close for quiz in clicked])),
        "questions_mean": float(np.mean([quiz.questions for quiz in clicked])),
    }
