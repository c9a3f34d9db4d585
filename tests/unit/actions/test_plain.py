"""Lists of wishes, short plain messages, numbered differences, changes in one step."""

from __future__ import annotations

import pytest

from actions.conversation import Conversation
from actions.differences import Difference
from actions.fallback import Fallback
from actions.follow_up import FollowUp
from actions.knowledge import Glossary
from actions.quiz_talk import QuizStep, StartQuiz
from actions.roles import ListRoles, RoleFacts
from actions.several import Also
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished, running
from wegweiser.quiz import finish_early, open_question, pause, posterior, start

WISHES = "Gehalt, Aufgaben und Weiterbildung vom PR-Manager"
TASKS = {"roles": ["copywriter"], "sources": [], "section": "tasks"}
PAIR = {"roles": ["copywriter", "pr_manager"], "sources": [], "section": "difference"}


def test_the_job_named_once_serves_every_wish(ask: Ask) -> None:
    also = [{"intent": i, "text": WISHES} for i in ("ask_role_tasks", "ask_training")]
    said = ask(Also(), "ask_salary", WISHES, entities={"role": ["pr_manager"]}, also=also)
    assert said.messages[0]["custom"]["role"] == "pr_manager"
    payloads = [b["payload"] for b in said.messages[-1]["buttons"]]
    assert payloads == ['/ask_training{"role":"pr_manager"}']


def test_a_part_without_a_job_is_about_the_one_named(ask: Ask) -> None:
    also = [{"intent": "ask_role_tasks", "text": "und was macht man da"}]
    text = "Was verdient ein Texter und was macht man da?"
    said = ask(Also(), "ask_salary", text, entities={"role": ["copywriter"]}, also=also)
    assert said.messages[0]["custom"]["role"] == "copywriter"


def test_how_long_within_and_outside_the_quiz(ask: Ask) -> None:
    inside = ask(Conversation(), "help", "wie lange noch?", state=running(2), in_quiz=True)
    assert "Beantwortet hast du 2" in inside.text
    waiting = pause(CATALOGUE, running(2))
    assert (
        "Beantwortet hast du 2"
        in ask(Conversation(), "help", "wie lange noch?", state=waiting).text
    )
    assert "Das Quiz hat meist etwa" in ask(Conversation(), "help", "wie lange dauert das?").text


def test_how_long_after_a_plan_is_about_learning(ask: Ask) -> None:
    plan = {**TASKS, "section": "training"}
    said = ask(Conversation(), "help", "wie lange dauert das?", focus=plan)
    assert "training_plan" in said.customs()
    quiz = ask(Conversation(), "help", "wie lange dauert das Quiz?", focus=plan)
    assert "Das Quiz hat" in quiz.text


def test_a_lone_question_mark(ask: Ask) -> None:
    assert "Das kann ich" in ask(Conversation(), "help", "?").text
    state = start(CATALOGUE)
    question = open_question(CATALOGUE, state)
    assert question is not None
    said = ask(Conversation(), "help", "??", state=state, in_quiz=True)
    assert question.why.de in said.text


def test_the_glossary_tells_its_terms(ask: Ask) -> None:
    said = ask(Glossary(), "ask_glossary", "welche Begriffe kennst du?")
    assert f"{len(CATALOGUE.terms)} Begriffe" in said.text
    assert 4 < len(said.messages[0]["buttons"]) < 10


def test_fun_is_about_the_job_at_hand(ask: Ask) -> None:
    said = ask(Conversation(), "feedback", "ist das langweilig?", focus=TASKS)
    assert said.slots["focus"]["section"] == "day"
    assert "Welchen Beruf" in ask(Conversation(), "feedback", "macht das Spaß?").text
    state = running(1)
    in_quiz = ask(Conversation(), "feedback", "macht das Spaß?", state=state, in_quiz=True)
    assert "Danke" in in_quiz.text


def test_which_is_better(ask: Ask) -> None:
    text = "was ist besser?"
    at_hand = ask(Difference(), "ask_difference", text, focus=PAIR)
    assert [m["custom"]["role"] for m in at_hand.messages] == PAIR["roles"]
    best = list(posterior(CATALOGUE, finished()))[:2]
    of_result = ask(Difference(), "ask_difference", text, state=finished())
    assert of_result.messages[0]["custom"]["roles"] == best
    assert "Welche zwei" in ask(Difference(), "ask_difference", text).text
    in_quiz = ask(Difference(), "ask_difference", text, state=running(3), in_quiz=True)
    assert "Keine Antwort ist besser" in in_quiz.text


@pytest.mark.parametrize("text", ["unterschied zwischen 1 und 2", "vergleiche a und b"])
def test_in_the_quiz_numbers_are_answers(ask: Ask, text: str) -> None:
    said = ask(Difference(), "ask_difference", text, state=running(2), in_quiz=True)
    assert "keine Berufe" in said.text
    assert "comparison" not in said.customs()


