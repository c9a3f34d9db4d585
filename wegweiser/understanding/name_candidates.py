"""Where a message could name a job: every run of words that the index knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from wegweiser.understanding.folding import Token
from wegweiser.understanding.job_words import abbreviated, general_heads, is_modifier
from wegweiser.understanding.name_index import Key, NameIndex
from wegweiser.understanding.typos import aligned
from wegweiser.understanding.wordlists import words as words_of

_JOINT = re.compile(r"[\s\-‐-―_·\"'„“”‟»«‘’]{0,4}")
_MIN_COMPOUND = 8
#: Most words that name the kind of a job: "Berater für Social Media".
_MAX_KIND = 3
#: So many words are tried for one that is misspelt.
_MAX_OPTIONS = 4


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
    yield from _unambiguous(
        found
        for meant in _corrected(index, typed)
        for found in _runs(index, text, words, meant, exact=False)
    )
    yield from _turned(index, typed)
    for place, word in enumerate(typed):
        key = _compound(index, word)
        if key is not None:
            yield Candidate(place, place, key, exact=False)


def _corrected(index: NameIndex, typed: List[str]) -> Iterator[List[str]]:
    """The words without typos: "crator" is tried as "creator" and as "curator"."""
    options = [_readings(index, word) for word in typed]
    for number in range(min(_MAX_OPTIONS, max(map(len, options), default=0))):
        meant = [option[min(number, len(option) - 1)] for option in options]
        if meant != typed:
            yield meant


def _readings(index: NameIndex, word: str) -> List[str]:
    """What a word may stand for: "mgr", "crator", "texta"."""
    whole = abbreviated(word)
    if whole is not None:
        return [whole]
    spelt = index.speller.candidates(word)
    dialect = f"{word[:-1]}er"
    spoken = word.endswith("a") and dialect in index.keys and not index.speller.knows(word)
    return spelt or ([dialect] if spoken else [word])


def _unambiguous(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those whose words were not taken for two different names."""
    by_place: Dict[Tuple[int, int], List[Candidate]] = {}
    for item in found:
        by_place.setdefault((item.first, item.last), []).append(item)
    for items in by_place.values():
        if len({(item.key.name.kind, item.key.name.id) for item in items}) == 1:
            yield items[0]


def _runs(
    index: NameIndex, text: str, words: Sequence[Token], spelt: List[str], exact: bool
) -> Iterator[Candidate]:
    for first in range(len(words)):
        joined, cuts = spelt[first], []
        for last in range(first, min(len(words), first + index.longest)):
            if last > first:
                if not _JOINT.fullmatch(gap(text, words, last - 1)):
                    break
                if spelt[last] in words_of("function_words", "articles"):
                    continue
                cuts.append(len(joined))
                joined += spelt[last]
            key = index.keys.get(joined)
            if key is not None and key.may_be_cut(tuple(cuts)):
                yield Candidate(first, last, key, exact)


def _turned(index: NameIndex, typed: Sequence[str]) -> Iterator[Candidate]:
    """ "Redakteurin für Social Media", "editor for online": what stands after names the kind."""
    for place in range(1, len(typed) - 1):
        if typed[place] not in words_of("function_words", "turning_names"):
            continue
        for last in range(place + 1, min(len(typed), place + 1 + _MAX_KIND)):
            key = index.keys.get("".join(typed[place + 1 : last + 1]) + typed[place - 1])
            if key is not None and key.name.kind in ("role", "neighbour"):
                yield Candidate(place - 1, last, key, exact=True)


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
