"""Names that share a part: "Social-Media- und Community-Manager", "PR-Manager oder -Berater"."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from wegweiser.understanding.folding import Token
from wegweiser.understanding.name_candidates import Candidate
from wegweiser.understanding.name_index import Key, NameIndex

_CONJUNCTIONS = frozenset(
    "und oder and or vs versus gegen gegenueber bzw beziehungsweise sowie with mit to plus zu zum zur from von".split()
)
_LEFT_CONJUNCTIONS = frozenset("und oder and or bzw sowie".split())
_ARTICLES = frozenset(
    "ein eine einen einem einer der die das dem den des a an the einfach auch dann doch".split()
)
_MAX_PREFIX = 3


def completed(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate]
) -> List[Candidate]:
    """Return `names` with the short ones read in the light of the full ones beside them."""
    found = [_completed_left(index, text, words, names, place) for place in range(len(names))]
    new = [item for item in found if item is not None]
    covered = {at for item in new for at in range(item.first, item.last + 1)}
    kept = [item for item in names if item.first not in covered]
    return _completed_right(index, text, words, sorted([*kept, *new], key=lambda item: item.first))


def _completed_left(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate], place: int
) -> Optional[Candidate]:
    """ "Online- oder Social-Media-Redakteur": the head of the second name serves the first."""
    name = names[place]
    if len(name.key.segments) < 2 or name.first < 2:
        return None
    if words[name.first - 1].folded not in _LEFT_CONJUNCTIONS:
        return None
    last = name.first - 2
    taken = {
        at
        for other in names
        if other.key.name.kind != "other"
        for at in range(other.first, other.last + 1)
    }
    for size in range(_MAX_PREFIX, 0, -1):
        first = last - size + 1
        if first < 0 or taken & set(range(first, last + 1)):
            continue
        prefix = "".join(word.folded for word in words[first : last + 1])
        key = _job(index, prefix + name.key.segments[-1])
        if key is not None:
            return Candidate(first, last, key, exact=True)
    return None


def _completed_right(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate]
) -> List[Candidate]:
    """ "Social Media Manager und Redakteur": the first name's beginning serves the second."""
    by_first = {item.first: item for item in names}
    result: List[Candidate] = []
    prefix, place = "", 0
    while place < len(words):
        name = by_first.get(place)
        if name is None:
            short = _short(index, text, words, prefix, place)
            prefix = prefix if short or _joins(text, words, place) else ""
            result += [short] if short else []
            place += 1
            continue
        full = name.key.name.kind in ("role", "neighbour") and len(name.key.segments) > 1
        short = None if full else _short(index, text, words, prefix, place)
        result.append(short or name)
        prefix = "".join(name.key.segments[:-1]) if full else prefix
        place = name.last + 1
    return result


def _short(
    index: NameIndex, text: str, words: Sequence[Token], prefix: str, place: int
) -> Optional[Candidate]:
    if not prefix or place < 2:
        return None
    typed = words[place].folded
    key = _job(index, prefix + typed) or _job(index, prefix + (index.speller.meant(typed) or ""))
    return Candidate(place, place, key, exact=True) if key else None


def _joins(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether a word may stand between two names that share a part."""
    folded = words[place].folded
    return folded in _CONJUNCTIONS or folded in _ARTICLES


def _job(index: NameIndex, joined: str) -> Optional[Key]:
    key = index.keys.get(joined)
    return key if key is not None and key.name.kind in ("role", "neighbour") else None


Words = Tuple[Token, ...]
