"""A yes or no to "Really delete everything?", however it is said."""

from __future__ import annotations

import pytest

from actions.data import Data
from actions.quiz_form import ValidateQuizForm
from actions.quiz_talk import AnswerLater, QuizStep
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import running

ASKED = {"kind": "delete"}


def deleted(said: object) -> bool:
    """Whether the channel is told to erase the conversation."""
    messages = said.messages  # type: ignore[attr-defined]
    return any((m.get("custom") or {}).get("action") == "deleted" for m in messages)


@pytest.mark.parametrize(
    "text",
    ["Ja, alles löschen", "ja bitte löschen", "lösch alles", "yes please delete it", "delete it"],
)
def test_the_wish_said_again_is_a_yes(ask: Ask, text: str) -> None:
    assert deleted(ask(Data(), "delete_data", text, pending=ASKED))


@pytest.mark.parametrize("text", ["nein, nicht löschen", "don't delete it", "keep my data"])
def test_a_no_with_words_keeps_everything(ask: Ask, text: str) -> None:
    said = ask(Data(), "delete_data", text, pending=ASKED)
    assert not deleted(said)
    assert said.slots["pending"] is None


@pytest.mark.parametrize("text", ["lösche meine Daten", "/delete_data"])
def test_nothing_is_deleted_unasked(ask: Ask, text: str) -> None:
    said = ask(Data(), "delete_data", text)
    assert not deleted(said)
    assert said.slots["pending"] == ASKED


def test_a_button_clicked_twice_is_no_yes(ask: Ask) -> None:
    assert not deleted(ask(Data(), "delete_data", "/delete_data", pending=ASKED))


def test_by_number(ask: Ask) -> None:
    assert deleted(ask(AnswerLater(), "answer", "1", pending=ASKED))
    assert not deleted(ask(AnswerLater(), "answer", "2", pending=ASKED))
    assert not deleted(ask(AnswerLater(), "answer", "1"))


def test_by_number_in_the_quiz(ask: Ask) -> None:
    quiz = {"state": running(1), "in_quiz": True, "quiz_answer": "1"}
    assert deleted(ask(ValidateQuizForm(), "answer", "1", pending=ASKED, **quiz))
    assert not deleted(ask(ValidateQuizForm(), "answer", "2", pending=ASKED, **quiz))
    assert not deleted(ask(ValidateQuizForm(), "answer", "1", **quiz))


def test_start_over_said_again(ask: Ask) -> None:
    asked = {"kind": "restart"}
    said = ask(QuizStep(), "restart_quiz", "ja, von vorn", state=running(4), pending=asked)
    assert said.slots["quiz_state"]["answers"] in ({}, [], None)
