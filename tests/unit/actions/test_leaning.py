"""Messages that lean on the answer before, several questions at once, and ways out of a talk."""

from __future__ import annotations

import pytest

from actions.conversation import Confirmation, Conversation
from actions.fallback import Fallback
from actions.follow_up import FollowUp
from actions.quiz_form import ValidateQuizForm
from actions.quiz_talk import QuizStep, StartQuiz
from actions.roles import RoleFacts
from actions.several import Also
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import CATALOGUE, finished, running
from wegweiser.quiz import start

DAY = {"roles": ["video_editor"], "sources": [], "section": "day"}
PAIR = {"roles": ["copywriter", "pr_manager"], "sources": [], "section": "difference"}


def test_the_question_before_is_asked_again_for_the_job_named(ask: Ask) -> None:
    role = {"role": ["influencer"]}
    first = ask(RoleFacts(), "ask_role_overview", "und der Influencer?", entities=role, focus=DAY)
    assert first.followup == "action_follow_up"
    said = ask(FollowUp(), "ask_role_overview", "und der Influencer?", entities=role, focus=DAY)
    assert said.slots["focus"]["section"] == "day"
    assert said.slots["focus"]["roles"] == ["influencer"]


def test_a_comparison_keeps_its_first_job(ask: Ask) -> None:
    role = {"role": ["influencer"]}
    said = ask(FollowUp(), "nlu_fallback", "und der Influencer?", entities=role, focus=PAIR)
    assert said.messages[0]["custom"]["roles"] == ["copywriter", "influencer"]


@pytest.mark.parametrize(("text", "role"), [("und der erste?", 0), ("und die zweite?", 1)])
def test_an_ordinal_points_at_what_was_compared(ask: Ask, text: str, role: int) -> None:
    said = ask(Fallback(), "nlu_fallback", text, focus=PAIR)
    assert said.messages[0]["custom"]["role"] == PAIR["roles"][role]


def test_both_means_the_two_at_hand(ask: Ask) -> None:
    said = ask(RoleFacts(), "ask_role_suits", "und für wen sind die beiden was?", focus=PAIR)
    assert [m["custom"]["role"] for m in said.messages] == PAIR["roles"]


def test_an_unknown_title_is_no_question_about_the_job_at_hand(ask: Ask) -> None:
    said = ask(RoleFacts(), "ask_role_overview", "Chief Happiness Officer", focus=DAY)
    assert "Welchen Beruf meinst du" in said.text


def test_a_further_question_is_answered_and_the_rest_is_offered(ask: Ask) -> None:
    also = [
        {"intent": "ask_salary", "text": "was verdient man da"},
        {"intent": "ask_sources", "text": "woher weißt du das"},
        {"intent": "start_quiz", "text": "wie finde ich meinen Beruf"},
    ]
    role = {"role": ["copywriter"]}
    first = ask(RoleFacts(), "ask_role_tasks", "...", entities=role, also=also)
    assert first.followup == "action_also"
    said = ask(Also(), "ask_role_tasks", "...", entities=role, also=also)
    assert "Entgeltatlas" in said.messages[0]["text"]
    assert [b["payload"] for b in said.messages[-1]["buttons"]] == ["/ask_sources", "/start_quiz"]
    assert said.followup is None


def test_told_and_asked_in_one_message_within_the_quiz(ask: Ask) -> None:
    text = "Ich liebe Statistik. Was verdient man damit?"
    also = [{"intent": "ask_salary", "text": "Was verdient man damit?"}]
    state = start(CATALOGUE)
    said = ask(
        ValidateQuizForm(),
        "state_interest",
        text,
        state=state,
        in_quiz=True,
        also=also,
        quiz_answer=text,
    )
    assert said.slots["quiz_state"]["evidence"]
    assert "Entgeltatlas" in said.text


def test_no_to_a_result_asks_which_job_to_rule_out(ask: Ask) -> None:
    focus = {"roles": [], "sources": [], "section": "result"}
    said = ask(Confirmation(), "deny", "nein", state=finished(), focus=focus)
    assert len(said.messages[0]["buttons"]) == 5  # four likely ones, and all
    assert "quiz_state" not in said.slots


def test_goodbye_in_the_quiz_pauses_it(ask: Ask) -> None:
    said = ask(Conversation(), "goodbye", "tschüss", state=running(2), in_quiz=True)
    assert said.slots["quiz_state"]["status"] == "paused"
    assert said.followup is None


def test_ask_me_something_else_skips(ask: Ask) -> None:
    state = running(1)
    ranking = {"start_quiz": 0.5, "skip": 0.2}
    text = "frag mich was anderes"
    said = ask(StartQuiz(), "start_quiz", text, state=state, in_quiz=True, ranking=ranking)
    assert said.slots["quiz_state"]["open"] != state.open
    assert said.asks


def test_help_in_the_quiz_tells_how_far_it_is(ask: Ask) -> None:
    said = ask(Conversation(), "help", "wie viele noch?", state=running(2), in_quiz=True)
    assert "Beantwortet hast du 2" in said.text


def test_coming_back_gets_a_recap(ask: Ask) -> None:
    said = ask(QuizStep(), "resume", "weiter", state=running(3))
    assert "bisher: 3" in said.text
    assert "sieht es nach" in said.text
