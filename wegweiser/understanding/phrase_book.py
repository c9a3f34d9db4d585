"""Finds the catalogue's words and phrases in a sentence, inflected and out of order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, FrozenSet, Iterable, Iterator, List, Optional, Sequence, Set, Tuple

from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.inflection import noun_forms
from wegweiser.understanding.phrase_patterns import Entry, Pattern, patterns
from wegweiser.understanding.typos import Speller
from wegweiser.understanding.wordlists import words

_BREAK = re.compile(r"[.!?;:,\n()]")
_MIN_TAIL, _MIN_MODIFIER, _MIN_SPELT = 5, 3, 6
#: Words that begin with the same letters are taken for forms of one word.
_ROOT = 6
#: "Zahlenmensch", "Filmfan": somebody who likes what is before.
_LOVERS = ("menschen", "mensch", "typ", "freak", "fan", "nerd")


@dataclass(frozen=True)
class Found:
    """A phrase in a text: its entry and the tokens that make it, in text order.

    `literal`: the text has the words as the catalogue has them, in that order.
    """

    entry: Entry
    places: Tuple[int, ...]
    literal: bool = False

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.places[0]

    @property
    def last(self) -> int:
        """Index of the last token."""
        return self.places[-1]


class PhraseBook:
    """An index over phrases; `known` are words that are right as they are."""

    def __init__(self, entries: Iterable[Entry], known: FrozenSet[str] = frozenset()) -> None:
        self._by_anchor: Dict[str, List[Tuple[int, Pattern]]] = {}
        self._tails: Dict[str, Entry] = {}
        bases: Dict[str, str] = {}
        for entry in entries:
            for pattern in patterns(entry):
                self._add(pattern)
                forms = (form for part in pattern.parts for form in part)
                bases.update({form: form[:_ROOT] for form in forms if len(form) >= _MIN_SPELT})
            self._add_tail(entry)
        self._speller = Speller(bases, known | words("ordinary_words", "words"))

    def _add(self, pattern: Pattern) -> None:
        """Index a pattern under the forms of its longest word."""
        sizes = [max(map(len, part)) for part in pattern.parts]
        anchor = sizes.index(max(sizes))
        for form in pattern.parts[anchor]:
            self._by_anchor.setdefault(form, []).append((anchor, pattern))

    def _add_tail(self, entry: Entry) -> None:
        """German nouns stand at the end of compounds too: "Naturfotos"."""
        noun = entry.language == "de" and entry.text[:1].isupper() and entry.text.isalpha()
        if noun and entry.style != "verbatim":
            for form in noun_forms(entry.text):
                if len(form) >= _MIN_TAIL:
                    self._tails.setdefault(form, entry)

    def find(self, text: str, compounds: bool = False) -> Tuple[Found, ...]:
        """Return all phrases in `text`, also overlapping ones, in text order.

        With `compounds`, single nouns count at the end of longer words.
        """
        said = tokens(text)
        spelt = [self._speller.meant(token.folded) or token.folded for token in said]
        parts = _sentence_parts(text, said)
        found = set(self._matches(spelt, parts)) | set(self._joined(text, said, spelt))
        if compounds:
            found |= set(self._compounds(spelt))
        return tuple(sorted(found, key=lambda item: (item.places, item.entry.id, item.entry.text)))

    def _matches(self, spelt: Sequence[str], parts: Sequence[int]) -> Iterator[Found]:
        for place, word in enumerate(spelt):
            for anchor, pattern in self._by_anchor.get(word, ()):
                places = _places(pattern, anchor, place, spelt, parts)
                if places is not None:
                    said = " ".join(spelt[at] for at in places)
                    yield Found(pattern.entry, places, said == pattern.entry.plain)

    def _joined(self, text: str, said: Sequence[Token], spelt: Sequence[str]) -> Iterator[Found]:
        """ "Redaktions-Plan" for "Redaktionsplan"."""
        for place in range(len(said) - 1):
            if text[said[place].end : said[place + 1].start] == "-":
                for entry in self._single(spelt[place] + spelt[place + 1]):
                    yield Found(entry, (place, place + 1))

    def _single(self, word: str) -> Iterator[Entry]:
        return (p.entry for _, p in self._by_anchor.get(word, ()) if len(p.parts) == 1)

    def _compounds(self, spelt: Sequence[str]) -> Iterator[Found]:
        for place, word in enumerate(spelt):
            if self._speller.knows(word):
                continue
            for tail in _LOVERS:
                if word.endswith(tail):
                    yield from (Found(e, (place,)) for e in self._single(word[: -len(tail)]))
            entry = self._tail_of(word)
            if entry is not None:
                yield Found(entry, (place,))

    def _tail_of(self, word: str) -> Optional[Entry]:
        for cut in range(_MIN_MODIFIER, len(word) - _MIN_TAIL + 1):
            if word[cut:] in self._tails:
                no_compound = word[:cut] in words("ordinary_words", "no_modifiers")
                return None if no_compound else self._tails[word[cut:]]
        return None


def longest(found: Sequence[Found]) -> Tuple[Found, ...]:
    """Return those that share no token with a longer one, in text order.

    Among equally long ones the literal one counts.
    """

    def merit(item: Found) -> Tuple[int, bool, Tuple[int, ...], str]:
        return (-len(item.places), not item.literal, item.places, item.entry.id)

    taken: List[Found] = []
    for item in sorted(found, key=merit):
        if not any(set(item.places) & set(other.places) for other in taken):
            taken.append(item)
    return tuple(sorted(taken, key=lambda item: item.places))


def _sentence_parts(text: str, said: Sequence[Token]) -> List[int]:
    """The number of the part between punctuation marks that each token is in."""
    parts: List[int] = []
    for place, token in enumerate(said):
        broken = place and _BREAK.search(text[said[place - 1].end : token.start])
        parts.append((parts[-1] if parts else 0) + bool(broken))
    return parts


def _places(
    pattern: Pattern, anchor: int, place: int, spelt: Sequence[str], parts: Sequence[int]
) -> Optional[Tuple[int, ...]]:
    """The tokens that make the phrase around its anchor at `place`, or None."""
    reach = len(pattern.parts) - 1 + pattern.slack
    places = {anchor: place}
    # From the anchor outwards, so that order can be kept against the nearest part.
    for index in [*range(anchor - 1, -1, -1), *range(anchor + 1, len(pattern.parts))]:
        low, high = place - reach, place + reach
        if pattern.ordered and index < anchor:
            high = places[index + 1] - 1
        elif pattern.ordered:
            low = places[index - 1] + 1
        free = (at for at in range(max(low, 0), min(high + 1, len(spelt))))
        within = [] if pattern.across else parts
        at = _nearest(pattern.parts[index], place, free, spelt, within, set(places.values()))
        if at is None:
            return None
        places[index] = at
    inside = sorted(places.values())
    return tuple(inside) if inside[-1] - inside[0] <= reach else None


def _nearest(
    forms: FrozenSet[str],
    place: int,
    where: Iterable[int],
    spelt: Sequence[str],
    parts: Sequence[int],
    used: Set[int],
) -> Optional[int]:
    """The place of one of `forms` nearest to `place`, in the same of the `parts` if any."""
    options = [
        at
        for at in where
        if spelt[at] in forms and at not in used and (not parts or parts[at] == parts[place])
    ]
    return min(options, key=lambda at: (abs(at - place), at), default=None)
