"""All names of jobs in one look-up table, built once from a catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, product
from typing import Dict, FrozenSet, Iterator, List, Mapping, Sequence, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.job_words import general_heads
from wegweiser.understanding.known_names import Name, known_names
from wegweiser.understanding.person_forms import is_person, person_forms
from wegweiser.understanding.typos import Speller
from wegweiser.understanding.vocabulary import vocabulary
from wegweiser.understanding.wordlists import words

#: Names whose words are understood in spite of typos.
_SPELT = ("role", "neighbour", "ambiguous")
#: A part of a name split in two is still read if both halves have this many letters.
_MIN_HALF = 4


@dataclass(frozen=True)
class Key:
    """One joined form of a name ("socialmediamanagerin") and where it may be cut."""

    name: Name
    segments: Tuple[str, ...]

    def may_be_cut(self, cuts: Tuple[int, ...]) -> bool:
        """Whether a text may have blanks or hyphens at these places of the key."""
        length = sum(map(len, self.segments))
        borders = set(accumulate(map(len, self.segments)))
        return all(
            cut in borders or (cut >= _MIN_HALF and length - cut >= _MIN_HALF) for cut in cuts
        )


@dataclass(frozen=True)
class NameIndex:
    """The table of joined forms with what is needed to find them in spite of typos.

    `compounds`: first letter and length to the joined forms of two and more parts. `tails`: names
    so telling that any word may be joined before them ("Beautyinfluencer").
    `longest`: most words of a name, blanks within compounds included.
    """

    keys: Mapping[str, Key]
    compounds: Mapping[Tuple[str, int], Tuple[str, ...]]
    tails: Mapping[str, Key]
    speller: Speller
    longest: int


@lru_cache(maxsize=4)
def name_index(catalogue: Catalogue) -> NameIndex:
    """Return the index of a catalogue's names; roles win over neighbours over ambiguous ones."""
    names = tuple(known_names(catalogue))
    people = {word for name in names for word in name.words[-1:] if is_person(word)}
    heads = sorted(people, key=lambda word: (-len(word), word))
    keys: Dict[str, Key] = {}
    bases: Dict[str, str] = {}
    for name in names:
        for segments in _forms(name.words):
            split = segments if len(segments) > 1 else _split(segments[0], heads)
            keys.setdefault("".join(segments), Key(name, split))
            # One-word compounds are spelt part by part, see `aligned`.
            if name.kind in _SPELT and len(segments) == len(split):
                bases.update(_spelt(bases, name.words, segments))
    longest = max((len(name.words) for name in names), default=0)
    speller = Speller(bases, _protected(catalogue, names))
    return NameIndex(keys, _compounds(keys), _tails(keys), speller, longest + 2)


def _spelt(
    bases: Mapping[str, str], name: Sequence[str], segments: Sequence[str]
) -> Mapping[str, str]:
    """The words of a name and, of a long one, its beginning in one word ("socialmedia")."""
    found = {form: bases.get(form, word) for word, form in zip(name, segments, strict=True)}
    beginning = "".join(segments[:-1])
    return {**found, beginning: beginning} if len(segments) > 2 else found


def _protected(catalogue: Catalogue, names: Sequence[Name]) -> FrozenSet[str]:
    """Words that are right as they are, however near a name's word they come."""
    others = (name for name in names if name.kind not in _SPELT)
    forms = {form for name in others for segments in _forms(name.words) for form in segments}
    listed = words("ordinary_words", "words") | words("unknown_jobs", "fields")
    return vocabulary(catalogue) | listed | forms


def _forms(name: Tuple[str, ...]) -> Iterator[Tuple[str, ...]]:
    """All forms of a name: its head in gender, case and number, adjectives in their endings."""
    head = len(name) - 1
    while head > 0 and not is_person(name[head]):
        head -= 1
    choices = (
        sorted(person_forms(word)) if index == head or not is_person(word) else [word]
        for index, word in enumerate(name)
    )
    return product(*choices)


def _split(word: str, heads: Sequence[str]) -> Tuple[str, ...]:
    """The word before and from the longest of the `heads` (longest first) that it ends in."""
    for head in heads:
        at = word.find(head)
        if at >= 3 and len(head) >= 5 and len(word) - at - len(head) <= 5:
            return (word[:at], word[at:])
    return (word,)


def _tails(keys: Mapping[str, Key]) -> Mapping[str, Key]:
    least = {"role": 10, "neighbour": 8}
    return {
        joined: key
        for joined, key in keys.items()
        if len(key.name.words) == 1
        and joined not in general_heads()
        and len(key.name.words[0]) >= least.get(key.name.kind, 99)
    }


def _compounds(keys: Mapping[str, Key]) -> Mapping[Tuple[str, int], Tuple[str, ...]]:
    found: Dict[Tuple[str, int], List[str]] = {}
    for joined, key in keys.items():
        if len(key.segments) > 1 and min(map(len, key.segments)) >= 3:
            found.setdefault((joined[0], len(joined)), []).append(joined)
    return {shelf: tuple(items) for shelf, items in found.items()}
