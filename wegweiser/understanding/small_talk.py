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
    if not said:
        return _by_sign(text)
    kinds = (kind for kind in document(_FILE)["kinds"] if _short(kind, said) and _is(kind, said))
    return next(kinds, None)


def _by_sign(text: str) -> Optional[str]:
    """The kind of a message without a word: a thumb, a laughing face."""
    signs = document(_FILE)["signs"].items()
    return next((str(kind) for kind, known in signs if any(sign in text for sign in known)), None)


def sure_intent(text: str) -> Optional[str]:
    """Return the intent of small talk that words alone decide; None for other texts."""
    kind = small_talk(text)
    found = document(_FILE)["sure"].get(kind)
    return None if found is None else str(found)


def is_sure(kind: Optional[str]) -> bool:
    """Whether words alone decide that a message is of this kind."""
    return kind in document(_FILE)["sure"]


def _short(kind: str, said: List[str]) -> bool:
    return 0 < len(said) <= int(document(_FILE)["longest"].get(kind, _MOST_WORDS))


def _is(kind: str, said: List[str]) -> bool:
    """ "Du bist dumm" is an insult; "ich bin zu dumm für Zahlen" is about the speaker."""
    own = set(said) & words(_FILE, "speaker") and not set(said) & words(_FILE, "addressed")
    if kind in document(_FILE)["alone"]:
        return not [*phrases(_FILE, f"kinds.{kind}").without(said)]
    return phrases(_FILE, f"kinds.{kind}").occurs(said) and not (kind == "insult" and own)
