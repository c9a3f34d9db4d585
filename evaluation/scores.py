"""Figures about predicted intents. Metrics are scikit-learn's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Sequence, Tuple

from sklearn.metrics import accuracy_score, precision_recall_fscore_support

from evaluation.prediction import FALLBACK, Prediction

OUT_OF_SCOPE = "out_of_scope"
#: The bot says that it cannot help with this.
REFUSALS = frozenset({OUT_OF_SCOPE, FALLBACK})


class Scores(NamedTuple):
    """Shares from 0 to 1; precision, recall and F1 are means over the intents (macro)."""

    sentences: int
    accuracy: float
    precision: float
    recall: float
    f1: float


class IntentScores(NamedTuple):
    """Shares from 0 to 1 of one intent, and how many sentences have it."""

    intent: str
    precision: float
    recall: float
    f1: float
    sentences: int


@dataclass(frozen=True)
class Confusion:
    """How often an intent was taken for another one, with an example."""

    intent: str
    predicted: str
    count: int
    example: str


def scores(meant: Sequence[str], predicted: Sequence[str]) -> Scores:
    """Compare the intents that are meant with the predicted ones.

    The means are over the intents that are meant: predictions of others, such as
    `nlu_fallback`, cost recall and are no classes of their own.
    """
    precision, recall, f1, _ = precision_recall_fscore_support(
        meant, predicted, labels=sorted(set(meant)), average="macro", zero_division=0
    )
    accuracy = float(accuracy_score(meant, predicted))
    return Scores(len(meant), accuracy, float(precision), float(recall), float(f1))


def scores_of(predictions: Sequence[Prediction]) -> Scores:
    """Scores of what the bot acts on."""
    return scores([p.sentence.intent for p in predictions], [p.predicted for p in predictions])


def unrefused_scores(predictions: Sequence[Prediction]) -> Scores:
    """Scores of the classifier's best guess, whatever the fallback makes of it."""
    return scores([p.sentence.intent for p in predictions], [p.best for p in predictions])


def scores_by_intent(predictions: Sequence[Prediction]) -> List[IntentScores]:
    """Scores of every intent, the lowest F1 first."""
    meant = [p.sentence.intent for p in predictions]
    labels = sorted(set(meant))
    columns = precision_recall_fscore_support(
        meant, [p.predicted for p in predictions], labels=labels, average=None, zero_division=0
    )
    rows = [
        IntentScores(label, float(p), float(r), float(f), int(n))
        for label, p, r, f, n in zip(labels, *columns, strict=True)
    ]
    return sorted(rows, key=lambda row: (row.f1, row.intent))


def confusions(predictions: Sequence[Prediction]) -> List[Confusion]:
    """Every pair of intents that was mixed up, the most frequent first."""
    found: Dict[Tuple[str, str], List[str]] = defaultdict(list)
    for p in predictions:
        if not p.right:
            found[p.sentence.intent, p.predicted].append(p.sentence.text)
    rows = [
        Confusion(intent, predicted, len(texts), texts[0])
        for (intent, predicted), texts in found.items()
    ]
    return sorted(rows, key=lambda row: (-row.count, row.intent, row.predicted))


def share_refused(predictions: Sequence[Prediction], in_scope: bool) -> float:
    """Share (0 to 1) of the sentences in or out of scope that the bot refuses; 0 of none."""
    asked = [p for p in predictions if (p.sentence.intent != OUT_OF_SCOPE) == in_scope]
    refused = [p for p in asked if p.predicted in REFUSALS]
    return len(refused) / max(len(asked), 1)


def wrong_languages(predictions: Sequence[Prediction]) -> List[str]:
    """The texts for which another language than theirs is proposed.

    A wish for another language is not looked at: it proposes that one rightly.
    """
    return [
        p.sentence.text
        for p in predictions
        if p.sentence.intent != "change_language" and p.proposed not in (None, p.sentence.language)
    ]
