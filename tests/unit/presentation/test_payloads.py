"""Payloads: compact, stable, readable again."""

from __future__ import annotations

import pytest

from wegweiser.presentation import payloads


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (payloads.START, "/start_quiz"),
        (payloads.answer("first_hour", "plan"), '/answer{"quiz_option":"first_hour.plan"}'),
        (payloads.change_answer("time"), '/change_answer{"quiz_question":"time"}'),
        (payloads.difference(("a", "b")), '/ask_difference{"role":["a","b"]}'),
        (payloads.role_section("tasks", "a"), '/ask_role_tasks{"role":"a"}'),
        (payloads.training("a"), '/ask_training{"role":"a"}'),
        (payloads.skill_gap("a"), '/ask_skill_gap{"role":"a"}'),
        (payloads.why_not("a"), '/why_not_role{"role":"a"}'),
        (payloads.reject("a"), '/reject_role{"role":"a"}'),
        (payloads.path("a", "b"), '/ask_path{"role":["a","b"]}'),
        (payloads.glossary("kpi"), '/ask_glossary{"term":"kpi"}'),
        (payloads.topic("law"), '/ask_topic{"topic":"law"}'),
        (payloads.dispute("who"), '/ask_dispute{"dispute":"who"}'),
        (payloads.change_language("en"), '/change_language{"language":"en"}'),
    ],
)
def test_payloads_are_compact_json(built: str, expected: str) -> None:
    assert built == expected


def test_a_payload_can_be_read_again() -> None:
    assert payloads.parse(payloads.difference(("a", "b"))) == (
        "ask_difference",
        {"role": ["a", "b"]},
    )
    assert payloads.parse("/help") == ("help", {})


@pytest.mark.parametrize(
    "text", ["", "help", "/", "/not an intent", "/answer{broken", "/a/b", "/a{1}"]
)
def test_text_is_no_payload(text: str) -> None:
    assert payloads.parse(text) is None


def test_everything_that_a_custom_offers_is_found() -> None:
    custom = {
        "options": [{"label": "x", "payload": "/a"}],
        "deep": {"inner": ({"payload": "/b"},)},
        "payload": 3,
        "text": "/c",
    }
    assert payloads.offered(custom) == {"/a", "/b"}
    assert payloads.offered(None) == frozenset()
