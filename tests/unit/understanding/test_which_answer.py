"""An earlier answer, named by its words."""

from __future__ import annotations

from typing import Optional

import pytest

from wegweiser.understanding.which_answer import meant_answer

ANSWERS = {
    "pace": "Welches Tempo passt zu dir? Wochenlang an einem Konzept arbeiten",
    "campaign": "Eine Kampagne beginnt. Welche Aufgabe nimmst du? Slogan und Anzeigen schreiben",
    "people": "Mit wem arbeitest du am liebsten? Mit einem Team, das ich anleite",
}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ich will die Antwort zum Tempo ändern", "pace"),
        ("das mit der kampange war falsch", "campaign"),
        ("Bei der Frage nach dem Team möchte ich was anderes sagen", "people"),
        ("Konzept oder Team, das ändere ich", None),
        ("ich will was ändern", None),
        ("", None),
    ],
)
def test_meant_answer(text: str, question: Optional[str]) -> None:
    assert meant_answer(text, ANSWERS) == question


def test_without_answers_none_is_meant() -> None:
    assert meant_answer("das Tempo", {}) is None
