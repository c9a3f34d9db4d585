"""Messages that lean on what was just talked about."""

from __future__ import annotations

from typing import Optional

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.follow_up import asked_field, follows_up, pointed_place
from wegweiser.understanding.names import find_names
from wegweiser.understanding.wordlists import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("und vom Influencer?", True),
        ("und beim Community Manager", True),
        ("nein, ich meinte den PR-Manager", True),
        ("nicht Texter, sondern", True),
        ("what about the video editor?", True),
        ("no sorry, I meant copywriter", True),
        ("and a press officer?", True),
        ("Influencer?", False),
        ("und was verdient ein Influencer?", False),
        ("und was macht man da", False),
        ("and what does a copywriter do all day", False),
        ("und Texter oder Cutter?", False),
    ],
)
def test_follows_up(catalogue: Catalogue, text: str, expected: bool) -> None:
    assert follows_up(text, find_names(catalogue, text)) is expected


@pytest.mark.parametrize(
    ("text", "count", "place"),
    [
        ("und der erste?", 2, 0),
        ("what about the second one", 2, 1),
        ("was macht der zweite", 2, 1),
        ("the latter", 3, 2),
        ("Was verdient die letztere?", 2, 1),
        ("und der dritte?", 2, None),
        ("was mache ich im zweiten Jahr", 2, None),
        ("what are the first steps", 2, None),
        ("erst mal was anderes", 2, None),
    ],
)
def test_pointed_place(text: str, count: int, place: Optional[int]) -> None:
    assert pointed_place(text, count) == place


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("und grafik?", "graphic_designer"),
        ("and video?", "video_editor"),
        ("und bei Community?", "community_manager"),
        ("what about design", "graphic_designer"),
        ("wie sieht's mit Presse aus", "press_officer"),
        ("video", None),
        ("und training?", None),
        ("und Videos drehen mag ich", None),
        ("und?", None),
    ],
)
def test_a_field_stands_for_its_role(catalogue: Catalogue, text: str, role: Optional[str]) -> None:
    assert asked_field(text) == role
    assert role is None or role in catalogue.role


def test_every_field_is_of_a_role(catalogue: Catalogue) -> None:
    assert set(document("follow_up")["fields"]) <= set(catalogue.role)
