"""What stands between two names that may share a part: "oder einer", "/", "im Vergleich zu"."""

from __future__ import annotations

import re
from typing import Optional, Sequence

from wegweiser.understanding.folding import Token
from wegweiser.understanding.name_candidates import gap
from wegweiser.understanding.wordlists import words as words_of

_FILE = "function_words"
#: A hyphen that waits for the rest of the name: "PR- oder", "PR-/".
_OPEN_HYPHEN = re.compile(r"[-\u2010-\u2014\u2212](?=[\s/,])")
_SYMBOL = re.compile(r"\s*[/&+|]\s*")
_SENTENCE_END = re.compile(r"[.!?;\n]")
#: Most words between the two names: "oder doch lieber ein".
_MAX_WORDS = 4


def ends_sentence(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether a sentence ends after word `place`; the point of "vs." does not end one."""
    if place + 1 >= len(words):
        return True
    between = gap(text, words, place)
    if words[place].folded in words_of(_FILE, "abbreviated_joints"):
        between = between.replace(".", "", 1)
    return bool(_SENTENCE_END.search(between))


def before_joint(text: str, words: Sequence[Token], first: int) -> Optional[int]:
    """Return where the name before the one at `first` would end, None if nothing joins them."""
    return _beyond_joint(text, words, first, -1)


def after_joint(text: str, words: Sequence[Token], last: int) -> Optional[int]:
    """Return where the name after the one at `last` would begin, None if nothing joins them."""
    return _beyond_joint(text, words, last, 1)


def is_between(word: Token) -> bool:
    """Whether a word may stand between two names that share a part."""
    return _joins(word) or word.folded in words_of(_FILE, "between_names")


def _beyond_joint(text: str, words: Sequence[Token], start: int, step: int) -> Optional[int]:
    """The word beyond what joins, read from `start` backwards (`step` -1) or forwards (1)."""
    joined = False
    for place in range(start + step, start + step * (_MAX_WORDS + 2), step):
        if not 0 <= place < len(words):
            return None
        left = min(place, place - step)  # the word on the left of the gap that was crossed
        if ends_sentence(text, words, left):
            return None
        joined = joined or _is_joint(gap(text, words, left), step)
        if not is_between(words[place]):
            return place if joined else None
        joined = joined or _joins(words[place])
    return None


def _is_joint(between: str, step: int) -> bool:
    """Whether a gap joins by itself; a hyphen waits only for what follows."""
    return bool(_SYMBOL.fullmatch(between) or (step < 0 and _OPEN_HYPHEN.match(between)))


def _joins(word: Token) -> bool:
    return word.folded in words_of(_FILE, "joining_names")
