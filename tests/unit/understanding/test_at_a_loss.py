"""Short messages about how to go on, places of courses, softened dislikes, weariness."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.certain import is_only_here, is_weary
from wegweiser.understanding.follow_up import named_fields, points_at_other, turns_to_other
from wegweiser.understanding.nearest import nearest_roles
from wegweiser.understanding.neighbours import alias_of
from wegweiser.understanding.places import asks_for_place
from wegweiser.understanding.plain import plain_kind
from wegweiser.understanding.softening import softens


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("was anderes", "something_else"),
        ("Something else?", "something_else"),
        ("ich will was anderes machen als Verkauf", None),
        ("muss das sein", "must_i"),
        ("do i have to", "must_i"),
        ("muss ich gut in Mathe sein?", None),
        ("mehr", "more"),
        ("tell me more please", "more"),
        ("mehr Geld", None),
        ("was passt nich zu mir", "unfit"),
        ("what doesn't suit me", "unfit"),
        ("was passt zu mir?", None),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert plain_kind(text) == kind


@pytest.mark.parametrize("text", ["nein, die andere", "und der andere?", "no, the other one"])
def test_the_other_one(text: str) -> None:
    assert points_at_other(text)
    assert turns_to_other(text)


@pytest.mark.parametrize("text", ["die andere Frage", "the other way round", "andere bitte", ""])
def test_not_the_other_one(text: str) -> None:
    assert not points_at_other(text)
    assert not turns_to_other(text)


def test_the_other_one_alone_may_be_an_answer() -> None:
    assert points_at_other("the other one")
    assert not turns_to_other("the other one")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kurs in Hamburg?", True),
        ("is there a course in Berlin?", True),
        ("Weiterbildung in meiner Nähe", True),
        ("any workshops near me", True),
        ("Ich habe eine Ausbildung in Berlin gemacht", False),
        ("Kurs in Grafikdesign?", False),
        ("Wie lebt es sich in Berlin?", False),
        ("", False),
    ],
)
def test_courses_at_a_place(text: str, expected: bool) -> None:
    assert asks_for_place(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No, I meant I do not hate it, I just prefer not to.", True),
        ("so schlimm ist es nicht", True),
        ("ich hasse es", False),
        ("", False),
    ],
)
def test_softening(text: str, expected: bool) -> None:
    assert softens(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("keinen Bock mehr auf alles", True),
        ("ich bin echt fed up with everything", True),
        ("keinen Bock mehr auf alles mit Zahlen", False),
        ("keinen Bock mehr", False),
        ("ich", False),
        ("", False),
    ],
)
def test_weary(text: str, expected: bool) -> None:
    assert is_weary(text) is expected


def test_only_here() -> None:
    assert is_only_here("nur das Quiz")
    assert not is_only_here("alles")


@pytest.mark.parametrize(
    ("written", "alias"),
    [
        ("UX-Designer", "UX-Designer"),
        ("Webdesignerin", ""),
        ("Web-Designer", ""),
        ("web designers", ""),
        ("", ""),
    ],
)
def test_another_name(catalogue: Catalogue, written: str, alias: str) -> None:
    assert alias_of(catalogue.neighbour["web_designer"], written) == alias


@pytest.mark.parametrize(
    "job",
    ["lawyer", "Rechtsanwältin", "police officer", "office manager", "Büroleiter", "train driver"],
)
def test_near_by_meaning_only(catalogue: Catalogue, job: str) -> None:
    assert nearest_roles(catalogue, job) == ()


def test_fields() -> None:
    assert named_fields("jobs mit video oder grafik") == ["graphic_designer", "video_editor"]
    assert named_fields("alle jobs mit video") == []
