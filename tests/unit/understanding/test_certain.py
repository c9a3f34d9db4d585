"""Distress and "I was joking": decided by words, whatever the classifier says."""

from __future__ import annotations

from typing import Optional

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.certain import certain_intent, is_grief
from wegweiser.understanding.entry_questions import entry_aspect, tells_of
from wegweiser.understanding.names import find_names


@pytest.mark.parametrize(
    "text",
    [
        "mein Freund ist gestorben",
        "meine Oma ist tot",
        "weil mein Papa vor 2 Jahren gestorben ist",
        "meine beste Freundin ist letzte Woche bei einem Unfall gestorben",
        "Mein Bruder hat sich das Leben genommen",
        "ich habe meinen Vater verloren",
        "ein Todesfall in der Familie",
        "my dad passed away last month",
        "my husband passed",
        "my mum died and I cannot sleep",
        "our dog died",
        "I lost my grandma",
    ],
)
def test_grief(text: str) -> None:
    assert is_grief(text)


@pytest.mark.parametrize(
    "text",
    [
        "mein Account ist tot",
        "Print ist tot",
        "mein Freund meint, Print ist tot",
        "meine Motivation ist gestorben",
        "mein Chef ist fast gestorben vor Lachen",
        "Deadline",
        "my old job died",
        "my phone died",
        "my friend says print is dead",
        "my friend died laughing",
        "my sister has passed all exams",
        "my boss is dead serious",
        "I lost my job",
        "",
    ],
)
def test_no_grief(text: str) -> None:
    assert not is_grief(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("my dad died", "crisis"),
        ("ich will sterben", "crisis"),
        ("das war nur ein Witz", "feedback"),
        ("war nicht ernst gemeint", "feedback"),
        ("i was joking", "feedback"),
        ("nur ein Witz, was macht ein Texter?", None),
        ("erzähl einen Witz", None),
        ("dein Ergebnis ist ein Witz", None),
    ],
)
def test_certain(catalogue: Catalogue, text: str, intent: Optional[str]) -> None:
    assert certain_intent(text, find_names(catalogue, text)) == intent


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("brauche ich dafür Abitur?", "school"),
        ("do I need to finish school for it?", "school"),
        ("muss man studiert haben", "degree"),
        ("do I need a degree", "degree"),
        ("bin ich mit 45 zu alt dafür?", "age"),
        ("am I too old for that", "age"),
        ("wie steige ich ein?", None),
        ("how do I get in?", None),
    ],
)
def test_entry_aspect(text: str, aspect: Optional[str]) -> None:
    assert entry_aspect(text) == aspect


def test_what_tells_of_a_degree() -> None:
    assert tells_of("degree", "Meist wird ein Studium erwartet.")
    assert not tells_of("degree", "Was zählt, ist eine Mappe mit guten Texten.")
    assert not tells_of("age", "Meist wird ein Studium erwartet.")
