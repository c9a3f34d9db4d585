"""Whoever tells that they are sad, lonely or down on themselves, short of a crisis."""

from __future__ import annotations

from typing import List

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import document, phrases, words

_FILE = "sadness"
#: A longer message has something else to say as well.
_MOST_WORDS = 14
#: What happened ("I got fired") is told alone, or beside what one looks for.
_BRIEF = 7
_EMOJI_MOST = 12


def is_sad(text: str) -> bool:
    """Whether a short `text` tells of sadness and asks for nothing: "keiner mag mich".

    "I lost my job and want something with photos" says what is wanted.
    """
    said = [token.folded for token in tokens(text)]
    if not said:
        return len(text) <= _EMOJI_MOST and any(sign in text for sign in _signs())
    if "?" in text or len(said) > _MOST_WORDS:
        return False
    rest = phrases(_FILE, "said").without(said)
    if len(said) <= _BRIEF:
        rest = phrases(_FILE, "happened").without(rest)
    return len(rest) < len(said) and not {*rest} & words(_FILE, "wishing")


def _signs() -> List[str]:
    return list(document(_FILE)["signs"])
