"""Questions about roles: who is meant, and back to the open question."""

from __future__ import annotations

import itertools

import pytest

from actions.differences import Difference
from actions.roles import ListRoles, RoleFacts
from tests.unit.actions.conftest import Ask
from wegweiser.advice import SECTIONS as ASPECTS_OF_A_ROLE
from wegweiser.catalogue import load_catalogue
from wegweiser.quiz import start

ROLES = list(load_catalogue().role)


def test_a_difference_keeps_the_order_asked(ask: Ask) -> None:
    said = ask(Difference(), "ask_difference", entities={"role": ["pr_manager", "influencer"]})
    assert said.messages[0]["custom"]["roles"] == ["pr_manager", "influencer"]
    assert said.slots["focus"]["roles"] == ["pr_manager", "influencer"]
    assert said.followup is None


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_ordered_pairs_are_compared_in_every_aspect(ask: Ask, language: str) -> None:
    catalogue = load_catalogue()
    for pair in itertools.permutations(ROLES, 2):
        said = ask(Difference(), "ask_difference", entities={"role": pair}, language=language)
        custom = said.messages[0]["custom"]
        assert custom["roles"] == list(pair)
        assert all(value for row in custom["rows"] for value in row["values"])
        for role, value in zip(pair, custom["rows"][0]["values"], strict=True):
            assert catalogue.role[role].focus.in_language(language) in value  # type: ignore[arg-type]


def test_in_the_quiz_the_open_question_comes_back(ask: Ask) -> None:
    pair = {"role": ["copywriter", "influencer"]}
    state = start(load_catalogue())
    said = ask(Difference(), "ask_difference", entities=pair, in_quiz=True, state=state)
    assert said.asks


def test_another_channel_gets_the_whole_text_without_custom(ask: Ask) -> None:
    pair = {"role": ["copywriter", "influencer"]}
    said = ask(Difference(), "ask_difference", entities=pair, channel="telegram")
    assert said.customs() == []
    assert "Texter*in" in said.text
    assert "Influencer*in" in said.text


def test_one_role_is_compared_with_what_was_just_talked_about(ask: Ask) -> None:
    focus = {"roles": ["pr_manager"], "sources": []}
    said = ask(Difference(), "ask_difference", entities={"role": ["influencer"]}, focus=focus)
    assert said.messages[0]["custom"]["roles"] == ["pr_manager", "influencer"]


def test_one_role_alone_asks_for_the_second(ask: Ask) -> None:
    said = ask(Difference(), "ask_difference", entities={"role": ["influencer"]})
    assert "comparison" not in said.customs()
    assert any(b["payload"].startswith("/ask_difference") for b in said.messages[0]["buttons"])


def test_an_unknown_job_is_never_mapped_to_a_role(ask: Ask) -> None:
    found = {"role": ["influencer"], "unknown_job": ["Krankenpfleger"]}
    said = ask(Difference(), "ask_difference", entities=found)
    assert "comparison" not in said.customs()
    assert "Krankenpfleger" in said.text


def test_an_ambiguous_name_is_asked_back(ask: Ask) -> None:
    said = ask(RoleFacts(), "ask_role_tasks", entities={"ambiguous_role": ["CM"]})
    assert said.customs() == ["confirm"]
    assert '/ask_role_tasks{"role":"community_manager"}' in [
        button["payload"] for button in said.messages[0]["buttons"]
    ]


def test_a_neighbour_gets_its_line_and_the_nearest_roles(ask: Ask) -> None:
    said = ask(RoleFacts(), "ask_role_overview", entities={"neighbour": ["journalist"]})
    assert "Journalist" in said.text


SECTIONS = [name for name in ASPECTS_OF_A_ROLE if name not in ("law", "sources")]


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("role", ROLES)
def test_every_section_of_every_role_answers(ask: Ask, role: str, section: str) -> None:
    for language in ("de", "en"):
        said = ask(RoleFacts(), f"ask_role_{section}", entities={"role": [role]}, language=language)
        custom = said.messages[0]["custom"]
        assert custom["role"] == role
        assert said.slots["focus"]["sources"]


def test_all_roles_are_listed(ask: Ask) -> None:
    said = ask(ListRoles(), "list_roles")
    catalogue = load_catalogue()
    assert all(catalogue.role[role].names.de.label in said.text for role in ROLES)
