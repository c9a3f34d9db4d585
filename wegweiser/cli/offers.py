"""Checks the host's own training offers against the catalogue."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Sequence

from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.errors import Problem
from wegweiser.catalogue.references import reference_problems
from wegweiser.catalogue.training import TrainingStep


def offer_problems(catalogue: Catalogue, offers: Sequence[TrainingStep]) -> List[Problem]:
    """Return unknown skills, roles and sources of the offers, and ids that exist already.

    `catalogue` is valid itself (as loaded), so that all problems are the offers'.
    """
    if not offers:
        return []
    joined = replace(catalogue, steps=(*catalogue.steps, *offers))
    return [
        Problem("settings.yml", f"offers: {problem.place}", problem.message)
        for problem in reference_problems(joined)
    ]
