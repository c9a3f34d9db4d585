"""What stands around a name: "Influencer-Agentur" is no person, "Sport-Redakteur" another job."""

from __future__ import annotations

import re
from typing import Iterator, Sequence

from wegweiser.understanding.folding import Token
from wegweiser.understanding.job_words import (
    general_heads,
    is_field,
    is_modifier,
    is_something_else,
    may_follow,
)
from wegweiser.understanding.known_names import Name
from wegweiser.understanding.name_candidates import Candidate, gap
from wegweiser.understanding.name_index import Key
from wegweiser.understanding.person_forms import is_person

_HYPHEN = re.compile("[-\u2010-\u2014\u2212]")
#: A name of one word that any word may be joined to by a hyphen has this many letters.
_TELLING = 10


def is_hyphen(text: str, words: Sequence[Token], index: int) -> bool:
    """Whether nothing but a hyphen stands between word `index` and the next one."""
    return bool(_HYPHEN.fullmatch(gap(text, words, index)))


def in_context(text: str, words: Sequence[Token], candidate: Candidate) -> Iterator[Candidate]:
    """Yield the candidate, the unknown job that it is part of, or nothing."""
    kind = candidate.key.name.kind
    if kind == "other":
        yield candidate
    elif _is_part_of_another_thing(text, words, candidate):
        return
    elif kind == "unknown_job":
        yield _widened(text, words, candidate)
    elif _is_part_of_another_job(text, words, candidate):
        if is_person(candidate.key.name.words[-1]):
            yield _widened(text, words, candidate)
    else:
        yield candidate


def _is_part_of_another_thing(text: str, words: Sequence[Token], candidate: Candidate) -> bool:
    following = candidate.last + 1
    if following >= len(words):
        return False
    word = words[following].folded
    if is_hyphen(text, words, candidate.last):
        return not may_follow(word)
    return gap(text, words, candidate.last) == " " and is_something_else(word)


def _is_part_of_another_job(text: str, words: Sequence[Token], candidate: Candidate) -> bool:
    first, name = candidate.first, candidate.key.name
    if first == 0:
        return False
    general = len(name.words) == 1 and words[first].folded in general_heads()
    before = words[first - 1].folded
    if is_hyphen(text, words, first - 1):
        telling = len(name.words) > 1 or len(name.words[0]) >= _TELLING
        return general or not (telling or is_modifier(before))
    if not general or gap(text, words, first - 1) != " ":
        return False
    pair = f"{words[first - 2].folded} {before}" if first > 1 else before
    return is_field(before) or is_field(pair)


def _widened(text: str, words: Sequence[Token], candidate: Candidate) -> Candidate:
    """The unknown job with the words before it that are part of it."""
    first = candidate.first
    while first > 0 and is_hyphen(text, words, first - 1):
        first -= 1
    if first == candidate.first and first > 0 and gap(text, words, first - 1) == " ":
        first -= is_field(words[first - 1].folded)
    unknown = Key(Name("unknown_job", "", candidate.key.name.words), candidate.key.segments)
    listed = candidate.key.name.kind == "unknown_job" and first == candidate.first
    return Candidate(first, candidate.last, unknown, candidate.exact, listed)
