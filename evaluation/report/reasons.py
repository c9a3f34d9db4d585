"""Why the chosen pipeline was chosen, in words made from the figures."""

from __future__ import annotations

from typing import Sequence

from evaluation.candidates import CHOSEN, Candidate
from evaluation.report.tables import percent
from evaluation.scores import unrefused_scores


def reasons(candidates: Sequence[Candidate]) -> str:
    """Compare the chosen pipeline with the best of the others by macro F1, and their costs."""
    chosen = next(c for c in candidates if c.name == CHOSEN)
    other = max((c for c in candidates if c.name != CHOSEN), key=f1)
    lead = f1(chosen) - f1(other)
    verb = "above" if lead >= 0 else "below"
    return (
        f"The {CHOSEN} pipeline reaches a macro F1 of {percent(f1(chosen))}, "
        f"{abs(100 * lead):.1f} points {verb} the best of the others (`{other.name}`). "
        f"Against that one it {_costs(chosen, other)}."
    )


def f1(candidate: Candidate) -> float:
    """Macro F1 (0 to 1) over both languages, before refusals."""
    return unrefused_scores(candidate.measured.predictions).f1


def _costs(chosen: Candidate, other: Candidate) -> str:
    ours, theirs = chosen.measured, other.measured
    training = _times(theirs.seconds / ours.seconds, "faster", "slower")
    parsing = _times(theirs.milliseconds / ours.milliseconds, "faster", "slower")
    saved = theirs.megabytes - ours.megabytes
    memory = f"{abs(saved):.0f} MB {'less' if saved >= 0 else 'more'}"
    return f"trains {training}, parses {parsing} and needs {memory} memory"


def _times(ratio: float, more: str, less: str) -> str:
    return f"{ratio:.1f} times {more}" if ratio >= 1 else f"{1 / ratio:.1f} times {less}"
