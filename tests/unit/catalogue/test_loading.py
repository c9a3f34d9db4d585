"""The catalogue is loaded once, complete and immutable."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.catalogue.copies import copy_of_careers
from wegweiser.catalogue import Catalogue, Statement, load_catalogue

ROLES = (
    "community_manager",
    "content_creator",
    "copywriter",
    "graphic_designer",
    "head_of_digital",
    "influencer",
    "online_editor",
    "performance_marketing_manager",
    "pr_manager",
    "press_officer",
    "social_media_consultant",
    "social_media_editor",
    "social_media_manager",
    "social_media_strategist",
    "social_media_trainer",
    "video_editor",
)
TRAITS = (
    "plan", "write", "research", "still", "video", "stage", "brand", "dialogue", "numbers",
    "pressure", "media", "clients", "lead", "teach",
)  # fmt: skip


def test_it_has_exactly_the_sixteen_roles_in_the_order_of_their_ids(catalogue: Catalogue) -> None:
    assert tuple(role.id for role in catalogue.roles) == ROLES
    assert tuple(catalogue.role) == ROLES


def test_every_role_has_a_level_for_each_of_the_fourteen_traits(catalogue: Catalogue) -> None:
    assert tuple(trait.id for trait in catalogue.traits) == TRAITS
    for role in catalogue.roles:
        assert set(role.traits.levels) == set(TRAITS), role.id


def test_it_is_loaded_once(catalogue: Catalogue) -> None:
    assert load_catalogue() is load_catalogue()
    assert catalogue is load_catalogue()


def test_a_copy_says_the_same(catalogue: Catalogue, tmp_path: Path) -> None:
    copy = load_catalogue(copy_of_careers(tmp_path))
    assert copy is not catalogue
    assert copy == catalogue


def test_nothing_in_it_can_be_changed(catalogue: Catalogue) -> None:
    role = catalogue.roles[0]
    with pytest.raises(TypeError, match="immutable"):
        role.focus = catalogue.roles[1].focus
    with pytest.raises(TypeError, match="immutable"):
        role.focus.de = "anders"
    with pytest.raises(AttributeError):
        catalogue.roles = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        catalogue.role["another"] = role  # type: ignore[index]


def test_look_ups_lead_to_the_same_objects(catalogue: Catalogue) -> None:
    for items, by_id in (
        (catalogue.roles, catalogue.role),
        (catalogue.skills, catalogue.skill),
        (catalogue.questions, catalogue.question),
        (catalogue.practical, catalogue.practical_question),
        (catalogue.steps, catalogue.step),
        (catalogue.neighbours, catalogue.neighbour),
        (catalogue.terms, catalogue.term),
        (catalogue.topics, catalogue.topic),
        (catalogue.disputes, catalogue.dispute),
        (catalogue.sources, catalogue.source),
    ):
        assert len(by_id) == len(items)
        assert all(by_id[item.id] is item for item in items)


def test_a_contrast_is_found_in_either_order(catalogue: Catalogue) -> None:
    for contrast in catalogue.contrasts:
        one, other = contrast.roles
        assert catalogue.contrast(one, other) is contrast
        assert catalogue.contrast(other, one) is contrast
    assert catalogue.contrast("influencer", "influencer") is None


def test_text_comes_in_the_language_asked() -> None:
    said = Statement(de=" zwei\n  Zeilen ", en="two lines", basis="inference")
    assert (said.in_language("de"), said.in_language("en")) == ("zwei Zeilen", "two lines")
    assert said.grounds == ("inference",)
    assert Statement(de="a", en="b", source=("esco",)).grounds == ("esco",)
