"""Folding and words with their places."""

from __future__ import annotations

import unicodedata

import pytest

from wegweiser.understanding.folding import fold, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Öffentlichkeitsarbeit", "oeffentlichkeitsarbeit"),
        ("OEFFENTLICHKEIT", "oeffentlichkeit"),
        ("Straße", "strasse"),
        ("GROẞ", "gross"),
        ("Café", "cafe"),
        ("  zwei \n Wörter ", "zwei woerter"),
        ("it’s", "it's"),
        ("„so“ – «oder» so", '"so" - "oder" so'),
        ("Ｍａｎａｇｅｒ", "manager"),
        ("Man\u00adager", "manager"),
        ("Mana\u200bger", "manager"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_fold_of_decomposed_text_is_the_same() -> None:
    assert fold(unicodedata.normalize("NFD", "Grüße")) == fold("Grüße") == "gruesse"


def test_fold_is_idempotent_on_its_result() -> None:
    for text in ("Äpfel & Öl", "„Zitat“", "don’t", "A/B-Test"):
        assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Manager*in", ["managerin"]),
        ("Manager:innen", ["managerinnen"]),
        ("Manager_in", ["managerin"]),
        ("Manager/-in", ["managerin"]),
        ("Manager/in", ["managerin"]),
        ("Manager(in)", ["managerin"]),
        ("ManagerIn", ["managerin"]),
        ("Stratege*in", ["strategin"]),
        ("Verantwortliche*r", ["verantwortlicher"]),
        ("Social-Media-Manager", ["social", "media", "manager"]),
        ("A/B-Test", ["a", "b", "test"]),
        ("don't", ["don't"]),
        ("Manager/Managerin", ["manager", "managerin"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_words(text: str, folded: list[str]) -> None:
    assert [token.folded for token in tokens(text)] == folded


def test_tokens_know_their_place() -> None:
    text = "Was macht ein*e Pressesprecher:in, bitte?"
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
