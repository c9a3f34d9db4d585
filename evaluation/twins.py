"""Test sentences that have a near twin among the training sentences.

Short things that everybody says coincide, and where data was written in quantity longer
ones do too. What equals a training sentence is left out already (`unseen`); a twin that
differs by a mark or a letter is not, and makes figures look better than they are.
"""

from __future__ import annotations

from typing import Callable, Dict, List, Sequence

from rapidfuzz import fuzz, process, utils

from evaluation.sentences import Sentence
from wegweiser.catalogue.text import LANGUAGES

#: Least similarity of twins (0 to 100, rapidfuzz's ratio), marks and case aside.
TWIN = 90


def with_twins(tested: Sequence[Sentence], trained: Sequence[Sentence]) -> List[Sentence]:
    """Return the tested sentences with a twin among the trained ones of their language."""
    fold: Callable[[str], str] = utils.default_process
    known: Dict[str, List[str]] = {
        language: [fold(s.text) for s in trained if s.language == language]
        for language in LANGUAGES
    }
    return [s for s in tested if _has_twin(fold(s.text), known[s.language])]


def _has_twin(text: str, known: Sequence[str]) -> bool:
    found = process.extractOne(text, known, scorer=fuzz.ratio, score_cutoff=TWIN)
    return found is not None
