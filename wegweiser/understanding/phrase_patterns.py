"""Patterns of the catalogue's phrases: which forms of which words, in which order, how close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import FrozenSet, Iterator, List, Literal, Tuple

from wegweiser.catalogue import Language
from wegweiser.understanding.folding import fold, tokens
from wegweiser.understanding.inflection import case_forms, separable, word_forms
from wegweiser.understanding.wordlists import words

_FILE = "function_words"
#: How many other words may stand within a phrase.
_SLACK, _SLACK_ORDERED, _SLACK_PREFIX = 4, 3, 7
#: free: all forms of the words; loose: also without pronouns and articles; fixed: nouns in
#: their cases, the words together and in order; verbatim: no other form at all.
Style = Literal["free", "loose", "fixed", "verbatim"]


@dataclass(frozen=True)
class Entry:
    """A phrase of the catalogue: what it stands for, how it is written there, how it is found."""

    id: str
    text: str
    language: Language
    style: Style = "free"

    @property
    def plain(self) -> str:
        """The folded words with one blank between them."""
        return " ".join(token.folded for token in tokens(self.text))


@dataclass(frozen=True)
class Pattern:
    """The forms of each word of a phrase.

    `ordered`: the words follow one another as in the phrase. `slack`: how many
    other words may stand between the first and the last one. `across`: commas
    may stand between them, as in the phrase itself.
    """

    entry: Entry
    parts: Tuple[FrozenSet[str], ...]
    ordered: bool
    slack: int
    across: bool = False


def patterns(entry: Entry) -> Iterator[Pattern]:
    """Yield the ways in which people write an entry."""
    said = _words(entry)
    if not said:
        return
    parts = tuple(_part(word, entry, len(said)) for word in said)
    together = entry.style in ("fixed", "verbatim")
    if "-" in entry.text and " " not in entry.text:
        # "Content-Strategie" is also typed in one word or in two, but stays together.
        head = "".join(fold(word) for word in said[:-1])
        yield Pattern(entry, (frozenset(head + form for form in parts[-1]),), True, 0)
        together = True
    ordered = (
        together or len(parts) < 2 or any(fold(word) in words(_FILE, "in_phrases") for word in said)
    )
    slack = 0 if together else _SLACK_ORDERED if ordered else _SLACK
    yield Pattern(entry, parts, ordered, slack, across="," in entry.text)
    yield from _separated(entry, said)


def _words(entry: Entry) -> List[str]:
    said = [token.text for token in tokens(entry.text)]
    if entry.style != "loose":
        return said
    content = [word for word in said if fold(word) not in words(_FILE, "optional")]
    return content if len(content) > 1 else said


def _part(word: str, entry: Entry, size: int) -> FrozenSet[str]:
    folded = fold(word)
    if size > 1 and folded in words(_FILE, "articles"):
        return words(_FILE, "articles")
    if folded in words(_FILE, "in_phrases") or len(folded) < 3 or entry.style == "verbatim":
        return frozenset({folded})
    if entry.style == "fixed":
        return case_forms(word, entry.language)
    return word_forms(word, entry.language)


def _separated(entry: Entry, said: List[str]) -> Iterator[Pattern]:
    """ "zuhören" in a sentence: "ich höre anderen gern zu"."""
    inflected = entry.style in ("free", "loose") and entry.language == "de"
    split = separable(said[0]) if inflected and len(said) == 1 else None
    if split:
        yield Pattern(entry, (split[1], frozenset({split[0]})), True, _SLACK_PREFIX)
