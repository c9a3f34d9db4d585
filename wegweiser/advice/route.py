"""Ways from one role to another over `leads_to`."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Dict, Mapping, Optional, Tuple

from wegweiser.advice.gap import skill_gap
from wegweiser.advice.items import known_role
from wegweiser.advice.situation import Situation
from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.role import Step


@dataclass(frozen=True)
class Route:
    """Role ids from the start to the goal; `moves[i]` says why `stops[i + 1]` follows."""

    stops: Tuple[str, ...]
    moves: Tuple[Step, ...]

    @property
    def start(self) -> str:
        """The first role of the route."""
        return self.stops[0]


def path(catalogue: Catalogue, start: str, goal: str) -> Optional[Route]:
    """Return the shortest route, ties by the order in the role files; None without one.

    Raises:
        UnknownRole: when either is no role.
    """
    known_role(catalogue, start)
    known_role(catalogue, goal)
    found: Dict[str, Route] = {start: Route((start,), ())}
    queue = deque([start])
    while queue and goal not in found:
        here = found[queue.popleft()]
        for move in catalogue.role[here.stops[-1]].leads_to:
            if move.role not in found:
                found[move.role] = Route((*here.stops, move.role), (*here.moves, move))
                queue.append(move.role)
    return found.get(goal)


def entry_route(
    catalogue: Catalogue,
    goal: str,
    situation: Situation,
    held: Optional[Mapping[str, int]] = None,
) -> Optional[Route]:
    """Return the way to `goal` from a role that one can start in now.

    A goal that can be entered directly is its own start. Otherwise the start is
    the entry job nearest to the goal; of several, the one that `held` (skill id
    to level) fits best. With job experience, roles whose entry is merely
    possible count as well. None when no entry job leads to the goal.

    Raises:
        UnknownRole: when the goal is no role.
    """
    if known_role(catalogue, goal).entry.kind != "experienced":
        return Route((goal,), ())
    wide = situation.experience == "job"
    kinds = (("entry", "possible"),) if wide else (("entry",), ("possible",))
    for allowed in kinds:
        routes = [
            route
            for role in catalogue.roles
            if role.entry.kind in allowed
            for route in [path(catalogue, role.id, goal)]
            if route is not None
        ]
        if routes:
            return min(routes, key=lambda route: _effort(catalogue, route, held or {}))
    return None


def _effort(catalogue: Catalogue, route: Route, held: Mapping[str, int]) -> Tuple[int, int, str]:
    return len(route.moves), skill_gap(catalogue, route.start, held).size, route.start
