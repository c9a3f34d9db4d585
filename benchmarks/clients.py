"""A visitor of our channel and one of stock Rasa's REST channel."""

from __future__ import annotations

import json
import uuid
from typing import Any, Dict, List, Protocol

import httpx

from benchmarks.conversations import Step


class Client(Protocol):
    """One conversation with a bot."""

    async def open(self) -> None:
        """Begin."""

    async def send(self, step: Step) -> None:
        """Do a step; raises `httpx.HTTPError` or `RuntimeError` when it fails."""


class ContractClient:
    """Speaks the channel's contract."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http
        self._headers: Dict[str, str] = {}
        self._buttons: List[str] = []

    async def open(self) -> None:
        response = await self._http.post("sessions", json={"language": "de"})
        response.raise_for_status()
        self._headers = {"authorization": f"Bearer {response.json()['token']}"}

    async def send(self, step: Step) -> None:
        body = {"id": uuid.uuid4().hex, **self._content(step)}
        response = await self._http.post("messages", json=body, headers=self._headers)
        response.raise_for_status()
        self._remember(response.json()["messages"])

    def _content(self, step: Step) -> Dict[str, str]:
        if step.choose is not None:
            return {"payload": self._buttons[step.choose]}
        return {"payload": step.text} if step.payload else {"text": step.text}

    def _remember(self, messages: List[Dict[str, Any]]) -> None:
        self._buttons = answers_among(messages) or self._buttons


class RestClient:
    """Speaks stock Rasa's REST channel."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http
        self._sender = uuid.uuid4().hex
        self._buttons: List[str] = []

    async def open(self) -> None:
        await self._post('/open_chat{"language":"de"}')

    async def send(self, step: Step) -> None:
        text = self._buttons[step.choose] if step.choose is not None else step.text
        messages = await self._post(text)
        if not messages:
            raise RuntimeError(f"stock Rasa said nothing to {json.dumps(text)}")
        self._buttons = answers_among(messages) or self._buttons

    async def _post(self, text: str) -> List[Dict[str, Any]]:
        body = {"sender": self._sender, "message": text}
        response = await self._http.post("webhooks/rest/webhook", json=body)
        response.raise_for_status()
        return list(response.json())


def answers_among(messages: List[Dict[str, Any]]) -> List[str]:
    """Payloads of the open question's options."""
    found = [b["payload"] for m in messages for b in m.get("buttons") or []]
    return [payload for payload in found if payload.startswith("/answer")]
