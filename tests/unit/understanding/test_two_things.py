"""Messages that set two things beside each other, and words that may stand for a job."""

from __future__ import annotations

from typing import List, Optional, Tuple

import pytest

from wegweiser.catalogue import load_catalogue
from wegweiser.understanding.compared_choices import (
    compared_choices,
    compares_all,
    joined_choices,
)
from wegweiser.understanding.finer import finer_intent
from wegweiser.understanding.likely_roles import likely_roles, meant_role
from wegweiser.understanding.names import find_names
from wegweiser.understanding.two_things import two_things

CATALOGUE = load_catalogue()


def _sides(text: str) -> Optional[Tuple[str, List[str], List[bool]]]:
    found = two_things(text, find_names(CATALOGUE, text))
    if found is None:
        return None
    known = [side.name is not None for side in found.sides]
    return found.kind, [side.text for side in found.sides], known


@pytest.mark.parametrize(
    ("text", "kind", "unknown"),
    [
        ("copywriter vs barista", "difference", "barista"),
        ("what's the diffrence between a CFO and an influencer?", "difference", "CFO"),
        ("from retail to community manager", "way", "retail"),
        ("how do I get from logistics into the press officer job", "way", "logistics"),
        ("Texter gegen Zauberer", "difference", "Zauberer"),
        ("worin unterscheidet sich ein Bäcker von einer Influencerin?", "difference", "Bäcker"),
        ("Von der Logistik zur PR-Managerin, geht das?", "way", "Logistik"),
    ],
)
def test_the_side_that_is_no_job_is_told(text: str, kind: str, unknown: str) -> None:
    found = two_things(text, find_names(CATALOGUE, text))
    assert found is not None
    assert found.kind == kind
    other = [s.text for s in found.sides if s.name is None or s.name.kind == "unknown_job"]
    assert other == [unknown]


@pytest.mark.parametrize(
    "text",
    [
        "what is the difference?",
        "compare it with the influencer",
        "Unterschied zum Texter?",
        "und der andere gegen den Texter?",
        "I came from Spain to Berlin and like writing",
        "von zu Hause arbeiten als Texterin",
        "ich arbeite von 9 bis 5",
        "I like writing and taking photos",
    ],
)
def test_other_messages_set_nothing_beside_each_other(text: str) -> None:
    assert _sides(text) is None


def test_two_bare_names_are_a_pair() -> None:
    assert _sides("waiter and video editor") == (
        "difference",
        ["waiter", "video editor"],
        [True, True],
    )


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("performance", "performance_marketing_manager"),
        ("Pressearbeit", "press_officer"),
        ("CC", "content_creator"),
        ("Redakteur Online", "online_editor"),
        ("strategie", "social_media_strategist"),
        ("astronaut", ""),
        ("sales", ""),
        ("online", "online_editor"),
    ],
)
def test_the_one_role_that_words_stand_for(written: str, role: str) -> None:
    assert meant_role(CATALOGUE, written) == role


def test_several_likely_roles_are_few() -> None:
    assert "online_editor" in likely_roles(CATALOGUE, "online redaktion digital")
    assert 0 < len(likely_roles(CATALOGUE, "social")) <= 4


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("comm mgr", "community_manager"),
        ("sm mngr", "social_media_manager"),
        ("perf mktg mgr", "performance_marketing_manager"),
        ("graphic dsgnr", "graphic_designer"),
        ("wos macht a texta", "copywriter"),
        ("grafikdesigna", "graphic_designer"),
        ("pr menedscher", "pr_manager"),
        ("influ", "influencer"),
    ],
)
def test_shortened_and_spoken_titles(text: str, role: str) -> None:
    assert [name.id for name in find_names(CATALOGUE, text)] == [role]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("diffrence 1 and 3", [1, 3]),
        ("diff between second and fourth", [2, 4]),
        ("platz 2 vs platz 3", [2, 3]),
        ("unterschied platz 3 und 4", [3, 4]),
        ("rang eins gegen rang drei", [1, 3]),
        ("compare 1, 2 and 3", [1, 2, 3]),
        ("PR vs press", []),
        ("what is different", []),
    ],
)
def test_places_are_compared_in_any_words(text: str, places: List[int]) -> None:
    assert compared_choices(text) == places


def test_places_alone_and_all_at_hand() -> None:
    assert joined_choices("der zweite und der letzte") == [2, -1]
    assert joined_choices("first and third") == [1, 3]
    assert joined_choices("first") == []
    assert compares_all("compare all three")
    assert compares_all("vergleiche alle drei")
    assert not compares_all("compare copywriter and PR manager")


@pytest.mark.parametrize("text", ["smm vs performance", "Texter gegen Zauberer"])
def test_a_comparison_is_no_question_about_one_job(text: str) -> None:
    names = find_names(CATALOGUE, text)
    assert finer_intent("ask_role_workplace", text, names) == "ask_difference"
