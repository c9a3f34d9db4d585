"""A visitor of our channel and one of stock Rasa's REST channel."""

from __future__ import annotations

import uuid
from typing import Any, Dict, List, Protocol

import aiohttp

from benchmarks.conversations import Step


class BotError(RuntimeError):
    """A bot answered an error, or nothing at all: what is measured then means nothing."""


class Client(Protocol):
    """One conversation with a bot."""

    async def open(self, language: str) -> None:
        """Begin; raises `BotError` as `send` does."""

    async def send(self, step: Step) -> None:
        """Do a step; raises `BotError` when the bot fails."""


class ContractClient:
    """Speaks the channel's contract."""

    def __init__(self, http: aiohttp.ClientSession, base: str) -> None:
        self._http = http
        self._base = base
        self._headers: Dict[str, str] = {}
        self._buttons: List[str] = []
        #: The last answer to a message, whole.
        self.answer: Dict[str, Any] = {}

    async def open(self, language: str) -> None:
        answer = await post(self._http, f"{self._base}sessions", {"language": language}, {})
        self._headers = {"authorization": f"Bearer {answer['token']}"}

    async def send(self, step: Step) -> None:
        body = {"id": uuid.uuid4().hex, **self._content(step)}
        self.answer = await post(self._http, f"{self._base}messages", body, self._headers)
        _require_answer(self.answer["messages"], body)
        self._buttons = answers_among(self.answer["messages"]) or self._buttons

    def _content(self, step: Step) -> Dict[str, str]:
        if step.choose is not None:
            return {"payload": chosen(self._buttons, step)}
        return {"payload": step.text} if step.payload else {"text": step.text}


class RestClient:
    """Speaks stock Rasa's REST channel."""

    def __init__(self, http: aiohttp.ClientSession, base: str) -> None:
        self._http = http
        self._base = base
        self._sender = uuid.uuid4().hex
        self._buttons: List[str] = []

    async def open(self, language: str) -> None:
        await self._say(f'/open_chat{{"language":"{language}"}}')

    async def send(self, step: Step) -> None:
        text = chosen(self._buttons, step) if step.choose is not None else step.text
        messages = await self._say(text)
        self._buttons = answers_among(messages) or self._buttons

    async def _say(self, text: str) -> List[Dict[str, Any]]:
        body = {"sender": self._sender, "message": text}
        messages = await post(self._http, f"{self._base}webhooks/rest/webhook", body, {})
        _require_answer(messages, body)
        return list(messages)


async def post(
    http: aiohttp.ClientSession, url: str, body: Dict[str, str], headers: Dict[str, str]
) -> Any:
    """The JSON of an answer; raises `BotError` for one that is an error."""
    async with http.post(url, json=body, headers=headers) as response:
        if response.status >= 400:
            text = (await response.text())[:300]
            raise BotError(f"{url} answered {response.status} to {body}: {text}")
        return await response.json()


def _require_answer(messages: List[Any], body: Dict[str, str]) -> None:
    if not messages:
        raise BotError(f"no answer to {body}")


def answers_among(messages: List[Dict[str, Any]]) -> List[str]:
    """Payloads of the open question's options."""
    found = [b["payload"] for m in messages for b in m.get("buttons") or []]
    return [payload for payload in found if payload.startswith("/answer")]


def chosen(buttons: List[str], step: Step) -> str:
    """The button that a step chooses; raises `BotError` when no question is open."""
    if not buttons or step.choose is None:
        raise BotError(f"no question is open for {step}")
    return buttons[step.choose % len(buttons)]
