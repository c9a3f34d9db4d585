"""Replies that come again, distress, and ways on below every answer."""

from __future__ import annotations

from itertools import pairwise

import pytest

from actions.conversation import Confirmation, Conversation
from actions.fallback import Fallback
from actions.knowledge import Salary
from actions.quiz_aside import WhyQuestion
from actions.quiz_form import ValidateQuizForm
from actions.result import WhyNotRole, WhyResult
from actions.roles import RoleFacts
from tests.unit.actions.conftest import Ask, Said
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished, running
from wegweiser.quiz import QuizState, answer, open_question, result, start


def titles(said: Said) -> list[str]:
    """The titles of all buttons."""
    return [button["title"] for message in said.messages for button in message["buttons"]]


@pytest.mark.parametrize("intent", ["thanks", "greet", "out_of_scope", "feedback", "help"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_block_comes_three_times_in_a_row(ask: Ask, intent: str, language: str) -> None:
    before, texts = None, []
    for _ in range(6):
        said = ask(Conversation(), intent, "xyz", language=language, said=before)
        before = said.slots["said"]
        texts.append(said.text)
    assert len(set(texts[:3])) == 3
    assert all(one != other for one, other in pairwise(texts))


def test_something_else_between_begins_anew(ask: Ask) -> None:
    first = ask(Conversation(), "thanks")
    between = ask(Salary(), "ask_salary", said=first.slots["said"])
    assert between.slots["said"] is None


def test_an_answer_in_the_quiz_begins_anew(ask: Ask) -> None:
    before = {"phrase": "say_thanks", "count": 2}
    quiz = {"state": running(1), "in_quiz": True, "quiz_answer": "1"}
    assert ask(ValidateQuizForm(), "answer", "1", said=before, **quiz).slots["said"] is None


@pytest.mark.parametrize("intent", ["thanks", "affirm", "deny", "nlu_fallback"])
def test_right_after_a_crisis_nobody_is_pushed(ask: Ask, intent: str) -> None:
    action = {"thanks": Conversation(), "nlu_fallback": Fallback()}.get(intent, Confirmation())
    said = ask(action, intent, "na ja", said={"phrase": "say_crisis", "count": 1})
    assert titles(said) == []
    assert "Nummern oben" in said.text


def test_a_job_after_a_crisis_is_answered(ask: Ask) -> None:
    before = {"phrase": "say_crisis", "count": 1}
    named = {"role": ["copywriter"]}
    said = ask(Conversation(), "out_of_scope", "Texter", named, said=before)
    assert said.customs() == ["role"]


def test_every_answer_shows_a_way_on(ask: Ask) -> None:
    assert titles(ask(Conversation(), "bot_challenge")) == ["Quiz starten", "Alle Berufe", "Hilfe"]
    after = titles(ask(Conversation(), "thanks", state=finished()))
    assert after[0] == "Ergebnis zeigen"
    assert titles(ask(Conversation(), "goodbye")) == []


def test_pay_offers_what_is_next_about_the_job(ask: Ask) -> None:
    said = ask(Salary(), "ask_salary", entities={"role": ["copywriter"]}, language="en")
    assert titles(said)[0] == "Tasks"
    assert "Training plan" in titles(said)


def test_pay_of_two_jobs_keeps_both_at_hand(ask: Ask) -> None:
    focus = {"roles": ["copywriter", "influencer"], "sources": [], "section": "difference"}
    said = ask(Salary(), "ask_salary", focus=focus)
    assert titles(said) == ["Mehr über Texter*in", "Mehr über Influencer*in"]
    assert "focus" not in said.slots


def test_asked_on_the_entry_is_not_told_again(ask: Ask) -> None:
    focus = {"roles": ["copywriter"], "sources": [], "section": "day"}
    first = ask(RoleFacts(), "ask_role_entry", "brauche ich dafür Abitur?", focus=focus)
    assert "Mappe" in first.text
    second = ask(RoleFacts(), "ask_role_entry", "bin ich zu alt dafür?", focus=first.slots["focus"])
    assert "Mappe" not in second.text
    assert "Altersgrenze" in second.text


def test_why_below_a_result_is_about_the_result(ask: Ask) -> None:
    said = ask(WhyQuestion(), "why_question", "warum das?", state=finished())
    assert said.followup == "action_why_result"


def nothing_fits() -> QuizState:
    """Answers that contradict each other: another place in the list each time."""
    state = start(CATALOGUE)
    for place in range(20):
        question = open_question(CATALOGUE, state)
        assert question is not None
        option = question.options[place % len(question.options)]
        state = answer(CATALOGUE, state, question.id, option.id)
        if result(CATALOGUE, state).kind == "none":
            return state
    raise AssertionError("a job fits after all")


def test_without_a_clear_fit_every_job_has_its_own_reasons(ask: Ask) -> None:
    state = nothing_fits()
    found = result(CATALOGUE, state)
    assert found.kind == "none"
    first, second = (role for role, _share in found.ranking[:2])
    overall = ask(WhyResult(), "why_result", state=state, language="en").text
    assert "comes nearest" in overall
    texts = [
        ask(WhyNotRole(), "why_not_role", entities={"role": [role]}, state=state).text
        for role in (first, second)
    ]
    assert texts[0] != texts[1]
    assert all("Für diesen sieht es so aus" in text for text in texts)
    assert all("Das spricht" in text for text in texts)


@pytest.mark.parametrize(
    ("intent", "text"),
    [("crisis", "ich weine jeden Tag wegen der Arbeit"), ("out_of_scope", "my job is killing me")],
)
def test_worn_down_by_work_is_asked_about_gently(ask: Ask, intent: str, text: str) -> None:
    said = ask(Conversation(), intent, text)
    assert "0800 111 0 111" in said.text
    assert "112" not in said.text.replace("111", "")
    assert said.slots["may_keep_missed"] == "no"


def test_a_crisis_beside_strain_is_a_crisis(ask: Ask) -> None:
    said = ask(Conversation(), "crisis", "mein Job bringt mich um, ich will nicht mehr leben")
    assert "In Gefahr: 112" in said.text
