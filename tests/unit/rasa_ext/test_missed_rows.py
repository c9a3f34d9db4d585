"""Misses in the store: counted once a turn, texts reach no further than their conversation."""

from __future__ import annotations

import asyncio
import datetime
import time
from pathlib import Path
from typing import Any, List, Optional

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import SlotSet

from tests.unit.rasa_ext.test_tracker_store import DOMAIN, ID, turn
from wegweiser.rasa_ext.store import missed
from wegweiser.rasa_ext.store.schema import CONVERSATION, MISSED_TEXT
from wegweiser.rasa_ext.store.tracker_store import ConversationStore

SECRET = "Zebrafinkengesang"


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    made = ConversationStore(DOMAIN, url=f"sqlite:///{tmp_path}/c.db")
    made.create_conversation(ID, "de")
    return made


def miss(text: Optional[str] = None, count: int = 1, language: str = "de") -> SlotSet:
    return SlotSet("missed", {"language": language, "count": count, "text": text})


def counted(store: ConversationStore) -> List[Any]:
    with store.engine.connect() as connection:
        return [(row.language, row.count) for row in missed.counts(connection)]


def kept(store: ConversationStore) -> List[str]:
    return [row.text for row in store.kept_texts(ID)]


def test_misses_add_up_by_language(store: ConversationStore) -> None:
    turn(store, 1, miss())
    turn(store, 2, miss(language="en"))
    turn(store, 3, miss())
    turn(store, 4)
    assert counted(store) == [("de", 2), ("en", 1)]
    assert kept(store) == []


def test_a_turn_is_counted_once_however_often_it_is_loaded(store: ConversationStore) -> None:
    tracker = turn(store, 1, miss(SECRET))
    for number in range(2, 8):
        turn(store, number)
    asyncio.run(store.save(tracker))
    assert counted(store) == [("de", 1)]
    assert kept(store) == [SECRET]


def test_a_turn_that_fails_counts_nothing(
    store: ConversationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any) -> None:
        raise sa.exc.OperationalError("disk full", {}, Exception())

    monkeypatch.setattr("wegweiser.rasa_ext.store.missed._add", fail)
    with pytest.raises(sa.exc.OperationalError):
        turn(store, 1, miss())
    assert counted(store) == []
    assert store.history(ID) == []


def test_a_yes_keeps_without_counting_again(store: ConversationStore) -> None:
    turn(store, 1, miss())
    turn(store, 2, SlotSet("may_keep_missed", "yes"), miss("eins", count=0))
    turn(store, 3, miss("zwei"))
    assert counted(store) == [("de", 2)]
    assert kept(store) == ["eins", "zwei"]


def test_a_no_erases_what_was_kept_of_this_conversation_alone(store: ConversationStore) -> None:
    turn(store, 1, miss("eins"))
    with store.engine.begin() as connection:
        missed.note(connection, "wegweiser-other", [("missed", miss("fremd").value)])
    turn(store, 2, SlotSet("may_keep_missed", "no"), SlotSet("missed", None))
    assert kept(store) == []
    assert [row.text for row in store.kept_texts("wegweiser-other")] == ["fremd"]
    assert counted(store) == [("de", 2)]


def test_deleting_a_conversation_deletes_its_texts_from_the_file(
    store: ConversationStore, tmp_path: Path
) -> None:
    turn(store, 1, miss(SECRET))
    store.delete(ID)
    assert kept(store) == []
    assert counted(store) == [("de", 1)]
    assert all(SECRET.encode() not in path.read_bytes() for path in tmp_path.iterdir())


def test_retention_reaches_the_texts(store: ConversationStore) -> None:
    turn(store, 1, miss(SECRET))
    with store.engine.begin() as connection:
        connection.execute(CONVERSATION.update().values(touched=time.time() - 100))
    assert store.delete_older_than(time.time() - 50) == 1
    with store.engine.connect() as connection:
        assert connection.execute(sa.select(MISSED_TEXT)).all() == []


def test_since_leaves_earlier_days_out(store: ConversationStore) -> None:
    turn(store, 1, miss("eins"))
    today = datetime.datetime.now(datetime.timezone.utc).date()
    tomorrow = today + datetime.timedelta(days=1)
    with store.engine.connect() as connection:
        assert len(missed.counts(connection, today)) == 1
        assert len(missed.texts(connection, since=today)) == 1
        assert missed.counts(connection, tomorrow) == []
        assert missed.texts(connection, since=tomorrow) == []
