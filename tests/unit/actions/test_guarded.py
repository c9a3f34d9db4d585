"""A failing action tells where it failed and quotes nobody."""

from __future__ import annotations

import logging
import traceback

import pytest

from actions.knowledge import Salary
from tests.unit.actions.conftest import Ask
from wegweiser.quiz import QuizState
from wegweiser.rasa_ext.actions.guarded import ActionFailed
from wegweiser.rasa_ext.actions.turn import Turn

SECRET = "Zebrafinkengesang"


def test_the_visitors_words_reach_neither_log_nor_exception(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_self: Salary, turn: Turn) -> None:
        raise ValueError(turn.text)

    monkeypatch.setattr(Salary, "answer", fail)
    with caplog.at_level(logging.DEBUG), pytest.raises(ActionFailed) as caught:
        ask(Salary(), "ask_salary", SECRET)
    shown = "".join(traceback.format_exception(caught.value))
    assert SECRET not in caplog.text + shown
    assert "ValueError" in caplog.text
    assert "test_guarded.py" in caplog.text


def test_a_changed_catalogue_is_told_once_and_the_state_is_cleaned(ask: Ask) -> None:
    state = QuizState().to_dict()
    state["rejected"] = ["no_such_role"]
    said = ask(Salary(), "ask_salary", quiz_state=state)
    assert "überarbeitet" in said.text
    assert said.slots["quiz_state"]["rejected"] == []
