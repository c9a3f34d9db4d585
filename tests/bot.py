"""A visitor for tests: talks to the running bot over the contract, as the widget does."""

from __future__ import annotations

import json
import uuid
from http.client import HTTPConnection
from typing import Any, Dict, List, Optional, Tuple

import httpx


def get_as_written(base: str, path: str) -> Tuple[int, bytes]:
    """GET a path that nobody tidies up on the way (httpx does); return status and body."""
    url = httpx.URL(base)
    connection = HTTPConnection(url.host, url.port or 80, timeout=60)
    try:
        connection.request("GET", url.path + path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


class Visitor:
    """One conversation. Every call returns the raw response; helpers unpack it."""

    def __init__(self, base: str, language: str = "de", open_now: bool = True) -> None:
        self.http = httpx.Client(base_url=base, timeout=60)
        self.token = ""
        self.language = language
        self.messages: List[Dict[str, Any]] = []
        self.controls: List[Dict[str, str]] = []
        if open_now:
            self._take(self.open())

    def open(self) -> httpx.Response:
        """Make a session."""
        response = self.http.post("sessions", json={"language": self.language})
        if response.status_code == 201:
            self.token = response.json()["token"]
        return response

    def post(self, body: Dict[str, Any], token: Optional[str] = None) -> httpx.Response:
        """Send a raw message body."""
        return self.http.post("messages", json=body, headers=self.headers(token))

    def post_and_leave(self, body: Dict[str, Any]) -> None:
        """Send a message over a connection of its own and close it without reading."""
        url = self.http.base_url
        connection = HTTPConnection(url.host, url.port or 80, timeout=60)
        headers = {**self.headers(), "content-type": "application/json"}
        connection.request("POST", url.path + "messages", json.dumps(body), headers)
        connection.close()

    def headers(self, token: Optional[str] = None) -> Dict[str, str]:
        """The authorization header."""
        return {"authorization": f"Bearer {self.token if token is None else token}"}

    def say(self, text: str) -> List[Dict[str, Any]]:
        """Send a text; return the bot's messages."""
        return self._take(self.post({"id": uuid.uuid4().hex, "text": text}))

    def click(self, payload: str) -> List[Dict[str, Any]]:
        """Send a payload; return the bot's messages."""
        return self._take(self.post({"id": uuid.uuid4().hex, "payload": payload}))

    def press(self, title: str) -> List[Dict[str, Any]]:
        """Click the button with this title among the last messages."""
        for message in reversed(self.messages):
            for button in message["buttons"]:
                if button["title"] == title:
                    return self.click(button["payload"])
        raise AssertionError(f"no button {title!r} in {self.messages}")

    def choose(self, number: int) -> List[Dict[str, Any]]:
        """Click option `number` (from 1) of the open question."""
        question = self.custom("question")
        assert question is not None, "no question is open"
        return self.click(question["options"][number - 1]["payload"])

    def custom(self, kind: str) -> Optional[Dict[str, Any]]:
        """The last custom of this type among the last messages."""
        found = [m["custom"] for m in self.messages if m.get("custom", {}).get("type") == kind]
        return found[-1] if found else None

    def text(self) -> str:
        """All texts of the last answer."""
        return "\n".join(message["text"] for message in self.messages)

    def finish_quiz(self, number: int = 1) -> Dict[str, Any]:
        """Answer every open question with the same option; return the result."""
        for _ in range(40):
            if self.custom("question") is None:
                break
            self.choose(number)
        found = self.custom("result")
        assert found is not None, self.text()
        return found

    def get(self, path: str) -> httpx.Response:
        """GET with the token."""
        return self.http.get(path, headers=self.headers())

    def _take(self, response: httpx.Response) -> List[Dict[str, Any]]:
        assert response.status_code in (200, 201), (response.status_code, response.text)
        body = response.json()
        self.messages, self.controls = body["messages"], body["controls"]
        self.language = body["language"]
        return self.messages
