"""The quiz around its questions, and what follows from the result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.conversation import ChangeLanguage, Confirmation, Conversation, OpenChat
from actions.data import Data
from actions.fallback import Fallback
from actions.knowledge import DisputeAction, Glossary, Salary, Sources, TopicAction
from actions.quiz_aside import NoteInterest, PauseQuiz, WhyQuestion
from actions.quiz_talk import AnswerLater, QuizStep, StartQuiz
from actions.result import CompareTopRoles, RejectRole, ShowResult, WhyNotRole
from actions.way import Path, SkillGap, Training
from tests.unit.actions.conftest import Ask
from wegweiser.catalogue import load_catalogue
from wegweiser.quiz import QuizState, answer, open_question, pause, posterior, start

CATALOGUE = load_catalogue()


def running(answers: int, option: int = 0) -> QuizState:
    """A quiz with so many answers."""
    state = start(CATALOGUE)
    for _ in range(answers):
        question = open_question(CATALOGUE, state)
        assert question is not None
        state = answer(CATALOGUE, state, question.id, question.options[option].id)
    return state


def finished() -> QuizState:
    """A quiz answered to its end."""
    state = start(CATALOGUE)
    while True:
        question = open_question(CATALOGUE, state)
        if question is None:
            return state
        state = answer(CATALOGUE, state, question.id, question.options[0].id)


def test_the_opening_says_that_it_is_a_bot_and_what_not_to_tell(ask: Ask) -> None:
    text = ask(OpenChat(), "open_chat", language="en").text
    assert "machine" in text
    assert "health" in text


def test_starting_opens_the_form(ask: Ask) -> None:
    said = ask(StartQuiz(), "start_quiz")
    assert said.asks
    assert said.slots["quiz_state"]["open"]


def test_starting_again_goes_on_where_it_was(ask: Ask) -> None:
    state = pause(CATALOGUE, running(3))
    said = ask(StartQuiz(), "start_quiz", state=state)
    assert said.slots["quiz_state"]["open"] == state.open
    assert "3" in said.text


def test_a_finished_quiz_is_not_thrown_away_by_starting(ask: Ask) -> None:
    said = ask(StartQuiz(), "start_quiz", state=finished())
    assert "quiz_state" not in said.slots
    assert said.customs() == ["confirm"]


def test_a_typed_start_over_is_asked_first_and_kept_on_no(ask: Ask) -> None:
    state = running(5)
    said = ask(QuizStep(), "restart_quiz", "nochmal von vorn", state=state, in_quiz=True)
    assert said.slots["pending"] == {"kind": "restart"}
    kept = ask(Confirmation(), "deny", state=state, pending={"kind": "restart"})
    assert "quiz_state" not in kept.slots
    done = ask(Confirmation(), "affirm", state=state, pending={"kind": "restart"})
    assert done.slots["quiz_state"]["answers"] == []


def test_yes_without_a_question_before_it_does_nothing(ask: Ask) -> None:
    said = ask(Confirmation(), "affirm", state=running(5))
    assert "quiz_state" not in said.slots
    assert "deleted" not in str(said.messages)


def test_back_undoes_the_last_answer(ask: Ask) -> None:
    said = ask(QuizStep(), "go_back", state=running(3), in_quiz=True)
    assert len(said.slots["quiz_state"]["answers"]) == 2


def test_back_before_any_answer_says_so(ask: Ask) -> None:
    said = ask(QuizStep(), "go_back", state=start(CATALOGUE), in_quiz=True)
    assert said.text
    assert said.asks


@pytest.mark.parametrize("intent", ["skip", "dont_know"])
def test_without_an_answer_it_goes_on(ask: Ask, intent: str) -> None:
    state = running(2)
    said = ask(QuizStep(), intent, state=state, in_quiz=True)
    assert said.slots["quiz_state"]["open"] != state.open


def test_change_answer_by_number_opens_that_question(ask: Ask) -> None:
    state = running(3)
    said = ask(QuizStep(), "change_answer", "ich will frage 2 ändern", state=state, in_quiz=True)
    assert said.slots["quiz_state"]["open"] == state.answers[1][0]


def test_change_answer_without_saying_which_shows_them(ask: Ask) -> None:
    said = ask(QuizStep(), "change_answer", "ändern", state=running(3), in_quiz=True)
    assert said.customs() == ["summary", "question"]


def test_why_names_the_questions_reason(ask: Ask) -> None:
    state = running(1)
    question = open_question(CATALOGUE, state)
    assert question is not None
    said = ask(WhyQuestion(), "why_question", state=state, in_quiz=True)
    assert question.why.de in said.text


def test_pause_closes_the_form_and_keeps_the_answers(ask: Ask) -> None:
    said = ask(PauseQuiz(), "pause", state=running(2), in_quiz=True)
    assert said.slots["quiz_state"]["status"] == "paused"
    assert {"event": "active_loop", "name": None, "timestamp": None} in said.events


def test_an_old_button_changes_that_answer(ask: Ask) -> None:
    state = finished()
    question_id, old = state.answers[0]
    other = next(o.id for o in CATALOGUE.question[question_id].options if o.id != old)
    chosen = {"quiz_option": [f"{question_id}.{other}"]}
    said = ask(AnswerLater(), "answer", entities=chosen, state=state)
    assert [question_id, other] in said.slots["quiz_state"]["answers"]


@pytest.mark.parametrize("option", ["", "x", "a.b", "..", "campaign.nothing"])
def test_a_made_up_option_changes_nothing(ask: Ask, option: str) -> None:
    state = running(2)
    said = ask(AnswerLater(), "answer", entities={"quiz_option": [option]}, state=state)
    assert said.slots["quiz_state"]["answers"] == [list(pair) for pair in state.answers]


def test_free_text_counts_and_is_said_back(ask: Ask) -> None:
    said = ask(NoteInterest(), "state_interest", "Ich schreibe gern und liebe Zahlen")
    traits = {item["trait"] for item in said.slots["quiz_state"]["evidence"]}
    assert {"write", "numbers"} <= traits
    assert "schreib" in said.text.lower()


def test_no_after_evidence_forgets_it(ask: Ask) -> None:
    first = ask(NoteInterest(), "state_interest", "Ich liebe Zahlen")
    state, _ = QuizState.from_dict(first.slots["quiz_state"], CATALOGUE)
    said = ask(Confirmation(), "deny", state=state, pending=first.slots["pending"])
    assert said.slots["quiz_state"]["evidence"] == []


def test_the_result_has_ranking_gaps_and_steps(ask: Ask) -> None:
    said = ask(ShowResult(), "show_result", state=finished())
    custom = said.messages[0]["custom"]
    assert len(custom["ranking"]) == 16
    assert custom["gaps"]
    assert len(custom["next_steps"]) >= 4


def test_no_result_without_evidence(ask: Ask) -> None:
    said = ask(ShowResult(), "show_result", in_quiz=True, state=start(CATALOGUE))
    assert said.customs() == ["question"]
    assert said.asks


def test_a_rejected_role_leaves_the_ranking(ask: Ask) -> None:
    state = finished()
    top = next(iter(posterior(CATALOGUE, state)))
    shown = {"roles": [top], "sources": [], "section": "result"}
    said = ask(RejectRole(), "reject_role", "das will ich nicht", state=state, focus=shown)
    assert said.slots["quiz_state"]["rejected"] == [top]
    assert said.followup == "action_show_result"


def test_nothing_is_taken_out_that_was_not_named(ask: Ask) -> None:
    said = ask(RejectRole(), "reject_role", "gibt es was anderes", state=finished())
    assert "quiz_state" not in said.slots
    assert len(said.messages[0]["buttons"]) == 5  # four likely ones, and all


def test_a_wish_is_no_rejection_and_brings_a_job_back(ask: Ask) -> None:
    state = replace(finished(), rejected=("copywriter",))
    wish = {"role": ["copywriter"]}
    text = "ich wäre doch lieber Texterin"
    said = ask(RejectRole(), "reject_role", text, entities=wish, state=state)
    assert said.messages[0]["custom"]["role"] == "copywriter"
    assert said.slots["quiz_state"]["rejected"] == []


def test_why_not_tells_the_place(ask: Ask) -> None:
    said = ask(WhyNotRole(), "why_not_role", entities={"role": ["influencer"]}, state=finished())
    assert "Influencer" in said.text


def test_my_top_two_are_compared(ask: Ask) -> None:
    state = finished()
    said = ask(CompareTopRoles(), "compare_top_roles", state=state)
    assert said.messages[0]["custom"]["roles"] == list(posterior(CATALOGUE, state))[:2]


def test_gap_plan_and_path_answer_for_any_role(ask: Ask) -> None:
    for role in CATALOGUE.role:
        named = {"role": [role]}
        assert ask(SkillGap(), "ask_skill_gap", entities=named).messages
        assert ask(Training(), "ask_training", entities=named).customs() == ["training_plan"]
        assert ask(Path(), "ask_path", entities=named).customs() == ["role"]


def test_a_path_between_two_roles(ask: Ask) -> None:
    pair = {"role": ["copywriter", "head_of_digital"]}
    assert ask(Path(), "ask_path", entities=pair).customs() == ["role"]


def test_terms_topics_and_pay(ask: Ask) -> None:
    assert ask(Glossary(), "ask_glossary", entities={"term": ["ctr"]}).customs() == ["glossary"]
    assert ask(Glossary(), "ask_glossary").text
    assert ask(TopicAction(), "ask_topic", entities={"topic": ["small_teams"]}).text
    assert "entgeltatlas" in ask(Salary(), "ask_salary").text


def test_disputes_of_a_role_of_none_and_one_by_name(ask: Ask) -> None:
    assert ask(DisputeAction(), "ask_dispute", entities={"role": ["copywriter"]}).messages
    every = ask(DisputeAction(), "ask_dispute")
    assert len(every.messages[0]["buttons"]) == len(CATALOGUE.disputes)
    one = ask(DisputeAction(), "ask_dispute", entities={"dispute": ["small_firms"]})
    assert CATALOGUE.dispute["small_firms"].question.de in one.text


def test_sources_are_those_of_what_was_just_said(ask: Ask) -> None:
    focus = {"roles": [], "sources": ["heder", "inference"]}
    said = ask(Sources(), "ask_sources", focus=focus)
    assert said.customs() == ["sources"]
    assert "Heder" in said.text


def test_deleting_is_asked_first(ask: Ask) -> None:
    said = ask(Data(), "delete_data", state=running(2), in_quiz=True)
    assert said.slots["pending"] == {"kind": "delete"}
    yes = ask(Confirmation(), "affirm", pending={"kind": "delete"})
    assert yes.messages[0]["custom"]["action"] == "deleted"


def test_a_crisis_gets_help_and_no_question(ask: Ask) -> None:
    said = ask(Conversation(), "crisis", state=running(2), in_quiz=True)
    assert "112" in said.text
    assert said.followup is None


def test_misses_are_counted_and_an_understood_turn_clears_them(ask: Ask) -> None:
    said = ask(Fallback(), "nlu_fallback", misses=1)
    assert said.slots["misses"] == 2
    assert ask(Salary(), "ask_salary", misses=2).slots["misses"] is None


def test_a_language_wish_without_a_language_offers_both(ask: Ask) -> None:
    said = ask(ChangeLanguage(), "change_language")
    assert len(said.messages[0]["buttons"]) == 2


@pytest.mark.parametrize("junk", [7, "x", [], {"answers": "no"}, {"answers": [["a"]], "open": {}}])
def test_a_broken_state_starts_fresh(ask: Ask, junk: object) -> None:
    assert ask(StartQuiz(), "start_quiz", quiz_state=junk).asks
