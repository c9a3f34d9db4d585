"""Folding: one spelling for comparison, and words with their place in the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Tuple

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})
_MARKS = "\u0300-\u036f"
#: Soft hyphen, zero-width characters, direction marks, variation selectors, keycap.
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f\u20e3\u202a-\u202e\u2066-\u2069"
_QUOTES = re.compile("[\u2018\u2019\u201a\u201b\u00b4`\u02bc]")
_DOUBLE_QUOTES = re.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_DROPPED = re.compile(f"[{_MARKS}{_INVISIBLE}]")
_LETTERS = f"(?:[^\\W_][{_MARKS}{_INVISIBLE}]*)+"
#: `*in`, `:innen`, `_in`, `/-in`, `/in`, `(in)`, `*r`, `(r)` after a word.
_GENDER = r"(?:[*:_·•⁎∗＊]|/-?)(?:innen|in)|[*:_](?:[rn])|\((?:innen|in|[rn])\)"
_WORD = re.compile(
    f"(?P<word>{_LETTERS}(?:['\u2019]{_LETTERS})*)(?P<gender>(?:{_GENDER})(?!['’]?[^\\W_]))?", re.I
)
#: Longer texts are not read to the end: nobody types them, and time stays bounded.
MAX_LENGTH = 4000


@dataclass(frozen=True)
class Token:
    """A word of the original text: `text == original[start:end]`, and its folded form."""

    text: str
    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return `text` in lower case with one spelling for umlauts, quotes and dashes.

    `ä` and `ae`, `ß` and `ss` fall together; other accents and invisible
    characters vanish. Runs of white space become one blank.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    folded = unicodedata.normalize("NFKC", text).lower().translate(_UMLAUTS)
    folded = _DROPPED.sub("", unicodedata.normalize("NFD", folded))
    folded = _DASHES.sub("-", _DOUBLE_QUOTES.sub('"', _QUOTES.sub("'", folded)))
    return " ".join(folded.split())


@lru_cache(maxsize=2)  # the finders read the same message one after the other
def tokens(text: str) -> Tuple[Token, ...]:
    """Return the words of `text` in order.

    Hyphens and slashes separate words; a gender mark stays with its word and
    reads as the feminine form ("Redakteur*innen" -> "redakteurinnen").
    """
    return tuple(_token(match) for match in _WORD.finditer(text[:MAX_LENGTH]))


def _token(match: re.Match[str]) -> Token:
    word = fold(match["word"])
    ending = re.sub(r"[^a-z]", "", fold(match["gender"] or ""))
    if ending:
        # "Stratege:in" is "Strategin", "Verantwortliche:r" is "Verantwortlicher".
        word = word[:-1] + ending if ending.startswith("in") and word[-1:] == "e" else word + ending
    return Token(match[0], word, match.start(), match.end())
