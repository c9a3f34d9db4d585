"""The schemas themselves."""

from __future__ import annotations

from typing import Any, Dict

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.unit.presentation.schemas import SCHEMAS, TYPES, schema, validator


@pytest.mark.parametrize("name", [*TYPES, "message"])
def test_a_schema_is_valid_and_named_after_its_file(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"{name}.schema.json"


def test_there_is_one_file_a_type_and_one_for_messages() -> None:
    files = {path.name.split(".")[0] for path in SCHEMAS.glob("*.json")}
    assert files == {*TYPES, "message"}


def test_parts_of_the_same_name_are_the_same_everywhere() -> None:
    parts: Dict[str, Any] = {}
    for name in TYPES:
        for part, definition in schema(name).get("$defs", {}).items():
            assert parts.setdefault(part, definition) == definition, f"{part} in {name}"


def test_a_message_of_an_unknown_shape_is_refused() -> None:
    message: Dict[str, Any] = {"id": "1", "at": "2026-01-01T00:00:00Z", "lang": "de"}
    message.update(text="x", buttons=[], custom={"type": "surprise"})
    with pytest.raises(ValidationError):
        validator("message").validate(message)
