"""What is said of two things of which one is no job, and of numbered differences."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from actions.differences import Difference
from actions.quiz_talk import AnswerLater
from actions.roles import RoleFacts
from actions.way import Path
from tests.unit.actions.conftest import Ask, Said
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished
from wegweiser.understanding.entities import entities_of

TALK = {"roles": ["online_editor"], "sources": [], "section": "overview"}


def _entities(text: str) -> Dict[str, List[str]]:
    found: Dict[str, List[str]] = {}
    for item in entities_of(CATALOGUE, text):
        found.setdefault(item["entity"], []).append(item["value"])
    return found


def _say(ask: Ask, action: Any, intent: str, text: str, **slots: Any) -> Said:
    return ask(action, intent, text, entities=_entities(text), **slots)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("text", ["trainer vs barista", "head of digital vs cfo"])
def test_the_talk_before_never_stands_in_for_an_unknown_job(
    ask: Ask, text: str, language: str
) -> None:
    said = _say(ask, Difference(), "ask_difference", text, focus=TALK, language=language)
    assert "comparison" not in said.customs()
    assert text.split(" vs ")[1] in said.text
    assert "Online" not in said.text


def test_from_an_unknown_job_the_way_in_is_told(ask: Ask) -> None:
    said = _say(ask, Path(), "ask_path", "from retail to pr manager", focus=TALK, language="en")
    assert "retail" in said.text
    assert "online editor" not in said.text
    assert said.slots["focus"]["roles"] == ["pr_manager"]


def test_a_field_is_a_goal(ask: Ask) -> None:
    text = "Wie komme ich von der Logistik in die Pressearbeit?"
    said = _say(ask, Path(), "ask_path", text, focus=TALK)
    assert said.slots["focus"]["roles"] == ["press_officer"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("press officer and PR consultant", ["press officer:", "PR consultant:"]),
        ("difference between SEO manager and copywriter", ["SEO manager:", "copywriter:"]),
        ("waiter and community manager", ["waiter", "community manager:"]),
    ],
)
def test_a_job_outside_the_quiz_is_told_beside_the_role(
    ask: Ask, text: str, both: List[str]
) -> None:
    said = _say(ask, Difference(), "ask_difference", text, language="en")
    assert all(part.lower() in said.text.lower() for part in both)
    assert any("ask_role_overview" in b["payload"] for b in said.messages[0]["buttons"])


def test_an_ambiguous_name_keeps_the_other_one(ask: Ask) -> None:
    said = _say(ask, Difference(), "ask_difference", "pr vs press", language="en")
    payloads = [button["payload"] for button in said.messages[0]["buttons"]]
    assert '/ask_difference{"role":["pr_manager","press_officer"]}' in payloads
    pending = said.slots["pending"]
    typed = ask(
        RoleFacts(), "ask_role_overview", "PR manager", _entities("PR manager"), pending=pending
    )
    assert typed.followup == "action_answer_later"
    assert "pending" not in typed.slots
    chosen = ask(AnswerLater(), "answer", "PR manager", pending=pending)
    assert chosen.messages[0]["custom"]["roles"] == ["pr_manager", "press_officer"]


def test_an_ambiguous_name_beside_a_job_outside_the_quiz(ask: Ask) -> None:
    text = "Was unterscheidet den Redakteur vom PR-Berater?"
    said = _say(ask, Difference(), "ask_difference", text)
    chosen = ask(AnswerLater(), "answer", "2", pending=said.slots["pending"])
    assert "PR-Berater*in:" in chosen.text
    assert "Online-Redakteur*in:" in chosen.text


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("smm vs performance", ["social_media_manager", "performance_marketing_manager"]),
        ("cc vs influ", ["content_creator", "influencer"]),
        (
            "Unterschied Redakteur Online und Redakteur Social Media",
            ["online_editor", "social_media_editor"],
        ),
    ],
)
def test_words_that_stand_for_one_job_are_taken(ask: Ask, text: str, roles: List[str]) -> None:
    said = _say(ask, Difference(), "ask_difference", text)
    assert said.messages[0]["custom"]["roles"] == roles


def test_after_a_question_back_the_job_named_is_at_hand(ask: Ask) -> None:
    before = {"roles": ["copywriter", "content_creator"], "sources": [], "section": "difference"}
    said = _say(ask, Difference(), "ask_difference", "smm vs cm", focus=before)
    assert said.slots["focus"]["roles"] == ["social_media_manager"]


THREE = {
    "roles": ["community_manager", "social_media_manager", "content_creator"],
    "sources": [],
    "section": "difference",
}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("compare all three", [0, 1, 2]),
        ("compare the second and third", [1, 2]),
        ("diffrence 1 and 3", [0, 2]),
        ("vergleich alle drei", [0, 1, 2]),
    ],
)
def test_numbers_count_what_was_compared(ask: Ask, text: str, places: List[int]) -> None:
    said = ask(Difference(), "ask_difference", text, focus=THREE)
    assert said.messages[0]["custom"]["roles"] == [THREE["roles"][place] for place in places]


def test_a_place_past_the_end_is_not_another_one(ask: Ask) -> None:
    two = {**THREE, "roles": THREE["roles"][:2]}
    text = "compare the first with the third"
    said = ask(Difference(), "ask_difference", text, focus=two, language="en")
    assert "I only compared these: community manager and social media manager" in said.text


def test_places_alone_compare_the_result(ask: Ask) -> None:
    state = finished()
    said = ask(AnswerLater(), "answer", "first and third", state=state)
    assert said.customs() == ["comparison"]
    platz = ask(Difference(), "ask_difference", "platz 1 vs platz 3", state=state, focus=THREE)
    assert platz.messages[0]["custom"]["roles"] == said.messages[0]["custom"]["roles"]


def test_the_hidden_ranking_answers_nothing_in_the_quiz(ask: Ask) -> None:
    said = ask(RoleFacts(), "ask_role_tasks", "was macht man da", state=finished(), in_quiz=True)
    assert "role" not in said.customs()
