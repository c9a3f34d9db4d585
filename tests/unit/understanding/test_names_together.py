"""Several names in one message: order, places, shared parts."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names


def ids(catalogue: Catalogue, text: str) -> list[str]:
    return [match.id for match in find_names(catalogue, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Unterschied zwischen PR-Manager und Pressesprecherin?",
            ["pr_manager", "press_officer"],
        ),
        (
            "Unterschied zwischen Pressesprecherin und PR-Manager?",
            ["press_officer", "pr_manager"],
        ),
        ("copywriter vs. video editor", ["copywriter", "video_editor"]),
        ("Texter/Grafikdesigner", ["copywriter", "graphic_designer"]),
        ("Influencer, Texter & Cutterin", ["influencer", "copywriter", "video_editor"]),
    ],
)
def test_text_order(catalogue: Catalogue, text: str, expected: list[str]) -> None:
    assert ids(catalogue, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "was ist der Unterschied zwischen Social Media Manager und Redakteur?",
            ["social_media_manager", "social_media_editor"],
        ),
        (
            "Social-Media-Manager oder -Redakteur",
            ["social_media_manager", "social_media_editor"],
        ),
        (
            "Social Media Manager, Redakteur und Berater",
            ["social_media_manager", "social_media_editor", "social_media_consultant"],
        ),
        ("PR-Manager oder -Berater", ["pr_manager", "pr_consultant"]),
        (
            "Social-Media- und Community-Manager",
            ["social_media_manager", "community_manager"],
        ),
        ("Online- oder Social-Media-Redakteurin", ["online_editor", "social_media_editor"]),
        ("community and social media managers", ["community_manager", "social_media_manager"]),
        (
            "how does a social media manager differ from an editor",
            ["social_media_manager", "editor"],
        ),
        ("Ich war Social Media Manager. Redakteur nie.", ["social_media_manager", "Redakteur"]),
    ],
)
def test_shared_parts(catalogue: Catalogue, text: str, expected: list[str]) -> None:
    assert ids(catalogue, text) == expected


def test_places_and_texts(catalogue: Catalogue) -> None:
    text = "Ach, die *Grafikdesigner*innen* und der Social  Media-Manager (m/w/d)!"
    for match in find_names(catalogue, text):
        assert text[match.start : match.end] == match.text
    assert [m.text for m in find_names(catalogue, text)] == [
        "Grafikdesigner*innen",
        "Social  Media-Manager (m/w/d)",
    ]


def test_nothing_in_nothing(catalogue: Catalogue) -> None:
    assert find_names(catalogue, "") == ()
    assert find_names(catalogue, "?!") == ()
