"""Which of a role's tasks tell it apart from other roles."""

from __future__ import annotations

import re
from typing import FrozenSet, Iterable, Sequence, Tuple

from wegweiser.catalogue import Statement

#: What a later place in the role's file costs: authors list the main tasks first.
_PLACE_COST = 0.03


def telling(
    tasks: Sequence[Statement], others: Iterable[Statement], count: int
) -> Tuple[Statement, ...]:
    """Return the `count` tasks least like any of `others`, in the order of the file.

    Likeness is the Jaccard index of word stems, over both languages at once,
    so that the choice is the same in either.
    """
    rivals = [_stems(other) for other in others]
    costs = [
        (_likeness(_stems(task), rivals) + _PLACE_COST * place, place)
        for place, task in enumerate(tasks)
    ]
    chosen = sorted(place for _, place in sorted(costs)[:count])
    return tuple(tasks[place] for place in chosen)


def _likeness(stems: FrozenSet[str], rivals: Sequence[FrozenSet[str]]) -> float:
    return max((len(stems & rival) / len(stems | rival) for rival in rivals), default=0.0)


def _stems(statement: Statement) -> FrozenSet[str]:
    words = re.findall(r"\w{4,}", f"{statement.de} {statement.en}".lower())
    return frozenset(word[:6] for word in words) or frozenset({statement.de})
