"""Which payloads a browser may send: those offered to it and the standing controls."""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Dict, List, Optional, Sequence

from wegweiser.catalogue import Catalogue

#: No payload that the bot makes is longer.
MAX_PAYLOAD = 512
_SHAPE = re.compile(r"/([a-z_]+)(\{.*\})?", re.DOTALL)

Check = Callable[[Catalogue, Any], bool]


def _language(_catalogue: Catalogue, value: Any) -> bool:
    return isinstance(value, str)  # which ones, the settings decide


def _two_roles(catalogue: Catalogue, value: Any) -> bool:
    pair = isinstance(value, list) and len(value) == 2
    return pair and all(isinstance(item, str) and item in catalogue.role for item in value)


def _question(catalogue: Catalogue, value: Any) -> bool:
    known = isinstance(value, str)
    return known and (value in catalogue.question or value in catalogue.practical_question)


#: Intent of a standing control -> entity -> check of its value.
STANDING: Dict[str, Dict[str, Check]] = {
    "go_back": {},
    "skip": {},
    "dont_know": {},
    "why_question": {},
    "restart_quiz": {},
    "show_result": {},
    "show_answers": {},
    "start_quiz": {},
    "help": {},
    "export_data": {},
    "delete_data": {},
    "change_language": {"language": _language},
    "ask_difference": {"role": _two_roles},
    "change_answer": {"quiz_question": _question},
}


def is_standing(catalogue: Catalogue, languages: Sequence[str], payload: str) -> bool:
    """Whether `payload` is a standing control with values that exist."""
    shape = _SHAPE.fullmatch(payload)
    if shape is None or shape[1] not in STANDING:
        return False
    values = _entities(shape[2])
    checks = STANDING[shape[1]]
    if "language" in checks and (values or {}).get("language") not in languages:
        return False
    if values is None or set(values) != set(checks):
        return False
    return all(check(catalogue, values[name]) for name, check in checks.items())


def _entities(text: Optional[str]) -> Optional[Dict[str, Any]]:
    if not text:
        return {}
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def controls(titles: Callable[[str], str], other_language: Optional[str]) -> List[Dict[str, str]]:
    """The standing controls as the contract lists them.

    `titles` gives the title of a control's id. `compare` and `change_answer` are
    templates: the widget puts ids in the place of `{a}`, `{b}` and `{question}`.
    """
    payloads = {
        "back": "/go_back",
        "skip": "/skip",
        "dont_know": "/dont_know",
        "why": "/why_question",
        "result": "/show_result",
        "show_answers": "/show_answers",
        "restart": "/restart_quiz",
        "export": "/export_data",
        "delete": "/delete_data",
        "help": "/help",
        "compare": '/ask_difference{"role":["{a}","{b}"]}',
        "change_answer": '/change_answer{"quiz_question":"{question}"}',
    }
    if other_language:
        payloads["language"] = f'/change_language{{"language":"{other_language}"}}'
    return [
        {"id": name, "title": titles(name), "payload": payload}
        for name, payload in payloads.items()
    ]
