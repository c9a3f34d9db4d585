"""Reading and writing the rows of a conversation; every function works in a given connection."""

from __future__ import annotations

import json
import time
from functools import cache
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection

from wegweiser.rasa_ext.store import statements

#: A turn loads the events of so many last user messages. Rules decide by the latest one and
#: "what was just said" lives in slots, so older events are not needed.
TURNS_LOADED = 1
LANGUAGE_SLOT = "language"
#: Ids of conversations that our own channel makes. Those of other Rasa channels
#: come from outside and are made when the first message arrives.
OWN_PREFIX = "wegweiser-"
DEFAULT_LANGUAGE = "de"


class ConversationUnknown(Exception):
    """The conversation does not exist (any more)."""


def rows_of(connection: Connection, conversation_id: str) -> List[Any]:
    """All rows of a conversation."""
    return list(connection.execute(statements.ALL_EVENTS, {"key": conversation_id}).all())


def last_rows_of(connection: Connection, conversation_id: str) -> List[Any]:
    """The rows of the last turns."""
    values = {"key": conversation_id, "before": TURNS_LOADED - 1}
    return list(connection.execute(statements.LAST_EVENTS, values).all())


def rows_of_turn(connection: Connection, conversation_id: str, message_id: str) -> List[Any]:
    """The rows from a user message up to the next one; none if the message is unknown."""
    values = {"key": conversation_id, "message": message_id}
    return list(connection.execute(statements.EVENTS_OF_TURN, values).all())


def events_of(rows: Iterable[Any]) -> Iterator[Event]:
    for row in rows:
        parameters = json.loads(row.data)
        kind = _event_class(parameters.pop("event"))
        if kind is not None:
            yield kind._from_parameters(parameters)


@cache
def _event_class(name: str) -> type[Event] | None:
    """Rasa's class of an event; its own look-up walks all subclasses every time."""
    return Event.resolve_by_type(name)


def past(state: Dict[str, Any]) -> List[Event]:
    """Stand-ins for the events before the loaded ones: today's slots and loop.

    Replaying the loaded events on top ends in the same state: whatever they
    change, they change to today's value.
    """
    slots = [SlotSet(name, value) for name, value in state.get("slots", {}).items()]
    return [*slots, ActiveLoop(state.get("loop")), ActionExecuted(ACTION_LISTEN_NAME)]


def language_of(connection: Connection, conversation_id: str) -> Optional[str]:
    """The conversation's language, None if there is no such conversation."""
    return connection.execute(statements.LANGUAGE, {"key": conversation_id}).scalar_one_or_none()


def create(connection: Connection, conversation_id: str, language: str) -> None:
    now = time.time()
    row = {"language": language, "created": now, "touched": now, "state": "{}"}
    connection.execute(statements.ADD_CONVERSATION, {"id": conversation_id, **row})


def touch(connection: Connection, tracker: DialogueStateTracker) -> str:
    """Update the conversation's row; return the language that it had before the turn."""
    before = language_of(connection, tracker.sender_id)
    if before is None and tracker.sender_id.startswith(OWN_PREFIX):
        raise ConversationUnknown(tracker.sender_id)
    if before is None:
        before = DEFAULT_LANGUAGE
        create(connection, tracker.sender_id, before)
    slots = {
        name: slot.value
        for name, slot in tracker.slots.items()
        if slot.value is not None and slot.value != slot.initial_value
    }
    values = {
        "key": tracker.sender_id,
        "touched": time.time(),
        "language": tracker.get_slot(LANGUAGE_SLOT) or before,
        "state": json.dumps({"slots": slots, "loop": tracker.active_loop_name}),
    }
    connection.execute(statements.TOUCH, values)
    return before


def insert(
    connection: Connection, conversation_id: str, seq: int, events: List[Event], language: str
) -> None:
    rows = []
    for event in events:
        seq += 1
        if isinstance(event, SlotSet) and event.key == LANGUAGE_SLOT and event.value:
            language = event.value
        rows.append(
            {
                "conversation_id": conversation_id,
                "seq": seq,
                "type": event.type_name,
                "message_id": event.message_id if isinstance(event, UserUttered) else None,
                "language": language,
                "data": json.dumps(event.as_dict(), ensure_ascii=False),
            }
        )
    if rows:
        connection.execute(statements.ADD_EVENTS, rows)
    _remember_offers(connection, conversation_id, events)


def _remember_offers(connection: Connection, conversation_id: str, events: List[Event]) -> None:
    said = [event.data or {} for event in events if isinstance(event, BotUttered)]
    # Offered again, in the other language perhaps: the latest title is what was clicked.
    titles = {payload: title for data in said for payload, title in offers_in(data)}
    offers = [{"key": conversation_id, "offer": p, "shown": t} for p, t in titles.items()]
    if offers:
        connection.execute(statements.DROP_OFFERS, offers)
        connection.execute(statements.ADD_OFFERS, offers)


def offers_in(data: Dict[str, Any]) -> Iterator[Tuple[str, str]]:
    """Yield (payload, title) of every button anywhere in a bot message's data."""
    payload = data.get("payload")
    title = data.get("title") or data.get("label")
    if isinstance(payload, str) and isinstance(title, str):
        yield payload, title
    for value in data.values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from offers_in(item)
