"""What a model makes of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional

from evaluation.sentences import Sentence, coarse

FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Prediction:
    """What a model makes of a sentence.

    `predicted` is the intent that the bot acts on, `best` the one before the fallback
    classifier had its say, both as the classifier learns them. `confidence` (0 to 1)
    belongs to `best`, `gap` is its lead over the second. `proposed` is the language entity.
    `likeness` holds role ids with shares (0 to 1), where the message tells of its writer.
    """

    sentence: Sentence
    predicted: str
    best: str
    confidence: float
    gap: float
    proposed: Optional[str]
    likeness: Mapping[str, float] = field(default_factory=dict)

    @property
    def right(self) -> bool:
        """Whether the bot acts on the right intent."""
        return self.predicted == self.sentence.intent


def prediction_of(sentence: Sentence, parsed: Dict[str, Any]) -> Prediction:
    """Read what Rasa's parse says."""
    intent = parsed["intent"]
    ranking = [i for i in parsed.get("intent_ranking") or [intent] if i["name"] != FALLBACK]
    confidences = [float(entry["confidence"]) for entry in ranking]
    best = ranking[0]["name"] if ranking else intent["name"]
    return Prediction(
        sentence=sentence,
        predicted=coarse(intent["name"] or ""),
        best=coarse(best or ""),
        confidence=confidences[0] if confidences else 0.0,
        gap=confidences[0] - confidences[1] if len(confidences) > 1 else 1.0,
        proposed=next((e["value"] for e in parsed["entities"] if e["entity"] == "language"), None),
        likeness=parsed.get("likeness") or {},
    )
