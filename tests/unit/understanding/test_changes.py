"""Answers changed in one step, and the difference of numbered options."""

from __future__ import annotations

from typing import List, Optional

import pytest

from wegweiser.understanding.changes import change_in, changes_at_once
from wegweiser.understanding.choices import choice_in
from wegweiser.understanding.compared_choices import compared_choices


@pytest.mark.parametrize(
    ("text", "place", "choice"),
    [
        ("ändere die erste Antwort auf B", 1, 2),
        ("change my first answer to the second option", 1, 2),
        ("Frage 3 doch lieber A", 3, 1),
        ("question 3 rather A", 3, 1),
        ("I'd rather have A for question 1", 1, 1),
        ("Antwort 2 auf 3 ändern", 2, 3),
        ("meine letzte Antwort soll doch die dritte sein", -1, 3),
        ("bei der 2. Frage lieber c", 2, 3),
    ],
)
def test_a_change_in_one_step(text: str, place: int, choice: int) -> None:
    change = change_in(text)
    assert changes_at_once(text)
    assert change is not None
    assert (change.place, choice_in(change.option)) == (place, choice)


@pytest.mark.parametrize(
    "text",
    [
        "ich will Antwort 2 ändern",
        "Antwort b",
        "die erste Antwort",
        "Antwort 2 bitte",
        "change one answer",
        "wir sind bei Frage 3 von 10",
        "Frage 3 überspringen",
        "die dritte",
        "a good question",
        "",
    ],
)
def test_no_change_in_one_step(text: str) -> None:
    assert not changes_at_once(text)


def test_the_new_answer_in_words() -> None:
    change = change_in("Antwort 1 auf Slogan schreiben ändern")
    assert change is not None
    assert (change.place, change.option) == (1, "Slogan schreiben")


@pytest.mark.parametrize(("text", "place"), [("meine erste Antwort ändern", 1), ("ändern", None)])
def test_a_change_without_an_option(text: str, place: Optional[int]) -> None:
    change = change_in(text)
    assert (change.place if change else None) == place
    assert change is None or not change.option


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("unterschied zwischen 1 und 2", [1, 2]),
        ("what's the difference between a and b?", [1, 2]),
        ("Worin unterscheiden sich die erste und die dritte?", [1, 3]),
        ("was ist besser, 1 oder 2?", [1, 2]),
        ("compare 2 and 3", [2, 3]),
        ("1 und 2", []),
        ("Unterschied zwischen Texter und Cutter", []),
        ("vergleiche Platz 1 und 2", [1, 2]),
        ("difference between 1, 2 and 3", [1, 2, 3]),
        ("was ist der Unterschied?", []),
    ],
)
def test_compared_choices(text: str, places: List[int]) -> None:
    assert compared_choices(text) == places
