"""Names that share a part: "Social-Media- und Community-Manager", "PR-Manager oder -Berater"."""

from __future__ import annotations

from typing import Iterator, List, Optional, Sequence

from wegweiser.understanding.folding import Token
from wegweiser.understanding.name_candidates import Candidate
from wegweiser.understanding.name_index import Key, NameIndex
from wegweiser.understanding.name_joints import (
    after_joint,
    before_joint,
    ends_sentence,
    is_between,
)

#: Most words of the part that is left out.
_MAX_PREFIX = 3
#: Fewest letters of the part that is left.
_MIN_HEAD = 5
#: Names that may turn out to be the first part of a job's: "PR", "Social Media".
_VAGUE = ("other", "ambiguous")


def completed(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate]
) -> List[Candidate]:
    """Return `names` with the short ones read in the light of the full ones beside them."""
    jobs = [item for item in names if item.key.name.kind not in _VAGUE]
    taken = {at for item in jobs for at in range(item.first, item.last + 1)}
    new = [found for item in names for found in _headless(index, text, words, item)]
    new = [item for item in new if not taken & set(range(item.first, item.last + 1))]
    covered = {at for item in new for at in range(item.first, item.last + 1)}
    kept = [item for item in names if item.first not in covered]
    return _after(index, text, words, sorted([*kept, *new], key=lambda item: item.first))


def _headless(
    index: NameIndex, text: str, words: Sequence[Token], name: Candidate
) -> Iterator[Candidate]:
    """The names beside a full one that its head serves too: "Online- oder Video-Redakteur"."""
    if len(name.key.segments) < 2 or name.key.name.kind == "other":
        return
    head = name.key.segments[-1]
    beside: Optional[Candidate] = name
    while beside is not None:
        beside = _ending_at(index, words, head, before_joint(text, words, beside.first))
        yield from [beside] if beside else []
    following = _starting_at(index, words, head, after_joint(text, words, name.last))
    if following is not None and _stands_alone(text, words, following.last):
        yield following


def _ending_at(
    index: NameIndex, words: Sequence[Token], head: str, last: Optional[int]
) -> Optional[Candidate]:
    if last is None:
        return None
    firsts = range(max(0, last + 1 - _MAX_PREFIX), last + 1)
    return next(filter(None, (_with_head(index, words, at, last, head) for at in firsts)), None)


def _starting_at(
    index: NameIndex, words: Sequence[Token], head: str, first: Optional[int]
) -> Optional[Candidate]:
    if first is None:
        return None
    lasts = range(min(len(words), first + _MAX_PREFIX) - 1, first - 1, -1)
    return next(filter(None, (_with_head(index, words, first, at, head) for at in lasts)), None)


def _with_head(
    index: NameIndex, words: Sequence[Token], first: int, last: int, head: str
) -> Optional[Candidate]:
    key = index.keys.get("".join(word.folded for word in words[first : last + 1]) + head)
    known = key is not None and key.name.kind not in ("other", "unknown_job")
    return Candidate(first, last, key, exact=True) if key and known else None


def _stands_alone(text: str, words: Sequence[Token], last: int) -> bool:
    """ "PR-Manager oder Community?", but not "PR-Manager und Community aufbauen"."""
    if ends_sentence(text, words, last):
        return True
    return after_joint(text, words, last) is not None


def _after(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate]
) -> List[Candidate]:
    """ "Social Media Manager und Redakteur": the first name's beginning serves the second."""
    by_first = {item.first: item for item in names}
    result: List[Candidate] = []
    prefix, place = "", 0
    while place < len(words):
        if place and ends_sentence(text, words, place - 1):
            prefix = ""
        name = by_first.get(place)
        full = name is not None and _is_full(name)
        whole = full or (name is not None and name.key.name.kind == "role")
        short = None if whole else _short(index, words, prefix, place)
        item = short or name
        result += [item] if item else []
        if name is not None and full:
            prefix = "".join(name.key.segments[:-1])
        elif not item and not is_between(words[place]):
            prefix = ""
        place = item.last + 1 if item else place + 1
    return result


def _is_full(name: Candidate) -> bool:
    return name.key.name.kind in ("role", "neighbour") and len(name.key.segments) > 1


def _short(
    index: NameIndex, words: Sequence[Token], prefix: str, place: int
) -> Optional[Candidate]:
    typed = words[place].folded
    if not prefix or len(typed) < _MIN_HEAD:
        return None
    meant = index.speller.meant(typed) or typed
    key = _job(index, prefix + typed) or _job(index, prefix + meant)
    return Candidate(place, place, key, exact=True) if key else None


def _job(index: NameIndex, joined: str) -> Optional[Key]:
    key = index.keys.get(joined)
    return key if key is not None and key.name.kind in ("role", "neighbour") else None
