"""What visitors stumbled over once, so that they do not again."""

from __future__ import annotations

import pytest

from actions.data import Data
from actions.fallback import Fallback
from actions.knowledge import Glossary
from actions.quiz_form import ValidateQuizForm
from actions.quiz_talk import AnswerLater, QuizStep
from actions.result import CompareTopRoles, WhyNotRole
from actions.roles import RoleFacts
from actions.way import SkillGap
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished, running
from wegweiser.quiz import QuizState, finish_early, open_question, posterior, reopen, start


def test_named_roles_beat_my_top_two(ask: Ask) -> None:
    pair = {"role": ["copywriter", "graphic_designer"]}
    said = ask(CompareTopRoles(), "compare_top_roles", entities=pair, state=finished())
    assert said.messages[0]["custom"]["roles"] == ["copywriter", "graphic_designer"]


def test_forget_that_after_a_note_is_not_delete_everything(ask: Ask) -> None:
    said = ask(Data(), "delete_data", "nein, vergiss das", pending={"kind": "evidence"})
    assert "confirm" not in said.customs()
    assert said.slots["quiz_state"]["evidence"] == []


def test_going_on_after_an_early_result_asks_the_next_question(ask: Ask) -> None:
    early = finish_early(CATALOGUE, running(2))
    said = ask(QuizStep(), "resume", "weiter", state=early)
    assert said.asks
    assert said.slots["quiz_state"]["open"]


@pytest.mark.parametrize("text", ["I hate being on camera", "alles außer 3", "nicht die erste"])
def test_words_that_turn_something_down_choose_nothing(ask: Ask, text: str) -> None:
    state = start(CATALOGUE)
    said = ask(ValidateQuizForm(), "answer", text, state=state, in_quiz=True, quiz_answer=text)
    assert said.slots["quiz_state"]["answers"] == []
    assert said.messages


def test_a_question_back_is_answered_by_its_number_not_the_quizs(ask: Ask) -> None:
    state = running(1)
    first = ask(RoleFacts(), "ask_role_tasks", entities={"ambiguous_role": ["CM"]}, state=state)
    pending = first.slots["pending"]
    assert pending["kind"] == "choice"
    said = ask(
        ValidateQuizForm(),
        "answer",
        "1",
        state=state,
        in_quiz=True,
        pending=pending,
        quiz_answer="1",
    )
    assert said.messages[0]["custom"]["role"] == "community_manager"
    assert len(said.slots["quiz_state"]["answers"]) == 1
    later = ask(AnswerLater(), "answer", "die erste", pending=pending)
    assert later.messages[0]["custom"]["role"] == "community_manager"


def test_back_from_a_reopened_question_keeps_every_answer(ask: Ask) -> None:
    state = running(3)
    opened = reopen(CATALOGUE, state, state.answers[0][0])
    said = ask(QuizStep(), "go_back", state=opened, in_quiz=True)
    assert len(said.slots["quiz_state"]["answers"]) == 3
    assert said.slots["quiz_state"]["open"] == state.open


def test_my_gap_is_about_my_result_after_asking_about_another(ask: Ask) -> None:
    state = finished()
    top = next(iter(posterior(CATALOGUE, state)))
    other = next(role for role in CATALOGUE.role if role != top)
    focus = ask(WhyNotRole(), "why_not_role", entities={"role": [other]}, state=state).slots[
        "focus"
    ]
    said = ask(SkillGap(), "ask_skill_gap", state=state, focus=focus)
    assert said.messages[0]["custom"]["role"] == top


def test_an_unclear_message_with_a_job_is_about_the_job(ask: Ask) -> None:
    said = ask(Fallback(), "nlu_fallback", "Community Manager", {"role": ["community_manager"]})
    assert said.customs() == ["role"]


def test_a_job_asked_as_a_term_is_shown_as_a_job(ask: Ask) -> None:
    said = ask(Glossary(), "ask_glossary", entities={"role": ["video_editor"]})
    assert said.followup == "action_role"
    assert ask(RoleFacts(), "ask_glossary", entities={"role": ["video_editor"]}).customs() == [
        "role"
    ]


def test_the_second_miss_is_worded_differently(ask: Ask) -> None:
    first = ask(Fallback(), "nlu_fallback", "xyz").text
    assert ask(Fallback(), "nlu_fallback", "xyz", misses=1).text != first


def test_the_open_question_survives_free_text(ask: Ask) -> None:
    state = start(CATALOGUE)
    text = "Ich liebe Zahlen"
    said = ask(
        ValidateQuizForm(), "state_interest", text, state=state, in_quiz=True, quiz_answer=text
    )
    kept, _ = QuizState.from_dict(said.slots["quiz_state"], CATALOGUE)
    assert open_question(CATALOGUE, kept) == open_question(CATALOGUE, state)
    assert kept.evidence
