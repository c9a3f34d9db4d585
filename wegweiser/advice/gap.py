"""Which skills a role needs, and which of them a person has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Tuple

from wegweiser.advice.items import known_role
from wegweiser.catalogue import Catalogue


@dataclass(frozen=True)
class Gap:
    """A skill with the level needed (1 to 4) and the level held (0 to 4)."""

    skill: str
    needed: int
    held: int

    @property
    def missing(self) -> int:
        """Levels still to learn, 0 when there is nothing to learn."""
        return max(self.needed - self.held, 0)


@dataclass(frozen=True)
class SkillGap:
    """`missing`: the biggest gap first. `present`: what is held at the level needed."""

    role: str
    missing: Tuple[Gap, ...]
    present: Tuple[Gap, ...]

    @property
    def size(self) -> int:
        """All levels still to learn."""
        return sum(gap.missing for gap in self.missing)


def skill_gap(catalogue: Catalogue, role_id: str, held: Mapping[str, int]) -> SkillGap:
    """Compare what a role needs with the levels held (skill id to 0 to 4).

    Gaps of one size: the higher level needed first, then the skill that fewer
    roles need, for it defines this one.

    Raises:
        UnknownRole: for an id that is no role.
    """
    role = known_role(catalogue, role_id)
    gaps = [Gap(e.skill, e.level, held.get(e.skill, 0)) for e in role.skills]
    spread = _spread(catalogue)
    gaps.sort(key=lambda gap: (-gap.missing, -gap.needed, spread[gap.skill]))
    return SkillGap(
        role_id,
        missing=tuple(gap for gap in gaps if gap.missing),
        present=tuple(gap for gap in gaps if not gap.missing),
    )


def _spread(catalogue: Catalogue) -> Mapping[str, int]:
    """Skill id to the number of roles that need it."""
    counts: dict[str, int] = {}
    for role in catalogue.roles:
        for entry in role.skills:
            counts[entry.skill] = counts.get(entry.skill, 0) + 1
    return counts
