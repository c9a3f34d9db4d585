"""Short messages that need no classifier: length of the quiz, glossary, age, question marks."""

from __future__ import annotations

from typing import Optional

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.ages import age_topic
from wegweiser.understanding.names import find_names
from wegweiser.understanding.plain import asks_what_fits, plain_kind
from wegweiser.understanding.recognised import recognised_intent


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("wie lange noch?", "quiz_length"),
        ("Wie lange geht das denn noch", "quiz_length"),
        ("how much longer", "quiz_length"),
        ("how many to go?", "quiz_length"),
        ("and how long is this?", "quiz_length"),
        ("how many questions are there in total?", "quiz_length"),
        ("wie lange dauert die Ausbildung?", None),
        ("how long does a course take?", None),
        ("how much longer is a day in PR?", None),
        ("?", "unclear"),
        (" ?? ?", "unclear"),
        ("?!", None),
        ("...", None),
        ("Glossar", "terms"),
        ("zeig mir alle Fachbegriffe", "terms"),
        ("Which terms do you know?", "terms"),
        ("what is in your glossary", "terms"),
        ("was bedeutet der Begriff CTR", None),
        ("ist das auf Dauer langweilig?", "fun"),
        ("Macht der Job Spaß?", "fun"),
        ("is it any fun?", "fun"),
        ("does it get boring after a while", "fun"),
        ("das ist langweilig", None),
        ("this is boring", None),
        ("Videos machen mir Spaß", None),
        ("was ist besser?", "better"),
        ("Welcher von den beiden ist denn besser", "better"),
        ("and which one is better for me", "better"),
        ("das war schon besser", None),
        ("", None),
    ],
)
def test_kinds(text: str, kind: Optional[str]) -> None:
    assert plain_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ich bin 52, geht das noch?", "age"),
        ("bin 17, darf ich schon", "age"),
        ("zu alt dafür mit 45?", "age"),
        ("Bin 45, kann ich noch Texterin werden?", "age"),
        ("am I too old at 50", "age"),
        ("I'm 38, is it still possible?", "age"),
        ("ich bin 52", None),
        ("ich bin 19 und schreibe schon lange", None),
        ("geht das mit 20 Stunden noch?", None),
        ("geht das noch?", None),
        ("bin 1, geht das", None),
        ("I have 20 plants, is it worth it?", None),
    ],
)
def test_age(catalogue: Catalogue, text: str, topic: Optional[str]) -> None:
    assert age_topic(text, find_names(catalogue, text)) == topic


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ich bin 52, geht das noch?", "ask_topic"),
        ("mit 45 noch Texter werden?", None),
        ("can I become an optician at 45", None),
        ("b", "answer"),
        ("egal", "dont_know"),
        ("Glossar", "ask_glossary"),
        ("Frage 3 doch lieber A", "change_answer"),
        ("unterschied zwischen 1 und 2", "ask_difference"),
        ("and video?", "ask_role_overview"),
        ("und Video", None),
        ("ich drehe gern Videos", None),
    ],
)
def test_intents(catalogue: Catalogue, text: str, intent: Optional[str]) -> None:
    assert recognised_intent(catalogue, text) == intent


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("bin Krankenpflegerin, was passt zu mir?", True),
        ("I'm a nurse, what suits me here?", True),
        ("I'm a nurse", False),
        ("passt das zu mir?", False),
    ],
)
def test_what_fits(text: str, asks: bool) -> None:
    assert asks_what_fits(text) is asks
