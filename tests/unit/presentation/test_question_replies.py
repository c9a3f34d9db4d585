"""Questions and the summary of answers."""

from __future__ import annotations

from tests.unit.presentation.schemas import checked
from wegweiser.presentation import Voice, question_reply, summary_reply, why_question_reply
from wegweiser.quiz import Evidence, Progress, QuizState


def test_a_question_has_progress_and_numbered_options(de: Voice) -> None:
    reply = question_reply(de, de.catalogue.questions[1], Progress(2, 8))
    assert reply.text.startswith("Frage 3 von etwa 8: Question 1? (de)")
    assert "1. rather plan (de)\n2. rather write (de)\n3. rather video (de)" in reply.text
    assert reply.buttons[0].payload == '/answer{"quiz_option":"q1.plan"}'


def test_the_custom_says_the_same(de: Voice) -> None:
    custom = checked(question_reply(de, de.catalogue.questions[1], Progress(2, 8), "video"))
    assert custom["id"] == "q1"
    assert custom["progress"] == {"answered": 2, "expected": 8}
    assert [o["id"] for o in custom["options"]] == ["plan", "write", "video"]
    assert custom["why"] == "because 1 (de)"
    assert custom["chosen"] == "video"
    assert custom["kind"] == "quiz"


def test_the_first_question_explains_how_to_answer_and_has_no_back(en: Voice) -> None:
    first = question_reply(en, en.catalogue.questions[0], Progress(0, 8))
    later = question_reply(en, en.catalogue.questions[0], Progress(1, 8))
    assert "Answer with the number" in first.text
    assert "Answer with the number" not in later.text
    assert "back" not in [a["id"] for a in checked(first)["actions"]]
    assert [a["id"] for a in checked(later)["actions"]] == [
        "back", "skip", "dont_know", "why_question", "show_result",
    ]  # fmt: skip


def test_a_question_asked_again_names_the_answer_so_far(de: Voice) -> None:
    reply = question_reply(de, de.catalogue.questions[0], Progress(3, 8), "plan")
    assert "Bisher hast du geantwortet: „rather plan (de)“" in reply.text
    skipped = question_reply(de, de.catalogue.questions[0], Progress(3, 8), "_skipped")
    assert "Bisher" not in skipped.text


def test_a_practical_question_is_marked_as_such(de: Voice) -> None:
    custom = checked(question_reply(de, de.catalogue.practical[0], Progress(6, 9)))
    assert custom["kind"] == "practical"


def test_why_a_question_is_asked(en: Voice) -> None:
    assert why_question_reply(en, en.catalogue.questions[2]).text == "because 2 (en)"


STATE = QuizState(
    status="running",
    open="q2",
    answers=(("q0", "plan"), ("q1", "_skipped"), ("experience", "_unknown"), ("q0", "write")),
    evidence=(Evidence("plan", 0.8, "ich plane gern"),),
    held=(("writing", 2),),
    rejected=("creator",),
)


def test_the_summary_shows_the_answers_in_force(de: Voice) -> None:
    custom = checked(summary_reply(de, STATE))
    assert [(a["id"], a["answer"]) for a in custom["answers"]] == [
        ("q0", "rather write (de)"),
        ("q1", "übersprungen"),
        ("experience", "weiß nicht"),
    ]
    assert custom["answers"][1]["change"] == {
        "label": "Antwort 2 ändern",
        "payload": '/change_answer{"quiz_question":"q1"}',
    }


def test_the_summary_shows_what_else_was_understood(de: Voice) -> None:
    reply = summary_reply(de, STATE)
    texts = {extra["id"]: extra["texts"] for extra in checked(reply)["extras"]}
    assert texts == {
        "evidence": ["„ich plane gern“"],
        "held": ["skill writing (de): mit Anleitung"],
        "rejected": ["Creator de"],
    }
    assert "„ich plane gern“" in reply.text


def test_the_summary_leads_on(en: Voice) -> None:
    assert "/resume" in [b.payload for b in summary_reply(en, STATE).buttons]
    finished = QuizState(status="finished", answers=STATE.answers)
    assert "/show_result" in [b.payload for b in summary_reply(en, finished).buttons]
    empty = summary_reply(en, QuizState())
    assert [b.payload for b in empty.buttons] == ["/start_quiz"]
    assert checked(empty)["answers"] == []
