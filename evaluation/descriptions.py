"""Self-descriptions: which role the quiz would put first if it knew nothing else."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

from tests.nlu.sentence_files import test_file
from wegweiser.catalogue import load_catalogue
from wegweiser.catalogue.text import Language
from wegweiser.quiz import QuizState, add_evidence, posterior
from wegweiser.understanding.skills import find_evidence


class Described(NamedTuple):
    """A text, the role it speaks for most, and all roles as the quiz ranks them.

    The ranking is empty where nothing was found in the text.
    """

    text: str
    role: str
    ranking: Tuple[str, ...]

    def among_first(self, count: int) -> bool:
        """Whether the right role is among the first `count`."""
        return self.role in self.ranking[:count]


def descriptions(language: Language) -> List[Described]:
    """Rank the roles for every text of `interests.yml`."""
    rows = test_file(language, "interests")
    return [Described(r["text"], r["role"], ranking(r["text"], language)) for r in rows]


def ranking(text: str, language: Language) -> Tuple[str, ...]:
    """The roles by what `text` alone says about its writer, the likeliest first.

    Empty where it says nothing: all are equally likely then, and a role that
    happens to come first was not found.
    """
    catalogue = load_catalogue()
    evidence = find_evidence(catalogue, text, language).evidence
    if not evidence:
        return ()
    return tuple(posterior(catalogue, add_evidence(catalogue, QuizState(), evidence)))


def share_among_first(rows: Sequence[Described], count: int) -> float:
    """Share (0 to 1) of texts whose role is among the first `count`; 0 of none."""
    return sum(row.among_first(count) for row in rows) / max(len(rows), 1)
