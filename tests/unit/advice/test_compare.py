"""Roles side by side."""

from __future__ import annotations

import pytest

from wegweiser.advice import (
    ASPECTS,
    Comparison,
    SameRole,
    UnknownRole,
    compare,
    compare_with_result,
)
from wegweiser.advice.comparison import Cell
from wegweiser.catalogue import Catalogue


def row(comparison: Comparison, aspect: str) -> tuple[Cell, ...]:
    return next(r.cells for r in comparison.rows if r.aspect == aspect)


def test_rows_come_in_the_order_of_aspects_and_asked(small: Catalogue) -> None:
    comparison = compare(small, ["manager", "editor"])
    assert comparison.roles == ("manager", "editor")
    assert tuple(r.aspect for r in comparison.rows) == ASPECTS
    assert [cell[0].text.en for cell in row(comparison, "focus")] == [
        "manager focus (en)",
        "editor focus (en)",
    ]


def test_the_reverse_order_swaps_the_cells(small: Catalogue) -> None:
    there, back = compare(small, ["manager", "editor"]), compare(small, ["editor", "manager"])
    for aspect in ("focus", "tasks", "success", "position", "entry"):
        assert row(there, aspect) == row(back, aspect)[::-1]


def test_the_contrast_is_oriented_as_asked(small: Catalogue) -> None:
    contrast = compare(small, ["manager", "editor"]).contrast
    assert contrast is not None
    assert list(contrast.roles) == ["manager", "editor"]
    assert compare(small, ["creator", "editor"]).contrast is None


def test_tasks_that_the_other_has_too_are_left_out(small: Catalogue) -> None:
    for cell in row(compare(small, ["editor", "creator"]), "tasks"):
        assert len(cell) == 3
        assert all("calendars" not in item.text.en for item in cell)


def test_shared_skills_are_the_same_in_all_cells(small: Catalogue) -> None:
    cells = row(compare(small, ["editor", "manager"]), "shared")
    assert cells[0] == cells[1]
    assert [item.link for item in cells[0]] == ["planning", "writing", "law", "tools", "teamwork"]


def test_differing_skills_are_aligned_and_carry_each_role_s_level(small: Catalogue) -> None:
    editor, manager = row(compare(small, ["editor", "manager"]), "differ")
    assert [item.link for item in editor] == [item.link for item in manager]
    levels = {a.link: (a.level, b.level) for a, b in zip(editor, manager, strict=True)}
    assert levels["headlines"] == (3, 0)
    assert levels["chairing"] == (0, 3)


def test_a_level_of_zero_is_our_own_inference(small: Catalogue) -> None:
    editor, _ = row(compare(small, ["editor", "manager"]), "differ")
    assert {i.grounds for i in editor if i.level == 0} == {("inference",)}
    assert {i.grounds for i in editor if i.level} == {("esco",)}


def test_three_roles(small: Catalogue) -> None:
    comparison = compare(small, ["creator", "editor", "manager"])
    assert all(len(r.cells) == 3 for r in comparison.rows)
    assert [list(c.roles) for c in comparison.contrasts] == [["editor", "manager"]]


@pytest.mark.parametrize("roles", [["editor", "editor"], ["editor", "manager", "editor"]])
def test_the_same_role_twice_is_refused(small: Catalogue, roles: list[str]) -> None:
    with pytest.raises(SameRole) as error:
        compare(small, roles)
    assert error.value.role == "editor"


def test_an_unknown_role_is_refused(small: Catalogue) -> None:
    with pytest.raises(UnknownRole):
        compare(small, ["editor", "astronaut"])


@pytest.mark.parametrize("roles", [["editor"], ["creator", "editor", "manager", "strategist"]])
def test_one_or_four_roles_are_refused(small: Catalogue, roles: list[str]) -> None:
    with pytest.raises(ValueError, match="two or three"):
        compare(small, roles)


RANKING = (("editor", 0.6), ("manager", 0.3), ("creator", 0.1))


def test_a_role_against_the_first(small: Catalogue) -> None:
    standing = compare_with_result(small, "manager", RANKING)
    assert (standing.place, standing.share, standing.top, standing.top_share) == (
        2,
        0.3,
        "editor",
        0.6,
    )
    assert standing.comparison is not None
    assert standing.comparison.roles == ("manager", "editor")


def test_the_first_itself_has_no_comparison(small: Catalogue) -> None:
    assert compare_with_result(small, "editor", RANKING).comparison is None


def test_a_role_that_is_not_ranked_has_no_place(small: Catalogue) -> None:
    standing = compare_with_result(small, "strategist", RANKING)
    assert (standing.place, standing.share) == (None, 0.0)


def test_an_empty_ranking_is_refused(small: Catalogue) -> None:
    with pytest.raises(ValueError, match="ranking"):
        compare_with_result(small, "editor", ())
