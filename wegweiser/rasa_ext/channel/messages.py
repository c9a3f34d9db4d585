"""Stored events as the contract's messages: for an answer, a repeat and the history."""

from __future__ import annotations

import datetime
import json
from typing import Any, Dict, Iterable, List, Optional

from rasa.shared.core.events import BotUttered, UserUttered

#: Intent of the message with which the channel opens a conversation.
OPENING = "open_chat"


def bot_messages(rows: Iterable[Any]) -> List[Dict[str, Any]]:
    """The bot's messages among stored rows, in order."""
    return [_bot(row, json.loads(row.data)) for row in rows if row.type == BotUttered.type_name]


def history(rows: Iterable[Any]) -> List[Dict[str, Any]]:
    """All messages, each with `from`; the channel's own opening is left out."""
    messages = []
    for row in rows:
        data = json.loads(row.data) if row.type in _SHOWN else {}
        if row.type == BotUttered.type_name:
            messages.append({**_bot(row, data), "from": "bot"})
        elif row.type == UserUttered.type_name and not _is_opening(data):
            messages.append({**_user(row, data), "from": "user"})
    return messages


_SHOWN = (BotUttered.type_name, UserUttered.type_name)


def fingerprint(rows: Iterable[Any]) -> Optional[str]:
    """What the visitor sent in a turn, as `UserMessage.metadata` keeps it."""
    for row in rows:
        if row.type == UserUttered.type_name:
            sent = json.loads(row.data).get("metadata", {}).get("sent")
            return sent if isinstance(sent, str) else None
    return None


def says_deleted(shown: Iterable[Dict[str, Any]]) -> bool:
    """Whether the visitor was just told that everything is deleted: then it must be."""
    return any(message.get("custom", {}).get("action") == "deleted" for message in shown)


def _is_opening(data: Dict[str, Any]) -> bool:
    return bool(data.get("parse_data", {}).get("intent", {}).get("name") == OPENING)


def _bot(row: Any, data: Dict[str, Any]) -> Dict[str, Any]:
    extra = data.get("data") or {}
    message = {**_frame(row, data), "text": data.get("text") or "", "buttons": _buttons(extra)}
    if extra.get("custom"):
        message["custom"] = extra["custom"]
    return message


def _buttons(extra: Dict[str, Any]) -> List[Dict[str, str]]:
    return [
        {"title": button["title"], "payload": button["payload"]}
        for button in extra.get("buttons") or []
    ]


def _user(row: Any, data: Dict[str, Any]) -> Dict[str, Any]:
    shown = data.get("metadata", {}).get("shown") or data.get("text") or ""
    return {**_frame(row, data), "text": shown, "buttons": []}


def _frame(row: Any, data: Dict[str, Any]) -> Dict[str, Any]:
    return {"id": f"m{row.seq}", "at": at_time(data["timestamp"]), "lang": row.language}


def at_time(timestamp: float) -> str:
    """A moment in Unix seconds as the contract writes it: ISO 8601 in UTC."""
    moment = datetime.datetime.fromtimestamp(timestamp, datetime.timezone.utc)
    return moment.isoformat(timespec="milliseconds")
