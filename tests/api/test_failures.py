"""Servers that die and come back: nothing half saved, nothing lost, nothing told."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Iterator

import httpx
import pytest

from tests.bot import Visitor
from tests.conftest import start_servers, starts_servers
from wegweiser.cli.run import Servers, address

pytestmark = starts_servers


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    running = start_servers(tmp_path_factory.mktemp("own"))
    yield running
    running.stop()


def test_a_dead_action_server_loses_nothing(own: Servers) -> None:
    visitor = Visitor(address(own.settings))
    visitor.click("/start_quiz")
    question = visitor.custom("question")
    assert question is not None
    before = visitor.get("messages").json()["messages"]
    body = {"id": "answer", "payload": question["options"][0]["payload"]}

    assert own.actions is not None
    own.actions.kill()
    own.actions.wait()
    failed = visitor.post(body)
    assert failed.status_code == 503
    assert failed.json()["error"]["code"] == "unavailable"
    assert visitor.get("messages").json()["messages"] == before
    assert visitor.http.get("ready").status_code == 503

    own.start_actions()
    _wait_ready(visitor)
    assert visitor.post(body).status_code == 200
    visitor.say("Was ist der Unterschied zwischen Influencer und PR-Manager?")
    asked = visitor.custom("question")
    assert asked is not None
    assert asked["progress"]["answered"] == 1


def test_a_restart_of_both_servers_loses_nothing(own: Servers) -> None:
    visitor = Visitor(address(own.settings), "en")
    visitor.click("/start_quiz")
    visitor.choose(2)
    visitor.choose(1)
    question = visitor.custom("question")
    before = visitor.get("messages").json()["messages"]
    own.stop()
    own.start()
    assert visitor.get("messages").json()["messages"] == before
    visitor.say("what is the difference between a copywriter and an online editor?")
    asked = visitor.custom("question")
    assert question is not None
    assert asked is not None
    assert asked["id"] == question["id"]
    assert asked["progress"]["answered"] == 2


def test_no_user_text_reaches_a_log(own: Servers) -> None:
    secret = "Zebrafinkengesang"
    assert own.log is not None
    before = len(own.log.read_text(encoding="utf-8", errors="replace"))
    visitor = Visitor(address(own.settings))
    visitor.say(f"Ich mag {secret}")
    visitor.click("/start_quiz")
    visitor.say(f"{secret} ist mein Ding")
    assert own.actions is not None
    own.actions.kill()
    own.actions.wait()
    assert visitor.post({"id": "x", "text": f"{secret} noch einmal"}).status_code == 503
    own.start_actions()
    _wait_ready(visitor)
    written = own.log.read_text(encoding="utf-8", errors="replace")[before:]
    assert "A turn failed and was not saved" in written
    assert secret not in written


def test_delete_leaves_no_trace_in_the_database(own: Servers) -> None:
    secret = "Quittenmarmelade"
    visitor = Visitor(address(own.settings))
    visitor.say(f"Ich koche gern {secret}")
    database = Path(own.settings.database_url()[len("sqlite:///") :])
    assert _traces(database, secret)
    assert visitor.http.delete("session", headers=visitor.headers()).status_code == 204
    assert not _traces(database, secret)


def test_old_conversations_are_deleted(tmp_path: Path) -> None:
    from wegweiser.rasa_ext.store.tracker_store import ConversationStore

    path = tmp_path / "old.db"
    store = ConversationStore(url=f"sqlite:///{path}")
    store.create_conversation("old", "de")
    store.create_conversation("new", "de")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE conversation SET touched = 1 WHERE id = 'old'")
    assert store.delete_older_than(time.time() - 60) == 1
    assert store.language_of("old") is None
    assert store.language_of("new") == "de"


def _traces(database: Path, secret: str) -> bool:
    files = [database, *database.parent.glob(database.name + "-*")]
    return any(secret.encode() in file.read_bytes() for file in files if file.exists())


def _wait_ready(visitor: Visitor) -> None:
    for _ in range(60):
        try:
            if visitor.http.get("ready").status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    raise AssertionError("not ready again")
