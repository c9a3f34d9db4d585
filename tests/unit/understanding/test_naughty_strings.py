"""Strings that break programs break nothing here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.answers import (
    choose_option,
    is_dont_know,
    looks_like_choice,
    matches_any_label,
)
from wegweiser.understanding.folding import fold, tokens
from wegweiser.understanding.language import LanguageModel, wished_language
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_evidence, find_skills
from wegweiser.understanding.terms import find_disputes, find_terms, find_topics

_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\(t|\\)")


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return "\t" if match[2] == "t" else "\\"


def naughty_strings() -> List[str]:
    lines = (Path(__file__).parent / "naughty_strings.txt").read_text(encoding="utf-8").split("\n")
    return [_ESCAPE.sub(_unescaped, line) for line in lines if line and not line.startswith("# ")]


STRINGS = ["", *naughty_strings()]


@pytest.mark.parametrize("text", STRINGS)
@pytest.mark.parametrize(
    "frame", ["{}", "{} {}", "ich mag kein {} aber {} liebe ich", "{}-Manager"]
)
def test_nothing_crashes(catalogue: Catalogue, frame: str, text: str) -> None:
    said = frame.replace("{}", text)
    for token in tokens(said):
        assert said[token.start : token.end] == token.text
    for match in find_names(catalogue, said):
        assert said[match.start : match.end] == match.text
    for found in find_skills(catalogue, said):
        assert 0 <= found.start < found.end <= len(said)
    for language in (*LANGUAGES, None):
        for evidence in find_evidence(catalogue, said, language).evidence:
            assert -1.0 <= evidence.strength <= 1.0
    find_terms(catalogue, said)
    find_topics(catalogue, said)
    find_disputes(catalogue, said)


@pytest.mark.parametrize("text", STRINGS)
def test_no_answer_crashes(catalogue: Catalogue, text: str) -> None:
    fold(text)
    looks_like_choice(text)
    is_dont_know(text)
    matches_any_label(catalogue, text)
    wished_language(text)
    assert LanguageModel().guess(text)[0] in LANGUAGES
    for question in (*catalogue.questions[:3], *catalogue.practical):
        for language in LANGUAGES:
            choose_option(question, text, language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Social\u200bMedia\u200bManager", "social_media_manager"),
        ("Tex\u00adter", "copywriter"),
        ("\ufeffInfluencer", "influencer"),
        ("Ｉｎｆｌｕｅｎｃｅｒ", "influencer"),
        ("👩‍💻 Social-Media-Manager*in 👨‍🎨", "social_media_manager"),
        ("<b>Influencer</b>", "influencer"),
        ("\u202eInfluencer\u202c", "influencer"),
    ],
)
def test_names_are_found_behind_strange_signs(catalogue: Catalogue, text: str, role: str) -> None:
    assert [match.id for match in find_names(catalogue, text)] == [role]