def test_an_option_that_is_not_there(ask: Ask) -> None:
    text = "unterschied zwischen 1 und 9"
    said = ask(Difference(), "ask_difference", text, state=running(2), in_quiz=True)
    assert "nur die Antworten" in said.text


def test_a_hidden_ranking_is_not_compared(ask: Ask) -> None:
    text = "was ist der Unterschied?"
    said = ask(Difference(), "ask_difference", text, state=running(3), in_quiz=True)
    assert "comparison" not in said.customs()


def test_numbers_of_a_list_are_its_jobs(ask: Ask) -> None:
    text = "Unterschied zwischen 1 und 3"
    listed = ask(ListRoles(), "list_roles").slots["focus"]
    said = ask(Difference(), "ask_difference", text, focus=listed)
    every = list(CATALOGUE.role)
    assert said.messages[0]["custom"]["roles"] == [every[0], every[2]]
    best = list(posterior(CATALOGUE, finished()))
    of_result = ask(Difference(), "ask_difference", text, state=finished())
    assert of_result.messages[0]["custom"]["roles"] == [best[0], best[2]]


def test_numbers_of_a_question_back_are_its_jobs(ask: Ask) -> None:
    back = ask(RoleFacts(), "ask_role_tasks", entities={"ambiguous_role": ["editor"]})
    pending, state = back.slots["pending"], running(1)
    text = "difference between 1 and 2"
    said = ask(Difference(), "ask_difference", text, pending=pending, state=state, in_quiz=True)
    assert said.messages[0]["custom"]["roles"] == ["social_media_editor", "online_editor"]


def test_an_answer_is_changed_in_one_step(ask: Ask) -> None:
    state = running(3)
    first = state.answers[0][0]
    text = "ändere die erste Antwort auf B"
    said = ask(QuizStep(), "change_answer", text, state=state, in_quiz=True)
    assert "Geändert" in said.text
    new = CATALOGUE.question[first].options[1].id
    assert dict(said.slots["quiz_state"]["answers"])[first] == new
    assert said.slots["quiz_state"]["open"] not in dict(state.answers)


def test_a_change_after_the_result_shows_the_new_one(ask: Ask) -> None:
    state = finish_early(CATALOGUE, running(3))
    said = ask(QuizStep(), "change_answer", "Frage 2 doch lieber C", state=state)
    assert said.followup == "action_show_result"


def test_the_open_question_is_answered_by_its_number(ask: Ask) -> None:
    state = running(2)
    said = ask(QuizStep(), "change_answer", "Frage 3: A", state=state, in_quiz=True)
    assert len(said.slots["quiz_state"]["answers"]) == 3


def test_a_change_without_an_option_asks_again(ask: Ask) -> None:
    state = running(3)
    text = "meine letzte Antwort ändern"
    said = ask(QuizStep(), "change_answer", text, state=state, in_quiz=True)
    assert said.slots["quiz_state"]["open"] == state.answers[-1][0]


def test_an_unknown_job_and_what_fits(ask: Ask) -> None:
    text, job = "bin Krankenpflegerin, was passt zu mir?", {"unknown_job": ["Krankenpflegerin"]}
    said = ask(Conversation(), "out_of_scope", text, entities=job)
    assert "Krankenpflegerin" in said.messages[0]["text"]
    assert said.messages[-1]["buttons"][0]["payload"] == "/start_quiz"
    in_quiz = ask(Fallback(), "nlu_fallback", text, entities=job, state=running(1), in_quiz=True)
    assert "nächsten Fragen" in in_quiz.text
    begun = ask(StartQuiz(), "start_quiz", text, entities=job)
    assert "Krankenpflegerin" in begun.messages[0]["text"]
    known = ask(Conversation(), "out_of_scope", text, entities=job, state=finished())
    assert [b["payload"] for b in known.messages[-1]["buttons"]][-1] == "/show_result"


def test_a_field_leans_on_the_role_before(ask: Ask) -> None:
    first = ask(RoleFacts(), "ask_role_overview", "und Grafik?", focus=TASKS)
    assert first.followup == "action_follow_up"
    said = ask(FollowUp(), "ask_role_overview", "und Grafik?", focus=TASKS)
    assert said.messages[0]["custom"]["role"] == "graphic_designer"
    assert said.slots["focus"]["section"] == "tasks"
    compared = ask(FollowUp(), "nlu_fallback", "and video?", focus=PAIR)
    assert compared.messages[0]["custom"]["roles"] == ["copywriter", "video_editor"]


def test_a_field_that_leans_on_nothing_names_no_role(ask: Ask) -> None:
    assert ask(RoleFacts(), "ask_role_overview", "und Grafik?").followup == "action_fallback"


def test_age_and_a_job(ask: Ask) -> None:
    for intent in ("ask_role_entry", "ask_role_overview"):
        text = "zu alt mit 45 für einen Texter?"
        said = ask(RoleFacts(), intent, text, entities={"role": ["copywriter"]})
        assert said.messages[0]["text"].startswith("Texter*in: Eine Altersgrenze nennen")
