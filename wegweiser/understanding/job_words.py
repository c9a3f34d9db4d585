"""Which words stand for jobs that the catalogue does not know, and what surrounds a name."""

from __future__ import annotations

from functools import cache
from typing import Dict, FrozenSet, Iterator, List, Optional, Tuple

from wegweiser.understanding.folding import fold
from wegweiser.understanding.person_forms import name_words, person_forms
from wegweiser.understanding.wordlists import document, words

_FILE = "unknown_jobs"
#: Heads that German joins to a field in one word: "Modeberater", "Sportredakteur".
_JOINED_HEADS = ("manager", "redakteur", "berater", "designer", "autor", "trainer", "texter")
_MIN_MODIFIER = 3


def unknown_job_names() -> Iterator[Tuple[str, ...]]:
    """Yield the folded words of each listed job."""
    for key in ("words_de", "words_en"):
        for name in document(_FILE)[key]:
            yield name_words(str(name))


@cache
def _suffixes(key: str) -> Tuple[str, ...]:
    listed = _JOINED_HEADS if key == "heads" else words(_FILE, "suffixes")
    return tuple(sorted({form for suffix in listed for form in person_forms(suffix)}))


def is_unknown_job(word: str, vocabulary: FrozenSet[str]) -> bool:
    """Whether a folded word ends like a German job that is none of the catalogue's."""
    if _ends_with(word, _suffixes("suffixes")):
        return True
    return word not in vocabulary and _ends_with(word, _suffixes("heads"))


def _ends_with(word: str, suffixes: Tuple[str, ...]) -> bool:
    if not word.endswith(suffixes):
        return False
    longest = max(len(suffix) for suffix in suffixes if word.endswith(suffix))
    modifier = word[: len(word) - longest]
    return len(modifier) >= _MIN_MODIFIER and modifier not in words(
        "ordinary_words", "no_modifiers"
    )


@cache
def general_heads() -> FrozenSet[str]:
    """All forms of words such as "Manager" that a field before makes another job."""
    return frozenset(form for head in words(_FILE, "heads") for form in person_forms(head))


def is_field(word: str) -> bool:
    """Whether the word before a general head makes it another job ("sales manager")."""
    return word in words(_FILE, "fields")


def is_modifier(word: str) -> bool:
    """Whether a word before a name leaves it what it is ("Junior", "Beauty")."""
    return word in words(_FILE, "modifiers")


def may_follow(word: str) -> bool:
    """Whether a word joined to a name still leaves the talk about the job ("-Ausbildung")."""
    return word in words(_FILE, "followers")


def is_something_else(word: str) -> bool:
    """Whether a word after a name makes it no person ("Influencer Agentur")."""
    return word in words(_FILE, "not_persons")


def abbreviated(word: str) -> Optional[str]:
    """The part of a title that a folded word is short for ("mgr"), None for others."""
    return _abbreviations().get(word)


@cache
def _abbreviations() -> Dict[str, str]:
    parts: Dict[str, List[str]] = document("abbreviations")["parts"]
    return {fold(short): whole for whole, shorts in parts.items() for short in shorts}
