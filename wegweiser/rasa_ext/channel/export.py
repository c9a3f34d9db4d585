"""The visitor's data as one JSON document."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping

from wegweiser.catalogue import Catalogue
from wegweiser.quiz import QuizState, posterior
from wegweiser.rasa_ext.channel.messages import at_time
from wegweiser.rasa_ext.store.missed import CONSENT_SLOT


def export(
    catalogue: Catalogue,
    language: str,
    shown: List[Dict[str, Any]],
    slots: Mapping[str, Any],
    kept: Iterable[Any],
) -> Dict[str, Any]:
    """Return messages, answers, the scores that follow from them (shares, sum 1), kept texts.

    `slots` are the conversation's, `kept` the rows of missed texts that are kept.
    """
    quiz_state = slots.get("quiz_state")
    state, _dropped = QuizState.from_dict(quiz_state, catalogue)
    return {
        "language": language,
        "messages": shown,
        "quiz": state.to_dict(),
        "derived": {
            "shares": {role: round(share, 4) for role, share in posterior(catalogue, state).items()}
        },
        "missed": {
            "may_keep": slots.get(CONSENT_SLOT),
            "kept": [
                {"at": at_time(row.at), "lang": row.language, "text": row.text} for row in kept
            ],
        },
    }
