"""What is said about one role."""

from __future__ import annotations

import pytest

from wegweiser.advice import SECTIONS, UnknownRole, cited, role_facts
from wegweiser.catalogue import Catalogue


@pytest.mark.parametrize("name", [s for s in SECTIONS if s != "law"])
def test_every_section_says_something_with_grounds(small: Catalogue, name: str) -> None:
    for section in role_facts(small, "editor", name):
        assert section.items
        assert all(item.grounds for item in section.items)


def test_the_overview_has_focus_tasks_suits_position_and_entry(small: Catalogue) -> None:
    sections = role_facts(small, "editor", "overview")
    assert [s.id for s in sections] == ["focus", "tasks", "suits", "position", "entry"]
    assert len(sections[1].items) == 3


def test_skills_come_with_levels_the_highest_first(small: Catalogue) -> None:
    (section,) = role_facts(small, "editor", "skills")
    levels = [item.level or 0 for item in section.items]
    assert levels == sorted(levels, reverse=True)
    assert section.items[0].link == "writing"


def test_the_path_names_the_next_role(small: Catalogue) -> None:
    (section,) = role_facts(small, "editor", "path")
    assert section.items[0].link == "manager"
    assert section.items[0].lead is not None
    assert section.items[0].lead.en == "manager en"


def test_misconceptions_have_claim_and_answer(small: Catalogue) -> None:
    (section,) = role_facts(small, "editor", "misconceptions")
    assert section.items[0].lead is not None
    assert section.items[0].lead.de == "editor claim 0 (de)"


def test_law_may_be_empty(small: Catalogue) -> None:
    (section,) = role_facts(small, "editor", "law")
    assert section.items == ()


def test_sources_are_those_of_all_statements(small: Catalogue) -> None:
    assert cited(small.role["editor"]) == ("book", "esco", "inference")
    (section,) = role_facts(small, "editor", "sources")
    assert [item.link for item in section.items] == ["book", "esco"]


def test_unknown_role_and_section_are_refused(small: Catalogue) -> None:
    with pytest.raises(UnknownRole):
        role_facts(small, "astronaut", "tasks")
    with pytest.raises(KeyError):
        role_facts(small, "editor", "salary")
