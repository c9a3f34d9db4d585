"""How SIGMA of the respondents was found. Run once; the value is not tuned afterwards."""

from __future__ import annotations

import numpy as np

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.model import model_of
from wegweiser.simulation.respondents import Numbers, choose, draw_people, read_options

TARGET = 0.95


def right_when_asking_everything(
    catalogue: Catalogue, sigma: float, per_role: int, seed: int
) -> float:
    """Share of persons (0 to 1) whose role comes first once every question is answered."""
    rng = np.random.default_rng(seed)
    people = draw_people(catalogue, per_role, rng, sigma)
    choices = choose(read_options(catalogue), people, rng)
    return float((first_after(catalogue, choices) == people.role).mean())


def first_after(catalogue: Catalogue, choices: Numbers) -> Numbers:
    """First role (N,) from everybody's answers to all questions (N, Q)."""
    table = model_of(catalogue).log_probability
    scores = np.zeros((len(choices), table.shape[2]))
    for question in range(choices.shape[1]):
        scores += table[question, choices[:, question]]
    return np.asarray(scores.argmax(axis=1))


def find_sigma(catalogue: Catalogue, per_role: int = 500, seed: int = 7) -> float:
    """Bisect for the spread at which asking everything is right in TARGET of cases."""
    low, high = 0.1, 2.0
    for _ in range(14):
        middle = (low + high) / 2
        if right_when_asking_everything(catalogue, middle, per_role, seed) > TARGET:
            low = middle
        else:
            high = middle
    return (low + high) / 2
