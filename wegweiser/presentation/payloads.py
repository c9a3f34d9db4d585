"""Payloads of buttons, `/intent{"entity":"value"}`, built and read in one place."""

from __future__ import annotations

import json
from typing import Any, Dict, FrozenSet, Iterator, Mapping, Optional, Sequence, Tuple, Union

Value = Union[str, Sequence[str]]

START = "/start_quiz"
RESUME = "/resume"
RESTART = "/restart_quiz"
RESULT = "/show_result"
BACK = "/go_back"
SKIP = "/skip"
DONT_KNOW = "/dont_know"
WHY_QUESTION = "/why_question"
ANSWERS = "/show_answers"
WHY_RESULT = "/why_result"
COMPARE_TOP = "/compare_top_roles"
SOURCES = "/ask_sources"
ROLES = "/list_roles"
EXPORT = "/export_data"
DELETE = "/delete_data"
YES = "/affirm"
NO = "/deny"
HELP = "/help"
#: Value of the entity `confirms` that makes a yes or no one about keeping missed texts.
KEEPING = "keep_missed"


def payload(intent: str, **entities: Value) -> str:
    """Return `/intent` with its entities as compact JSON, the same for the same values."""
    if not entities:
        return f"/{intent}"
    return f"/{intent}{json.dumps(entities, ensure_ascii=False, separators=(',', ':'))}"


def parse(text: str) -> Optional[Tuple[str, Dict[str, Any]]]:
    """Return intent and entities of a payload; None when the text is no payload."""
    intent, brace, rest = text.partition("{")
    name = intent[1:]
    if not intent.startswith("/") or not name.isidentifier():
        return None
    try:
        entities = json.loads(brace + rest) if brace else {}
    except ValueError:
        return None
    return name, entities


def answer(question: str, option: str) -> str:
    """Answer a question, or change an earlier answer, with this option."""
    return payload("answer", quiz_option=f"{question}.{option}")


def change_answer(question: str) -> str:
    """Open a question again."""
    return payload("change_answer", quiz_question=question)


def difference(roles: Sequence[str]) -> str:
    """Compare two or three roles in this order."""
    return payload("ask_difference", role=list(roles))


def role_section(section: str, role: str) -> str:
    """Ask for a section of a role, such as `overview` or `tasks`."""
    return payload(f"ask_role_{section}", role=role)


def neighbour(neighbour_id: str) -> str:
    """Ask about a job that is no result of the quiz."""
    return payload("ask_role_overview", neighbour=neighbour_id)


def training(role: str) -> str:
    """Ask for the training plan."""
    return payload("ask_training", role=role)


def skill_gap(role: str) -> str:
    """Ask which skills are missing."""
    return payload("ask_skill_gap", role=role)


def why_not(role: str) -> str:
    """Ask why a role does not come first."""
    return payload("why_not_role", role=role)


def reject(role: str) -> str:
    """Take a role out of the ranking."""
    return payload("reject_role", role=role)


def path(start: str, goal: str) -> str:
    """Ask how one gets from one role to another."""
    return payload("ask_path", role=[start, goal])


def glossary(term: str) -> str:
    """Ask what a term means."""
    return payload("ask_glossary", term=term)


def topic(topic_id: str) -> str:
    """Ask about a topic across roles."""
    return payload("ask_topic", topic=topic_id)


def dispute(dispute_id: str) -> str:
    """Ask on what the sources differ."""
    return payload("ask_dispute", dispute=dispute_id)


def change_language(language: str) -> str:
    """Go on in `de` or `en`."""
    return payload("change_language", language=language)


def keep_missed(yes: bool) -> str:
    """Allow that missed texts are kept, or forbid it; says what it is about, unlike YES, NO."""
    return payload("affirm" if yes else "deny", confirms=KEEPING)


def offered(custom: Optional[Mapping[str, Any]]) -> FrozenSet[str]:
    """Every payload anywhere inside a custom, so that a channel can accept them."""
    return frozenset(_payloads(custom))


def _payloads(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("payload"), str):
            yield value["payload"]
        for inner in value.values():
            yield from _payloads(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _payloads(inner)
