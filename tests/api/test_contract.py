"""The channel's contract, against the real servers."""

from __future__ import annotations

import json
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import httpx
import jwt
import pytest

from tests.bot import Visitor, get_as_written
from tests.conftest import starts_servers

pytestmark = starts_servers


@pytest.fixture
def visitor(base: str) -> Visitor:
    return Visitor(base)


def test_health_and_ready(base: str) -> None:
    assert httpx.get(base + "health").status_code == 200
    assert httpx.get(base + "ready").json() == {"status": "ready"}


def test_a_session_starts_with_a_greeting_that_says_it_is_a_bot(base: str) -> None:
    visitor = Visitor(base, "en", open_now=False)
    response = visitor.open()
    body = response.json()
    assert response.status_code == 201
    assert set(body) == {"token", "language", "messages", "controls"}
    assert body["language"] == "en"
    assert "chatbot" in body["messages"][0]["text"]
    assert body["messages"][0]["lang"] == "en"


def test_a_message_has_the_contracts_fields(visitor: Visitor) -> None:
    message = visitor.say("Was macht ein Texter?")[0]
    assert {"id", "at", "lang", "text", "buttons", "custom"} == set(message)
    assert message["lang"] == "de"


def test_controls_are_offered_and_accepted(visitor: Visitor) -> None:
    names = {control["id"] for control in visitor.controls}
    assert {"language", "back", "skip", "why", "restart", "result", "compare"} <= names
    language = next(c for c in visitor.controls if c["id"] == "language")
    visitor.click(language["payload"])
    assert visitor.language == "en"


def test_the_same_id_is_processed_once(visitor: Visitor) -> None:
    body = {"id": "once", "text": "Was macht ein Community Manager?"}
    first, second = visitor.post(body), visitor.post(body)
    assert first.json()["messages"] == second.json()["messages"]
    texts = [m["text"] for m in visitor.get("messages").json()["messages"]]
    assert texts.count("Was macht ein Community Manager?") == 1


def test_a_double_click_is_processed_once(visitor: Visitor) -> None:
    body = {"id": "double", "payload": "/start_quiz"}
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: visitor.post(body).json()["messages"], range(4)))
    assert all(answer == answers[0] for answer in answers)


def test_the_same_id_with_other_content_conflicts(visitor: Visitor) -> None:
    visitor.post({"id": "x", "text": "Hallo"})
    response = visitor.post({"id": "x", "text": "Tschüss"})
    assert response.status_code == 409
    assert response.json()["error"]["code"] == "conflict"


def test_the_history_shows_titles_and_typed_text(visitor: Visitor) -> None:
    visitor.press("Quiz starten")
    visitor.say("/restart")
    shown = visitor.get("messages").json()["messages"]
    assert shown[0]["from"] == "bot"
    assert [m["text"] for m in shown if m["from"] == "user"] == ["Quiz starten", "/restart"]


def test_typed_slash_text_is_text(visitor: Visitor) -> None:
    visitor.click("/start_quiz")
    question = visitor.custom("question")
    for text in ("/restart", "/restart_quiz", " /go_back", '/answer{"quiz_option":"x.y"}'):
        visitor.say(text)
        asked = visitor.custom("question")
        assert asked is not None
        assert question is not None
        assert asked["id"] == question["id"]
    assert any(m["text"] == "/restart" for m in visitor.get("messages").json()["messages"])


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"id": "a", "text": ""}, 422, "empty_message"),
        ({"id": "a", "text": " \n\t "}, 422, "empty_message"),
        ({"id": "a", "text": "\u200b\u200d"}, 422, "empty_message"),
        ({"id": "a", "text": "x" * 10_000}, 413, "too_long"),
        ({"id": "a", "text": "x" * 1_001}, 413, "too_long"),
        ({"id": "a", "payload": "/never_offered"}, 422, "unknown_payload"),
        ({"id": "a", "payload": '/reject_role{"role":"influencer"}'}, 422, "unknown_payload"),
        ({"id": "a", "payload": '/ask_difference{"role":["a","b"]}'}, 422, "unknown_payload"),
        ({"id": "a", "payload": '/change_language{"language":"fr"}'}, 422, "unknown_payload"),
        ({"id": "a", "payload": "/session_start"}, 422, "unknown_payload"),
        ({"id": "a", "payload": "/restart"}, 422, "unknown_payload"),
        ({"id": "a", "payload": "x" * 600}, 422, "unknown_payload"),
        ({"id": "a", "payload": 7}, 400, "bad_request"),
        ({"id": "a", "text": ["x"]}, 400, "bad_request"),
        ({"id": "a", "text": "x", "payload": "/go_back"}, 400, "bad_request"),
        ({"id": "a b", "text": "x"}, 400, "bad_request"),
        ({"text": "x"}, 400, "bad_request"),
        ([1], 400, "bad_request"),
    ],
)
def test_a_wrong_message_gets_its_error_and_changes_nothing(
    visitor: Visitor, body: object, status: int, code: str
) -> None:
    visitor.click("/start_quiz")
    before = visitor.get("messages").json()["messages"]
    response = visitor.post(body)  # type: ignore[arg-type]
    assert (response.status_code, response.json()["error"]["code"]) == (status, code)
    assert response.json()["error"]["message"]
    assert visitor.get("messages").json()["messages"] == before


