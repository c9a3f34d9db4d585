"""Patterns with gaps, and the spelling that they are held against."""

from __future__ import annotations

import pytest

from wegweiser.understanding.word_patterns import even, pattern

_FILE = "crisis"


@pytest.mark.parametrize(
    ("text", "evened"),
    [
        ("I don't know!", " i dont know "),
        ("i mog nimma lebn", " i mag nicht mehr leben "),
        ("Ich bring mcih um. Jetzt", " ich bring mich um . jetzt "),
        ("suicde", " suicide "),
        ("any more", " anymore "),
        ("soooo", " so "),
        ("", " "),
    ],
)
def test_spelling_is_made_even(text: str, evened: str) -> None:
    assert even(text, _FILE) == evened


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("schluss mit meinem leben", True),
        ("ich nehme mir jetzt das leben und nehmen", True),
        ("leben. Ich kann alles nehmen", False),
        ("i dont want to live", True),
        ("i dont want to live in a big city", False),
        ("i took 30 pills", True),
        ("i took my pills", False),
        ("goodbye for goodbye worlds", False),
    ],
)
def test_a_pattern_keeps_within_a_sentence_and_to_what_may_follow(text: str, found: bool) -> None:
    assert bool(pattern(_FILE, "signs").search(even(text, _FILE))) == found
