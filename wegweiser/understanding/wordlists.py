"""Reads the word lists beside this module, folded, once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterable, Iterator, List, Sequence, Tuple

from wegweiser.catalogue.yaml_file import read_yaml
from wegweiser.understanding.folding import tokens

_FOLDER = Path(__file__).resolve().parent / "data"


class PhraseSet:
    """Phrases as sequences of folded words, looked up in a sequence of words.

    Where several begin at a word, the longest counts; a word counts once.
    """

    def __init__(self, phrases: Iterable[Tuple[str, ...]]) -> None:
        self.all = frozenset(phrases)
        self._sizes = sorted({len(phrase) for phrase in self.all}, reverse=True)

    def size_at(self, said: Sequence[str], place: int) -> int:
        """Return the number of words of the longest phrase at `place`, or 0."""
        for size in self._sizes:
            phrase = tuple(said[place : place + size])
            if len(phrase) == size and phrase in self.all:
                return size
        return 0

    def spans(self, said: Sequence[str]) -> Iterator[Tuple[int, int]]:
        """Yield where phrases begin and end (exclusive)."""
        place = 0
        while place < len(said):
            size = self.size_at(said, place)
            if size:
                yield place, place + size
            place += size or 1

    def occurs(self, said: Sequence[str]) -> bool:
        """Whether any phrase is in `said`."""
        return any(self.size_at(said, place) for place in range(len(said)))

    def last(self, said: Sequence[str]) -> int:
        """Return where the last phrase begins, or -1."""
        return max((start for start, _ in self.spans(said)), default=-1)

    def without(self, said: Sequence[str], by: str = "") -> List[str]:
        """Return `said` without the phrases, or with the word `by` in place of theirs."""
        rest = list(said)
        for start, end in reversed(list(self.spans(said))):
            rest[start:end] = [by] * (end - start) if by else []
        return rest


def outside(text: str, spans: Sequence[Tuple[int, int]]) -> List[str]:
    """Return the folded words of `text` that touch none of the `spans` (start, end)."""
    return [
        token.folded
        for token in tokens(text)
        if not any(start < token.end and token.start < end for start, end in spans)
    ]


@cache
def document(name: str) -> Dict[str, Any]:
    """Return `data/<name>.yml` as it stands."""
    return dict(read_yaml(_FOLDER / f"{name}.yml"))


@cache
def phrases(name: str, key: str) -> PhraseSet:
    """Return one list of `data/<name>.yml` as phrases; dots in `key` lead into mappings."""
    return PhraseSet(tuple(token.folded for token in tokens(item)) for item in _items(name, key))


@cache
def words(name: str, key: str) -> FrozenSet[str]:
    """Return one list of `data/<name>.yml` whose items are single words, folded."""
    return frozenset(token.folded for item in _items(name, key) for token in tokens(item))


def _items(name: str, key: str) -> List[str]:
    """The strings of a list.

    Raises:
        ValueError: for an item that YAML does not read as a string, such as a bare `no`.
    """
    found: Any = document(name)
    for part in key.split("."):
        found = found[int(part) if part.isdigit() else part]
    wrong = [item for item in found if not isinstance(item, str)]
    if wrong:
        raise ValueError(f"data/{name}.yml, {key}: put {wrong} in quotes, YAML reads it as no word")
    return list(found)
