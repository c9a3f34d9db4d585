"""Several wishes about one job in one clause."""

from __future__ import annotations

from typing import Tuple

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names
from wegweiser.understanding.wishes import listed_wishes


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        (
            "Gehalt, Aufgaben und Weiterbildung vom PR-Manager",
            ("ask_salary", "ask_role_tasks", "ask_training"),
        ),
        (
            "salary and skills and training of a copywriter",
            ("ask_salary", "ask_role_skills", "ask_training"),
        ),
        ("zeig mir Alltag sowie Einstieg beim Cutter", ("ask_role_day", "ask_role_entry")),
        ("Was sind Aufgaben und Gehalt eines Texters?", ("ask_role_tasks", "ask_salary")),
        ("tasks & pay for a press officer please", ("ask_role_tasks", "ask_salary")),
        ("Gehalt und Aufgaben?", ("ask_salary", "ask_role_tasks")),
        ("Gehalt und Aufgaben", ()),
        ("Gehalt vom Texter", ()),
        ("entry requirements for a copywriter", ()),
        ("Gehalt und Aufgaben sind mir als Texter egal", ()),
        ("Aufgaben und Gehalt vom Bäcker", ()),
        ("Aufgaben und Gehalt von Texter und Cutter", ()),
        ("nicht Texter, Gehalt und Aufgaben", ()),
        ("ich schreibe gern", ()),
    ],
)
def test_listed_wishes(catalogue: Catalogue, text: str, wishes: Tuple[str, ...]) -> None:
    assert listed_wishes(text, find_names(catalogue, text)) == wishes
