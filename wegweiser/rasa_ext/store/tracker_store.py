"""Rasa's tracker store on our tables: one commit a turn, bounded loads, delete."""

from __future__ import annotations

import json
import logging
from typing import Any, Iterable, List, Optional, Tuple

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    Event,
    SlotSet,
)
from rasa.shared.core.trackers import DialogueStateTracker

from wegweiser.rasa_ext.store import missed, statements
from wegweiser.rasa_ext.store.rows import (
    DEFAULT_LANGUAGE,
    create,
    events_of,
    insert,
    language_of,
    last_rows_of,
    past,
    rows_of,
    rows_of_turn,
    touch,
)
from wegweiser.rasa_ext.store.schema import (
    BUSY_TIMEOUT,
    CONVERSATION,
    EVENT,
    MISSED_TEXT,
    OFFER,
    open_database,
)
from wegweiser.settings import load_settings

_PROBE = "probe"

logger = logging.getLogger(__name__)


class ConversationStore(TrackerStore):
    """Keeps Rasa's events, what buttons were offered, what was missed, and nothing else.

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
            state = connection.execute(statements.STATE, {"key": sender_id}).scalar_one_or_none()
            rows = last_rows_of(connection, sender_id)
        if state is None or not rows:
            return None
        older = past(json.loads(state)) if rows[0].seq > 1 else []
        return self._tracker(sender_id, [*older, *events_of(rows)], rows[-1].seq)

    async def retrieve_full_tracker(self, conversation_id: str) -> Optional[DialogueStateTracker]:
        """Return the tracker with every event ever stored."""
        with self.engine.connect() as connection:
            rows = rows_of(connection, conversation_id)
        if not rows:
            return None
        return self._tracker(conversation_id, list(events_of(rows)), rows[-1].seq)

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
            language = touch(connection, tracker)
            insert(connection, tracker.sender_id, seq, new, language)
            slots = [(e.key, e.value) for e in new if isinstance(e, SlotSet)]
            erased = missed.note(connection, tracker.sender_id, slots)
        if erased:
            self._checkpoint()
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
            create(connection, conversation_id, language)

    def language_of(self, conversation_id: str) -> Optional[str]:
        """Return the conversation's language, None if there is no such conversation."""
        with self.engine.connect() as connection:
            return language_of(connection, conversation_id)

    def turn(self, conversation_id: str, message_id: str) -> List[Any]:
        """Return the rows of one turn: the user message and all up to the next one."""
        with self.engine.connect() as connection:
            return rows_of_turn(connection, conversation_id, message_id)

    def history(self, conversation_id: str) -> List[Any]:
        """Return all rows of a conversation in order."""
        with self.engine.connect() as connection:
            return rows_of(connection, conversation_id)

    def offered_title(self, conversation_id: str, payload: str) -> Optional[str]:
        """Return the title of the button that offered `payload`, None if none did."""
        values = {"key": conversation_id, "offer": payload}
        with self.engine.connect() as connection:
            return connection.execute(statements.TITLE, values).scalar_one_or_none()

    def kept_texts(self, conversation_id: str) -> List[Any]:
        """Return the rows of the missed texts that are kept, oldest first."""
        with self.engine.connect() as connection:
            return missed.texts(connection, conversation_id)

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
            create(connection, _PROBE, DEFAULT_LANGUAGE)
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
    (MISSED_TEXT, MISSED_TEXT.c.conversation_id),
    (CONVERSATION, CONVERSATION.c.id),
)
