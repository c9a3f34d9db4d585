"""The visitor's data as one JSON document."""

from __future__ import annotations

from typing import Any, Dict, List

from wegweiser.catalogue import Catalogue
from wegweiser.quiz import QuizState, posterior


def export(
    catalogue: Catalogue, language: str, shown: List[Dict[str, Any]], quiz_state: Any
) -> Dict[str, Any]:
    """Return messages, answers and the scores that follow from them (shares, sum 1)."""
    state, _dropped = QuizState.from_dict(quiz_state, catalogue)
    return {
        "language": language,
        "messages": shown,
        "quiz": state.to_dict(),
        "derived": {
            "shares": {role: round(share, 4) for role, share in posterior(catalogue, state).items()}
        },
    }
