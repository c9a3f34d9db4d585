"""Validates replies against the schemas that widget and server share."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Dict

from jsonschema import Draft202012Validator, RefResolver

from wegweiser.paths import WIDGET
from wegweiser.presentation import Reply

SCHEMAS = WIDGET / "schemas"
TYPES = (
    "question", "summary", "result", "comparison", "role",
    "training_plan", "glossary", "sources", "confirm", "fallback", "greeting",
)  # fmt: skip


@cache
def schema(name: str) -> Dict[str, Any]:
    """The schema of a type, or of a message."""
    document: Dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return document


@cache
def validator(name: str) -> Draft202012Validator:
    """A validator that also resolves the schemas beside it."""
    store = {f"{other}.schema.json": schema(other) for other in TYPES}
    return Draft202012Validator(schema(name), resolver=RefResolver("", schema(name), store))


def checked(reply: Reply) -> Dict[str, Any]:
    """The custom of a reply, valid for its type and inside a message."""
    assert reply.custom is not None
    assert json.loads(json.dumps(reply.custom)) == reply.custom
    validator(reply.custom["type"]).validate(reply.custom)
    buttons = [{"title": b.title, "payload": b.payload} for b in reply.buttons]
    message = {"id": "1", "at": "2026-01-01T00:00:00Z", "lang": "de", "text": reply.text}
    validator("message").validate({**message, "buttons": buttons, "custom": reply.custom})
    return reply.custom
