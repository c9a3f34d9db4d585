"""Plans and routes of the project's own catalogue, for many kinds of people."""

from __future__ import annotations

from itertools import product
from typing import List, Tuple

import pytest

from wegweiser.advice import CareerPath, Situation, career_path, compare, entry_route
from wegweiser.catalogue import LANGUAGES, Catalogue, load_catalogue

ROLES = [role.id for role in load_catalogue().roles]
EXPERIENCED = [role.id for role in load_catalogue().roles if role.entry.kind == "experienced"]

Answers = List[Tuple[str, str]]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def people(catalogue: Catalogue) -> List[Answers]:
    """Every combination of practical answers."""
    options = [[(q.id, option.id) for option in q.options] for q in catalogue.practical]
    return [list(answers) for answers in product(*options)]


def careers(catalogue: Catalogue, role: str) -> List[CareerPath]:
    """The way to a role for all people, languages taking turns, and for one unknown."""
    known = [
        career_path(catalogue, role, answers, (), LANGUAGES[number % 2])
        for number, answers in enumerate(people(catalogue))
    ]
    unknown = [career_path(catalogue, role, (), (), language) for language in LANGUAGES]
    return [*known, *unknown]


@pytest.mark.parametrize("role", ROLES)
def test_plans_fit_everybody(catalogue: Catalogue, role: str) -> None:
    for career in careers(catalogue, role):
        plan, situation = career.plan, career.plan.situation
        steps = [s.step for s in plan.steps]
        assert 4 <= len(steps) <= 6
        assert len({step.id for step in steps}) == len(steps)
        assert plan.steps[0].this_week
        assert plan.steps[0].serves
        if situation.budget == "none":
            assert not {"paid", "low"} & {step.cost for step in steps}
        if situation.experience == "none":
            assert "advanced" not in {step.level for step in steps}
        missing = {gap.skill for gap in plan.gap.missing}
        assert all(set(s.serves) <= missing for s in plan.steps)


@pytest.mark.parametrize("role", ROLES)
def test_plans_speak_the_language(catalogue: Catalogue, role: str) -> None:
    for language in LANGUAGES:
        plan = career_path(catalogue, role, (), (), language).plan
        assert all(language in s.step.languages for s in plan.steps)


@pytest.mark.parametrize("goal", EXPERIENCED)
@pytest.mark.parametrize("experience", ["none", "some", "job"])
def test_an_entry_job_leads_to_every_experienced_role(
    catalogue: Catalogue, goal: str, experience: str
) -> None:
    route = entry_route(catalogue, goal, Situation(experience=experience))  # type: ignore[arg-type]
    assert route is not None
    assert route.stops[-1] == goal
    assert catalogue.role[route.start].entry.kind in ("entry", "possible")
    assert len(route.moves) >= 1


@pytest.mark.parametrize("first", ROLES)
def test_cells_hold_what_their_own_role_says(catalogue: Catalogue, first: str) -> None:
    for second in (role for role in ROLES if role != first):
        comparison = compare(catalogue, [first, second])
        for row in comparison.rows:
            for role_id, cell in zip(comparison.roles, row.cells, strict=True):
                role = catalogue.role[role_id]
                assert cell or row.aspect == "shared"  # some have no main skill in common
                if row.aspect == "differ":
                    levels = role.skill_levels()
                    assert all(i.level == levels.get(i.link or "", 0) for i in cell)
                elif row.aspect == "tasks":
                    assert {i.text.de for i in cell} <= {task.de for task in role.tasks}
                elif row.aspect == "success":
                    assert {i.text.en for i in cell} <= {s.en for s in role.success}
