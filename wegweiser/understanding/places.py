"""Questions for a course at a place: "Kurs in Hamburg?", "is there a course near me?"."""

from __future__ import annotations

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.parts import is_question
from wegweiser.understanding.wordlists import phrases, words

_FILE = "places"
#: A longer message has something else to say.
_MOST_WORDS = 10


def asks_for_place(text: str, most: int = _MOST_WORDS) -> bool:
    """Whether `text` asks for a course at a place, in `most` words at most.

    "I did a course in Berlin" does not.
    """
    said = [token.folded for token in tokens(text)]
    if not 0 < len(said) <= most or not {*said} & words(_FILE, "courses"):
        return False
    asking = is_question(text) or said[0] in words(_FILE, "courses") | words(_FILE, "searching")
    return asking and names_place(text)


def names_place(text: str) -> bool:
    """Whether `text` names a town or a region, or somewhere near."""
    said = [token.folded for token in tokens(text)]
    if phrases(_FILE, "near").occurs(said):
        return True
    places = phrases(_FILE, "places")
    return any(
        word in words(_FILE, "before") and places.size_at(said, at + 1)
        for at, word in enumerate(said)
    )
