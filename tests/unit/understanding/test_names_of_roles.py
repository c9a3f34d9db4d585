"""Every name of every role is understood in the spellings that people use."""

from __future__ import annotations

import re
from typing import Iterator, List, Tuple

import pytest

from tests.unit.understanding.spellings import SEXES, gender_forms, spellings, typos
from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.catalogue.role import Role
from wegweiser.understanding.names import find_names

ROLES = [role.id for role in load_catalogue().roles]
SENTENCES = (
    "{}",
    "Was macht ein(e) {} eigentlich den ganzen Tag?",
    "tell me about the {} job please",
)


def names_of(role: Role) -> Iterator[Tuple[str, str]]:
    for language, names in (("de", role.names.de), ("en", role.names.en)):
        for name in (names.label, names.plural, *names.aliases):
            yield language, name
    for name in role.names.short:
        yield "de", name


def found(catalogue: Catalogue, text: str) -> List[Tuple[str, str]]:
    return [(match.kind, match.id) for match in find_names(catalogue, text)]


@pytest.mark.parametrize("role_id", ROLES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_spelling(catalogue: Catalogue, role_id: str, sentence: str) -> None:
    for _, name in names_of(catalogue.role[role_id]):
        for form in spellings(name):
            assert found(catalogue, sentence.format(form)) == [("role", role_id)], form


@pytest.mark.parametrize("role_id", ROLES)
def test_every_gender_form(catalogue: Catalogue, role_id: str) -> None:
    for language, name in names_of(catalogue.role[role_id]):
        for form in gender_forms(name) if language == "de" else ():
            assert found(catalogue, f"Ist {form} was für mich?") == [("role", role_id)], form


@pytest.mark.parametrize("role_id", ROLES)
def test_one_typo_is_forgiven_and_never_makes_another_role(
    catalogue: Catalogue, role_id: str
) -> None:
    right = total = 0
    for _, name in names_of(catalogue.role[role_id]):
        plain = re.sub(r"\*in(nen)?", "", name)
        for word in re.finditer(r"[^\W_]{6,}", plain):
            for typo in typos(word[0]):
                ids = found(catalogue, plain[: word.start()] + typo + plain[word.end() :])
                assert {i for kind, i in ids if kind == "role"} <= {role_id}, typo
                right += ids == [("role", role_id)]
                total += 1
    assert right / total > 0.94


@pytest.mark.parametrize(
    ("text", "role_id"),
    [
        ("Infulencer", "influencer"),
        ("Influenzer", "influencer"),
        ("Grafikdesinger", "graphic_designer"),
        ("Comunity Manager", "community_manager"),
        ("comunity manger", "community_manager"),
        ("Social Meida Manager", "social_media_manager"),
        ("Sozial Media Manager", "social_media_manager"),
        ("Socialmediamanger", "social_media_manager"),
        ("Social-Media-Redaktuer", "social_media_editor"),
        ("Social-Media-Redaktör", "social_media_editor"),
        ("Onlinredaktuer", "online_editor"),
        ("Content Kreator", "content_creator"),
        ("Contentcreator", "content_creator"),
        ("content creater", "content_creator"),
        ("Influencher", "influencer"),
        ("copywirter", "copywriter"),
        ("Pressesprehcerin", "press_officer"),
        ("perfomance marketing manager", "performance_marketing_manager"),
        ("Social Media Startegin", "social_media_strategist"),
    ],
)
def test_well_known_typos(catalogue: Catalogue, text: str, role_id: str) -> None:
    assert found(catalogue, text) == [("role", role_id)]


@pytest.mark.parametrize(
    ("text", "role_id"),
    [
        ("Junior Social Media Manager (m/w/d)", "social_media_manager"),
        ("Senior-Community-Managerin", "community_manager"),
        ("angehende Texterin", "copywriter"),
        ("Lead Content Creator", "content_creator"),
        ("freelance video editor", "video_editor"),
        ("Beauty-Influencerin", "influencer"),
        ("Fashioninfluencer", "influencer"),
        ("Agenturtexterin", "copywriter"),
        ("SoMe Manager", "social_media_manager"),
        ("SMM", "social_media_manager"),
        ("smm?", "social_media_manager"),
        ("Beraterin für Social Media", "social_media_consultant"),
        ("PR-Fachkräfte", "pr_manager"),
        ("the social media manager's job", "social_media_manager"),
        ("der Job des Pressesprechers", "press_officer"),
        ("mit Grafikdesignern arbeiten", "graphic_designer"),
        ("heads of digital", "head_of_digital"),
        ("Leiterin der digitalen Kommunikation", "head_of_digital"),
        ("Head-of-Digital", "head_of_digital"),
        ("Social-Media-Stratege/Strategin", "social_media_strategist"),
        ("Stratege/Strategin", "social_media_strategist"),
        ("Grafikdesignerin / Grafikdesigner", "graphic_designer"),
        ("strategist", "social_media_strategist"),
        ("Trainerin", "social_media_trainer"),
        ("Community-Manager-Ausbildung", "community_manager"),
        ("Texter-Job", "copywriter"),
        ("What does a Pressesprecherin do?", "press_officer"),
        ("Was macht ein press officer?", "press_officer"),
    ],
)
def test_words_around_a_name(catalogue: Catalogue, text: str, role_id: str) -> None:
    assert found(catalogue, text) == [("role", role_id)]


@pytest.mark.parametrize(
    ("text", "role_id"),
    [
        ("Community-Management", "community_manager"),
        ("performance marketing", "performance_marketing_manager"),
        ("Social Media Management", "social_media_manager"),
        ("Online-Redaktion", "online_editor"),
    ],
)
def test_the_work_stands_for_the_job(catalogue: Catalogue, text: str, role_id: str) -> None:
    assert found(catalogue, f"wie ist das im Bereich {text} so") == [("role", role_id)]


def test_the_sexes_of_an_advert_belong_to_the_name(catalogue: Catalogue) -> None:
    for sexes in SEXES:
        text = f"Gesucht: Texter {sexes} ab sofort"
        (match,) = find_names(catalogue, text)
        assert text[match.start : match.end] == f"Texter {sexes}"


def test_neighbours_are_known(catalogue: Catalogue) -> None:
    for neighbour in catalogue.neighbours:
        aliases = [alias for group in neighbour.aliases.values() for alias in group]
        for name in (neighbour.label.de, neighbour.label.en, *aliases):
            if name == "Photograph":  # to photograph is a skill, too
                continue
            for form in (name, name.lower(), name.replace("-", " "), f"ein {name} (m/w/d)"):
                assert found(catalogue, form) == [("neighbour", neighbour.id)], form


def test_ambiguous_names_are_asked_back(catalogue: Catalogue) -> None:
    for ambiguous in catalogue.ambiguous:
        for form in (ambiguous.name, ambiguous.name.lower(), f"ein {ambiguous.name}?"):
            assert found(catalogue, form) == [("ambiguous", ambiguous.name)], form
