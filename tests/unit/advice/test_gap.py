"""What a role needs and a person lacks."""

from __future__ import annotations

import pytest

from wegweiser.advice import Gap, UnknownRole, skill_gap
from wegweiser.catalogue import Catalogue


def test_the_biggest_gap_comes_first(small: Catalogue) -> None:
    gap = skill_gap(small, "editor", {"writing": 3})
    assert gap.missing[0] == Gap("headlines", 3, 0)
    missing = [g.missing for g in gap.missing]
    assert missing == sorted(missing, reverse=True)


def test_of_equal_gaps_the_higher_need_comes_first(small: Catalogue) -> None:
    gap = skill_gap(small, "editor", {"writing": 2})
    ids = [g.skill for g in gap.missing if g.missing == 2]
    assert ids[0] == "writing"


def test_of_equal_needs_the_rarer_skill_comes_first(small: Catalogue) -> None:
    ids = [g.skill for g in skill_gap(small, "manager", {}).missing if g.needed == 3]
    assert ids.index("chairing") < ids.index("law")


def test_what_is_held_at_the_level_is_present(small: Catalogue) -> None:
    gap = skill_gap(small, "editor", {"law": 2, "tools": 4, "writing": 1})
    assert {g.skill for g in gap.present} == {"law", "tools"}
    assert "writing" in {g.skill for g in gap.missing}


def test_size_counts_levels(small: Catalogue) -> None:
    everything = small.role["editor"].skill_levels()
    assert skill_gap(small, "editor", everything).size == 0
    assert skill_gap(small, "editor", {}).size == sum(everything.values())


def test_unknown_role_is_refused(small: Catalogue) -> None:
    with pytest.raises(UnknownRole):
        skill_gap(small, "astronaut", {})
