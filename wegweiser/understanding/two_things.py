"""Messages that set two things beside each other: "X vs Y", "from X to Y", "Unterschied X und Y".

Where one of the two is a job and the other is no name that is known, the talk before must
not fill it in: `two_things` tells what stands on either side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Literal, Optional, Sequence, Tuple

from wegweiser.understanding.choices import is_ordinal
from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.typos import is_typo
from wegweiser.understanding.wordlists import outside, phrases, words

_FILE = "two_things"
#: More words are a sentence, not a name.
_MOST_WORDS = 4
#: Within a side they make it more than a name.
_AND = frozenset(["und", "and"])
#: Sides of a message as pieces of its words.
_Cut = Tuple[Sequence[Token], Sequence[Token]]


@dataclass(frozen=True)
class Side:
    """One of the two: its words as written, and the name of a job in it, if any.

    The words may be more than the name: "Redakteur Online".
    """

    text: str
    name: Optional[NameMatch]


@dataclass(frozen=True)
class TwoThings:
    """Two sides in the order written. `way`: from the first to the second."""

    kind: Literal["difference", "way"]
    sides: Tuple[Side, Side]

    @property
    def unknown(self) -> bool:
        """Whether a side names no job."""
        return any(side.name is None for side in self.sides)


def two_things(text: str, names: Sequence[NameMatch]) -> Optional[TwoThings]:
    """Return the two things that `text` sets beside each other; None for other messages.

    `names` are the jobs in it. What only points ("and the other one") is no side.
    """
    said = tokens(text)
    for kind, cuts in (("difference", _compared(said)), ("way", _led(said))):
        for cut in cuts:
            first, second = (_side(text, part, names) for part in cut)
            if first is not None and second is not None:
                return TwoThings("way" if kind == "way" else "difference", (first, second))
    return _bare_pair(text, names)


def _bare_pair(text: str, names: Sequence[NameMatch]) -> Optional[TwoThings]:
    """ "Nurse and community manager": two names, and only a joint between them."""
    if len(names) != 2 or any(name.negated for name in names):
        return None
    rest = outside(text, [(name.start, name.end) for name in names])
    if len(rest) != 1 or rest[0] not in words("function_words", "joining_names"):
        return None
    first, second = (Side(name.text, name) for name in names)
    return TwoThings("difference", (first, second))


def is_comparing(word: str) -> bool:
    """Whether a folded word asks for a comparison, a typo allowed: "diffrence"."""
    known = words(_FILE, "comparing")
    return word in known or (len(word) >= 8 and any(is_typo(word, other) for other in known))


def says_versus(said: Sequence[str]) -> bool:
    """Whether folded words set something against something: "vs", "gegen"."""
    return phrases(_FILE, "versus").occurs(said)


def _compared(said: Sequence[Token]) -> Iterator[_Cut]:
    folded = [token.folded for token in said]
    for start, end in phrases(_FILE, "versus").spans(folded):
        yield said[:start], said[end:]
    if any(map(is_comparing, folded)):
        rest = [token for token in said if not is_comparing(token.folded)]
        for at, token in enumerate(rest):
            if token.folded in words(_FILE, "joints"):
                yield rest[:at], rest[at + 1 :]


def _led(said: Sequence[Token]) -> Iterator[_Cut]:
    folded = [token.folded for token in said]
    for _start, begin in phrases(_FILE, "away").spans(folded):
        for start, end in phrases(_FILE, "towards").spans(folded[begin:]):
            yield said[begin : begin + start], said[begin + end :]


def _side(text: str, part: Sequence[Token], names: Sequence[NameMatch]) -> Optional[Side]:
    """The part without what only stands around it; None for nothing, a sentence, pointing."""
    if not part:
        return None
    start, end = part[0].start, part[-1].end
    inside = [name for name in names if start <= name.start and name.end <= end]
    bare = _bare(part)
    if inside:
        whole = text[bare[0].start : bare[-1].end] if 0 < len(bare) <= _MOST_WORDS else ""
        return Side(whole or inside[0].text, inside[0]) if len(inside) == 1 else None
    points = any(_points(token.folded) or token.folded in _AND for token in bare)
    if not bare or points or len(bare) > _MOST_WORDS:
        return None
    return Side(text[bare[0].start : bare[-1].end], None)


def _bare(part: Sequence[Token]) -> List[Token]:
    around, bare = words(_FILE, "around"), list(part)
    while bare and bare[0].folded in around:
        bare.pop(0)
    while bare and bare[-1].folded in around:
        bare.pop()
    return bare


def _points(word: str) -> bool:
    return word in words(_FILE, "pointing") or is_ordinal(word) or word.isdigit()
