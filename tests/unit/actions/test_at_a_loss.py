"""Short words of somebody at a loss, the other one of two, softened dislikes, reminders."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.conversation import Confirmation, Conversation
from actions.fallback import Fallback
from actions.follow_up import FollowUp
from actions.result import RejectRole
from actions.roles import ListRoles, RoleFacts
from actions.way import Training
from tests.unit.actions.conftest import Ask
from tests.unit.actions.test_quiz_and_result import finished, running
from wegweiser.quiz import Evidence, QuizState

COPY = {"roles": ["copywriter"], "sources": [], "section": "tasks"}
PAIR = {**COPY, "pair": ["copywriter", "online_editor"]}
RESULT = {"roles": ["copywriter"], "sources": [], "section": "result"}


@pytest.mark.parametrize("text", ["was anderes", "something else", "gibt es noch was anderes?"])
def test_something_else_is_never_the_list_to_strike_from(ask: Ask, text: str) -> None:
    said = ask(Conversation(), "feedback", text)
    assert len(said.messages) == 1
    assert [b["payload"] for b in said.messages[0]["buttons"]] == [
        "/start_quiz",
        "/list_roles",
        "/help",
    ]


def test_something_else_twice_in_the_quiz_goes_on(ask: Ask) -> None:
    state = running(2)
    first = ask(Conversation(), "feedback", "was anderes", state=state, in_quiz=True)
    assert "quiz_state" not in first.slots
    again = ask(
        Conversation(),
        "feedback",
        "was anderes",
        state=state,
        in_quiz=True,
        said=first.slots["said"],
    )
    assert again.slots["quiz_state"]["open"] != state.open
    assert again.asks


def test_more_tells_the_next_section_of_the_job_at_hand(ask: Ask) -> None:
    said = ask(Conversation(), "help", "mehr", focus=COPY)
    assert said.messages[0]["custom"]["section"] == "day"
    below = ask(Conversation(), "help", "mehr", state=finished(), focus=RESULT)
    assert below.followup == "action_why_result"


def test_what_does_not_fit(ask: Ask) -> None:
    said = ask(Conversation(), "feedback", "was passt nicht zu mir?", state=finished())
    assert len(said.messages[0]["buttons"]) == 3
    nothing = ask(Conversation(), "feedback", "was passt nicht zu mir?")
    assert "kennen" in nothing.text


def test_nobody_must(ask: Ask) -> None:
    assert "Nein" in ask(Conversation(), "help", "muss das sein?").text
    inside = ask(Conversation(), "help", "do i have to", state=running(1), in_quiz=True)
    assert "nichts beantworten" in inside.text


def test_the_other_one_of_two(ask: Ask) -> None:
    assert ask(RoleFacts(), "ask_role_overview", "nein, die andere").followup
    said = ask(FollowUp(), "ask_role_overview", "nein, die andere", focus=PAIR)
    assert said.messages[0]["custom"]["role"] == "online_editor"
    both = {**PAIR, "roles": ["copywriter", "online_editor"], "section": "difference"}
    asked = ask(FollowUp(), "ask_role_overview", "no, the other one", focus=both)
    assert len(asked.messages[0]["buttons"]) == 3
    inside = ask(FollowUp(), "ask_role_overview", "die andere", state=running(1), in_quiz=True)
    assert "Nummer" in inside.text


def test_without_a_pair_likely_jobs_are_offered(ask: Ask) -> None:
    asked = ask(FollowUp(), "ask_role_overview", "die andere", focus=COPY)
    buttons = asked.messages[0]["buttons"]
    assert 3 <= len(buttons) <= 5
    assert buttons[-1]["payload"] == "/list_roles"


def test_a_rejection_without_a_name_offers_the_likely_jobs(ask: Ask) -> None:
    said = ask(RejectRole(), "reject_role", "den nicht", focus=COPY)
    assert len(said.messages[0]["buttons"]) <= 5


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("welche Berufe haben mit Video zu tun?", True),
        ("which jobs are about graphics?", True),
        ("alle Berufe anzeigen", False),
        ("which jobs are there besides video?", False),
        ("was gibt es im Bereich Social Media?", False),
    ],
)
def test_jobs_of_a_field(ask: Ask, text: str, hinted: bool) -> None:
    said = ask(ListRoles(), "list_roles", text)
    count = len(said.messages[0]["buttons"])
    assert count == (5 if hinted else 16)


def test_a_course_at_a_place(ask: Ask) -> None:
    said = ask(Training(), "ask_training", "Kurs in Hamburg?", focus=COPY)
    assert "mein NOW" in said.messages[0]["text"]
    assert said.customs() == ["training_plan"]
    plain = ask(Training(), "ask_training", "Welche Kurse gibt es?", focus=COPY)
    assert "mein NOW" not in plain.text


def test_a_dislike_is_softened_not_forgotten(ask: Ask) -> None:
    trait = next(iter(finished().evidence), None)
    assert trait is None
    numbers = Evidence("numbers", -1.0, "Zahlen")
    state = replace(QuizState(), evidence=(numbers,))
    pending = {"kind": "evidence", "traits": ["numbers"]}
    text = "Nein, ich hasse es nicht, ich mach es nur nicht so gern"
    said = ask(Confirmation(), "deny", text, state=state, pending=pending)
    (kept,) = said.slots["quiz_state"]["evidence"]
    assert -0.5 < kept["strength"] < 0
    english = ask(Fallback(), "nlu_fallback", "I don't hate it", state=state, pending=pending)
    assert "quiz_state" in english.slots
    other = ask(Confirmation(), "deny", "nein", state=state, pending=pending)
    assert other.slots["quiz_state"]["evidence"] == []


def test_one_answer_to_a_doubted_result(ask: Ask) -> None:
    asked = [
        ask(Conversation(), "feedback", "so ein Quatsch", state=finished(), focus=RESULT),
        ask(Confirmation(), "deny", "stimmt nicht", state=finished(), focus=RESULT),
        ask(RejectRole(), "reject_role", "das ist falsch", state=finished(), focus=RESULT),
    ]
    assert len({said.text for said in asked}) == 1
    assert all(len(said.messages[0]["buttons"]) == 3 for said in asked)


@pytest.mark.parametrize("intent", ["feedback", "nlu_fallback"])
def test_weary_is_asked_gently_and_the_quiz_waits(ask: Ask, intent: str) -> None:
    text = "ich hab echt keinen Bock mehr auf alles"
    said = ask(Conversation(), intent, text, state=running(1), in_quiz=True)
    assert "insgesamt" in said.text
    assert "112" not in said.text
    assert said.followup is None  # the quiz is not asked on
    here = ask(Conversation(), "feedback", "nur das Quiz", said=said.slots["said"])
    assert here.messages[0]["buttons"]
    more = ask(Confirmation(), "affirm", "ja, alles", said=said.slots["said"])
    assert "Telefonseelsorge" in more.text


def test_the_question_is_repeated_in_short_from_the_second_interruption_on(ask: Ask) -> None:
    state = running(1)
    first = ask(Conversation(), "thanks", "danke", state=state, in_quiz=True)
    assert first.asks
    slot = first.slots["interrupted"]
    second = ask(Conversation(), "thanks", "danke", state=state, in_quiz=True, interrupted=slot)
    assert second.customs() == ["question"]
    assert second.messages[-1]["buttons"]
    assert "noch offen" in second.messages[-1]["text"]
    assert second.followup is None
    elsewhere = {"question": "another", "count": 5}
    third = ask(Conversation(), "thanks", "danke", state=state, in_quiz=True, interrupted=elsewhere)
    assert third.asks
    plain = ask(
        Conversation(),
        "thanks",
        "danke",
        state=state,
        in_quiz=True,
        interrupted=slot,
        channel="rest",
    )
    assert plain.asks
