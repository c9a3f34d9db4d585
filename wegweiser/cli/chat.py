"""Talks to a running bot in the terminal, over the same contract as the widget."""

from __future__ import annotations

import argparse
import http.client
import json
import urllib.error
import urllib.request
import uuid
from typing import Any, Dict, List, Optional

from wegweiser.cli.failure import Failure
from wegweiser.cli.run import address
from wegweiser.settings import load_settings


class Refused(Exception):
    """The bot does not serve a request; the message is the bot's."""


def command(options: argparse.Namespace) -> int:
    """`wegweiser chat`: type text, or a button's number with a dot in front (.2)."""
    base = with_slash(options.url or address(load_settings()))
    language = options.language or load_settings().languages[0]
    try:
        session = _call(base + "sessions", {"language": language}, None)
    except Refused as refusal:
        raise Failure(f"{base} opens no conversation: {refusal}") from refusal
    buttons = _show(session["messages"])
    while True:
        try:
            text = input("> ").strip()
        except EOFError:
            return 0
        if text:
            shown = _turn(base, session["token"], _content(text, buttons))
            # A refusal changes nothing: the buttons above it still hold.
            buttons = buttons if shown is None else shown


def with_slash(url: str) -> str:
    """Return the address with a slash at its end."""
    return url if url.endswith("/") else url + "/"


def _turn(base: str, token: str, content: Dict[str, str]) -> Optional[List[Dict[str, str]]]:
    """Send one message and show the answer; return its buttons, None when it was refused."""
    message = {"id": uuid.uuid4().hex, **content}
    try:
        return _show(_call(base + "messages", message, token)["messages"])
    except Refused as refusal:
        print(f"\n{refusal}")
        return None


def _content(text: str, buttons: List[Dict[str, str]]) -> Dict[str, str]:
    number = text[1:]
    if text.startswith(".") and number.isdigit() and 1 <= int(number) <= len(buttons):
        return {"payload": buttons[int(number) - 1]["payload"]}
    return {"text": text}


def _show(messages: List[Dict[str, Any]]) -> List[Dict[str, str]]:
    buttons: List[Dict[str, str]] = []
    for message in messages:
        print(f"\n{message['text']}")
        buttons += message["buttons"]
    for number, button in enumerate(buttons, start=1):
        print(f"  .{number} [{button['title']}]")
    return buttons


def _call(url: str, body: Dict[str, Any], token: Optional[str]) -> Dict[str, Any]:
    headers = {"content-type": "application/json"}
    if token:
        headers["authorization"] = f"Bearer {token}"
    try:
        request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    except ValueError as error:
        raise Failure(f"{url} is no address; write it as in http://127.0.0.1:5005/chat/") from error
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        raise Refused(_message(error)) from error
    except (OSError, http.client.HTTPException) as error:
        raise Failure(f"no bot answers at {url} ({error}); start it with `make run`") from error
    except ValueError as error:
        raise Failure(f"what answers at {url} is not this bot; correct the address") from error
    if not isinstance(answer, dict) or "messages" not in answer:
        raise Failure(f"what answers at {url} is not this bot; correct the address")
    return answer


def _message(error: urllib.error.HTTPError) -> str:
    """The message of the contract; the bare status when a proxy answered instead."""
    try:
        return str(json.load(error)["error"]["message"])
    except (ValueError, KeyError, TypeError, OSError):
        return f"{error.code} {error.reason}"
