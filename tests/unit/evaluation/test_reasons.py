"""The sentence on the choice of the pipeline follows the figures."""

from __future__ import annotations

from evaluation.candidates import Candidate
from evaluation.child import Measured
from evaluation.cross_validation import spread
from evaluation.report.reasons import reasons
from tests.unit.evaluation.predictions import predicted

RIGHT, WRONG = predicted("a", "a"), predicted("a", "b")


def candidate(name: str, right: int, seconds: float, milliseconds: float, mb: float) -> Candidate:
    predictions = [RIGHT] * right + [WRONG] * (4 - right)
    return Candidate(name, Measured(predictions, seconds, milliseconds, mb), False)


def test_a_better_and_cheaper_pipeline() -> None:
    text = reasons([candidate("chosen", 4, 10, 2, 500), candidate("diet", 2, 100, 8, 900)])
    # F1 of two right ones among four is 2/3.
    assert "macro F1 of 100.0 %, 33.3 points above the best of the others (`diet`)" in text
    assert "trains 10.0 times faster, parses 4.0 times faster and needs 400 MB less" in text


def test_a_worse_and_dearer_pipeline_is_not_praised() -> None:
    others = [candidate("keyword", 0, 1, 1, 1), candidate("diet", 4, 5, 1, 400)]
    text = reasons([candidate("chosen", 2, 10, 2, 500), *others])
    assert "33.3 points below the best of the others (`diet`)" in text
    assert "trains 2.0 times slower, parses 2.0 times slower and needs 100 MB more" in text


def test_spread_by_hand() -> None:
    assert spread([0.8, 0.9, 1.0]) == (0.9, 0.09999999999999998)
