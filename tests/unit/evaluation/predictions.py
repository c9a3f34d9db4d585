"""Predictions made up for tests."""

from __future__ import annotations

from typing import Optional

from evaluation.prediction import Prediction
from evaluation.sentences import Sentence


def predicted(
    intent: str,
    predicted: str,
    text: str = "text",
    best: Optional[str] = None,
    confidence: float = 0.9,
    gap: float = 0.5,
    language: str = "de",
    proposed: Optional[str] = None,
) -> Prediction:
    """A sentence of `intent` that the bot takes for `predicted`."""
    sentence = Sentence(language, intent, text)
    return Prediction(sentence, predicted, best or predicted, confidence, gap, proposed)
