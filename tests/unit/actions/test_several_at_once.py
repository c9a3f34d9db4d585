"""Answers taken back, several at once, options explained, and short replies that vary."""

from __future__ import annotations

import pytest

from actions.conversation import Conversation
from actions.quiz_aside import WhyQuestion
from actions.quiz_form import ValidateQuizForm
from actions.quiz_talk import QuizStep
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished
from wegweiser.quiz import QuizState, answer, start
from wegweiser.understanding.choices import choice_in, explained_choice, is_both
from wegweiser.understanding.recognised import recognised_intent


def _after_one() -> QuizState:
    state = start(CATALOGUE)
    assert state.open is not None
    return answer(CATALOGUE, state, state.open, CATALOGUE.question[state.open].options[0].id)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("nee die dritte", 3),
        ("nö, nimm doch 2", 2),
        ("naja eher 4", 4),
        ("na des dritte", 3),
        ("no wait, i meant the second", 2),
        ("vorhin das war falsch, ich nehm doch die erste antwort", 1),
        ("I don't know, äh ich nehm das zweite", 2),
        ("no one", None),
        ("meine erste Antwort war falsch", None),
        ("nicht die zweite", None),
    ],
)
def test_choices_with_a_second_thought(text: str, choice: object) -> None:
    assert choice_in(text) == choice


@pytest.mark.parametrize("text", ["nee die dritte", "no wait, i meant the third"])
def test_a_choice_that_takes_back_changes_the_answer_before(ask: Ask, text: str) -> None:
    state = _after_one()
    said = ask(ValidateQuizForm(), "answer", text, state=state, in_quiz=True, quiz_answer=text)
    question, _ = state.answers[-1]
    third = CATALOGUE.question[question].options[2].id
    assert dict(said.slots["quiz_state"]["answers"])[question] == third


def test_a_softer_one_answers_the_open_question(ask: Ask) -> None:
    state = _after_one()
    said = ask(
        ValidateQuizForm(), "answer", "naja eher 2", state=state, in_quiz=True, quiz_answer="x"
    )
    assert len(dict(said.slots["quiz_state"]["answers"])) == 2


@pytest.mark.parametrize("text", ["both 1 and 3 tbh", "hm 2 or 4", "1 oder 3"])
def test_several_are_asked_back_and_both_leaves_it_open(ask: Ask, text: str) -> None:
    state = start(CATALOGUE)
    assert recognised_intent(CATALOGUE, text) == "answer"
    first = ask(ValidateQuizForm(), "answer", text, state=state, in_quiz=True, quiz_answer=text)
    assert first.slots["quiz_state"]["open"] == state.open
    pending = first.slots["pending"]
    said = ask(QuizStep(), "dont_know", "beides", state=state, in_quiz=True, pending=pending)
    assert "Beides zählt gleich viel" in said.text
    assert said.slots["quiz_state"]["open"] != state.open


def test_both_alone_is_asked_back_once(ask: Ask) -> None:
    said = ask(QuizStep(), "dont_know", "both", state=start(CATALOGUE), in_quiz=True, language="en")
    assert "Which is more you?" in said.text
    assert is_both("beides bitte")
    assert not is_both("beide sind doof")


def test_leaving_open_is_said_otherwise_each_time(ask: Ask) -> None:
    texts, slot = [], None
    for _ in range(3):
        said = ask(QuizStep(), "dont_know", "egal", state=start(CATALOGUE), in_quiz=True, said=slot)
        texts.append(said.messages[0]["text"])
        slot = said.slots["said"]
    assert len(set(texts)) == 3


def test_none_of_them_below_a_result(ask: Ask) -> None:
    said = ask(QuizStep(), "dont_know", "keiner davon", state=finished())
    assert "Gerade läuft kein Quiz" not in said.text


@pytest.mark.parametrize(
    "text", ["what does option 2 mean", "explain 2", "erklär mal 2", "was meinste mit 2"]
)
def test_an_option_is_explained(ask: Ask, text: str) -> None:
    assert explained_choice(text) == 2
    assert recognised_intent(CATALOGUE, text) == "why_question"
    state = start(CATALOGUE)
    said = ask(WhyQuestion(), "why_question", text, state=state, in_quiz=True)
    assert CATALOGUE.question[str(state.open)].options[1].label.de in said.text


@pytest.mark.parametrize("text", ["hä", "i dont understand the question", "was soll das heißn"])
def test_a_question_is_explained_in_other_words_the_second_time(ask: Ask, text: str) -> None:
    assert recognised_intent(CATALOGUE, text) == "help"
    state = start(CATALOGUE)
    first = ask(Conversation(), "help", text, state=state, in_quiz=True)
    again = ask(Conversation(), "help", text, state=state, in_quiz=True, said=first.slots["said"])
    assert first.text != again.text
    assert "Anders gesagt" in again.text
