"""Results: a role, a direction, nothing; reasons; the way there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.unit.presentation.schemas import checked
from wegweiser.advice import career_path, compare_with_result
from wegweiser.presentation import Reply, Voice, result_reply, why_not_reply, why_reply
from wegweiser.quiz import Evidence, Flip, QuizState, Reason, Result

ANSWERS = (("q0", "plan"), ("q1", "write"), ("experience", "press"), ("time", "little"))
STATE = QuizState(status="finished", answers=ANSWERS, rejected=("creator",))
FOR = (
    Reason("q0", "plan", None, ("plan",), 1.2),
    Reason(None, None, Evidence("plan", 0.9, "I love plans"), ("plan",), 0.7),
)
RESULT = Result(
    ranking=(("strategist", 0.614), ("manager", 0.3), ("editor", 0.086)),
    kind="role",
    fit="very_well",
    close=False,
    reasons=FOR,
    against=(Reason("q1", "write", None, ("write",), -0.5),),
    flips=(Flip("q0", "write", "editor"),),
    runner_up="manager",
    answered=2,
)


def shown(voice: Voice, result: Result = RESULT, state: QuizState = STATE) -> Reply:
    career = None
    if result.kind == "role":
        top = result.ranking[0][0]
        career = career_path(voice.catalogue, top, state.answers, (), voice.language)
    return result_reply(voice, result, state, career)


def test_the_text_says_role_fit_ranking_and_that_it_is_no_prediction(de: Voice) -> None:
    text = shown(de).text
    assert text.startswith("Dein Ergebnis: strategist de\nstrategist focus (de)\n")
    assert "Das passt sehr gut zu deinen Antworten. Mit Abstand folgt: manager de." in text
    assert "1. Strategist de: 61 %\n2. Manager de: 30 %\n3. Editor de: 9 %" in text
    assert "Er sagt nicht voraus, ob du darin Erfolg hast." in text
    assert "keine Vorhersage" in text
    assert "Bewerber*innen" in text


def test_the_text_gives_reasons_and_what_would_turn_it(en: Voice) -> None:
    text = shown(en).text
    assert "- label plan (en): “rather plan (en)” (your answer to: Question 0? (en))" in text
    assert "- label plan (en): you wrote “I love plans”." in text
    assert "- label write (en): “rather write (en)”" in text
    assert "With “rather write (en)” for the question “Question 0? (en)”" in text
    robust = shown(en, replace(RESULT, flips=()))
    assert "No single different answer" in robust.text


def test_the_text_shows_the_way_gaps_and_next_steps(de: Voice) -> None:
    text = shown(de).text
    assert (
        "- Jetzt: in a newsroom (de)\n- Einstieg: Editor de\n- Zwischenschritt: Manager de" in text
    )
    assert "- Ziel: Strategist de\n- Danach möglich: manager de" in text
    assert "Strategist de ist kein Einstiegsjob. Mit deiner Berufserfahrung" in text
    assert "Sonst ist ein guter Anfang: editor de." in text
    assert "skill goals (de). Gebraucht: auf Expert*innen-Niveau (4 von 4)." in text
    assert "Das bringst du schon mit:\n- skill headlines (de)" in text
    assert "4. " in text.split("Deine nächsten Schritte:")[1]


def test_a_close_result_is_called_close(de: Voice) -> None:
    near = replace(RESULT, close=True, ranking=(("strategist", 0.5), ("manager", 0.4)))
    assert "Das Ergebnis ist knapp." in shown(de, near).text


def test_a_result_that_hangs_on_one_answer_says_that_and_not_that_it_is_near(de: Voice) -> None:
    text = shown(de, replace(RESULT, close=True)).text
    assert "Eine einzige andere Antwort" in text
    assert "knapp" not in text


def test_the_custom_carries_the_whole_ranking_with_what_was_ruled_out_last(en: Voice) -> None:
    custom = checked(shown(en))
    assert [(r["role"], r["share"], r["rejected"]) for r in custom["ranking"]] == [
        ("strategist", 0.614, False),
        ("manager", 0.3, False),
        ("editor", 0.086, False),
        ("creator", 0.0, True),
    ]
    assert custom["role"] == "strategist"
    assert custom["confidence"]["fit"] == "very_well"
    assert [stop["kind"] for stop in custom["path"]] == ["now", "entry", "step", "goal", "beyond"]
    assert len(custom["next_steps"]) >= 4
    assert custom["gaps"][0] == {
        "skill": "goals", "label": "skill goals (en)", "needed": 4, "held": 0,
        "needed_label": "expert level (4 of 4)", "held_label": "nothing mentioned yet",
    }  # fmt: skip


def test_reasons_in_the_custom_name_question_and_option_or_neither(en: Voice) -> None:
    first, second = checked(shown(en))["reasons"]
    assert (first["question"], first["option"]) == ("q0", "plan")
    assert (second["question"], second["option"]) == (None, None)


def test_the_buttons_of_a_result(en: Voice) -> None:
    assert {b.payload for b in shown(en).buttons} >= {
        "/why_result", "/compare_top_roles", "/show_answers",
        '/reject_role{"role":"strategist"}', '/ask_training{"role":"strategist"}',
    }  # fmt: skip


def test_an_unknown_experience_is_said(de: Voice) -> None:
    state = QuizState(status="finished", answers=(("q0", "plan"), ("experience", "_skipped")))
    assert "- Jetzt: Zu deiner Erfahrung weiß ich noch nichts" in shown(de, state=state).text


def test_a_direction_shows_three_and_the_question_that_helps(en: Voice) -> None:
    direction = replace(RESULT, kind="direction")
    reply = result_reply(en, direction, STATE, None, en.catalogue.questions[2])
    assert "Not one job yet" in reply.text
    assert "The answer that would help most: Question 2? (en)" in reply.text
    custom = checked(reply)
    assert custom["role"] is None
    assert custom["helpful"]["payload"] == '/change_answer{"quiz_question":"q2"}'
    assert reply.buttons[0].payload == custom["helpful"]["payload"]


def test_no_fit_points_to_check_u(de: Voice) -> None:
    reply = shown(de, replace(RESULT, kind="none"))
    assert "Check-U" in reply.text
    assert "Bundesagentur für Arbeit: https://www.check-u.de" in reply.text
    checked(reply)


@pytest.mark.parametrize("ranking", [RESULT.ranking, ()])
def test_nothing_said_yet_is_no_result(de: Voice, ranking: Any) -> None:
    silent = Result(ranking, "none", "partly", False, (), (), (), None, 0)
    text = shown(de, silent, QuizState(status="finished")).text
    assert text.startswith("Noch kein Ergebnis")
    assert "%" not in text


def test_every_role_ruled_out(de: Voice) -> None:
    rejected = tuple(role.id for role in de.catalogue.roles)
    nothing = Result((), "none", "partly", False, (), (), (), None, 3)
    reply = shown(de, nothing, QuizState(status="finished", rejected=rejected))
    assert reply.text.startswith("Keiner dieser Berufe passt deutlich")
    assert all(entry["rejected"] for entry in checked(reply)["ranking"])


def test_why_gives_the_reasons_alone(en: Voice) -> None:
    text = why_reply(en, RESULT).text
    assert text.startswith("Why this comes first: strategist en")
    assert "What speaks for it:" in text
    assert "Your next steps" not in text


def test_why_without_any_ranking(en: Voice) -> None:
    nothing = Result((), "none", "partly", False, (), (), (), None, 3)
    assert "clear fit" in why_reply(en, nothing).text


def test_why_not_a_role(en: Voice) -> None:
    ranking = RESULT.ranking
    second = why_not_reply(en, compare_with_result(en.catalogue, "manager", ranking), (), FOR[:1])
    assert "Manager en ranks number 2 for you, with 30%." in second.text
    assert "What rather speaks against it:\n- label plan (en)" in second.text
    assert second.buttons[0].payload == '/ask_difference{"role":["manager","strategist"]}'
    first = why_not_reply(en, compare_with_result(en.catalogue, "strategist", ranking))
    assert "Strategist en comes first for you, with 61%." in first.text
    gone = why_not_reply(en, compare_with_result(en.catalogue, "creator", ranking))
    assert "You ruled this job out: Creator en." in gone.text


def test_without_a_clear_role_the_way_leads_to_the_nearest(en: Voice) -> None:
    career = career_path(en.catalogue, "strategist", ANSWERS, (), "en")
    reply = result_reply(en, replace(RESULT, kind="direction"), STATE, career)
    assert "The nearest is: strategist en." in reply.text
    custom = checked(reply)
    assert custom["try"]
    assert len(custom["next_steps"]) >= 4
    assert checked(shown(en, replace(RESULT, kind="direction")))["try"] is None