def test_a_thousand_characters_are_fine(visitor: Visitor) -> None:
    assert visitor.post({"id": "long", "text": "wort " * 200}).status_code == 200


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{broken", "application/json", 400),
        (b"[" * 5000, "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"id=1", "application/x-www-form-urlencoded", 415),
        (b"x" * 70_000, "application/json", 413),
    ],
)
def test_a_broken_body_gets_its_error(
    visitor: Visitor, content: bytes, kind: str, status: int
) -> None:
    headers = {**visitor.headers(), "content-type": kind}
    response = visitor.http.post("messages", content=content, headers=headers)
    assert response.status_code == status
    assert response.json()["error"]["message"]


def test_errors_speak_the_visitors_language(base: str) -> None:
    english = Visitor(base, "en")
    assert "empty" in english.post({"id": "a", "text": ""}).json()["error"]["message"]


@pytest.mark.parametrize("token", ["x", "a.b.c", jwt.encode({"sub": "1"}, "guess" * 8)])
def test_a_forged_token_is_refused(visitor: Visitor, token: str) -> None:
    assert visitor.post({"id": "a", "text": "Hallo"}, token).status_code == 401


def test_a_token_with_another_subject_is_refused(visitor: Visitor) -> None:
    head, _claims, signature = visitor.token.split(".")
    claims = jwt.utils.base64url_encode(json.dumps({"sub": "other"}).encode()).decode()
    assert (
        visitor.post({"id": "a", "text": "Hi"}, f"{head}.{claims}.{signature}").status_code == 401
    )


def test_a_deleted_session_stays_deleted(visitor: Visitor) -> None:
    visitor.say("Ich schreibe gern")
    response = visitor.http.delete("session", headers=visitor.headers())
    assert response.status_code == 204
    for again in (
        visitor.post({"id": uuid.uuid4().hex, "text": "Hallo"}),
        visitor.get("messages"),
        visitor.get("export"),
        visitor.http.delete("session", headers=visitor.headers()),
    ):
        assert again.status_code == 401


@pytest.mark.parametrize(
    ("header", "words"),
    [("en-GB,en;q=0.9,de;q=0.5", "has ended"), ("de-AT,de", "nicht mehr"), ("", "nicht mehr")],
)
def test_after_deleting_the_browser_says_which_language(
    visitor: Visitor, header: str, words: str
) -> None:
    """The conversation that knew it is gone."""
    headers = {**visitor.headers(), "accept-language": header}
    visitor.http.delete("session", headers=headers)
    gone = visitor.http.get("messages", headers=headers)
    assert gone.status_code == 401
    assert words in gone.json()["error"]["message"]


def test_yes_to_the_question_in_the_chat_deletes_everything(visitor: Visitor) -> None:
    visitor.click("/delete_data")
    assert visitor.custom("confirm")
    assert visitor.get("messages").status_code == 200
    visitor.click("/affirm")
    assert visitor.get("messages").status_code == 401


def test_a_tab_closed_at_once_still_deletes_everything(visitor: Visitor) -> None:
    visitor.click("/delete_data")
    visitor.post_and_leave({"id": "yes", "payload": "/affirm"})
    deadline = time.monotonic() + 10
    while visitor.get("messages").status_code != 401:
        assert time.monotonic() < deadline, "the conversation is still there"
        time.sleep(0.2)


def test_no_to_the_question_in_the_chat_keeps_everything(visitor: Visitor) -> None:
    visitor.click("/delete_data")
    visitor.click("/deny")
    assert visitor.get("messages").status_code == 200


def test_the_export_holds_messages_answers_and_scores(visitor: Visitor) -> None:
    visitor.click("/start_quiz")
    visitor.choose(1)
    exported = visitor.get("export").json()
    assert len(exported["quiz"]["answers"]) == 1
    assert len(exported["derived"]["shares"]) == 16
    assert sum(exported["derived"]["shares"].values()) == pytest.approx(1, abs=0.01)
    assert any(m["from"] == "user" for m in exported["messages"])


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "nothing", 404),
        ("PUT", "messages", 405),
        ("GET", "sessions", 405),
        ("GET", "widget/nothing.js", 404),
    ],
)
def test_wrong_addresses_are_json_errors(base: str, method: str, path: str, status: int) -> None:
    response = httpx.request(method, base + path)
    assert response.status_code == status
    assert response.json()["error"]["code"]


@pytest.mark.parametrize(
    "path",
    [
        "widget/../../settings.yml",
        "widget/%2e%2e/%2e%2e/settings.yml",
        "widget/..%2f..%2fsettings.yml",
        "widget/%252e%252e%252f%252e%252e%252fsettings.yml",
        "widget//etc/passwd",
    ],
)
def test_no_path_leads_out_of_the_widgets_folder(base: str, path: str) -> None:
    status, body = get_as_written(base, path)
    assert status == 404
    assert json.loads(body)["error"]["code"] == "not_found"


def test_the_page_has_a_strict_policy_and_an_etag(base: str) -> None:
    page = httpx.get(base)
    assert page.status_code == 200
    assert "require-trusted-types-for 'script'" in page.headers["content-security-policy"]
    again = httpx.get(base, headers={"if-none-match": page.headers["etag"]})
    assert again.status_code == 304


def test_a_session_in_an_unknown_language_is_refused(base: str) -> None:
    response = httpx.post(base + "sessions", json={"language": "fr"})
    assert response.status_code == 400
