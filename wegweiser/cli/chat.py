"""Talks to a running bot in the terminal, over the same contract as the widget."""

from __future__ import annotations

import argparse
import json
import urllib.error
import urllib.request
import uuid
from typing import Any, Dict, List, Optional

from wegweiser.cli.failure import Failure
from wegweiser.cli.run import address
from wegweiser.settings import load_settings


def command(options: argparse.Namespace) -> int:
    """`wegweiser chat`: type text, or a button's number with a dot in front (.2)."""
    base = options.url or address(load_settings())
    session = _call(base + "sessions", {"language": options.language}, None)
    buttons = _show(session["messages"])
    while True:
        try:
            text = input("> ").strip()
        except EOFError:
            return 0
        if not text:
            continue
        message = {"id": uuid.uuid4().hex, **_content(text, buttons)}
        answer = _call(base + "messages", message, session["token"])
        buttons = _show(answer["messages"])


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
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return dict(json.load(response))
    except urllib.error.HTTPError as error:
        return {"messages": [{"text": json.load(error)["error"]["message"], "buttons": []}]}
    except OSError as error:
        raise Failure(f"no bot answers at {url} ({error}); start it with `make run`") from error
