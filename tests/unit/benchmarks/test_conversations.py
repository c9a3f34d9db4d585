"""The conversations that are walked, the copies of them, and the copied roles."""

from __future__ import annotations

import contextlib
import sqlite3
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection

from benchmarks.clients import BotError, answers_among, chosen
from benchmarks.conversations import KINDS, OPENING, PAIRS, QUIZ_ANSWER, Step, endless, walk
from benchmarks.parts import alone
from benchmarks.parts.growth import stored
from benchmarks.parts.scaling import with_roles
from benchmarks.parts.storage import fill
from benchmarks.report.text import number, ratio, table
from wegweiser.catalogue import load_catalogue
from wegweiser.quiz import answer, open_question, start
from wegweiser.rasa_ext.store.rows import create
from wegweiser.rasa_ext.store.schema import EVENT, open_database


def test_a_walk_has_all_kinds_and_differs_from_the_next() -> None:
    assert {step.kind for step in walk(0)} == set(KINDS) - {OPENING}
    assert walk(0) != walk(1) != walk(2)


def test_compared_roles_exist() -> None:
    assert {role for pair in PAIRS for role in pair} <= set(load_catalogue().role)


def test_the_endless_conversation_goes_on() -> None:
    assert len(list(islice(endless(), 5_000))) == 5_000


def test_options_are_chosen_among_the_buttons_of_the_question() -> None:
    buttons = [{"payload": "/answer{1}"}, {"payload": "/skip"}, {"payload": "/answer{2}"}]
    options = answers_among([{"text": "a"}, {"buttons": buttons}])
    assert options == ["/answer{1}", "/answer{2}"]
    assert chosen(options, Step(QUIZ_ANSWER, choose=3)) == "/answer{2}"
    with pytest.raises(BotError, match="no question is open"):
        chosen([], Step(QUIZ_ANSWER, choose=0))


def _event(connection: Connection, key: str, seq: int, kind: str) -> None:
    row = {"conversation_id": key, "seq": seq, "type": kind, "language": "de", "data": "{}"}
    connection.execute(EVENT.insert(), [row])


def test_filling_copies_the_longest_conversation(tmp_path: Path) -> None:
    database = tmp_path / "conversations.db"
    with open_database(f"sqlite:///{database}").begin() as connection:
        create(connection, "wegweiser-short", "de")
        create(connection, "wegweiser-long", "de")
        _event(connection, "wegweiser-short", 1, "user")
        for seq, kind in enumerate(("user", "bot", "user", "bot"), start=1):
            _event(connection, "wegweiser-long", seq, kind)
    assert fill(database, 5) == 2
    with contextlib.closing(sqlite3.connect(database)) as plain:
        assert plain.execute("SELECT count(*) FROM conversation").fetchone() == (7,)
        assert plain.execute("SELECT count(*) FROM event").fetchone() == (5 + 5 * 4,)
    assert stored(database, 10).rows == stored(database, 10).state + 4 * len("{}")


def test_copied_roles_work_in_the_engine() -> None:
    catalogue = with_roles(load_catalogue(), 40)
    assert len(catalogue.role) == 40
    state = start(catalogue)
    question = open_question(catalogue, state)
    assert question is not None
    assert answer(catalogue, state, question.id, question.options[0].id).answers


def test_engine_and_actions_can_be_called_alone() -> None:
    for times in (alone.engine(1), alone.actions(1)):
        assert {kind: len(found) for kind, found in times.items()} == {
            QUIZ_ANSWER: alone.ANSWERS,
            "comparison": 1,
        }


def test_numbers_are_short() -> None:
    assert [number(value) for value in (1234.5, 99.44, 3.14159)] == ["1,234", "99.4", "3.14"]
    assert [ratio(value) for value in (1.204, 15.3)] == ["1.20 x", "15 x"]
    assert table(["a", "b"], [["c", "1"]]) == "| a | b |\n| --- | --- |\n| c | 1 |"
