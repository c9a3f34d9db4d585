"""What is near a name and none: precision counts more than recall."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names


def roles_in(catalogue: Catalogue, text: str) -> list[str]:
    return [match.id for match in find_names(catalogue, text) if match.kind == "role"]


@pytest.mark.parametrize(
    "text",
    [
        # things, not persons
        "Influencer-Marketing finde ich spannend",
        "influencer marketing campaign",
        "eine Influencer-Agentur",
        "eine PR Agentur",
        "PR-Arbeit im Verein",
        "LinkedIn Campaign Manager",
        "Google Tag Manager",
        "Corporate Influencer",
        "a creator marketing budget",
        "30 cm breit",
        # ordinary words
        "Ich mag texten und Texte",
        "Text, er ist gut",
        "I want to influence people",
        "she was influenced by the creature",
        "leider bin ich weiter unsicher",
        "meine Mutter isst Butter",
        "Ich spreche drei Sprachen",
        "we manage and edit and design things",
        "trainees in training",
        "Grafiken und Kommunikationsdesign studieren",
        "the waiter writes in winter",
        "die Korrespondenz mit der Redaktion",
        "journalism and Journalismus",
        "an online editing tool",
        "copyright law",
        "Social Media",
        "digital",
        # other jobs
        "Softwareentwickler",
        "Offlineredakteur",
        "Weltredakteur",
        "Messesprecher",
        "Song-Texter",
        "Songtexter",
        "Papier-Cutter",
        "Modedesigner",
        "Mode-Designerin",
        "fashion designer",
        "Fitnesstrainer",
        "Fitness-Trainerin",
        "personal trainer",
        "content strategist",
        "Content-Stratege",
        "Unternehmensberater",
        "tax consultant",
        "Projektmanager",
        "sales manager",
        "Key-Account-Managerin",
        "Sport-Redakteurin",
        "social worker",
        "Community-Krankenpfleger",
        "Community Krankenpfleger",
        "Influencer-Anwalt",
        "Social-Media-Pfarrer",
        "Videotechniker",
    ],
)
def test_no_role(catalogue: Catalogue, text: str) -> None:
    assert roles_in(catalogue, text) == []


@pytest.mark.parametrize(
    ("text", "neighbour"),
    [
        ("Influencer-Marketing-Manager", "influencer_marketing_manager"),
        ("influencer marketing managers", "influencer_marketing_manager"),
        ("Content-Managerin", "content_manager"),
        ("Produktmanager", "product_manager"),
        ("Poduktmanager", "product_manager"),
        ("UX-Writer", "ux_writer"),
        ("Sportjournalist", "journalist"),
        ("Hochzeitsfotografin", "photographer"),
        ("Digital Media Manager", "digital_media_manager"),
        ("SEO-Manager:in", "seo_manager"),
        ("PR-Berater", "pr_consultant"),
    ],
)
def test_neighbours_win_over_the_roles_in_them(
    catalogue: Catalogue, text: str, neighbour: str
) -> None:
    assert [(m.kind, m.id) for m in find_names(catalogue, text)] == [("neighbour", neighbour)]


@pytest.mark.parametrize(
    "job",
    [
        "Softwareentwickler",
        "nurse",
        "Bäcker",
        "Baecker",
        "Bäckerin",
        "Lehrer",
        "Lehrerinnen",
        "Krankenpfleger*in",
        "Kfz-Mechatroniker",
        "Ärztin",
        "Bürokauffrau",
        "Rechtsanwältin",
        "lawyers",
        "police officer",
        "flight attendant",
        "truck driver",
        "Projektmanagerin",
        "sales manager",
        "Community-Krankenpfleger",
        "Modedesignerin",
        "Tierpfleger",
    ],
)
def test_unknown_jobs(catalogue: Catalogue, job: str) -> None:
    text = f"Wie werde ich {job} ?"
    (match,) = find_names(catalogue, text)
    assert (match.kind, match.id, match.text) == ("unknown_job", "", job)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Social-Media-Redakteur", ["social_media_editor"]),
        ("video editor", ["video_editor"]),
        ("Social-Media-Lehrer", ["social_media_trainer"]),
        ("press secretary", ["press_officer"]),
        ("content writer", ["copywriter"]),
        ("PR-Manager", ["pr_manager"]),
    ],
)
def test_the_specific_name_wins(catalogue: Catalogue, text: str, ids: list[str]) -> None:
    assert [m.id for m in find_names(catalogue, text)] == ids
