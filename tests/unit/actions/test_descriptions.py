"""Texts in which visitors tell of themselves: what is kept and said back."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from actions.conversation import Confirmation
from actions.fallback import Fallback
from actions.quiz_aside import NoteInterest, ShowAnswers
from actions.quiz_form import ValidateQuizForm
from actions.result import WhyResult
from tests.unit.actions.conftest import Ask, Said
from wegweiser.catalogue import load_catalogue
from wegweiser.quiz import QuizState, add_description, open_question, reject, start

CATALOGUE = load_catalogue()
#: The word lists find nothing in it.
TEXT = "Ich bin meistens die Letzte, die geht, weil am Ende alles sitzen muss."
CLEAR = {"video_editor": 0.6, "content_creator": 0.2, "influencer": 0.1}
VAGUE = {"video_editor": 0.3, "content_creator": 0.2, "influencer": 0.1}


def state_of(said: Said) -> QuizState:
    state, notices = QuizState.from_dict(said.slots["quiz_state"], CATALOGUE)
    assert notices == ()
    return state


@pytest.mark.parametrize(
    ("language", "said_back"),
    [
        ("de", "Das klingt nach Video-Editor*in oder Content-Creator*in."),
        ("en", "That sounds like video editor or content creator."),
    ],
)
def test_a_clear_likeness_alone_is_taken_and_said_back(
    ask: Ask, language: str, said_back: str
) -> None:
    said = ask(NoteInterest(), "state_interest", TEXT, likeness=CLEAR, language=language)
    assert said_back in said.text
    assert said.slots["pending"] == {"kind": "evidence"}
    (kept,) = state_of(said).descriptions
    assert kept.words == TEXT
    assert dict(kept.shares) == CLEAR


def test_a_second_role_far_behind_is_not_named(ask: Ask) -> None:
    likeness = {"video_editor": 0.9, "content_creator": 0.05}
    said = ask(NoteInterest(), "state_interest", TEXT, likeness=likeness)
    assert "Das klingt nach Video-Editor*in." in said.text


def test_it_comes_beside_the_traits(ask: Ask) -> None:
    text = "Ich schneide gern Videos, stundenlang, bis jeder Übergang sitzt."
    said = ask(NoteInterest(), "state_interest", text, likeness=CLEAR)
    assert "Das nehme ich von dir mit: " in said.text
    assert "Das klingt nach Video-Editor*in" in said.text
    state = state_of(said)
    assert state.evidence
    assert state.descriptions


def test_a_vague_one_is_kept_beside_traits_but_not_said(ask: Ask) -> None:
    text = "Ich schneide gern Videos und mag es, wenn viel los ist."
    said = ask(NoteInterest(), "state_interest", text, likeness=VAGUE)
    assert "klingt nach" not in said.text
    assert state_of(said).descriptions


@pytest.mark.parametrize("likeness", [VAGUE, {}, None, {"gone": 0.9}])
def test_nothing_clear_and_no_trait_is_as_before(ask: Ask, likeness: Any) -> None:
    said = ask(NoteInterest(), "state_interest", TEXT, likeness=likeness)
    assert "konnte ich noch nichts ablesen" in said.text
    assert "quiz_state" not in said.slots


def test_a_rejected_role_is_not_named(ask: Ask) -> None:
    state = reject(CATALOGUE, QuizState(), "video_editor")
    likeness = {**CLEAR, "content_creator": 0.4}
    said = ask(NoteInterest(), "state_interest", TEXT, state=state, likeness=likeness)
    assert "Das klingt nach Content-Creator*in oder Influencer*in." in said.text


def test_an_unclear_message_that_sounds_like_a_job_is_taken(ask: Ask) -> None:
    said = ask(Fallback(), "nlu_fallback", TEXT, likeness=CLEAR)
    assert "Das klingt nach Video-Editor*in" in said.text


def test_the_open_question_survives(ask: Ask) -> None:
    state = start(CATALOGUE)
    said = ask(
        ValidateQuizForm(),
        "state_interest",
        TEXT,
        state=state,
        in_quiz=True,
        likeness=CLEAR,
        quiz_answer=TEXT,
    )
    kept = state_of(said)
    assert kept.descriptions
    assert open_question(CATALOGUE, kept) == open_question(CATALOGUE, state)
    assert "Welche Antwort kommt dem am nächsten?" in said.text


def test_no_takes_it_back(ask: Ask) -> None:
    state = add_description(CATALOGUE, QuizState(), TEXT, CLEAR)
    said = ask(Confirmation(), "deny", "nein", state=state, pending={"kind": "evidence"})
    assert state_of(said).descriptions == ()


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("de", f"Was du von dir erzählt hast: „{TEXT}“."),
        ("en", f"What you told me about yourself: “{TEXT}”."),
    ],
)
def test_it_is_told_as_a_reason_and_among_the_answers(ask: Ask, language: str, reason: str) -> None:
    clear: Dict[str, float] = {**dict.fromkeys(CATALOGUE.role, 0.01), **CLEAR}
    state = add_description(CATALOGUE, QuizState(), TEXT, clear)
    assert reason in ask(WhyResult(), "why_result", state=state, language=language).text
    assert TEXT in ask(ShowAnswers(), "show_answers", state=state, language=language).text
