"""Rasa's tracker store on our tables: one commit a turn, bounded loads, delete."""

from __future__ import annotations

import json
import logging
import time
from functools import cache
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
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

from wegweiser.rasa_ext.store.schema import BUSY_TIMEOUT, CONVERSATION, EVENT, OFFER, open_database
from wegweiser.settings import load_settings

#: A turn loads the events of so many last user messages. Policies look back
#: a few turns, "what was just said" lives in slots, so older events are not needed.
TURNS_LOADED = 3
LANGUAGE_SLOT = "language"
#: Ids of conversations that our own channel makes. Those of other Rasa channels
#: come from outside and are made when the first message arrives.
OWN_PREFIX = "wegweiser-"
DEFAULT_LANGUAGE = "de"
_PROBE = "probe"

logger = logging.getLogger(__name__)


class ConversationUnknown(Exception):
    """The conversation does not exist (any more)."""


class ConversationStore(TrackerStore):
    """Keeps Rasa's events, what buttons were offered, and nothing else.

    Differs from Rasa's SQL store: errors are raised, never swallowed; a turn is
    one transaction; a conversation of our own channel is saved only while it
    exists, so that a deleted one does not come back; `delete` erases.
    """

    def __init__(
        self,
        domain: Optional[Domain] = None,
        host: Optional[str] = None,
        event_broker: Optional[EventBroker] = None,
        url: Optional[str] = None,
        **kwargs: Any,
    ) -> None:
        """Open the database of the settings (or `url`, for tests)."""
        super().__init__(domain, event_broker)
        self.engine = open_database(url or load_settings().database_url())
        self._log_holds_deleted = False

    # -- Rasa's interface ---------------------------------------------------------

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """Return the tracker with the last turns and the state before them."""
        with self.engine.connect() as connection:
            state = connection.execute(
                sa.select(CONVERSATION.c.state).where(CONVERSATION.c.id == sender_id)
            ).scalar_one_or_none()
            rows = _rows(connection, sender_id, _first_seq(connection, sender_id))
        if state is None or not rows:
            return None
        past = _past(json.loads(state)) if rows[0].seq > 1 else []
        return self._tracker(sender_id, [*past, *_events(rows)], rows[-1].seq)

    async def retrieve_full_tracker(self, conversation_id: str) -> Optional[DialogueStateTracker]:
        """Return the tracker with every event ever stored."""
        with self.engine.connect() as connection:
            rows = _rows(connection, conversation_id, 0)
        if not rows:
            return None
        return self._tracker(conversation_id, list(_events(rows)), rows[-1].seq)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events that are new since `retrieve`, in one transaction.

        Raises:
            ConversationUnknown: when the conversation was deleted meanwhile.
        """
        await self.stream_events(tracker)
        done: int = getattr(tracker, "wegweiser_loaded", 0)
        seq: int = getattr(tracker, "wegweiser_seq", 0)
        new = list(tracker.events)[done:]
        with self.engine.begin() as connection:
            language = _touch(connection, tracker)
            _insert(connection, tracker.sender_id, seq, new, language)
        tracker.wegweiser_loaded = done + len(new)  # type: ignore[attr-defined]
        tracker.wegweiser_seq = seq + len(new)  # type: ignore[attr-defined]

    async def keys(self) -> Iterable[str]:
        """Return the ids of all conversations."""
        with self.engine.connect() as connection:
            return list(connection.execute(sa.select(CONVERSATION.c.id)).scalars())

    def _tracker(self, sender_id: str, events: List[Event], seq: int) -> DialogueStateTracker:
        tracker = DialogueStateTracker.from_events(sender_id, events, self.domain.slots)
        tracker.wegweiser_loaded = len(events)  # type: ignore[attr-defined]
        tracker.wegweiser_seq = seq  # type: ignore[attr-defined]
        return tracker

    # -- what the channel needs ---------------------------------------------------

    def create_conversation(self, conversation_id: str, language: str) -> None:
        """Make an empty conversation."""
        with self.engine.begin() as connection:
            _create(connection, conversation_id, language)

    def language_of(self, conversation_id: str) -> Optional[str]:
        """Return the conversation's language, None if there is no such conversation."""
        query = sa.select(CONVERSATION.c.language).where(CONVERSATION.c.id == conversation_id)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one_or_none()

    def turn(self, conversation_id: str, message_id: str) -> List[Any]:
        """Return the rows of one turn: the user message and all up to the next one."""
        with self.engine.connect() as connection:
            first = connection.execute(
                sa.select(EVENT.c.seq).where(
                    EVENT.c.conversation_id == conversation_id,
                    EVENT.c.message_id == message_id,
                )
            ).scalar_one_or_none()
            if first is None:
                return []
            following = connection.execute(
                sa.select(sa.func.min(EVENT.c.seq)).where(
                    EVENT.c.conversation_id == conversation_id,
                    EVENT.c.type == UserUttered.type_name,
                    EVENT.c.seq > first,
                )
            ).scalar_one_or_none()
            return _rows(connection, conversation_id, first, following)

    def history(self, conversation_id: str) -> List[Any]:
        """Return all rows of a conversation in order."""
        with self.engine.connect() as connection:
            return _rows(connection, conversation_id, 0)

    def offered_title(self, conversation_id: str, payload: str) -> Optional[str]:
        """Return the title of the button that offered `payload`, None if none did."""
        query = sa.select(OFFER.c.title).where(
            OFFER.c.conversation_id == conversation_id, OFFER.c.payload == payload
        )
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one_or_none()

    def delete(self, conversation_id: str) -> None:
        """Erase the conversation and, on SQLite, its traces in the file and its log."""
        with self.engine.begin() as connection:
            for table, column in _TABLES:
                connection.execute(table.delete().where(column == conversation_id))
        self._checkpoint()

    def delete_older_than(self, timestamp: float) -> int:
        """Erase conversations last used before `timestamp` (Unix seconds); return how many."""
        old = sa.select(CONVERSATION.c.id).where(CONVERSATION.c.touched < timestamp)
        count = 0
        with self.engine.begin() as connection:
            # The conversations themselves come last: they tell which the others are.
            for table, column in _TABLES:
                count = connection.execute(table.delete().where(column.in_(old))).rowcount
        if count:
            self._checkpoint()
        return count

    def write_probe(self) -> None:
        """Prove that the database takes a write; raises what the database raises."""
        with self.engine.begin() as connection:
            _create(connection, _PROBE, DEFAULT_LANGUAGE)
            connection.execute(CONVERSATION.delete().where(CONVERSATION.c.id == _PROBE))

    def retry_checkpoint(self) -> None:
        """Empty the write-ahead log if a deletion could not, because somebody was reading."""
        if self._log_holds_deleted:
            self._checkpoint()

    def _checkpoint(self) -> None:
        # secure_delete wipes the pages; the write-ahead log must go as well.
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                # Nobody waits for a reader (a backup, say): the hourly task tries again.
                connection.exec_driver_sql("PRAGMA busy_timeout = 200")
                busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
            self._log_holds_deleted = bool(busy)
            if busy:
                logger.warning("Somebody reads the database: deleted data leaves its log later.")


