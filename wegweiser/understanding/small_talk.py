"""Chatter about the bot itself and insults, recognised by phrases in short messages."""

from __future__ import annotations

from typing import List, Optional

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import document, phrases, words

_FILE = "small_talk"
#: A longer message has something else to say.
_MOST_WORDS = 9


def small_talk(text: str) -> Optional[str]:
    """Return the kind of small talk that a short `text` is, None for any other text."""
    said = [token.folded for token in tokens(text)]
    if not 0 < len(said) <= _MOST_WORDS:
        return None
    kinds = (kind for kind in document(_FILE)["kinds"] if _is(kind, said))
    return next(kinds, None)


def _is(kind: str, said: List[str]) -> bool:
    """ "Du bist dumm" is an insult; "ich bin zu dumm für Zahlen" is about the speaker."""
    own = set(said) & words(_FILE, "speaker") and not set(said) & words(_FILE, "addressed")
    return phrases(_FILE, f"kinds.{kind}").occurs(said) and not (kind == "insult" and own)
