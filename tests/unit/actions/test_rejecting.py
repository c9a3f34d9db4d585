"""Jobs that are turned down, and sentences that turn down something else."""

from __future__ import annotations

import pytest

from actions.conversation import Confirmation
from actions.knowledge import TopicAction
from actions.quiz_talk import QuizStep, StartQuiz
from actions.result import RejectRole
from actions.roles import ListRoles
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished
from wegweiser.quiz import QuizState, reject


def test_a_job_ruled_out_before_the_quiz_stays_out(ask: Ask) -> None:
    said = ask(StartQuiz(), "start_quiz", state=reject(CATALOGUE, QuizState(), "pr_manager"))
    assert said.slots["quiz_state"]["rejected"] == ["pr_manager"]


@pytest.mark.parametrize("text", ["keinen Bock auf Zahlen", "I hate numbers", "kein Videoschnitt"])
def test_a_dislike_is_no_job(ask: Ask, text: str) -> None:
    said = ask(RejectRole(), "reject_role", text)
    assert said.slots["quiz_state"]["evidence"]
    assert said.slots["quiz_state"]["rejected"] == []


@pytest.mark.parametrize(
    "text", ["this is wrong, I hate that", "das stimmt nicht, das ist Quatsch"]
)
def test_a_doubted_result_is_asked_about(ask: Ask, text: str) -> None:
    said = ask(RejectRole(), "reject_role", text, state=finished(), focus={"section": "result"})
    assert "quiz_state" not in said.slots
    assert "/show_answers" in [b["payload"] for b in said.messages[0]["buttons"]]


def test_a_job_that_is_only_named_is_asked_about(ask: Ask) -> None:
    named = {"role": ["community_manager"]}
    said = ask(RejectRole(), "reject_role", "I never met a community manager", entities=named)
    assert "quiz_state" not in said.slots
    assert any(b["payload"].startswith("/reject_role") for b in said.messages[0]["buttons"])


@pytest.mark.parametrize(
    "text", ["Nein, Texte schreiben mag ich nicht", "no, I don't like writing"]
)
def test_a_no_with_content_is_noted(ask: Ask, text: str) -> None:
    said = ask(Confirmation(), "deny", text, pending={"kind": "evidence"})
    assert [e["trait"] for e in said.slots["quiz_state"]["evidence"]][:1] == ["write"]


def test_a_plain_no_forgets(ask: Ask) -> None:
    said = ask(Confirmation(), "deny", "nein", pending={"kind": "evidence"})
    assert said.slots["quiz_state"]["evidence"] == []


def test_a_dislike_is_noted_whatever_the_intent(ask: Ask) -> None:
    text = "Das mit den Zahlen stimmt nicht, Zahlen mag ich nicht mehr."
    for action, intent in ((QuizStep(), "change_answer"), (TopicAction(), "ask_topic")):
        assert ask(action, intent, text).slots["quiz_state"]["evidence"]


def test_no_button_twice(ask: Ask) -> None:
    said = ask(RejectRole(), "reject_role", "keine Lust auf Zahlen", state=finished())
    payloads = [b["payload"] for b in said.messages[0]["buttons"]]
    assert len(payloads) == len(set(payloads))


def test_a_list_is_no_answer_to_everything_but(ask: Ask) -> None:
    assert ask(ListRoles(), "list_roles", "welche Berufe gibt es").messages
