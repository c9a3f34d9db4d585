"""Differences of what is numbered: "between 1 and 2", "Platz 2 vs 3", "compare all three"."""

from __future__ import annotations

from typing import List, Optional

from wegweiser.understanding.choices import choices_among, is_no_place, without_hesitation
from wegweiser.understanding.finer import speaks_of_result
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.two_things import is_comparing, says_versus
from wegweiser.understanding.wordlists import document, phrases, words

_FILE = "choices"
#: No more fit side by side.
_MOST = 3
#: A longer message says more than "what is the difference between the two?".
_BRIEF = 9


def compared_choices(text: str) -> List[int]:
    """Return the two or three places that a message asks the difference of, or []."""
    said = [token.folded for token in tokens(text)]
    rest = [word for word in said if not _compares(word)]
    if len(rest) == len(said) and not says_versus(said):
        return []
    return _places([word for word in rest if word not in words("two_things", "versus")])


def joined_choices(text: str) -> List[int]:
    """Return the places of a message that only names them: "first and third", "1 und 3"."""
    said = [token.folded for token in tokens(text)]
    return [] if is_no_place(text) else _places(without_hesitation(said))


def compares_all(text: str) -> bool:
    """Whether a message wants everything compared that was last at hand: "compare all three"."""
    said = [token.folded for token in tokens(text)]
    rest = [word for word in said if not _compares(word)]
    left = phrases(_FILE, "all_of_them").without(rest)
    if len(rest) == len(said) or len(left) == len(rest):
        return False
    return not [word for word in left if word not in words(_FILE, "around_compared")]


def differs_of_both(text: str) -> bool:
    """Whether a short message asks how the two at hand differ, and names none of them."""
    said = [token.folded for token in tokens(text)]
    both = phrases("follow_up", "both_of_them").occurs(said) and not speaks_of_result(text)
    return both and len(said) <= _BRIEF and any(map(is_comparing, said))


def compared_aspect(text: str) -> Optional[str]:
    """Return the section of a job that a comparison is about: "which is calmer?"; else None."""
    said = [token.folded for token in tokens(text)]
    aspects = document("two_things")["aspects"]
    return next((a for a in aspects if phrases("two_things", f"aspects.{a}").occurs(said)), None)


def _compares(word: str) -> bool:
    return is_comparing(word) or word in words(_FILE, "comparing")


def _leans(said: List[str], place: int) -> bool:
    """Whether "one" only accompanies the place before it: "the second one"."""
    return said[place] == "one" and place > 0 and bool(choices_among([said[place - 1]]))


def _places(said: List[str]) -> List[int]:
    plain = [word for place, word in enumerate(said) if not _leans(said, place)]
    chosen = [word for word in plain if word not in words(_FILE, "around_compared")]
    found = list(dict.fromkeys(choices_among(chosen)))
    places = [place for place in found if isinstance(place, int)]
    return places if 2 <= len(places) == len(found) <= _MOST else []
