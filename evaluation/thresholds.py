"""What a threshold of the fallback would refuse, from sentences that were not trained on."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Sequence

import yaml

from evaluation.prediction import Prediction
from evaluation.scores import OUT_OF_SCOPE
from wegweiser.paths import ROOT

#: Thresholds that are tried, as hundredths.
CANDIDATES = [hundredths / 100 for hundredths in range(15, 61)]
#: Share of rightly understood questions that may be refused.
MOST_LOST = 0.04


class Tried(NamedTuple):
    """What a threshold refuses: shares (0 to 1) of wrong guesses and of right ones."""

    threshold: float
    wrong_refused: float
    right_lost: float


class Configured(NamedTuple):
    """The values in `config.yml`, probabilities."""

    thresholds: Dict[str, float]
    ambiguity: float


def configured() -> Configured:
    """Read the fallback's values from `config.yml`."""
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    part: Dict[str, Any] = next(
        part for part in config["pipeline"] if part["name"].endswith("LanguageFallbackClassifier")
    )
    prefix = "threshold_"
    thresholds = {k[len(prefix) :]: v for k, v in part.items() if k.startswith(prefix)}
    return Configured(thresholds, part["ambiguity_threshold"])


def tried(
    predictions: Sequence[Prediction],
    ambiguity: float,
    candidates: Sequence[float] = tuple(CANDIDATES),
) -> List[Tried]:
    """Try thresholds on predictions; a lead below `ambiguity` is refused with each of them.

    Right are guesses for sentences in scope only: refusing one that is rightly
    out of scope loses nothing.
    """
    wrong = [p for p in predictions if p.best != p.sentence.intent]
    right = [p for p in predictions if p.best == p.sentence.intent and p.best != OUT_OF_SCOPE]
    return [
        Tried(
            value, _share_refused(wrong, value, ambiguity), _share_refused(right, value, ambiguity)
        )
        for value in candidates
    ]


def _share_refused(predictions: Sequence[Prediction], value: float, ambiguity: float) -> float:
    refused = [p for p in predictions if p.confidence < value or p.gap < ambiguity]
    return len(refused) / max(len(predictions), 1)


def recommended(rows: Sequence[Tried], most_lost: float = MOST_LOST) -> float:
    """Return the highest threshold that loses at most `most_lost` of the right guesses.

    A wrong answer costs a visitor more than being asked to say it again, so refuse
    as much as that budget allows. The lowest one tried if all lose more.
    """
    fitting = [row.threshold for row in rows if row.right_lost <= most_lost]
    return max(fitting, default=min(row.threshold for row in rows))
