"""Puts together what several clauses of one text say about the same trait."""

from __future__ import annotations

from math import prod
from typing import Dict, Iterable, List, Sequence, Tuple

from wegweiser.quiz import Evidence

#: Below this the praise and the blame of a trait cancel out.
_LEAST = 0.1


def combined(pieces: Iterable[Evidence]) -> Tuple[Evidence, ...]:
    """Return one piece a trait, in the order of their first mention.

    Each further mention takes away a part of the doubt that is left, as in a noisy or:
    0.5 and 0.6 make 0.8. The words are those of the strongest piece on the winning side.
    """
    by_trait: Dict[str, List[Evidence]] = {}
    for piece in pieces:
        by_trait.setdefault(piece.trait, []).append(piece)
    together = [_one(same) for same in by_trait.values()]
    return tuple(item for item in together if abs(item.strength) >= _LEAST or item.skills)


def _one(pieces: Sequence[Evidence]) -> Evidence:
    if len(pieces) == 1:
        return pieces[0]
    liked = 1.0 - prod(1.0 - max(0.0, piece.strength) for piece in pieces)
    disliked = 1.0 - prod(1.0 + min(0.0, piece.strength) for piece in pieces)
    sign = 1.0 if liked >= disliked else -1.0
    clearest = max(pieces, key=lambda piece: sign * piece.strength)
    strength = round(liked - disliked, 2)
    return Evidence(clearest.trait, strength, clearest.words, _skills(pieces))


def _skills(pieces: Sequence[Evidence]) -> Tuple[Tuple[str, float], ...]:
    """Every skill once, with the strength that is furthest from zero."""
    found: Dict[str, float] = {}
    for piece in pieces:
        for skill, strength in piece.skills:
            found[skill] = max(found.get(skill, 0.0), strength, key=abs)
    return tuple(found.items())
