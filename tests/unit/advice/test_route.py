"""Ways between roles."""

from __future__ import annotations

import pytest

from wegweiser.advice import Situation, UnknownRole, entry_route, path
from wegweiser.catalogue import Catalogue


def test_the_shortest_way_with_its_reasons(small: Catalogue) -> None:
    route = path(small, "creator", "strategist")
    assert route is not None
    assert route.stops == ("creator", "editor", "manager", "strategist")
    assert [move.role for move in route.moves] == ["editor", "manager", "strategist"]
    assert route.moves[0].en == "creator leads to editor (en)"


def test_no_way(small: Catalogue) -> None:
    assert path(small, "editor", "creator") is None


def test_from_a_role_to_itself(small: Catalogue) -> None:
    route = path(small, "editor", "editor")
    assert route is not None
    assert (route.stops, route.moves) == (("editor",), ())


@pytest.mark.parametrize("goal", ["editor", "creator"])
def test_what_can_be_entered_directly_is_its_own_start(small: Catalogue, goal: str) -> None:
    route = entry_route(small, goal, Situation())
    assert route is not None
    assert route.stops == (goal,)


def test_an_experienced_role_starts_with_an_entry_job(small: Catalogue) -> None:
    route = entry_route(small, "strategist", Situation())
    assert route is not None
    assert route.stops == ("editor", "manager", "strategist")


def test_the_nearest_start_wins_for_people_with_job_experience_too(small: Catalogue) -> None:
    route = entry_route(small, "manager", Situation(experience="job"), {"filming": 4, "editing": 4})
    assert route is not None
    assert route.start == "editor"


def test_unknown_roles_are_refused(small: Catalogue) -> None:
    for start, goal in (("astronaut", "editor"), ("editor", "astronaut")):
        with pytest.raises(UnknownRole):
            path(small, start, goal)
    with pytest.raises(UnknownRole):
        entry_route(small, "astronaut", Situation())
