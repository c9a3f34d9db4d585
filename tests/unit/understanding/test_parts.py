"""Several wishes in one message."""

from __future__ import annotations

from typing import Tuple

import pytest

from wegweiser.understanding.parts import (
    Part,
    about_job,
    asks_duration,
    is_question,
    main_and_also,
    questions,
    split,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Was macht eine Texterin?", ("Was macht eine Texterin?",)),
        ("Danke! Und was verdient man da?", ("Danke!", "Und was verdient man da?")),
        (
            "was macht ein cutter und wie werde ich das",
            ("was macht ein cutter", "und wie werde ich das"),
        ),
        (
            "what does it pay, and where do I learn it?",
            ("what does it pay", "and where do I learn it?"),
        ),
        (
            "Was verdient ein Texter, was macht er und wie wird man das?",
            ("Was verdient ein Texter", "was macht er", "und wie wird man das?"),
        ),
        (
            "Wie wird man das, wie lange dauert das?",
            ("Wie wird man das", "wie lange dauert das?"),
        ),
        (
            "what does she do, how long does it take, and who pays for it?",
            ("what does she do", "how long does it take", "and who pays for it?"),
        ),
        ("Ich weiß nicht, was ich will", ("Ich weiß nicht, was ich will",)),
        ("Was macht man, wenn es brennt?", ("Was macht man, wenn es brennt?",)),
        ("Wie finde ich heraus, was zu mir passt?", ("Wie finde ich heraus, was zu mir passt?",)),
        ("tell me what they do, what you know", ("tell me what they do, what you know",)),
        (
            "how do I find out what they do, what they earn?",
            ("how do I find out what they do, what they earn?",),
        ),
        ("Texter und Cutter", ("Texter und Cutter",)),
        ("ich schreibe und fotografiere gern", ("ich schreibe und fotografiere gern",)),
        ("a. b. c. d. e. f. g.", ("a. b. c. d. e. f. g.",)),
        ("...", ("...",)),
        ("", ("",)),
    ],
)
def test_split(text: str, parts: Tuple[str, ...]) -> None:
    assert split(text) == parts


def test_only_sure_questions_count_and_each_intent_once() -> None:
    parts = [
        Part("Hallo.", "greet", 0.9),
        Part("Was verdient man?", "ask_salary", 0.8),
        Part("Und was verdient eine Texterin?", "ask_salary", 0.9),
        Part("Wo lernt man das?", "ask_training", 0.4),
        Part("Ich schreibe gern.", "ask_role_tasks", 0.9),
        Part("wie komme ich da rein", "ask_role_entry", 0.7),
    ]
    found = questions(parts)
    assert [part.intent for part in found] == ["ask_salary", "ask_role_entry"]
    assert found[0].text == "Was verdient man?"


@pytest.mark.parametrize(
    ("whole", "main"),
    [
        ("thanks", "ask_salary"),
        ("nlu_fallback", "ask_salary"),
        ("state_interest", "state_interest"),
        ("ask_role_entry", "ask_salary"),
        ("ask_training", "ask_salary"),
        ("ask_difference", "ask_difference"),
    ],
)
def test_what_a_message_is_mainly_about(whole: str, main: str) -> None:
    pay = Part("Was verdient man?", "ask_salary", 0.8)
    entry = Part("Wie komme ich rein?", "ask_role_entry", 0.8)
    found, also = main_and_also(whole, [pay, entry])
    assert found == main
    assert also == tuple(part for part in (pay, entry) if part.intent != main)
    assert main_and_also(whole, []) == (whole, ())


def test_one_question_before_a_statement_does_not_decide() -> None:
    asked = Part("Influencer?", "ask_role_overview", 0.9)
    said = Part("Auf keinen Fall will ich das.", "reject_role", 0.9)
    assert main_and_also("reject_role", [asked, said])[0] == "reject_role"


def test_a_crisis_goes_before_everything() -> None:
    pay = Part("Was verdient man?", "ask_salary", 0.9)
    despair = Part("Ich kann nicht mehr.", "crisis", 0.6)
    assert main_and_also("ask_salary", [pay, despair]) == ("crisis", ())
    assert main_and_also("crisis", [pay]) == ("crisis", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [("und wie geht das", True), ("pay?", True), ("Ich schreibe gern.", False), ("", False)],
)
def test_is_question(text: str, expected: bool) -> None:
    assert is_question(text) is expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("und wie wird man das?", "und wie wird man Texter?"),
        ("was macht er", "was macht Texter"),
        ("how do I become one?", "how do I become Texter?"),
        ("was kostet die Ausbildung?", "was kostet die Ausbildung?"),
    ],
)
def test_a_pronoun_stands_for_the_job_of_another_part(text: str, told: str) -> None:
    assert about_job(text, "Texter") == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("und wie lange dauert die Ausbildung?", True),
        ("how long does it take", True),
        ("wie lange bist du schon hier", False),
    ],
)
def test_how_long_the_training_takes(text: str, expected: bool) -> None:
    assert asks_duration(text) is expected
