"""Which skills visitors say they have, and how well; which skills a text names."""

from __future__ import annotations

from typing import Dict

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.skills import find_evidence, find_skills


def held(catalogue: Catalogue, text: str) -> Dict[str, int]:
    return dict(find_evidence(catalogue, text).held)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ich kann ein bisschen Photoshop", {"image_editing": 1}),
        ("Grundkenntnisse in Excel", {"data_literacy": 1}),
        ("I have basic knowledge of Excel", {"data_literacy": 1}),
        ("I can do a bit of Photoshop", {"image_editing": 1}),
        ("ich kann Photoshop", {"image_editing": 2}),
        ("Excel kann ich", {"data_literacy": 2}),
        ("ich habe Erfahrung mit Google Analytics", {"web_analytics": 2}),
        ("I have experience in project management", {"project_management": 2}),
        ("ich kann gut verhandeln", {"negotiation": 3}),
        ("Photoshop und Premiere kann ich gut", {"image_editing": 3, "video_editing": 3}),
        ("Ich kann gut Photoshop, InDesign", {"image_editing": 3, "layout_typography": 3}),
        ("Ich habe drei Jahre lang Videos geschnitten", {"video_editing": 3}),
        ("I'm good at video editing", {"video_editing": 3}),
        ("I did five years of customer service", {"customer_dialogue": 3}),
        ("ich bin Profi in Excel", {"data_literacy": 4}),
        ("Photoshop: Profi, Premiere: Grundkenntnisse", {"image_editing": 4, "video_editing": 1}),
    ],
)
def test_levels(catalogue: Catalogue, text: str, expected: Dict[str, int]) -> None:
    assert held(catalogue, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ich kann kein Photoshop",
        "I can't use Excel",
        "ich möchte Photoshop lernen",
        "I want to learn video editing",
        "Ich mag Photoshop",
        "Photoshop",
        "Kann ich da Photoshop lernen?",
        "ich kann mir Videoschnitt vorstellen",
        "I do graphics as well",
        "ich möchte als Texter arbeiten",
        "ich bin kein Texter",
    ],
)
def test_not_held(catalogue: Catalogue, text: str) -> None:
    assert held(catalogue, text) == {}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I worked as a copywriter for five years", "copywriter"),
        ("Ich habe als Texterin gearbeitet", "copywriter"),
        ("ich bin Texterin von Beruf", "copywriter"),
        ("Ich war zwei Jahre Community Managerin", "community_manager"),
    ],
)
def test_a_job_brings_its_everyday_skills(catalogue: Catalogue, text: str, role: str) -> None:
    levels = catalogue.role[role].skill_levels()
    assert held(catalogue, text) == {skill: 3 for skill, level in levels.items() if level >= 3}


def test_the_highest_level_counts(catalogue: Catalogue) -> None:
    text = "Ich kann ein bisschen Excel. Ich bin gut in Excel."
    assert held(catalogue, text) == {"data_literacy": 3}


def test_every_skill_is_found_by_its_words(catalogue: Catalogue) -> None:
    for skill in catalogue.skills:
        for words in skill.words.values():
            for word in words:
                ids = [match.id for match in find_skills(catalogue, word)]
                assert skill.id in ids, word
                ids = [match.id for match in find_skills(catalogue, f"also {word.upper()}, ja")]
                assert skill.id in ids, word


def test_every_skill_is_found_by_its_label(catalogue: Catalogue) -> None:
    for skill in catalogue.skills:
        for label in (skill.label.de, skill.label.en):
            assert skill.id in [match.id for match in find_skills(catalogue, label)], label


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("wie lerne ich Videoschnitt und SEO?", ["video_editing", "seo"]),
        ("A/B-Tests auswerten", ["ab_testing"]),
        ("ich schneide seit Jahren Videos", ["video_editing"]),
        ("Google Analytics", ["web_analytics"]),
        ("Redaktions-Plan", ["editorial_planning"]),
        ("Videoschnit", ["video_editing"]),
        ("nothing of the kind", []),
    ],
)
def test_find_skills(catalogue: Catalogue, text: str, ids: list[str]) -> None:
    assert [match.id for match in find_skills(catalogue, text)] == ids


def test_places_of_skills(catalogue: Catalogue) -> None:
    text = "Was bringt mir Photoshop?"
    (match,) = find_skills(catalogue, text)
    assert text[match.start : match.end] == "Photoshop"