_TABLES: Tuple[Tuple[Any, Any], ...] = (
    (EVENT, EVENT.c.conversation_id),
    (OFFER, OFFER.c.conversation_id),
    (CONVERSATION, CONVERSATION.c.id),
)


def _rows(
    connection: Connection, conversation_id: str, first: int, end: Optional[int] = None
) -> List[Any]:
    query = sa.select(EVENT).where(EVENT.c.conversation_id == conversation_id, EVENT.c.seq >= first)
    if end is not None:
        query = query.where(EVENT.c.seq < end)
    return list(connection.execute(query.order_by(EVENT.c.seq)).all())


def _first_seq(connection: Connection, conversation_id: str) -> int:
    query = (
        sa.select(EVENT.c.seq)
        .where(EVENT.c.conversation_id == conversation_id, EVENT.c.type == UserUttered.type_name)
        .order_by(EVENT.c.seq.desc())
        .offset(TURNS_LOADED - 1)
        .limit(1)
    )
    return connection.execute(query).scalar_one_or_none() or 0


def _events(rows: Iterable[Any]) -> Iterator[Event]:
    for row in rows:
        parameters = json.loads(row.data)
        kind = _event_class(parameters.pop("event"))
        if kind is not None:
            yield kind._from_parameters(parameters)


@cache
def _event_class(name: str) -> type[Event] | None:
    """Rasa's class of an event; its own look-up walks all subclasses every time."""
    return Event.resolve_by_type(name)


def _past(state: Dict[str, Any]) -> List[Event]:
    """Stand-ins for the events before the loaded ones: today's slots and loop.

    Replaying the loaded events on top ends in the same state: whatever they
    change, they change to today's value.
    """
    slots = [SlotSet(name, value) for name, value in state.get("slots", {}).items()]
    return [*slots, ActiveLoop(state.get("loop")), ActionExecuted(ACTION_LISTEN_NAME)]


def _create(connection: Connection, conversation_id: str, language: str) -> None:
    now = time.time()
    connection.execute(
        CONVERSATION.insert().values(
            id=conversation_id, language=language, created=now, touched=now, state="{}"
        )
    )


def _touch(connection: Connection, tracker: DialogueStateTracker) -> str:
    """Update the conversation's row; return the language that it had before the turn."""
    before = connection.execute(
        sa.select(CONVERSATION.c.language).where(CONVERSATION.c.id == tracker.sender_id)
    ).scalar_one_or_none()
    if before is None and tracker.sender_id.startswith(OWN_PREFIX):
        raise ConversationUnknown(tracker.sender_id)
    if before is None:
        before = DEFAULT_LANGUAGE
        _create(connection, tracker.sender_id, before)
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


def _insert(
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
