"""How well a clause says that its speaker can do something: levels 1 (basics) to 4 (expert)."""

from __future__ import annotations

from typing import Optional, Sequence

from wegweiser.understanding.wordlists import phrases, words

_FILE = "experience"
_LEVELS = (4, 3, 2, 1)


def experience(clause: Sequence[str]) -> Optional[int]:
    """Return the level that the folded words of a clause state, or None.

    Wishes ("möchte lernen") and denials state none. A little of what is merely
    known is the lowest level ("ich kann ein bisschen schneiden"); else the
    highest one counts that is said.
    """
    denied = set(clause) & words("liking", "negators")
    if denied or phrases(_FILE, "wishes").occurs(clause):
        return None
    clause = phrases(_FILE, "no_levels").without(clause)
    levels = [n for n in _LEVELS if phrases(_FILE, f"levels.{n}").occurs(clause)]
    if 1 in levels and max(levels) <= 2:
        clearer = phrases(_FILE, "only_with_others").without(clause)
        vague = levels == [1] and not phrases(_FILE, "levels.1").occurs(clearer)
        return None if vague else 1
    return max(levels, default=None)
