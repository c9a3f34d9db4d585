"""Typing errors: how many a word may have, and which known word was meant."""

from __future__ import annotations

import re
from typing import Dict, FrozenSet, Iterator, List, Mapping, Optional, Sequence, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

#: Endings that make a noun for a person; what is before is the stem.
_SUFFIX = re.compile(
    r"(?<=.{3})(er|or|eur|oer|ist|ent|ant|eg|ege|og|oge)?(in|innen|ins|en|e|es|n|s|ns|'s)?$"
)
#: Letters that stand for the same sound at the start of a word.
_TWIN = {"c": "k", "k": "c"}
#: Endings that are mixed up: "creater", "redakter".
_AGENT = re.compile(r"(er|or|ar|our|eur|oer)(in|innen|s|n|en|e)?")
_DOUBLE = re.compile(r"(.)\1+")
#: Spellings of one sound: "grafic", "Redaktör" (folded "redaktoer"), "Kreator", "Comunity".
_SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile(r"oer(?=$|in|s$|e$|en$)"), "eur"),
    (re.compile("ck?"), "k"),
    (re.compile("y"), "i"),
    (_DOUBLE, r"\1"),
)


def sound(word: str) -> str:
    """Return one spelling for folded words that sound alike."""
    for written, spoken in _SOUNDS:
        word = written.sub(spoken, word)
    return word


def allowance(length: int) -> int:
    """Return how many typos a word of `length` letters may have: 0, 1 (from 6) or 2 (from 10)."""
    return 0 if length < 6 else 1 if length < 10 else 2


def distance(one: str, other: str, limit: int) -> int:
    """Return the number of typos between two words (a swap is one), at most `limit + 1`."""
    return int(OSA.distance(one, other, score_cutoff=limit))


def is_typo(typed: str, meant: str) -> bool:
    """Whether `typed` may be a misspelt `meant`, both folded.

    The first letter holds in short words, and a word that differs in its
    ending alone is another form or another word ("texten" is no "Texter").
    """
    if len(typed) == len(meant) == 5:
        return _is_swap(typed, meant)
    limit = min(allowance(len(meant)), allowance(len(typed) + 1))
    if min(len(typed) + 1, len(meant)) < 6 or (len(meant) < 10 and not _same_start(typed, meant)):
        return False
    return 0 < distance(typed, meant, limit) <= limit and not _is_other_form(typed, meant)


def _same_start(typed: str, meant: str) -> bool:
    return meant[0] in (typed[0], _TWIN.get(typed[0]))


def _is_swap(typed: str, meant: str) -> bool:
    """Two neighbouring letters swapped after the first one: "meida" for "media"."""
    same_letters = typed[0] == meant[0] and sorted(typed) == sorted(meant)
    return same_letters and distance(typed, meant, 1) == 1


def _is_other_form(typed: str, meant: str) -> bool:
    """Whether two words differ in their ending alone: "texten", "influenced", "journalism"."""
    suffix = _SUFFIX.search(meant)
    stem = meant[: suffix.start()] if suffix else meant
    ending, rest = meant[len(stem) :], typed[len(stem) :]
    if not typed.startswith(stem):
        return False
    if ending and (rest.endswith(ending) or _AGENT.fullmatch(rest)):
        return False  # "influencher", "managger", "creater"
    # Only letters of the ending itself, dropped, swapped or doubled: "managre", "influencr".
    letters = list(ending)
    for letter in _DOUBLE.sub(r"\1", rest):
        if letter not in letters:
            return True
        letters.remove(letter)
    return not rest or ("r" in ending and "r" not in rest)


class Speller:
    """Finds the one known word that a misspelt word stands for.

    `words` maps each known word to a base that all its forms share: two
    candidates with the same base are no doubt, two with different bases are.
    """

    def __init__(self, words: Mapping[str, str], protected: FrozenSet[str]) -> None:
        self._base = words
        self._protected = protected
        # By first letter and length: only the neighbours of a word are compared with it.
        self._shelves: Dict[Tuple[str, int], List[str]] = {}
        for word in sorted(words):
            self._shelves.setdefault((word[0], len(word)), []).append(word)
        self._by_sound: Dict[str, List[str]] = {}
        for word in sorted(words):
            self._by_sound.setdefault(sound(word), []).append(word)

    def knows(self, word: str) -> bool:
        """Whether the word is known or protected, so that it is no typo."""
        return word in self._base or word in self._protected

    def meant(self, typed: str) -> Optional[str]:
        """Return the known word that `typed` misspells, or None if none or more than one."""
        words = self.candidates(typed)
        return words[0] if len({self._base[word] for word in words}) == 1 else None

    def candidates(self, typed: str) -> List[str]:
        """Return the known words that `typed` is nearest to, empty if it is no typo of any."""
        if len(typed) < 5 or self.knows(typed) or not typed.isalpha():
            return []
        near = [(distance(typed, word, 2), word) for word in self._near(typed)]
        best = min((far for far, _ in near), default=0)
        return [word for far, word in near if far == best] or self._by_sound.get(sound(typed), [])

    def _near(self, typed: str) -> Iterator[str]:
        # The second letter comes first where two are swapped or the first one is too much.
        firsts = sorted({typed[0], typed[1], _TWIN.get(typed[0], typed[0])})
        reach = max(1, allowance(len(typed) + 1))
        for first in firsts:
            for length in range(len(typed) - reach, len(typed) + reach + 1):
                words = self._shelves.get((first, length), ())
                found = process.extract(
                    typed, words, scorer=OSA.distance, processor=None, score_cutoff=2, limit=None
                )
                yield from (word for word, _, _ in found if is_typo(typed, word))


def aligned(typed: str, segments: Sequence[str]) -> bool:
    """Whether `typed` is the joined `segments` with each within its own allowance.

    Keeps "Projektmanager" from being "Produktmanager": two typos in seven
    letters are too many, though not in fourteen.
    """
    if not segments:
        return not typed
    head, *rest = segments
    return any(
        _segment_typo(typed[: len(head) + shift], head)
        and aligned(typed[len(head) + shift :], rest)
        for shift in (0, 1, -1, 2, -2)
        if 0 <= len(head) + shift <= len(typed)
    )


def _segment_typo(typed: str, meant: str) -> bool:
    limit = allowance(len(meant))
    return typed == meant or (
        distance(typed, meant, limit) <= limit and not _is_other_form(typed, meant)
    )
