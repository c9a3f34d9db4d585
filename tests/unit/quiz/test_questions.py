"""The questions that are really asked: `data/careers/questions.yml`."""

from __future__ import annotations

from collections import Counter
from typing import Any, Iterator

import numpy as np
import pytest

from wegweiser.catalogue import LANGUAGES, Catalogue, load_catalogue
from wegweiser.quiz.model import model_of


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load_catalogue()


def everything_asked(catalogue: Catalogue) -> Iterator[Any]:
    yield from catalogue.questions
    yield from catalogue.practical


def test_there_are_about_thirty(real: Catalogue) -> None:
    assert 28 <= len(real.questions) <= 36


def test_every_trait_is_covered(real: Catalogue) -> None:
    count = Counter(t for q in real.questions for o in q.options for t in o.traits)
    assert set(count) == set(real.trait)
    assert min(count.values()) >= 10


def test_every_option_speaks_for_one_or_two_traits(real: Catalogue) -> None:
    for question in real.questions:
        for option in question.options:
            assert 1 <= len(option.traits) <= 2
            assert all(0 < weight <= 2 for weight in option.traits.values())


def test_texts_are_short(real: Catalogue) -> None:
    for question in everything_asked(real):
        for language in LANGUAGES:
            assert len(question.text.in_language(language)) <= 140
            assert len(question.why.in_language(language)) <= 200
            for option in question.options:
                assert len(option.label.in_language(language)) <= 60, option.id


def test_labels_of_a_question_differ(real: Catalogue) -> None:
    for question in everything_asked(real):
        for language in LANGUAGES:
            labels = {option.label.in_language(language).lower() for option in question.options}
            assert len(labels) == len(question.options)


def test_no_option_is_the_good_one(real: Catalogue) -> None:
    """Over all roles together every option is taken by some and none by most."""
    model = model_of(real)
    taken = model.probability.mean(axis=2)
    assert taken[model.has_option].min() > 0.08
    assert taken.max() < 0.4


def test_every_question_tells_something(real: Catalogue) -> None:
    model = model_of(real)
    likeness = model.likeness - np.eye(len(model.questions))
    assert likeness.max() < 0.98


def test_nobody_is_asked_for_name_gender_or_age(real: Catalogue) -> None:
    for question in everything_asked(real):
        words = (question.text.de + " " + question.text.en).lower()
        for word in (
            "geschlecht",
            "gender",
            "wie alt",
            "how old",
            "alter ",
            "wie heißt",
            "your name",
        ):
            assert word not in words


def test_the_practical_questions_set_what_the_plan_needs(real: Catalogue) -> None:
    assert [question.id for question in real.practical] == ["experience", "time", "learning"]
    allowed = {
        "experience": {"none", "some", "job"},
        "background": {"writing", "design", "video", "people", "marketing", "press", "other"},
        "hours": {"2", "5", "10"},
        "budget": {"none", "some", "any"},
        "learning": {"self", "course", "job"},
    }
    for question in real.practical:
        for option in question.options:
            assert all(value in allowed[key] for key, value in option.sets.items())
