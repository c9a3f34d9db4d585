"""Turns for actions, made without Rasa's servers."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from wegweiser.quiz import QuizState
from wegweiser.rasa_ext.actions import TurnAction


class Said:
    """What an action said and did."""

    def __init__(self, dispatcher: CollectingDispatcher, events: List[Dict[str, Any]]) -> None:
        self.messages = dispatcher.messages
        self.events = events

    @property
    def text(self) -> str:
        """All texts."""
        return "\n".join(message["text"] for message in self.messages)

    @property
    def slots(self) -> Dict[str, Any]:
        """The slots that were set."""
        return {e["name"]: e["value"] for e in self.events if e["event"] == "slot"}

    @property
    def followup(self) -> Optional[str]:
        """The action that runs next, None if the turn ends."""
        found = [e["name"] for e in self.events if e["event"] == "followup"]
        return found[0] if found != ["action_listen"] else None

    @property
    def asks(self) -> bool:
        """Whether the quiz's question is the last that is said, and the form listens."""
        listens = any(e["event"] == "active_loop" and e["name"] for e in self.events)
        buttons = self.messages[-1]["buttons"] if self.messages else []
        return listens and any(b["payload"].startswith("/answer") for b in buttons)

    def customs(self) -> List[str]:
        """The types of the customs."""
        return [m["custom"]["type"] for m in self.messages if m.get("custom")]


Ask = Callable[..., Said]


@pytest.fixture
def ask() -> Ask:
    """Run an action on a message."""

    def run(
        action: TurnAction,
        intent: str,
        text: str = "",
        entities: Optional[Dict[str, List[str]]] = None,
        state: Optional[QuizState] = None,
        in_quiz: bool = False,
        channel: str = "wegweiser",
        likeness: Optional[Dict[str, float]] = None,
        also: Optional[List[Dict[str, str]]] = None,
        ranking: Optional[Dict[str, float]] = None,
        **slots: Any,
    ) -> Said:
        found = [
            {"entity": name, "value": value, "start": place, "end": place}
            for name, values in (entities or {}).items()
            for place, value in enumerate(values)
        ]
        message: Dict[str, Any] = {"intent": {"name": intent}, "text": text, "entities": found}
        if likeness is not None:
            message["likeness"] = likeness
        if also is not None:
            message["also"] = also
        if ranking is not None:
            shares = [{"name": name, "confidence": share} for name, share in ranking.items()]
            message["intent_ranking"] = shares
        user = {"event": "user", "input_channel": channel, "timestamp": 0.0}
        all_slots = {"language": "de", "quiz_state": state.to_dict() if state else None, **slots}
        loop = {"name": "quiz_form"} if in_quiz else {}
        tracker = Tracker("x", all_slots, message, [user], False, None, loop, "action_listen")
        dispatcher = CollectingDispatcher()
        return Said(dispatcher, action.run(dispatcher, tracker, {}))  # type: ignore[arg-type]

    return run
