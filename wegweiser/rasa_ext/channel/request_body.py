"""Reads what the browser sends; every byte of it is untrusted."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Dict, NamedTuple, Optional

from sanic.request import Request

from wegweiser.rasa_ext.channel.errors import ChannelError
from wegweiser.rasa_ext.channel.payloads import MAX_PAYLOAD

MAX_TEXT = 1000
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_.:-]{1,64}")


class Incoming(NamedTuple):
    """A message as sent: its client id and either a text or a payload."""

    id: str
    text: Optional[str]
    payload: Optional[str]


def json_object(request: Request) -> Dict[str, Any]:
    """The body as a JSON object; raises `not_json`, `bad_json` or `bad_request`."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/json":
        raise ChannelError("not_json")
    try:
        value = request.load_json()
    except Exception as error:
        raise ChannelError("bad_json") from error
    if not isinstance(value, dict):
        raise ChannelError("bad_request")
    return value


def incoming(body: Dict[str, Any]) -> Incoming:
    """The message in a body.

    Raises:
        ChannelError: `bad_request` for a wrong shape or id, `empty_message`,
            `too_long`, `unknown_payload`.
    """
    message_id = body.get("id")
    if not isinstance(message_id, str) or not _MESSAGE_ID.fullmatch(message_id):
        raise ChannelError("bad_request")
    if set(body) == {"id", "payload"}:
        return Incoming(message_id, None, _payload(body["payload"]))
    if set(body) != {"id", "text"} or not isinstance(body["text"], str):
        raise ChannelError("bad_request")
    return Incoming(message_id, _text(body["text"]), None)


def _payload(value: Any) -> str:
    if not isinstance(value, str):
        raise ChannelError("bad_request")
    if not value or len(value) > MAX_PAYLOAD:
        raise ChannelError("unknown_payload")
    return value


def _text(value: str) -> str:
    if len(value) > MAX_TEXT:
        raise ChannelError("too_long", limit=MAX_TEXT)
    text = "".join(
        " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in value
    ).strip()
    if not any(unicodedata.category(char)[0] not in ("Z", "C") for char in text):
        raise ChannelError("empty_message")
    return text
