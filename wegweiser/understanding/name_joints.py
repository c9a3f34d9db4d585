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
    joined = False
    for place in range(first - 1, max(-1, first - 2 - _MAX_WORDS), -1):
        if ends_sentence(text, words, place):
            return None
        between = gap(text, words, place)
        joined = joined or bool(_SYMBOL.fullmatch(between) or _OPEN_HYPHEN.match(between))
        if not _joins(words[place]) and words[place].folded not in words_of(_FILE, "between_names"):
            return place if joined else None
        joined = joined or _joins(words[place])
    return None


def after_joint(text: str, words: Sequence[Token], last: int) -> Optional[int]:
    """Return where the name after the one at `last` would begin, None if nothing joins them."""
    joined = False
    for place in range(last + 1, min(len(words), last + 2 + _MAX_WORDS)):
        if ends_sentence(text, words, place - 1):
            return None
        joined = joined or bool(_SYMBOL.fullmatch(gap(text, words, place - 1)))
        if not _joins(words[place]) and words[place].folded not in words_of(_FILE, "between_names"):
            return place if joined else None
        joined = joined or _joins(words[place])
    return None


def _joins(word: Token) -> bool:
    return word.folded in words_of(_FILE, "joining_names")
