"""A correction that takes some of the strength out of a dislike: "I do not hate it, really"."""

from __future__ import annotations

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import phrases, words

_FILE = "softening"
#: A longer message says more than that.
_MOST_WORDS = 20


def softens(text: str) -> bool:
    """Whether `text` says that something is not liked much, but not as bad as was understood."""
    said = [token.folded for token in tokens(text)]
    return 0 < len(said) <= _MOST_WORDS and phrases(_FILE, "milder").occurs(said)


def says_what_was_meant(text: str) -> bool:
    """Whether `text` corrects what was understood: "no, I meant filming"."""
    return phrases(_FILE, "meant").occurs([token.folded for token in tokens(text)])


def contradicts(text: str) -> bool:
    """Whether `text` says that something was got wrong: "das mit der Technik stimmt nicht"."""
    said = [token.folded for token in tokens(text)]
    taken_up = phrases("liking", "taken_up").size_at(said, 0)
    return bool(taken_up and set(said) & words("liking", "not_so"))
