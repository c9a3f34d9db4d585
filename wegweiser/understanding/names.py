"""Names of jobs in free text: which role, neighbour or other job, where, and whether rejected."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Iterator, List, Sequence, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.ellipsis import completed
from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.job_words import is_unknown_job
from wegweiser.understanding.known_names import Kind, Name
from wegweiser.understanding.name_candidates import Candidate, candidates, gap
from wegweiser.understanding.name_context import in_context, is_hyphen
from wegweiser.understanding.name_index import Key, NameIndex, name_index
from wegweiser.understanding.negation import Negations
from wegweiser.understanding.person_forms import person_forms
from wegweiser.understanding.vocabulary import vocabulary

_RANK = {"role": 0, "neighbour": 1, "other": 2, "ambiguous": 3, "unknown_job": 4}
#: "(m/w/d)", "m/f/x", "(gn)" after a job's name.
_SEXES = re.compile(
    r"\s?[(\[]?(?:(?:[mwfdxi]|div|gn)\.?\s?[/|,*]\s?){1,3}(?:[mwfdxi]|div|gn)\b\.?[)\]]?", re.I
)
_SLASH = re.compile(r"\s?/\s?-?")
_CENTIMETRES = re.compile(r"\d[\s.,]*$")


@dataclass(frozen=True)
class NameMatch:
    """A job's name in a text: `text == message[start:end]`.

    `id` is a role, a neighbour, the `name` of an ambiguous entry, or empty for
    a job that the catalogue does not know. `negated`: the visitor rejects it.
    """

    kind: Kind
    id: str
    start: int
    end: int
    text: str
    negated: bool


@lru_cache(maxsize=4)  # several finders and components read the same message
def find_names(catalogue: Catalogue, text: str) -> Tuple[NameMatch, ...]:
    """Return the names of jobs in `text` in order, none overlapping another.

    The longest name wins: "Influencer-Marketing-Manager" holds no influencer.
    Forms of gender and number, hyphens, umlaut spellings and single typos are
    understood; what is no name of the catalogue is never taken for a role.
    """
    words = tokens(text)
    index = name_index(catalogue)
    chosen = _longest(iter(_not_of_unknown([*_all(catalogue, index, text, words)])))
    names = completed(index, text, words, [_with_pair(text, words, item) for item in chosen])
    names = [item for item in _longest(iter(names)) if item.key.name.kind != "other"]
    negations = Negations(text, words, [(item.first, item.last) for item in names])
    return tuple(_match(text, words, item, negations) for item in names)


def _all(
    catalogue: Catalogue, index: NameIndex, text: str, words: Sequence[Token]
) -> Iterator[Candidate]:
    for candidate in candidates(index, text, words):
        if not _is_measure(text, words, candidate):
            yield from in_context(text, words, candidate)
    known = vocabulary(catalogue)
    for place, word in enumerate(words):
        if is_unknown_job(word.folded, known) and word.folded not in index.keys:
            first = place
            while first > 0 and is_hyphen(text, words, first - 1):
                first -= 1
            yield Candidate(
                first, place, Key(Name("unknown_job", "", (word.folded,)), ()), True, False
            )


def _not_of_unknown(found: Sequence[Candidate]) -> List[Candidate]:
    """Without what is part of an unknown job: "Social Media" in "Social-Media-Arzt" is no field."""
    unknown = [item for item in found if item.key.name.kind == "unknown_job"]
    return [
        item
        for item in found
        if item.key.name.kind != "other"
        or not any(job.first <= item.first and item.last < job.last for job in unknown)
    ]


def _is_measure(text: str, words: Sequence[Token], candidate: Candidate) -> bool:
    """ "30 cm" is no community manager."""
    start = words[candidate.first].start
    return words[candidate.first].folded == "cm" and bool(_CENTIMETRES.search(text[:start]))


def _longest(found: Iterator[Candidate]) -> List[Candidate]:
    """The longest ones, none overlapping another; what is concluded comes last."""

    def merit(item: Candidate) -> Tuple[bool, int, bool, int, int]:
        length = item.last - item.first
        return (not item.listed, -length, not item.exact, _RANK[item.key.name.kind], item.first)

    taken: List[Candidate] = []
    for item in sorted(found, key=merit):
        if all(item.last < other.first or item.first > other.last for other in taken):
            taken.append(item)
    return sorted(taken, key=lambda item: item.first)


def _match(text: str, words: Sequence[Token], item: Candidate, negations: Negations) -> NameMatch:
    start, end = words[item.first].start, words[item.last].end
    sexes = _SEXES.match(text, end)
    end = sexes.end() if sexes else end
    rejected = negations.reject((item.first, item.last))
    name = item.key.name
    return NameMatch(name.kind, name.id, start, end, text[start:end], rejected)


def _with_pair(text: str, words: Sequence[Token], item: Candidate) -> Candidate:
    """The candidate with the other gender after a slash: "Stratege/Strategin"."""
    following = item.last + 1
    if following >= len(words) or not _SLASH.fullmatch(gap(text, words, item.last)):
        return item
    forms = person_forms(item.key.name.words[-1])
    return replace(item, last=following) if words[following].folded in forms else item
