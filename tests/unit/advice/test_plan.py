"""The plan: fitted to gaps, time, money, experience, language."""

from __future__ import annotations

from typing import Any, Mapping, Sequence, Tuple

import pytest

from tests.unit.advice.small_catalogue import step
from wegweiser.advice import Situation, TrainingPlan, UnknownRole, training_plan
from wegweiser.advice.fit import LONG
from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.training import TrainingStep


def plan(
    catalogue: Catalogue,
    role: str = "editor",
    held: Mapping[str, int] | None = None,
    offers: Sequence[TrainingStep] = (),
    language: Any = "de",
    **situation: Any,
) -> TrainingPlan:
    return training_plan(catalogue, role, held or {}, Situation(**situation), language, offers)


def ids(made: TrainingPlan) -> Tuple[str, ...]:
    return tuple(s.step.id for s in made.steps)


@pytest.mark.parametrize("role", ["creator", "editor", "manager", "strategist"])
@pytest.mark.parametrize("experience", ["none", "some", "job"])
def test_four_to_six_steps_none_twice(small: Catalogue, role: str, experience: str) -> None:
    made = plan(small, role, experience=experience)
    assert 4 <= len(made.steps) <= 6
    assert len(set(ids(made))) == len(made.steps)


@pytest.mark.parametrize("hours", [None, 1.0, 2.0, 10.0])
def test_the_first_step_is_own_practice_doable_this_week(small: Catalogue, hours: Any) -> None:
    first = plan(small, hours_per_week=hours).steps[0]
    assert first.step.kind == "practice"
    assert first.this_week
    assert first.step.hours is not None
    assert first.step.hours <= max(hours or 0, 3)


def test_steps_name_the_gaps_they_serve(small: Catalogue) -> None:
    made = plan(small, "editor")
    assert made.steps[0].serves
    assert set(made.steps[0].serves) <= set(small.role["editor"].skill_levels())


def test_what_is_held_is_not_served_again(small: Catalogue) -> None:
    held = {"writing": 4, "headlines": 3}
    assert all(not {"writing", "headlines"} & set(s.serves) for s in plan(small, held=held).steps)


def test_a_complete_person_gets_the_least_steps_to_deepen(small: Catalogue) -> None:
    held = small.role["editor"].skill_levels()
    made = plan(small, held=held)
    assert made.gap.missing == ()
    assert len(made.steps) == 4
    assert all(s.serves == () for s in made.steps)


@pytest.mark.parametrize("role", ["creator", "editor", "manager", "strategist"])
def test_no_budget_means_nothing_that_costs(small: Catalogue, role: str) -> None:
    made = plan(small, role, budget="none", experience="job", learning="course")
    assert {s.step.cost for s in made.steps} <= {"free", "earns", "unknown"}


def test_with_budget_paid_steps_may_come(small: Catalogue) -> None:
    made = plan(
        small, "manager", None, (), "en", budget="any", learning="course", experience="some"
    )
    assert "ads_exam" in ids(made)


@pytest.mark.parametrize("role", ["creator", "editor", "manager", "strategist"])
def test_beginners_get_nothing_advanced(small: Catalogue, role: str) -> None:
    assert "advanced" not in {s.step.level for s in plan(small, role, budget="any").steps}


def test_advanced_steps_need_a_basis_even_with_job_experience(small: Catalogue) -> None:
    expert = step("expert", "course", {"law": 3}, level="advanced", hours=5)
    basis, none = {"law": 2, "planning": 4}, {"planning": 4}
    assert "expert" in ids(plan(small, "manager", basis, [expert], experience="job"))
    made = ids(plan(small, "manager", none, [expert], experience="job"))
    assert "expert" not in made or made.index("read_law") < made.index("expert")


def test_levels_rise(small: Catalogue) -> None:
    order = {"beginner": 0, "intermediate": 1, "advanced": 2}
    made = plan(small, "creator", experience="job", budget="any")
    levels = [order[s.step.level] for s in made.steps[1:] if s.step.kind not in LONG]
    assert levels == sorted(levels)


def test_the_language_is_respected(small: Catalogue) -> None:
    german = plan(small, "manager", experience="some", learning="course")
    english = plan(small, "manager", experience="some", learning="course", language="en")
    assert "german_only" in ids(german)
    assert "german_only" not in ids(english)


def test_long_ways_only_for_those_who_want_them(small: Catalogue) -> None:
    assert "trainee" in ids(plan(small, "editor", learning="job", budget="none"))
    assert "trainee" not in ids(plan(small, "editor", learning="self"))
    assert "trainee" not in ids(plan(small, "manager", learning="job"))
    assert "degree" in ids(plan(small, "strategist", learning="course", experience="some"))


def test_long_ways_only_for_those_to_whom_most_of_it_is_new(small: Catalogue) -> None:
    held = {"writing": 3, "planning": 2}
    assert "trainee" not in ids(plan(small, "editor", held, learning="job", experience="job"))


def test_long_ways_come_last(small: Catalogue) -> None:
    assert plan(small, "editor", learning="job", budget="none").steps[-1].step.id == "trainee"


def test_kinds_are_mixed(small: Catalogue) -> None:
    kinds = [s.step.kind for s in plan(small, "editor").steps]
    assert kinds.count("practice") <= 3
    assert len(set(kinds)) >= 2


def test_what_takes_over_a_year_is_left_out(small: Catalogue) -> None:
    endless = step("endless", "free_course", {"writing": 4, "headlines": 3}, hours=200)
    assert "endless" not in ids(plan(small, offers=[endless], hours_per_week=2.0))
    assert "endless" in ids(plan(small, offers=[endless], hours_per_week=10.0))


def test_weeks_follow_from_hours_and_time(small: Catalogue) -> None:
    weeks = {s.step.id: s.weeks for s in plan(small, hours_per_week=2.0).steps}
    assert weeks["write_posts"] == 1
    assert all(s.weeks is None for s in plan(small).steps)


def test_little_time_means_fewer_steps(small: Catalogue) -> None:
    assert len(plan(small, "manager", hours_per_week=2.0).steps) <= 5


def test_offers_of_the_host_are_marked(small: Catalogue) -> None:
    offer = step("ours", "free_course", {"writing": 4, "headlines": 3}, hours=6)
    made = plan(small, offers=[offer])
    assert {s.step.id for s in made.steps if s.host} == {"ours"}


def test_the_entry_route_belongs_to_the_plan(small: Catalogue) -> None:
    entry = plan(small, "strategist").entry
    assert entry is not None
    assert entry.start == "editor"


def test_the_same_question_gets_the_same_plan(small: Catalogue) -> None:
    assert plan(small, "manager", experience="some") == plan(small, "manager", experience="some")


def test_unknown_role_is_refused(small: Catalogue) -> None:
    with pytest.raises(UnknownRole):
        plan(small, "astronaut")
