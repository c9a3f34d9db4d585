"""What the practical answers say about a person."""

from __future__ import annotations

from wegweiser.advice import Situation, held_skills, situation_of
from wegweiser.catalogue import Catalogue


def test_nothing_said_gives_the_defaults(small: Catalogue) -> None:
    assert situation_of(small, ()) == Situation("none", "other", None, "some", None)


def test_answers_fill_the_situation(small: Catalogue) -> None:
    answers = (
        ("q0", "plan"),
        ("experience", "press"),
        ("time", "little"),
        ("learning", "self_free"),
    )
    assert situation_of(small, answers) == Situation("job", "writing", 2.0, "none", "self")


def test_skipped_unknown_and_odd_answers_leave_the_default(small: Catalogue) -> None:
    answers = {"experience": "_skipped", "time": "odd", "learning": "gone", "no_question": "x"}
    assert situation_of(small, answers) == Situation()


def test_held_skills_take_the_highest_claim(small: Catalogue) -> None:
    held = held_skills(small, (("experience", "press"),), (("writing", 1), ("headlines", 4)))
    assert held == {"writing": 3, "headlines": 4}


def test_held_skills_drop_unknown_ids_and_cap_the_level(small: Catalogue) -> None:
    assert held_skills(small, (), {"no_skill": 3, "goals": 9}) == {"goals": 4}
