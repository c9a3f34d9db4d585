"""Says what to do about a validation message, for people who edit YAML by hand."""

from __future__ import annotations

from typing import Dict

#: Beginning of pydantic's message -> what to do.
_REMEDIES: Dict[str, str] = {
    "field required": "add this key",
    "extra fields not permitted": "remove this key or correct its name",
    "string does not match regex": "use small letters, digits and _ only, beginning with a letter",
    "value is not a valid integer": "write a whole number",
    "value is not a valid float": "write a number",
    "value is not a valid list": "write a list of entries that start with `-`",
    "value is not a valid tuple": "write a list of entries that start with `-`",
    "value is not a valid dict": "write keys and values",
    "unexpected value": "use one of the values named",
    "ensure this value is": "choose a value within the range",
    "ensure this value has": "add or remove entries until the number fits",
    "invalid or missing URL scheme": "write the whole address with https://, or null",
    "none is not an allowed value": "write a value here",
    "str type expected": "write a text; put it in quotes",
}


def with_remedy(message: str) -> str:
    """Return the message with a remedy where it has none itself."""
    for beginning, remedy in _REMEDIES.items():
        if message.startswith(beginning):
            return f"{message}; {remedy}"
    return message
