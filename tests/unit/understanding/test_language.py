"""The language of a message, and the one that its writer asks for."""

from __future__ import annotations

import json
from typing import Dict, List, Optional

import pytest

from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.language import LanguageModel, is_sentence, wished_language


def catalogue_texts(catalogue: Catalogue) -> Dict[str, List[str]]:
    """Texts of both languages that say the same."""
    texts: Dict[str, List[str]] = {language: [] for language in LANGUAGES}
    for language in LANGUAGES:
        for role in catalogue.roles:
            statements = (role.focus, *role.tasks, *role.day, *role.suits, *role.workplace)
            texts[language] += [statement.in_language(language) for statement in statements]
        for question in catalogue.questions:
            texts[language] += [question.text.in_language(language)]
            texts[language] += [option.label.in_language(language) for option in question.options]
    return texts


@pytest.fixture(scope="module")
def model(catalogue: Catalogue) -> LanguageModel:
    model = LanguageModel()
    model.fit(catalogue_texts(catalogue))
    return model


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Was macht ein Social Media Manager?", "de"),
        ("what does a Social-Media-Managerin do", "en"),
        ("Unterschied zwischen Content Creator und Influencer", "de"),
        ("difference between Pressesprecher and Texter", "en"),
        ("ich schreibe gern und liebe Zahlen", "de"),
        ("I like writing and love numbers", "en"),
        ("das Performance Marketing liegt mir", "de"),
        ("koennen wir spaeter weitermachen", "de"),
        ("pause the quiz please", "en"),
        ("wie lange dauert die Ausbildung", "de"),
    ],
)
def test_clear_sentences(model: LanguageModel, text: str, language: Language) -> None:
    guess, confidence = model.guess(text)
    assert guess == language
    assert confidence > 0.9


@pytest.mark.parametrize("text", ["", "ok", "b", "2", "Influencer", "SEO", "👍", "???"])
def test_what_could_be_either_is_unsure(model: LanguageModel, text: str) -> None:
    assert model.guess(text)[1] < 0.8


def test_neutral_words_say_nothing(model: LanguageModel) -> None:
    text = "Head of Digital"
    assert model.guess(text)[0] == "en"
    assert model.guess(text, neutral=[(0, len(text))]) == ("de", 0.5)


def test_held_out_texts(catalogue: Catalogue) -> None:
    texts = catalogue_texts(catalogue)
    model = LanguageModel()
    model.fit({language: items[::2] for language, items in texts.items()})
    right = total = 0
    for language, items in texts.items():
        for text in items[1::2]:
            right += model.guess(text)[0] == language
            total += 1
    assert right / total > 0.97


def test_works_untrained() -> None:
    model = LanguageModel()
    assert model.guess("ich weiß das nicht")[0] == "de"
    assert model.guess("I don't know that")[0] == "en"
    assert model.guess("") == ("de", 0.5)


def test_model_survives_json(model: LanguageModel) -> None:
    read = LanguageModel.from_dict(json.loads(json.dumps(model.to_dict())))
    for text in ("Was macht eine Texterin?", "press officers and journalists", "x"):
        assert read.guess(text) == model.guess(text)


def test_model_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        LanguageModel.from_dict({"version": 0, "log_odds": {}})


def test_fit_forgets(catalogue: Catalogue) -> None:
    model = LanguageModel()
    model.fit(catalogue_texts(catalogue))
    model.fit({"de": [], "en": []})
    assert model.to_dict() == LanguageModel().to_dict()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("englisch bitte", "en"),
        ("Auf Englisch", "en"),
        ("englsich bitte", "en"),
        ("switch to English", "en"),
        ("can we speak german", "de"),
        ("auf Deutsch bitte", "de"),
        ("Deutsch", "de"),
        ("EN", "en"),
        ("de", "de"),
        ("🇬🇧", "en"),
        ("🇩🇪 bitte", "de"),
        ("sprichst du englisch?", "en"),
        ("ich verstehe kein Deutsch", "en"),
        ("I don't speak English", "de"),
        ("english please, mein deutsch ist nicht gut", "en"),
        ("warum antwortest du auf englisch, ich will deutsch", "de"),
        ("von deutsch auf englisch umstellen", "en"),
        ("lieber deutsch als englisch", "de"),
        ("English instead of German please", "en"),
        ("my English is bad", "de"),
        ("Sprache wechseln", None),
        ("Deutsch oder Englisch?", None),
        ("gibt es das auf Türkisch", None),
        ("hallo", None),
        ("", None),
    ],
)
def test_wished_language(text: str, language: Optional[Language]) -> None:
    assert wished_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM users;",
        "select name, age from users",
        "<b>what is this</b>",
        'print("what is this");',
        "from os import path",
    ],
)
def test_code_is_no_sentence(text: str) -> None:
    assert not is_sentence(text, "en")


@pytest.mark.parametrize("text", ["What does a copywriter do?", "What do you do (exactly) ;)"])
def test_a_sentence_is_no_code(text: str) -> None:
    assert is_sentence(text, "en")
