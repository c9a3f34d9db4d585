"""Misses are counted always, kept only where the host's setting and the visitor allow it."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from actions.conversation import Confirmation, Conversation
from actions.data import Data
from actions.fallback import Fallback
from actions.missed import MOST_CHARACTERS
from actions.quiz_form import ValidateQuizForm
from tests.unit.actions.conftest import Ask, Said
from tests.unit.actions.test_quiz_and_result import CATALOGUE
from wegweiser.quiz import start
from wegweiser.rasa_ext.actions import turn as turns
from wegweiser.settings import Settings

TEXT = "blorb fnak wuzzel"
RANKING = (("nlu_fallback", 0.5), ("pause", 0.3), ("crisis", 0.01))
PENDING = {"kind": "keep_missed", "text": TEXT}
YES = {"confirms": ["keep_missed"]}


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host's setting, switched on."""
    monkeypatch.setattr(turns, "load_settings", lambda: Settings(keep_missed_texts=True))


@pytest.fixture
def ranked(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Set the classifier's ranking."""

    def rank(*ranking: Any) -> None:
        monkeypatch.setattr(turns, "_ranking", lambda _value: tuple(ranking))

    rank(*RANKING)
    return rank


def miss(ask: Ask, text: str = TEXT, **slots: Any) -> Said:
    return ask(Fallback(), "nlu_fallback", text, **slots)


def asks(said: Said) -> bool:
    return "confirm" in said.customs()


def test_without_the_setting_it_is_counted_and_nothing_asked(ask: Ask, ranked: Any) -> None:
    said = miss(ask, may_keep_missed="yes")
    assert said.slots["missed"] == {"language": "de", "count": 1, "text": None}
    assert not asks(said)


@pytest.mark.usefixtures("on", "ranked")
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_first_miss_asks_and_keeps_nothing_yet(ask: Ask, language: str) -> None:
    said = miss(ask, "blorb an max@example.org", language=language)
    assert said.customs() == ["fallback", "confirm"]
    assert said.slots["missed"] == {"language": language, "count": 1, "text": None}
    assert said.slots["pending"] == {"kind": "keep_missed", "text": "blorb an <email>"}
    assert said.slots["may_keep_missed"] == "asked"


@pytest.mark.usefixtures("on", "ranked")
@pytest.mark.parametrize("answer", ["asked", "no"])
def test_no_answer_is_a_no_and_is_not_asked_again(ask: Ask, answer: str) -> None:
    said = miss(ask, may_keep_missed=answer)
    assert said.slots["missed"] == {"language": "de", "count": 1, "text": None}
    assert not asks(said)


@pytest.mark.usefixtures("on", "ranked")
def test_in_the_quiz_it_is_asked_beside_the_question(ask: Ask) -> None:
    slots: Dict[str, Any] = {"state": start(CATALOGUE), "in_quiz": True, "quiz_answer": TEXT}
    said = ask(ValidateQuizForm(), "nlu_fallback", TEXT, **slots)
    assert said.customs() == ["fallback", "confirm", "question"]
    assert said.slots["pending"] == PENDING
    assert said.slots["missed"]["count"] == 1
    assert said.slots["misses"] == 1
    later = ask(ValidateQuizForm(), "nlu_fallback", TEXT, may_keep_missed="yes", **slots)
    assert later.slots["missed"] == {"language": "de", "count": 1, "text": TEXT}
    assert later.slots["pending"] is None


@pytest.mark.usefixtures("on", "ranked")
@pytest.mark.parametrize(
    ("text", "entities"), [("ja", {}), ('/affirm{"confirms":"keep_missed"}', YES)]
)
def test_a_yes_keeps_the_text_that_was_asked_about(
    ask: Ask, text: str, entities: Dict[str, List[str]]
) -> None:
    said = ask(Confirmation(), "affirm", text, entities, pending=PENDING, may_keep_missed="asked")
    assert said.slots["missed"] == {"language": "de", "count": 0, "text": TEXT}
    assert said.slots["may_keep_missed"] == "yes"
    assert said.slots["pending"] is None


@pytest.mark.usefixtures("on", "ranked")
def test_a_no_keeps_nothing_from_then_on(ask: Ask) -> None:
    said = ask(Confirmation(), "deny", "nein", pending=PENDING, may_keep_missed="asked")
    assert said.slots["may_keep_missed"] == "no"
    assert said.slots["missed"] is None
    assert said.slots["pending"] is None


@pytest.mark.usefixtures("on", "ranked")
def test_a_yes_to_something_else_is_no_consent(ask: Ask) -> None:
    other = ask(Confirmation(), "affirm", "/affirm", pending=PENDING, may_keep_missed="asked")
    assert "may_keep_missed" not in other.slots
    clicked = '/affirm{"confirms":"keep_missed"}'
    late = ask(Confirmation(), "affirm", clicked, YES, pending={"kind": "delete"})
    assert "deleted" not in str(late.messages)
    assert late.slots["missed"]["text"] is None


@pytest.mark.usefixtures("ranked")
def test_a_yes_after_the_host_switched_it_off_keeps_nothing(ask: Ask) -> None:
    said = ask(Confirmation(), "affirm", "ja", pending=PENDING, may_keep_missed="asked")
    assert said.slots["may_keep_missed"] == "no"
    assert said.slots["missed"] is None


@pytest.mark.usefixtures("on")
@pytest.mark.parametrize(
    "ranking",
    [
        (("nlu_fallback", 0.5), ("pause", 0.3), ("crisis", 0.06)),
        # Left out of the ranking it may have as much as the last one that is in it.
        (("nlu_fallback", 0.5), ("pause", 0.3), ("skip", 0.06)),
        (),
    ],
)
def test_what_may_be_a_crisis_is_never_kept_nor_asked_about(
    ask: Ask, ranked: Any, ranking: Any
) -> None:
    ranked(*ranking)
    for consent in (None, "yes"):
        said = miss(ask, may_keep_missed=consent)
        assert said.slots["missed"] == {"language": "de", "count": 1, "text": None}
        assert not asks(said)


@pytest.mark.usefixtures("on", "ranked")
@pytest.mark.parametrize("text", ["ich bin so verzweifelt", "i feel so hopeless"])
def test_words_of_a_crisis_are_never_kept_whatever_the_classifier_says(ask: Ask, text: str) -> None:
    said = miss(ask, text, may_keep_missed="yes")
    assert said.slots["missed"] == {"language": "de", "count": 1, "text": None}


@pytest.mark.usefixtures("on", "ranked")
def test_long_texts_are_not_kept(ask: Ask) -> None:
    for length, kept in ((MOST_CHARACTERS, True), (MOST_CHARACTERS + 1, False)):
        said = miss(ask, "ö" * length, may_keep_missed="yes")
        assert bool(said.slots["missed"]["text"]) is kept


@pytest.mark.usefixtures("on", "ranked")
def test_a_crisis_ends_the_keeping(ask: Ask) -> None:
    said = ask(Conversation(), "crisis", "ich kann nicht mehr", may_keep_missed="yes")
    assert said.slots["may_keep_missed"] == "no"
    assert said.slots["missed"] is None


@pytest.mark.usefixtures("on", "ranked")
def test_the_answer_about_privacy_takes_a_yes_back(ask: Ask) -> None:
    said = ask(Data(), "ask_privacy", "was speicherst du", may_keep_missed="yes")
    payloads = [button["payload"] for button in said.messages[0]["buttons"]]
    assert payloads[-1] == '/deny{"confirms":"keep_missed"}'
    back = ask(Confirmation(), "deny", payloads[-1], YES, may_keep_missed="yes")
    assert back.slots["may_keep_missed"] == "no"
    never = ask(Data(), "ask_privacy", "was speicherst du")
    assert len(never.messages[0]["buttons"]) == 2
