"""Self-descriptions: which role the quiz would put first if it knew nothing else."""

from __future__ import annotations

from typing import Dict, List, Mapping, NamedTuple, Sequence, Tuple

from evaluation.child import read
from evaluation.sentences import Sentence
from tests.nlu.sentence_files import test_file
from wegweiser.catalogue import load_catalogue
from wegweiser.catalogue.text import LANGUAGES, Language
from wegweiser.cli.train import current_model
from wegweiser.quiz import QuizState, add_description, add_evidence, posterior
from wegweiser.understanding.skills import find_evidence


class Described(NamedTuple):
    """A text, the role it speaks for most, and all roles as the quiz ranks them.

    The ranking is empty where nothing was found in the text. `has_likeness`: whether the
    trained model read it; it is asked only if the intent is one that tells of the writer.
    """

    text: str
    role: str
    ranking: Tuple[str, ...]
    has_likeness: bool = False

    def among_first(self, count: int) -> bool:
        """Whether the right role is among the first `count`."""
        return self.role in self.ranking[:count]


Likenesses = Mapping[str, Mapping[str, float]]


def descriptions(language: Language, found: Likenesses | None = None) -> List[Described]:
    """Rank the roles for every text of `interests.yml`, by the word lists.

    `found`: text to what the trained model makes of it (`likenesses()`), which then
    counts too, as for a visitor.
    """
    known = found or {}
    return [
        Described(
            row["text"],
            row["role"],
            ranking(row["text"], language, known.get(row["text"], {})),
            bool(known.get(row["text"])),
        )
        for row in test_file(language, "interests")
    ]


def likenesses() -> Dict[Language, Likenesses]:
    """What the current model makes of the texts of `interests.yml`.

    Raises:
        Failure: when there is no model and none can be trained.
    """
    sentences = [
        Sentence(language, "state_interest", row["text"])
        for language in LANGUAGES
        for row in test_file(language, "interests")
    ]
    predictions = read("self-descriptions", current_model(), sentences)
    return {
        language: {
            p.sentence.text: p.likeness for p in predictions if p.sentence.language == language
        }
        for language in LANGUAGES
    }


def ranking(
    text: str, language: Language, likeness: Mapping[str, float] | None = None
) -> Tuple[str, ...]:
    """The roles by what `text` alone says about its writer, the likeliest first.

    Empty where it says nothing: all are equally likely then, and a role that
    happens to come first was not found.
    """
    catalogue = load_catalogue()
    evidence = find_evidence(catalogue, text, language).evidence
    state = add_evidence(catalogue, QuizState(), evidence)
    state = add_description(catalogue, state, text, likeness or {})
    if not (state.evidence or state.descriptions):
        return ()
    return tuple(posterior(catalogue, state))


def share_among_first(rows: Sequence[Described], count: int) -> float:
    """Share (0 to 1) of texts whose role is among the first `count`; 0 of none."""
    return sum(row.among_first(count) for row in rows) / max(len(rows), 1)
