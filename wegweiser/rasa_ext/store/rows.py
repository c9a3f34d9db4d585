"""Reading and writing the rows of a conversation; every function works in a given connection."""

from __future__ import annotations

import json
import time
from functools import cache
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

import sqlalchemy as sa
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

from wegweiser.rasa_ext.store.schema import CONVERSATION, EVENT, OFFER

#: A turn loads the events of so many last user messages. Policies look back
#: a few turns, "what was just said" lives in slots, so older events are not needed.
TURNS_LOADED = 3
LANGUAGE_SLOT = "language"
#: Ids of conversations that our own channel makes. Those of other Rasa channels
#: come from outside and are made when the first message arrives.
OWN_PREFIX = "wegweiser-"
DEFAULT_LANGUAGE = "de"


class ConversationUnknown(Exception):
    """The conversation does not exist (any more)."""


def rows_of(
    connection: Connection, conversation_id: str, first: int, end: Optional[int] = None
) -> List[Any]:
    query = sa.select(EVENT).where(EVENT.c.conversation_id == conversation_id, EVENT.c.seq >= first)
    if end is not None:
        query = query.where(EVENT.c.seq < end)
    return list(connection.execute(query.order_by(EVENT.c.seq)).all())


def first_seq(connection: Connection, conversation_id: str) -> int:
    query = (
        sa.select(EVENT.c.seq)
        .where(EVENT.c.conversation_id == conversation_id, EVENT.c.type == UserUttered.type_name)
        .order_by(EVENT.c.seq.desc())
        .offset(TURNS_LOADED - 1)
        .limit(1)
    )
    return connection.execute(query).scalar_one_or_none() or 0


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


def create(connection: Connection, conversation_id: str, language: str) -> None:
    now = time.time()
    connection.execute(
        CONVERSATION.insert().values(
            id=conversation_id, language=language, created=now, touched=now, state="{}"
        )
    )


def touch(connection: Connection, tracker: DialogueStateTracker) -> str:
    """Update the conversation's row; return the language that it had before the turn."""
    before = connection.execute(
        sa.select(CONVERSATION.c.language).where(CONVERSATION.c.id == tracker.sender_id)
    ).scalar_one_or_none()
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
    connection.execute(
        CONVERSATION.update()
        .where(CONVERSATION.c.id == tracker.sender_id)
        .values(
            touched=time.time(),
            language=tracker.get_slot(LANGUAGE_SLOT) or before,
            state=json.dumps({"slots": slots, "loop": tracker.active_loop_name}),
        )
    )
    return before


def insert(
    connection: Connection, conversation_id: str, seq: int, events: List[Event], language: str
) -> None:
    rows = []
    for event in events:
        seq += 1
        if isinstance(event, SlotSet) and event.key == LANGUAGE_SLOT and event.value:
            language = event.value
        if isinstance(event, BotUttered):
            _remember_offers(connection, conversation_id, event)
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
        connection.execute(EVENT.insert(), rows)


def _remember_offers(connection: Connection, conversation_id: str, event: BotUttered) -> None:
    for payload, title in offers_in(event.data or {}):
        # Offered again, in the other language perhaps: the latest title is what was clicked.
        connection.execute(
            OFFER.delete().where(
                OFFER.c.conversation_id == conversation_id, OFFER.c.payload == payload
            )
        )
        connection.execute(
            OFFER.insert().values(conversation_id=conversation_id, payload=payload, title=title)
        )


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
