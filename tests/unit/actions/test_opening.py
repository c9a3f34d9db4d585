"""The first message: whole for any channel, in short for the widget, which says the rest itself."""

from __future__ import annotations

import pytest

from actions.conversation import OpenChat
from tests.unit.actions.conftest import Ask
from tests.unit.presentation.schemas import validator


@pytest.mark.parametrize(
    ("language", "machine", "names"),
    [("de", "Chatbot", "keine Namen"), ("en", "chatbot", "names")],
)
def test_the_opening_says_once_that_a_bot_answers(
    ask: Ask, language: str, machine: str, names: str
) -> None:
    opening = ask(OpenChat(), "session_start", language=language).messages[0]
    assert machine in opening["text"]
    assert names in opening["text"]
    short = opening["custom"]
    validator("greeting").validate(short)
    assert "bot" not in short["text"]
    assert names not in short["text"]
    assert len(opening["buttons"]) == 3
