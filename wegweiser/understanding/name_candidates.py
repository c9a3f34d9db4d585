"""Where a message could name a job: every run of words that the index knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterator, List, Optional, Sequence, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from wegweiser.understanding.folding import Token
from wegweiser.understanding.job_words import general_heads, is_modifier
from wegweiser.understanding.name_index import Key, NameIndex
from wegweiser.understanding.typos import aligned
from wegweiser.understanding.wordlists import words as words_of

_JOINT = re.compile(r"[\s\-‐-―_·\"'„“”‟»«‘’]{0,4}")
_ARTICLES = frozenset("der die das des dem den the a an".split())
_MIN_COMPOUND = 8


@dataclass(frozen=True)
class Candidate:
    """Tokens `first` to `last` (inclusive) may be the name behind `key`.

    `exact`: without typos. `listed`: the name is in the catalogue or a word list,
    not concluded from an ending or from what stands before.
    """

    first: int
    last: int
    key: Key
    exact: bool
    listed: bool = True


def gap(text: str, words: Sequence[Token], index: int) -> str:
    """Return what stands between word `index` and the next one."""
    return text[words[index].end : words[index + 1].start]


def candidates(index: NameIndex, text: str, words: Sequence[Token]) -> Iterator[Candidate]:
    """Yield all runs of words that are a name, exactly or but for typos."""
    typed = [word.folded for word in words]
    yield from _runs(index, text, words, typed, exact=True)
    meant = [index.speller.meant(word) or word for word in typed]
    if meant != typed:
        yield from _runs(index, text, words, meant, exact=False)
    for place, word in enumerate(typed):
        key = _compound(index, word)
        if key is not None:
            yield Candidate(place, place, key, exact=False)


def _runs(
    index: NameIndex, text: str, words: Sequence[Token], spelt: List[str], exact: bool
) -> Iterator[Candidate]:
    for first in range(len(words)):
        joined, cuts = spelt[first], []
        for last in range(first, min(len(words), first + index.longest)):
            if last > first:
                if not _JOINT.fullmatch(gap(text, words, last - 1)):
                    break
                if spelt[last] in _ARTICLES:
                    continue
                cuts.append(len(joined))
                joined += spelt[last]
            key = index.keys.get(joined)
            if key is not None and key.may_be_cut(tuple(cuts)):
                yield Candidate(first, last, key, exact)


def _compound(index: NameIndex, word: str) -> Optional[Key]:
    """The one name that a long compound stands for ("Onlineredaktuer", "Modeblogger")."""
    if len(word) < _MIN_COMPOUND or index.speller.knows(word) or word in index.keys:
        return None
    return _modified(index, word) or _misspelt(index, word)


def _modified(index: NameIndex, word: str) -> Optional[Key]:
    """A name with a field joined to it: "Sportjournalist", "Agenturtexter"."""
    for cut in range(3, len(word) - 5):
        field, name = word[:cut], word[cut:]
        if name in index.tails and field not in words_of("ordinary_words", "no_modifiers"):
            return index.tails[name]
        if is_modifier(field) and name in index.keys and name not in general_heads():
            key = index.keys[name]
            return key if key.name.kind in ("role", "neighbour") else None
    return None


def _misspelt(index: NameIndex, word: str) -> Optional[Key]:
    found: List[Tuple[int, Key]] = []
    shelves = ((first, len(word) + more) for first in set(word[:2]) for more in range(-2, 3))
    for shelf in shelves:
        choices = index.compounds.get(shelf, ())
        near = process.extract(
            word, choices, scorer=OSA.distance, processor=None, score_cutoff=2, limit=None
        )
        keys = ((int(far), index.keys[joined]) for joined, far, _ in near)
        found += [(far, key) for far, key in keys if aligned(word, key.segments)]
    best = [key for far, key in found if far == min(far for far, _ in found)]
    return best[0] if len({(key.name.kind, key.name.id) for key in best}) == 1 else None
