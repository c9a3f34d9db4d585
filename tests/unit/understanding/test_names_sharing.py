"""Names that share a head or a beginning, with all that people put between them."""

from __future__ import annotations

from itertools import permutations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names

MANAGERS = {
    "PR": "pr_manager",
    "Community": "community_manager",
    "Social-Media": "social_media_manager",
    "Performance-Marketing": "performance_marketing_manager",
}
SOCIAL_MEDIA = {
    "Manager": "social_media_manager",
    "Berater": "social_media_consultant",
    "Trainer": "social_media_trainer",
    "Redakteur": "social_media_editor",
}
#: With a hyphen that waits for its head, anything may join.
AFTER_HYPHEN = ("zur", "und dem", "gegenüber der", ",")
GERMAN = ("und", "oder einer", "vs.", "bzw.", "versus", "/", "im Vergleich zum", "statt")
ENGLISH = ("and a", "or", "vs.", "versus", "/", "compared to a", "rather than a")


def ids(catalogue: Catalogue, text: str) -> list[str]:
    return [match.id for match in find_names(catalogue, text)]


@pytest.mark.parametrize("joint", GERMAN)
def test_one_head_for_two(catalogue: Catalogue, joint: str) -> None:
    for one, other in permutations(MANAGERS, 2):
        for text in (f"{one} {joint} {other}-Managerin?", f"{one}-Manager {joint} {other}?"):
            assert ids(catalogue, text) == [MANAGERS[one], MANAGERS[other]], text


@pytest.mark.parametrize("joint", [*GERMAN, *AFTER_HYPHEN])
def test_a_hyphen_waits_for_its_head(catalogue: Catalogue, joint: str) -> None:
    for one, other in permutations(MANAGERS, 2):
        text = f"Unterschied {one}- {joint} {other}-Manager*in"
        assert ids(catalogue, text) == [MANAGERS[one], MANAGERS[other]], text


@pytest.mark.parametrize("joint", ENGLISH)
def test_one_head_for_two_in_english(catalogue: Catalogue, joint: str) -> None:
    for one, other in permutations(MANAGERS, 2):
        text = f"difference between a {one} {joint} {other} manager?".replace("-", " ").lower()
        assert ids(catalogue, text) == [MANAGERS[one], MANAGERS[other]], text


@pytest.mark.parametrize("joint", GERMAN)
def test_one_beginning_for_two(catalogue: Catalogue, joint: str) -> None:
    for one, other in permutations(SOCIAL_MEDIA, 2):
        for text in (f"Social-Media-{one} {joint} -{other}", f"social media {one} {joint} {other}"):
            assert ids(catalogue, text) == [SOCIAL_MEDIA[one], SOCIAL_MEDIA[other]], text


def test_a_row_of_three(catalogue: Catalogue) -> None:
    found = ids(catalogue, "Social-Media-, Community- und PR-Manager")
    assert found == ["social_media_manager", "community_manager", "pr_manager"]


@pytest.mark.parametrize(
    "text",
    [
        "Ich will PR-Manager werden und Community aufbauen",
        "macht ein PR-Manager auch Social Media?",
        "Ich liebe Social Media. Ist PR-Manager was für mich?",
        "from social media to PR manager",
    ],
)
def test_a_field_beside_a_job_is_no_job(catalogue: Catalogue, text: str) -> None:
    assert ids(catalogue, text) == ["pr_manager"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Redakteurin für Social Media", "social_media_editor"),
        ("editor for online", "online_editor"),
        ("Referentin für PR", "pr_manager"),
        ("Manager für Performance Marketing", "performance_marketing_manager"),
    ],
)
def test_the_kind_after_the_head(catalogue: Catalogue, text: str, role: str) -> None:
    assert ids(catalogue, text) == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Online-Redaktörin", "online_editor"),
        ("komunity manager", "community_manager"),
        ("kontent kreator", "content_creator"),
        ("Sozialmedia-Berater", "social_media_consultant"),
    ],
)
def test_written_as_spoken(catalogue: Catalogue, text: str, role: str) -> None:
    assert ids(catalogue, text) == [role]


def test_a_whole_name_is_not_read_as_a_part(catalogue: Catalogue) -> None:
    assert ids(catalogue, "Werbetexter vs. Influencer") == ["copywriter", "influencer"]
    assert ids(catalogue, "Video-Cutter oder Texter") == ["video_editor", "copywriter"]
