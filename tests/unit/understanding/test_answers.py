"""Answers to a question: button, letter, number, ordinal, words."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

import pytest

from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.quiz import PracticalQuestion, Question
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.answers import (
    choose_option,
    is_dont_know,
    is_thinking,
    looks_like_choice,
    matches_any_label,
    several_options,
)
from wegweiser.understanding.choices import corrects
from wegweiser.understanding.compared_choices import joined_choices
from wegweiser.understanding.recognised import recognised_intent

FIRST_HOUR = Question.parse_obj(
    {
        "id": "first_hour",
        "text": {"de": "Womit beginnst du?", "en": "What do you start with?"},
        "why": {"de": "Darum.", "en": "That is why."},
        "options": [
            {
                "id": "reply",
                "label": {"de": "Auf Kommentare reagieren", "en": "React to comments"},
                "traits": {},
            },
            {
                "id": "plan",
                "label": {"de": "Die nächsten Wochen planen", "en": "Plan the next weeks"},
                "traits": {},
            },
            {
                "id": "figures",
                "label": {"de": "Die Anzeigen von gestern", "en": "The ads of yesterday"},
                "traits": {},
            },
            {
                "id": "text",
                "label": {"de": "Einen Beitrag texten", "en": "Write the first post"},
                "traits": {},
            },
            {
                "id": "footage",
                "label": {"de": "Material für ein Video sichten", "en": "Go through video footage"},
                "traits": {},
            },
        ],
    }
)


TIME = PracticalQuestion.parse_obj(
    {
        "id": "time",
        "text": {"de": "Wie viel Zeit hast du?", "en": "How much time do you have?"},
        "why": {"de": "Darum.", "en": "That is why."},
        "options": [
            {"id": "little", "label": {"de": "Etwa 2 Stunden", "en": "About 2 hours"}},
            {"id": "medium", "label": {"de": "Etwa 5 Stunden", "en": "About 5 hours"}},
            {"id": "much", "label": {"de": "10 Stunden oder mehr", "en": "10 hours or more"}},
        ],
    }
)


def all_questions(catalogue: Catalogue) -> list:
    return [*catalogue.questions, *catalogue.practical]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_button(catalogue: Catalogue, language: Language) -> None:
    for question in all_questions(catalogue):
        for option in question.options:
            label = option.label.in_language(language)
            for text in (label, label.upper(), f" {label.rstrip('.')}! ", f"„{label}“"):
                assert choose_option(question, text, language) == option.id, text
                assert matches_any_label(catalogue, text), text


def test_a_button_of_the_other_language(catalogue: Catalogue) -> None:
    for question in all_questions(catalogue):
        for option in question.options:
            assert choose_option(question, option.label.en, "de") == option.id
            assert choose_option(question, option.label.de, "en") == option.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_with_a_typo(catalogue: Catalogue, language: Language) -> None:
    for question in all_questions(catalogue):
        for option in question.options:
            label = option.label.in_language(language)
            if len(label) > 20:
                typo = label[:8] + label[9] + label[8] + label[10:]
                assert choose_option(question, typo, language) == option.id, typo


CHOICES = {
    0: ["a", "A", "a)", "(a)", "A.", "Antwort a", "option a", "1", "1.", "1)", "eins", "one"],
    1: ["b", "B)", "Option b", "ich nehme b", "b bitte", "2", "Nummer 2", "nr. 2", "no. 2", "zwei"],
    2: ["c", "Antwort 3", "die dritte", "the third one", "3rd", "Nummer drei", "number three"],
    -1: ["die letzte", "the last one", "das letzte bitte", "die unterste", "bottom one"],
    -2: ["die vorletzte", "the second to last", "the one before last"],
}
MORE_CHOICES = {
    0: ["die erste", "das erste bitte", "first", "the first one", "die obere", "top one", "1️⃣"],
    1: ["die zweite", "second one", "the 2nd", "ich würde die zweite Antwort nehmen", "des zwoate"],
    -4: ["rather the second than the first", "eher die zweite als die erste"],
}


@pytest.mark.parametrize("chosen", [CHOICES, MORE_CHOICES])
def test_letters_numbers_and_ordinals(chosen: Dict[int, List[str]]) -> None:
    question = FIRST_HOUR
    ids = [option.id for option in question.options]
    for place, texts in chosen.items():
        for text in texts:
            assert looks_like_choice(text), text
            assert choose_option(question, text, "de") == ids[place], text


def test_the_middle() -> None:
    question = FIRST_HOUR
    middle = question.options[len(question.options) // 2].id
    assert choose_option(question, "die mittlere", "de") == middle
    assert choose_option(question, "the middle one", "en") == middle


def test_out_of_range_is_no_option() -> None:
    question = FIRST_HOUR
    for text in ("7", "g", "die siebte", "99"):
        assert looks_like_choice(text)
        assert choose_option(question, text, "de") is None


def test_a_choice_in_a_longer_sentence() -> None:
    question = FIRST_HOUR
    ids = [option.id for option in question.options]
    assert choose_option(question, "Antwort b, weil ich so bin", "de") == ids[1]
    assert choose_option(question, "Option 3 sounds like me because why not", "en") == ids[2]
    assert choose_option(question, "c) das ist wohl am ehesten mein Ding", "de") == ids[2]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ja",
        "ich",
        "Ich bin 16",
        "b oder c",
        "a Texter",
        "Frage 3 ändern",
        "from the top",
        "50/50",
        "beides",
        "the first thing I do is write",
        "was macht ein Texter",
        "0",
        "2024",
        "m/w/d",
    ],
)
def test_no_choice(text: str) -> None:
    assert not looks_like_choice(text)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("die mit den Kommentaren", "reply"),
        ("das mit dem Video", "footage"),
        ("die Antwort mit den Wochen", "plan"),
        ("wochen planen", "plan"),
        ("komentare", "reply"),
        ("Ich würde lieber Anzeigen auswerten", "figures"),
        ("the ads", "figures"),
        ("nicht die Kommentare", None),
        ("Video oder Kommentare?", None),
        ("Kommentare und Videos", None),
        ("keine Ahnung", None),
        ("Hallo", None),
        ("", None),
        ("Ich habe früher lange in einem Laden voller alter Videos gearbeitet", None),
    ],
)
def test_distinctive_words(text: str, option: Optional[str]) -> None:
    assert choose_option(FIRST_HOUR, text, "de") == option


def test_a_number_on_a_button_is_meant() -> None:
    question = TIME
    assert choose_option(question, "5", "de") == "medium"
    assert choose_option(question, "10", "en") == "much"
    assert choose_option(question, "2", "de") == "little"
    assert choose_option(question, "Nummer 2", "de") == "medium"
    assert choose_option(question, "5 Stunden", "de") == "medium"
    assert choose_option(question, "zwei Stunden", "de") == "little"
    assert choose_option(question, "mehr als 10", "de") == "much"


@pytest.mark.parametrize(
    "text",
    [
        "weiß nicht",
        "Weiß ich nicht.",
        "ich weiß es echt nicht",
        "keine Ahnung",
        "egal",
        "ist mir egal",
        "beides",
        "kommt drauf an",
        "Das kommt ganz darauf an!",
        "puh, schwer zu sagen",
        "kann mich nicht entscheiden",
        "nichts davon",
        "weder noch",
        "teils teils",
        "kp",
        "woaß i ned",
        "no idea",
        "I don't know",
        "I dont know",
        "honestly, no idea",
        "both",
        "it depends",
        "not sure",
        "idk",
        "neither",
        "all of them",
        "I can't decide",
        "doesn't matter",
    ],
)
def test_dont_know(text: str) -> None:
    assert is_dont_know(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "!",
        "ich",
        "ja",
        "no",
        "nein",
        "Ich weiß nicht, was ein Texter macht",
        "I don't know what SEO is",
        "Zahlen sind mir egal",
        "beides: Zahlen und Texte",
        "it depends on the numbers",
        "überspringen",
        "weiter",
        "die erste",
    ],
)
def test_not_dont_know(text: str) -> None:
    assert not is_dont_know(text)


def test_matches_any_label_wants_the_whole_message(catalogue: Catalogue) -> None:
    label = catalogue.questions[0].options[0].label.de
    assert not matches_any_label(catalogue, f"ich nehme {label}")
    assert not matches_any_label(catalogue, "")
    assert not matches_any_label(catalogue, "Hallo")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("1 und 3", (0, 2)),
        ("1,3", (0, 2)),
        ("b und c", (1, 2)),
        ("2", ()),
        ("1 und Zahlen", ()),
    ],
)
def test_several_options(catalogue: Catalogue, text: str, places: Tuple[int, ...]) -> None:
    question = catalogue.questions[0]
    found = several_options(question, text)
    assert found == [question.options[place].id for place in places]


def test_one_only_accompanies_a_place() -> None:
    assert joined_choices("and the second one?") == []
    assert joined_choices("the first one and the third one") == [1, 3]
    assert not corrects("no. 1")


def test_what_is_said_after_a_correction_is_chosen() -> None:
    for text, option in (
        ("the one with the comments, no, the one with the ads", "figures"),
        ("the one with the comments, or rather no, the one with the footage", "footage"),
        ("I'd say the second, though the fourth is tempting too", "plan"),
        ("eigentlich das erste", "reply"),
        ("eig lieber das erste", "reply"),
        ("ne doch nich, ich meinte option 2", "plan"),
        ("hmm nah change that, second one", "plan"),
    ):
        assert choose_option(FIRST_HOUR, text, "en") == option


@pytest.mark.parametrize(
    "text", ["doch lieber die 3", "nein, ich meinte die 4", "nvm 1", "change that, second one"]
)
def test_a_choice_that_corrects(text: str) -> None:
    assert corrects(text)


def test_a_decimal_is_no_option(catalogue: Catalogue) -> None:
    assert choose_option(catalogue.questions[0], "option 1.5", "en") is None
    assert recognised_intent(catalogue, "option 1.5") == "answer"


@pytest.mark.parametrize(
    "text", ["not sure tbh, maybe 1 or 2", "torn between the first and the second", "1 oder 2, hm"]
)
def test_torn_between_two(catalogue: Catalogue, text: str) -> None:
    question = catalogue.questions[0]
    assert several_options(question, text) == [o.id for o in question.options[:2]]


def test_thinking_decides_nothing() -> None:
    assert is_thinking("hmm")
    assert not is_dont_know("hmm")
    assert not is_thinking("hm, die zweite")
