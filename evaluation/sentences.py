"""Sentences with their intent, and how they are divided into training and held out."""

from __future__ import annotations

from typing import Dict, Iterator, List, NamedTuple, Sequence, Tuple

from sklearn.model_selection import StratifiedKFold, train_test_split

from tests.nlu.sentence_files import trained, unseen
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.finer import COARSE

#: Makes every division repeatable.
SEED = 7
FOLDS = 5
#: Training sentences of a pipeline in the comparison: more make DIET train for hours.
MOST_TRAINED = 3000
#: Share of the training sentences that the comparison holds out.
HELD_OUT = 0.2


class Sentence(NamedTuple):
    """What a visitor types and the intent that it has, as the classifier learns it."""

    language: str
    intent: str
    text: str


Division = Tuple[List[Sentence], List[Sentence]]


def coarse(intent: str) -> str:
    """Return the intent that the classifier learns; a finer one is split off by rules."""
    return COARSE.get(intent, intent)


def training_sentences() -> List[Sentence]:
    """All sentences of `data/nlu`."""
    return [s for language in LANGUAGES for s in _of(language, trained(language))]


def test_set() -> List[Sentence]:
    """The sentences of the test set that nobody trained on."""
    return [s for language in LANGUAGES for s in _of(language, unseen(language))]


test_set.__test__ = False  # type: ignore[attr-defined]


def split(sentences: Sequence[Sentence], most: int = MOST_TRAINED) -> Division:
    """Divide once into at most `most` for training and HELD_OUT of all for measuring.

    Every intent of each language keeps its share in both parts.
    """
    held_out = round(len(sentences) * HELD_OUT)
    kept, measured = train_test_split(
        list(sentences),
        train_size=min(most, len(sentences) - held_out),
        test_size=held_out,
        stratify=_strata(sentences),
        random_state=SEED,
    )
    return kept, measured


def folds(sentences: Sequence[Sentence]) -> Iterator[Division]:
    """Divide FOLDS times so that every sentence is held out once."""
    division = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    for kept, measured in division.split(sentences, _strata(sentences)):
        yield [sentences[i] for i in kept], [sentences[i] for i in measured]


def _strata(sentences: Sequence[Sentence]) -> List[str]:
    return [f"{sentence.language}/{sentence.intent}" for sentence in sentences]


def _of(language: str, found: Dict[str, List[str]]) -> Iterator[Sentence]:
    for intent, texts in found.items():
        for text in texts:
            yield Sentence(language, coarse(intent), text)
