"""Names that share a part: "Social-Media- und Community-Manager", "PR-Manager oder -Berater"."""

from __future__ import annotations

import re
from typing import List, Optional, Sequence

from wegweiser.understanding.folding import Token
from wegweiser.understanding.name_candidates import Candidate, gap
from wegweiser.understanding.name_index import Key, NameIndex
from wegweiser.understanding.wordlists import words as words_of

_FILE = "function_words"
_SENTENCE_END = re.compile(r"[.!?;\n]")
#: Most words of the part that is left out.
_MAX_PREFIX = 3
#: Fewest letters of the part that is left.
_MIN_HEAD = 5


def completed(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate]
) -> List[Candidate]:
    """Return `names` with the short ones read in the light of the full ones beside them."""
    found = [_before(index, words, names, place) for place in range(len(names))]
    new = [item for item in found if item is not None]
    covered = {at for item in new for at in range(item.first, item.last + 1)}
    kept = [item for item in names if item.first not in covered]
    return _after(index, text, words, sorted([*kept, *new], key=lambda item: item.first))


def _before(
    index: NameIndex, words: Sequence[Token], names: Sequence[Candidate], place: int
) -> Optional[Candidate]:
    """ "Online- oder Social-Media-Redakteur": the head of the second name serves the first."""
    name = names[place]
    joining = words_of(_FILE, "joining_names")
    if len(name.key.segments) < 2 or name.first < 2 or words[name.first - 1].folded not in joining:
        return None
    jobs = [item for item in names if item.key.name.kind != "other"]
    taken = {at for item in jobs for at in range(item.first, item.last + 1)}
    last = name.first - 2
    for size in range(min(_MAX_PREFIX, last + 1), 0, -1):
        places = range(last - size + 1, last + 1)
        key = _job(index, "".join(words[at].folded for at in places) + name.key.segments[-1])
        if key is not None and not taken & set(places):
            return Candidate(places[0], last, key, exact=True)
    return None


def _after(
    index: NameIndex, text: str, words: Sequence[Token], names: Sequence[Candidate]
) -> List[Candidate]:
    """ "Social Media Manager und Redakteur": the first name's beginning serves the second."""
    by_first = {item.first: item for item in names}
    result: List[Candidate] = []
    prefix, place = "", 0
    while place < len(words):
        if place and _SENTENCE_END.search(gap(text, words, place - 1)):
            prefix = ""
        name = by_first.get(place)
        full = name is not None and _is_full(name)
        short = None if full else _short(index, words, prefix, place)
        item = short or name
        result += [item] if item else []
        if name is not None and full:
            prefix = "".join(name.key.segments[:-1])
        elif not item and words[place].folded not in words_of(_FILE, "between_names"):
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
