"""What the visitor does not want, and what only looks so."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names


def negations(catalogue: Catalogue, text: str) -> list[bool]:
    return [match.negated for match in find_names(catalogue, text)]


@pytest.mark.parametrize(
    "text",
    [
        "alles außer Influencer",
        "alles ausser Influencerin, bitte",
        "was gibt es außer Influencer?",
        "nicht Influencer",
        "kein Texter",
        "bloß nicht Head of Digital",
        "ich will keine Grafikdesignerin werden",
        "Ich möchte auf keinen Fall Pressesprecher werden",
        "Influencer will ich nicht werden",
        "Influencer ist nichts für mich",
        "Influencer kommt für mich nicht in Frage",
        "Influencer, nein danke",
        "Stratege? Nein danke",
        "ohne Influencer bitte",
        "weg mit Texterin",
        "nimm Texter raus",
        "anything but PR manager",
        "what else is there besides influencer",
        "everything except copywriter",
        "not a copywriter",
        "I don't want to be an influencer",
        "I'd never work as a press officer",
        "influencer is not for me",
        "remove copywriter from my list",
        "no influencer please",
        "creator? god no",
        "Texter lieber nicht",
        "Influencer finde ich doof",
        "Bitte keine Influencer-Vorschläge",
    ],
)
def test_rejected(catalogue: Catalogue, text: str) -> None:
    assert negations(catalogue, text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "warum nicht Influencer?",
        "wieso nicht Influencer",
        "why not influencer",
        "why am I not an influencer",
        "Warum bin ich kein Texter?",
        "nicht nur Texter",
        "not only a copywriter",
        "Ich weiß nicht, was ein Influencer macht",
        "ich weiß nicht was ein influencer macht",
        "I don't know what a copywriter does",
        "Ich bin mir nicht sicher, ob Texter zu mir passt",
        "ich kenne den Beruf Pressesprecher nicht",
        "Was macht ein Influencer nicht?",
        "Ist Pressesprecher nicht dasselbe wie früher",
        "Passt Influencer zu jemandem, der nicht gern redet",
        "isn't that a copywriter",
        "Influencer",
        "Ich wäre gern Influencer",
        "no problem, show me the copywriter",
        "ich mag keine Zahlen, lieber Texter",
    ],
)
def test_not_rejected(catalogue: Catalogue, text: str) -> None:
    assert negations(catalogue, text) == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kein Texter, sondern PR-Manager", [True, False]),
        ("nicht Influencer, lieber Texter", [True, False]),
        ("I don't want to be an influencer but a copywriter", [True, False]),
        ("kein Texter oder Influencer", [True, True]),
        ("alles außer Influencer, Texter und PR-Manager", [True, True, True]),
        ("Texter und Influencer will ich nicht", [True, True]),
        ("Texter ja, Influencer nein", [False, True]),
        ("weder Texter noch Influencer", [True, True]),
        ("neither copywriter nor influencer", [True, True]),
        ("Unterschied zwischen Texter und Influencer verstehe ich nicht", [False, False]),
    ],
)
def test_lists_and_contrasts(catalogue: Catalogue, text: str, expected: list[bool]) -> None:
    assert negations(catalogue, text) == expected
