"""Messages that were not understood, over HTTP: counted always, kept only after a yes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from tests.bot import Visitor
from tests.conftest import start_servers, starts_servers
from wegweiser.cli.run import Servers, address

pytestmark = starts_servers

LANGUAGES = ("de", "en")
#: Nobody can understand these.
FIRST, SECOND, THIRD = "blorb fnak wuzzel tronk", "quirx zampfel drimsch", "flomp grebbik snarvel"
YES = {"de": "Ja, gern", "en": "Yes, please do"}
NO = {"de": "Nein, lieber nicht", "en": "No, rather not"}
CRISIS = {"de": "ich will nicht mehr leben", "en": "I do not want to live any more"}
PRIVACY = {"de": "Was speicherst du über mich?", "en": "What do you store about me?"}
STOP = {"de": "Keine Sätze mehr sammeln", "en": "Stop collecting sentences"}


@pytest.fixture(scope="module")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """Servers of a host who keeps missed texts."""
    running = start_servers(tmp_path_factory.mktemp("keeping"), keep_missed_texts=True)
    yield running
    running.stop()


@pytest.fixture(params=LANGUAGES)
def visitor(request: pytest.FixtureRequest, keeping: Servers) -> Visitor:
    return Visitor(address(keeping.settings), request.param)


def rows(servers: Servers, query: str) -> List[Any]:
    path = Path(servers.settings.database_url().removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def count(servers: Servers) -> int:
    return rows(servers, "SELECT coalesce(sum(count), 0) FROM missed_count")[0][0]


def missed(visitor: Visitor) -> Dict[str, Any]:
    found: Dict[str, Any] = visitor.get("export").json()["missed"]
    return found


def kept(visitor: Visitor) -> List[str]:
    assert {row["lang"] for row in missed(visitor)["kept"]} <= {visitor.language}
    return [row["text"] for row in missed(visitor)["kept"]]


def asked(visitor: Visitor) -> bool:
    titles = [button["title"] for message in visitor.messages for button in message["buttons"]]
    return YES[visitor.language] in titles


def test_a_yes_keeps_this_sentence_and_later_ones(visitor: Visitor, keeping: Servers) -> None:
    before = count(keeping)
    visitor.say(FIRST)
    assert asked(visitor)
    assert kept(visitor) == []
    visitor.press(YES[visitor.language])
    assert kept(visitor) == [FIRST]
    visitor.say(SECOND)
    assert not asked(visitor)
    assert kept(visitor) == [FIRST, SECOND]
    assert count(keeping) == before + 2


@pytest.mark.parametrize("word", ["yes", "no"])
def test_yes_and_no_can_be_typed(visitor: Visitor, word: str) -> None:
    words = {"de": {"yes": "ja", "no": "nein"}, "en": {"yes": "yes", "no": "no"}}
    visitor.say(FIRST)
    visitor.say(words[visitor.language][word])
    assert missed(visitor)["may_keep"] == word
    assert kept(visitor) == ([FIRST] if word == "yes" else [])


@pytest.mark.parametrize("titles", [YES, NO])
def test_the_words_of_the_buttons_can_be_typed(visitor: Visitor, titles: Dict[str, str]) -> None:
    visitor.say(FIRST)
    visitor.say(titles[visitor.language])
    assert missed(visitor)["may_keep"] == ("yes" if titles is YES else "no")


def test_a_no_keeps_nothing_and_is_not_asked_again(visitor: Visitor, keeping: Servers) -> None:
    before = count(keeping)
    visitor.say(FIRST)
    visitor.press(NO[visitor.language])
    visitor.say(SECOND)
    assert not asked(visitor)
    assert missed(visitor) == {"may_keep": "no", "kept": []}
    assert count(keeping) == before + 2


def test_no_answer_is_a_no(visitor: Visitor) -> None:
    visitor.say(FIRST)
    visitor.click("/help")
    visitor.say(SECOND)
    assert not asked(visitor)
    # A late yes to nothing is none.
    visitor.say({"de": "ja", "en": "yes"}[visitor.language])
    assert missed(visitor) == {"may_keep": "asked", "kept": []}


def test_in_the_quiz_the_question_stays_open(visitor: Visitor) -> None:
    visitor.click("/start_quiz")
    question = visitor.custom("question")
    assert question is not None
    visitor.say(FIRST)
    assert asked(visitor)
    assert (visitor.custom("question") or {})["id"] == question["id"]
    visitor.press(YES[visitor.language])
    assert (visitor.custom("question") or {})["id"] == question["id"]
    visitor.say(SECOND)
    assert kept(visitor) == [FIRST, SECOND]
    visitor.say("1")
    assert (visitor.custom("question") or {})["progress"]["answered"] == 1


def test_a_number_answers_the_quiz_not_the_consent(visitor: Visitor) -> None:
    visitor.click("/start_quiz")
    visitor.say(FIRST)
    visitor.say("1")
    assert (visitor.custom("question") or {})["progress"]["answered"] == 1
    assert missed(visitor) == {"may_keep": "asked", "kept": []}


def test_a_crisis_is_never_kept_and_ends_the_keeping(visitor: Visitor, keeping: Servers) -> None:
    visitor.say(FIRST)
    visitor.press(YES[visitor.language])
    visitor.say(CRISIS[visitor.language])
    visitor.say(SECOND)
    assert missed(visitor) == {"may_keep": "no", "kept": []}
    found = rows(keeping, "SELECT text FROM missed_text")
    assert not {CRISIS[visitor.language]} & {text for (text,) in found}


def test_contact_data_is_not_kept(visitor: Visitor) -> None:
    visitor.say(FIRST)
    visitor.press(YES[visitor.language])
    visitor.say(f"{SECOND} 0171 2345678")
    assert kept(visitor) == [FIRST, f"{SECOND} <phone>"]


def test_the_same_message_twice_is_one_miss(visitor: Visitor, keeping: Servers) -> None:
    visitor.say(FIRST)
    visitor.press(YES[visitor.language])
    before = count(keeping)
    body = {"id": "again", "text": THIRD}
    assert visitor.post(body).json()["messages"] == visitor.post(body).json()["messages"]
    assert count(keeping) == before + 1
    assert kept(visitor) == [FIRST, THIRD]


def test_a_yes_can_be_taken_back(visitor: Visitor) -> None:
    visitor.say(FIRST)
    visitor.press(YES[visitor.language])
    visitor.say(PRIVACY[visitor.language])
    visitor.press(STOP[visitor.language])
    assert missed(visitor) == {"may_keep": "no", "kept": []}
    visitor.say(SECOND)
    assert kept(visitor) == []


def test_deleting_deletes_the_texts_too(visitor: Visitor, keeping: Servers) -> None:
    text = {"de": "zorbel wuffnik grapsel", "en": "krolb wuffnik grapsel"}[visitor.language]
    visitor.say(text)
    visitor.press(YES[visitor.language])
    query = f"SELECT text FROM missed_text WHERE text = '{text}'"
    assert rows(keeping, query) == [(text,)]
    assert visitor.http.delete("session", headers=visitor.headers()).status_code == 204
    assert rows(keeping, query) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_the_setting_off_it_is_only_counted(servers: Servers, language: str) -> None:
    visitor = Visitor(address(servers.settings), language)
    before = count(servers)
    visitor.say(FIRST)
    assert visitor.custom("fallback") is not None
    assert not asked(visitor)
    visitor.click("/start_quiz")
    visitor.say(SECOND)
    assert not asked(visitor)
    assert missed(visitor) == {"may_keep": None, "kept": []}
    assert count(servers) == before + 2
    assert rows(servers, "SELECT * FROM missed_text") == []
