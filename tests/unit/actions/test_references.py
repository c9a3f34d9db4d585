"""References to what was shown, and what is said of it: the result's list, doubt, praise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict

import pytest

from actions.conversation import Conversation
from actions.differences import Difference
from actions.quiz_talk import AnswerLater, QuizStep, StartQuiz
from actions.result import CompareTopRoles, RejectRole, ShowResult, WhyResult
from actions.roles import RoleFacts
from actions.way import SkillGap, Training
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished, running
from wegweiser.quiz import QuizState, add_evidence, pause, posterior
from wegweiser.understanding.skills import find_evidence

BEST = list(posterior(CATALOGUE, finished()))[:3]
SHOWN: Dict[str, Any] = {"roles": BEST[:2], "sources": [], "section": "result", "result": BEST}
#: The third job of the result was read about.
THIRD: Dict[str, Any] = {"roles": BEST[2:], "sources": [], "section": "overview", "result": BEST}
PAIR = {"roles": ["copywriter", "pr_manager"], "sources": [], "section": "difference"}


@pytest.mark.parametrize("focus", [SHOWN, THIRD])
@pytest.mark.parametrize("text", ["der zweite", "nein, die zweite", "the second one"])
def test_the_list_shown_last_is_counted_in(ask: Ask, focus: Dict[str, Any], text: str) -> None:
    said = ask(AnswerLater(), "answer", text, state=finished(), focus=focus)
    assert said.slots["focus"]["roles"] == [BEST[1]]
    assert said.slots["focus"]["result"] == BEST


def test_another_job_ends_the_list(ask: Ask) -> None:
    other = next(role for role in CATALOGUE.role if role not in BEST)
    named = {"role": [other]}
    said = ask(
        RoleFacts(), "ask_role_tasks", "was macht die?", named, state=finished(), focus=THIRD
    )
    assert "result" not in said.slots["focus"]


@pytest.mark.parametrize(
    "text",
    ["show me only the second job of my result", "und was ist auf Platz 2", "nur den zweiten"],
)
def test_one_job_of_the_result_is_shown_alone(ask: Ask, text: str) -> None:
    said = ask(ShowResult(), "show_result", text, state=finished(), focus=SHOWN)
    assert said.slots["focus"]["roles"] == [BEST[1]]


@pytest.mark.parametrize("text", ["das passt gar nicht zu mir", "hmm, I'm not sure I believe that"])
def test_doubt_asks_what_does_not_fit(ask: Ask, text: str) -> None:
    said = ask(Conversation(), "feedback", text, state=finished(), focus=SHOWN)
    assert "Was passt nicht" in said.text
    assert not said.slots.get("quiz_state")


def test_doubt_in_the_quiz_is_about_its_answers(ask: Ask) -> None:
    text = "das passt gar nicht zu mir"
    said = ask(Conversation(), "feedback", text, state=running(2), in_quiz=True)
    assert "Passt keine der Antworten" in said.text


@pytest.mark.parametrize("text", ["great, that fits", "passt super", "ngl thats better"])
def test_praise_leads_on(ask: Ask, text: str) -> None:
    said = ask(Conversation(), "feedback", text, state=finished(), focus=SHOWN)
    assert "Das freut mich" in said.text
    assert len(said.messages[0]["buttons"]) == 3


@pytest.mark.parametrize("text", ["der dritte ist langweilig", "the third one is boring"])
def test_no_good_word_for_a_job_asks_whether_it_is_out(ask: Ask, text: str) -> None:
    said = ask(AnswerLater(), "answer", text, state=finished(), focus=SHOWN)
    assert "ausschließen" in said.text
    assert said.slots.get("quiz_state") is None


@pytest.mark.parametrize("action", [RejectRole(), RoleFacts(), StartQuiz()])
def test_a_job_is_back_in(ask: Ask, action: Any) -> None:
    state = replace(QuizState(), rejected=("copywriter",))
    named = {"role": ["copywriter"]}
    said = ask(action, "ask_role_myths", "Texter doch wieder rein", entities=named, state=state)
    assert "wieder dabei" in said.text
    assert said.slots["quiz_state"]["rejected"] == []


def test_the_same_job_twice_asks_for_another(ask: Ask) -> None:
    named = {"role": ["influencer"]}
    said = ask(Difference(), "ask_difference", "Influencer vs Influencer", named, focus=PAIR)
    assert "Womit soll ich das vergleichen" in said.text


def test_what_a_comparison_leaves_out_is_said(ask: Ask) -> None:
    named = {"role": ["copywriter", "influencer", "press_officer", "pr_manager"]}
    said = ask(Difference(), "ask_difference", "Unterschied zwischen denen", entities=named)
    assert "Im Vergleich fehlt: PR-Manager" in said.text


def test_the_job_at_hand_beside_the_result(ask: Ask) -> None:
    focus = {"roles": ["influencer"], "sources": [], "section": "entry"}
    text = "vergleich die mit meinem ergebnis"
    said = ask(CompareTopRoles(), "compare_top_roles", text, state=finished(), focus=focus)
    assert said.messages[0]["custom"]["roles"] == ["influencer", BEST[0]]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("which of those is calmer", "day"),
        ("welcher von beiden ist leichter reinzukommen", "entry"),
    ],
)
def test_a_comparison_by_one_aspect(ask: Ask, text: str, section: str) -> None:
    said = ask(Difference(), "ask_difference", text, focus=PAIR)
    assert said.slots["focus"]["section"] == section


def test_why_that_in_the_quiz_is_about_its_question(ask: Ask) -> None:
    said = ask(WhyResult(), "why_result", "Warum gerade das?", state=running(2), in_quiz=True)
    assert "an erster Stelle" not in said.text


def test_the_way_back_in_the_quiz(ask: Ask) -> None:
    focus = {"roles": ["pr_manager", "copywriter"], "sources": [], "section": "path"}
    said = ask(QuizStep(), "go_back", "Und umgekehrt?", state=running(2), in_quiz=True, focus=focus)
    assert said.slots["focus"]["roles"] == ["copywriter", "pr_manager"]


def test_a_paused_quiz_is_called_paused(ask: Ask) -> None:
    state = pause(CATALOGUE, running(2))
    said = ask(AnswerLater(), "answer", "die erste", state=state)
    assert "Pause" in said.text
    again = ask(AnswerLater(), "answer", "die erste", state=state, said=said.slots["said"])
    assert again.text != said.text


def test_a_dislike_is_no_step_of_the_quiz(ask: Ask) -> None:
    said = ask(QuizStep(), "skip", "ich mag keine Videos", state=finished(), focus=SHOWN)
    assert "zählt jetzt mit" in said.text


@pytest.mark.parametrize("text", ["what would suit me?", "was würdest du mir vorschlagen?"])
def test_what_suits_tells_what_it_looks_like(ask: Ask, text: str) -> None:
    likes = find_evidence(CATALOGUE, "ich schreibe gern", "de").evidence
    state = add_evidence(CATALOGUE, QuizState(), likes)
    said = ask(StartQuiz(), "start_quiz", text, state=state)
    assert "bisher" in said.text
    assert not said.asks


def test_too_old_is_no_question_of_skills(ask: Ask) -> None:
    focus = {"roles": ["press_officer"], "sources": [], "section": "overview"}
    said = ask(SkillGap(), "ask_skill_gap", "Am I too old for this?", focus=focus)
    assert "Alter" in said.text


def test_a_post_to_learn_in_is_the_way_in(ask: Ask) -> None:
    text = "is there a traineeship for a press officer?"
    said = ask(Training(), "ask_training", text, {"role": ["press_officer"]})
    assert said.slots["focus"]["section"] == "entry"
