"""Two or three roles side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Dict, List, Optional, Sequence, Tuple

from wegweiser.advice.errors import SameRole
from wegweiser.advice.items import Item, known_role, said, skill_grounds, skill_item
from wegweiser.advice.telling import telling
from wegweiser.catalogue import INFERENCE, Catalogue
from wegweiser.catalogue.knowledge import Contrast
from wegweiser.catalogue.role import Role

ASPECTS = ("focus", "tasks", "shared", "differ", "success", "position", "entry")
_TASKS = 3
_SHARED = 5
_SUCCESS = 3
#: Skills shown for each role in which it needs more than the others.
_DIFFER = 3

Cell = Tuple[Item, ...]


@dataclass(frozen=True)
class Row:
    """One aspect; `cells` has one entry per role, in the order asked."""

    aspect: str
    cells: Tuple[Cell, ...]


@dataclass(frozen=True)
class Comparison:
    """`roles` in the order asked; `contrasts` are the curated ones of their pairs.

    Cells are empty in two cases only: `shared` when the profiles have no skill
    in common, `differ` when they need the same skills at the same levels.
    """

    roles: Tuple[str, ...]
    contrasts: Tuple[Contrast, ...]
    rows: Tuple[Row, ...]

    @property
    def contrast(self) -> Optional[Contrast]:
        """The curated contrast of a pair, its roles in the order asked."""
        return self.contrasts[0] if len(self.roles) == 2 and self.contrasts else None


@dataclass(frozen=True)
class Standing:
    """How a role did against the first of a ranking.

    `place` counts from 1 and is None for a role that is not ranked (rejected);
    shares are 0 to 1; `comparison` is None when the role is the first itself.
    """

    role: str
    place: Optional[int]
    share: float
    top: str
    top_share: float
    comparison: Optional[Comparison]


def compare(catalogue: Catalogue, role_ids: Sequence[str]) -> Comparison:
    """Compare two or three roles, in the order given.

    Raises:
        UnknownRole: for an id that is no role.
        SameRole: when a role is named twice.
        ValueError: for fewer than two or more than three roles.
    """
    roles = _checked(catalogue, role_ids)
    cells: Dict[str, List[Cell]] = {
        "focus": [(said(role.focus),) for role in roles],
        "tasks": [_tasks(role, roles) for role in roles],
        "shared": [_shared(catalogue, roles)] * len(roles),
        "differ": _differ(catalogue, roles),
        "success": [tuple(said(s) for s in role.success[:_SUCCESS]) for role in roles],
        "position": [(said(role.reports_to), said(role.workplace[0])) for role in roles],
        "entry": [(said(role.entry.summary), said(role.entry.ways[0])) for role in roles],
    }
    rows = tuple(Row(aspect, tuple(cells[aspect])) for aspect in ASPECTS)
    return Comparison(tuple(role_ids), _contrasts(catalogue, role_ids), rows)


def compare_with_result(
    catalogue: Catalogue, role_id: str, ranking: Sequence[Tuple[str, float]]
) -> Standing:
    """Compare a role with the first of `ranking` (role id, share), best first.

    Raises:
        UnknownRole: for an id that is no role.
        ValueError: for an empty ranking.
    """
    known_role(catalogue, role_id)
    if not ranking:
        raise ValueError("there is no ranking to compare with")
    top, top_share = ranking[0]
    places = {role: place for place, (role, _) in enumerate(ranking, start=1)}
    comparison = None if role_id == top else compare(catalogue, (role_id, top))
    share = dict(ranking).get(role_id, 0.0)
    return Standing(role_id, places.get(role_id), share, top, top_share, comparison)


def _checked(catalogue: Catalogue, role_ids: Sequence[str]) -> Tuple[Role, ...]:
    roles = tuple(known_role(catalogue, role_id) for role_id in role_ids)
    for role_id in role_ids:
        if list(role_ids).count(role_id) > 1:
            raise SameRole(role_id)
    if not 2 <= len(roles) <= 3:
        raise ValueError("two or three roles can be compared")
    return roles


def _contrasts(catalogue: Catalogue, role_ids: Sequence[str]) -> Tuple[Contrast, ...]:
    found = ((pair, catalogue.contrast(*pair)) for pair in combinations(role_ids, 2))
    return tuple(
        contrast.copy(update={"roles": list(pair)})
        for pair, contrast in found
        if contrast is not None
    )


def _tasks(role: Role, roles: Sequence[Role]) -> Cell:
    others = (task for other in roles if other is not role for task in other.tasks)
    return tuple(said(task) for task in telling(role.tasks, others, _TASKS))


def _shared(catalogue: Catalogue, roles: Sequence[Role]) -> Cell:
    levels = [role.skill_levels() for role in roles]
    common = [skill for skill in levels[0] if all(skill in other for other in levels[1:])]
    order = {skill.id: place for place, skill in enumerate(catalogue.skills)}
    common.sort(key=lambda skill: (-min(other[skill] for other in levels), order[skill]))
    return tuple(
        skill_item(catalogue, skill, None, _joint_grounds(roles, skill))
        for skill in common[:_SHARED]
    )


def _joint_grounds(roles: Sequence[Role], skill: str) -> Tuple[str, ...]:
    grounds = (ground for role in roles for ground in _grounds_of(role, skill))
    return tuple(dict.fromkeys(grounds))


def _grounds_of(role: Role, skill: str) -> Tuple[str, ...]:
    entry = next((entry for entry in role.skills if entry.skill == skill), None)
    return skill_grounds(entry) if entry else (INFERENCE,)


def _differ(catalogue: Catalogue, roles: Sequence[Role]) -> List[Cell]:
    skills = _differing(catalogue, [role.skill_levels() for role in roles])
    return [
        tuple(
            skill_item(
                catalogue, skill, role.skill_levels().get(skill, 0), _grounds_of(role, skill)
            )
            for skill in skills
        )
        for role in roles
    ]


def _differing(catalogue: Catalogue, levels: Sequence[Dict[str, int]]) -> List[str]:
    """For each role the skills in which it is furthest ahead of the others."""
    chosen: Dict[str, None] = {}
    order = [skill.id for skill in catalogue.skills]
    for index, own in enumerate(levels):
        others = [other for place, other in enumerate(levels) if place != index]
        lead = {s: own[s] - max(o.get(s, 0) for o in others) for s in order if s in own}
        ahead = [skill for skill in lead if lead[skill] > 0]
        ahead.sort(key=lambda skill: (-lead[skill], -own[skill]))
        chosen.update(dict.fromkeys(ahead[:_DIFFER]))
    return list(chosen)
