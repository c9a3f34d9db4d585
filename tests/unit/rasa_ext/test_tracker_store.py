"""The conversation store: nothing lost, nothing brought back, bounded loads."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy.exc
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

from wegweiser.rasa_ext.store.rows import TURNS_LOADED, ConversationUnknown, offers_in
from wegweiser.rasa_ext.store.tracker_store import ConversationStore

DOMAIN = Domain.from_yaml("""
slots:
  language: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  a: {type: any, influence_conversation: false, mappings: [{type: custom}]}
forms:
  quiz_form:
    required_slots: []
""")
ID = "wegweiser-1"


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    made = ConversationStore(DOMAIN, url=f"sqlite:///{tmp_path}/c.db")
    made.create_conversation(ID, "de")
    return made


def turn(store: ConversationStore, number: int, *events: Event) -> DialogueStateTracker:
    """One turn as Rasa makes it: retrieve, update, save."""

    async def work() -> DialogueStateTracker:
        tracker = await store.get_or_create_tracker(ID, append_action_listen=False)
        said = UserUttered(f"text {number}", {"name": "greet"}, message_id=f"m{number}")
        for event in (said, *events, ActionExecuted("action_listen")):
            tracker.update(event, DOMAIN)
        await store.save(tracker)
        return tracker

    return asyncio.run(work())


def test_every_event_is_stored_once_and_in_order(store: ConversationStore) -> None:
    for number in range(TURNS_LOADED * 3):
        turn(store, number, BotUttered(f"answer {number}"))
    rows = store.history(ID)
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    full = asyncio.run(store.retrieve_full_tracker(ID))
    assert full is not None
    texts = [event.text for event in full.events if isinstance(event, UserUttered)]
    assert texts == [f"text {number}" for number in range(TURNS_LOADED * 3)]


def test_a_long_conversation_loads_its_last_turns_with_todays_state(
    store: ConversationStore,
) -> None:
    turn(store, 0, SlotSet("a", {"old": True}), ActiveLoop("quiz_form"))
    for number in range(1, TURNS_LOADED * 4):
        turn(store, number)
    tracker = asyncio.run(store.retrieve(ID))
    assert tracker is not None
    assert tracker.get_slot("a") == {"old": True}
    assert tracker.active_loop_name == "quiz_form"
    assert len([e for e in tracker.events if isinstance(e, UserUttered)]) == TURNS_LOADED
    turn(store, 999, SlotSet("a", "new"), ActiveLoop(None))
    again = asyncio.run(store.retrieve(ID))
    assert again is not None
    assert again.get_slot("a") == "new"
    assert again.active_loop_name is None


def test_events_keep_the_language_of_their_time(store: ConversationStore) -> None:
    turn(store, 1, BotUttered("Hallo"))
    turn(store, 2, SlotSet("language", "en"), BotUttered("Hello"))
    turn(store, 3, BotUttered("Still English"))
    bot = [row.language for row in store.history(ID) if row.type == "bot"]
    assert bot == ["de", "en", "en"]
    assert store.language_of(ID) == "en"


def test_a_turn_is_found_by_its_message_id(store: ConversationStore) -> None:
    turn(store, 1, BotUttered("one"))
    turn(store, 2, BotUttered("two"))
    assert [row.type for row in store.turn(ID, "m1")] == ["user", "bot", "action"]
    assert "two" in store.turn(ID, "m2")[1].data
    assert store.turn(ID, "m3") == []


def test_a_deleted_conversation_is_not_brought_back(store: ConversationStore) -> None:
    tracker = turn(store, 1)
    store.delete(ID)
    tracker.update(UserUttered("late"), DOMAIN)
    with pytest.raises(ConversationUnknown):
        asyncio.run(store.save(tracker))
    assert store.history(ID) == []


def test_a_conversation_of_another_channel_is_made_when_it_comes(store: ConversationStore) -> None:
    tracker = DialogueStateTracker("telegram-7", DOMAIN.slots)
    tracker.update(UserUttered("hi"), DOMAIN)
    asyncio.run(store.save(tracker))
    assert store.language_of("telegram-7") == "de"


def test_a_turn_is_saved_whole_or_not_at_all(
    store: ConversationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn(store, 1)
    before = len(store.history(ID))

    def fail(*_args: Any) -> None:
        raise sqlalchemy.exc.OperationalError("disk full", {}, Exception())

    monkeypatch.setattr("wegweiser.rasa_ext.store.rows._remember_offers", fail)
    with pytest.raises(sqlalchemy.exc.OperationalError):
        turn(store, 2, SlotSet("a", 1), BotUttered("x"))
    assert len(store.history(ID)) == before
    tracker = asyncio.run(store.retrieve(ID))
    assert tracker is not None
    assert tracker.get_slot("a") is None


def test_an_unusable_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises((OSError, sqlalchemy.exc.SQLAlchemyError)):
        ConversationStore(DOMAIN, url=f"sqlite:///{tmp_path}/file/c.db")


def test_offers_are_found_wherever_a_message_has_them() -> None:
    data = {
        "buttons": [{"title": "A", "payload": "/a"}],
        "custom": {"options": [{"label": "B", "payload": "/b"}], "rows": [{"x": "y"}]},
    }
    assert list(offers_in(data)) == [("/a", "A"), ("/b", "B")]
