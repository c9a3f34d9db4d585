"""Cuts a message into clauses, within which a liking or its negation holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Literal, Optional, Sequence, Tuple

from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.mood import mood
from wegweiser.understanding.wordlists import phrases, words

_FILE = "liking"
_SENTENCE = re.compile(r"[.!?;\n]")
_COMMA = re.compile(r"[,()]|\s[-–—]\s")
_ALL = ("everything", "anything", "all")
_NOT_TURNING = ("nothing", "no")
#: "aber" after so few words of a clause stands behind its verb.
_AFTER_VERB = 2
_MORE = {"mehr", "more"}
_ALSO = {"auch", "also"}  # "nicht nur ..., sondern auch ..."
_PREFERRED = {"not", "to"}
_SUBJECTS = {"ich", "zu", "dass", "i", "to"}
#: How a clause follows from the one before.
Link = Literal["start", "list", "turn", "than", "except"]


@dataclass(frozen=True)
class Clause:
    """Tokens `first` to `last` (inclusive) of a text, and how they follow the clause before.

    start: a new sentence; list: a comma or "und"; turn: "aber"; than: what is
    liked less ("lieber Bilder als Texte"); except: "alles außer ...".
    `opening`: the first clause of a sentence.
    """

    words: Tuple[Token, ...]
    first: int
    last: int
    link: Link
    question: bool
    opening: bool = False

    @property
    def folded(self) -> List[str]:
        """The folded words."""
        return [token.folded for token in self.words]


def clauses(text: str) -> List[Clause]:
    """Return the clauses of `text` in order."""
    said = tokens(text)
    cuts = _cuts(text, said)
    found: List[Clause] = []
    for number, (first, link) in enumerate(cuts):
        end = cuts[number + 1][0] if number + 1 < len(cuts) else len(said)
        question = _ends_in_question(text, said[end - 1].end)
        opening = first == 0 or _mark(text[said[first - 1].end : said[first].start]) == "start"
        found.append(Clause(said[first:end], first, end - 1, link, question, opening))
    return found


def _ends_in_question(text: str, place: int) -> bool:
    mark = _SENTENCE.search(text, place)
    return bool(mark and mark[0] == "?")


def _cuts(text: str, said: Sequence[Token]) -> List[Tuple[int, Link]]:
    """Where clauses begin and how they follow."""
    folded = [token.folded for token in said]
    found: List[Tuple[int, Link]] = [(0, _first_link(folded))] if said else []
    for place in range(1, len(said)):
        mark = _mark(text[said[place - 1].end : said[place].start])
        link = _link(folded, place, found[-1][0])
        if mark == "list" and folded[place] in _MORE:
            link = "turn"  # "weniger Zahlen, mehr Design"
        short = found[-1][1] == "list" and place - found[-1][0] <= _AFTER_VERB
        behind_verb = short and mood(folded[found[-1][0] : place]) is not None
        if link == "turn" and not mark and behind_verb:
            # "..., hasse aber Stress": the turn began with the verb.
            found[-1] = (found[-1][0], link)
        elif link or mark:
            # "Ich mag Bilder. Aber Zahlen nicht": the word says more than the mark.
            found.append((place, link or mark or "list"))
    return found


def _first_link(folded: Sequence[str]) -> Link:
    """ "Statt zu reden, schreibe ich": what is liked less may come first."""
    return "than" if phrases(_FILE, "instead_of").size_at(folded, 0) else "start"


def _mark(between: str) -> Optional[Link]:
    if _SENTENCE.search(between):
        return "start"
    return "list" if _COMMA.search(between) else None


def _link(folded: Sequence[str], place: int, first: int) -> Optional[Link]:
    """The link of a clause that begins at `place`, after one that began at `first`."""
    word, before = folded[place], folded[place - 1]
    if phrases(_FILE, "exceptions").size_at(folded, place) or (word == "but" and before in _ALL):
        return "except"
    if phrases(_FILE, "instead_of").size_at(folded, place) or _compares(folded, place):
        return "than"
    after = folded[place + 1] if place + 1 < len(folded) else ""
    if word == "doch" and (after in words(_FILE, "negators") or folded[place + 1 :] == []):
        return None  # "ich schreib doch nicht gern" is one clause
    if word in words(_FILE, "turns"):
        also = set(folded[place + 1 : place + 2]) & _ALSO
        return None if before in _NOT_TURNING else "list" if also else "turn"
    if word in words(_FILE, "joins") and _both_have_mood(folded[first:], place - first):
        return "list"
    if before in words(_FILE, "and") and word in words(_FILE, "after_and"):
        return "list"  # "... gearbeitet und mich nie geärgert": a new verb comes
    if before in words(_FILE, "and") and _somebody_else(folded[place:]):
        return "list"  # "... und mein Vater nervt": somebody else does it
    return None


def _somebody_else(rest: Sequence[str]) -> bool:
    """Whether folded words begin with "my dad" and do not come back to the speaker."""
    other = len(rest) > 1 and rest[0] in words(_FILE, "possessives")
    return other and rest[1] in words(_FILE, "others") and not _tells_of_me(rest)


def _tells_of_me(rest: Sequence[str]) -> bool:
    return bool(set(rest) & words(_FILE, "first_person"))


def _compares(folded: Sequence[str], place: int) -> bool:
    """Whether the word is the "als" or "to" of "lieber X als Y" and "prefer X to Y"."""
    word, before, after = folded[place], folded[:place], folded[place + 1 : place + 2]
    if word == "to":
        if "prefer" not in before[:-1]:
            return False
        return before[before.index("prefer") + 1] not in _PREFERRED  # "prefer not to", "prefer to"
    if word not in words(_FILE, "than") or not words(_FILE, "preferring") & set(before):
        return False
    # "Lieber als Texter arbeiten" compares nothing.
    return before[-1] not in words(_FILE, "preferring") or set(after) <= _SUBJECTS


def _both_have_mood(folded: Sequence[str], place: int) -> bool:
    """Whether "und" stands between two clauses that each say how somebody likes something."""
    return mood(folded[:place]) is not None and mood(folded[place + 1 :]) is not None
