"""The chat in the terminal, against a small server."""

from __future__ import annotations

import builtins
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from wegweiser.cli import main as cli
from wegweiser.settings import load_settings

OPENED = {
    "token": "t",
    "messages": [{"text": "Hallo", "buttons": [{"title": "Los", "payload": "/start_quiz"}]}],
}
PLAIN = {"messages": [{"text": "Gut", "buttons": []}]}


class Bot(ThreadingHTTPServer):
    """Gives the prepared answers in order; keeps what it was asked."""

    answers: List[Tuple[int, Any]]
    asked: List[Tuple[str, Dict[str, Any]]]


class _Handler(BaseHTTPRequestHandler):
    server: Bot

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.asked.append((self.path, body))
        status, answer = self.server.answers.pop(0)
        self.send_response(status)
        self.end_headers()
        self.wfile.write((answer if isinstance(answer, str) else json.dumps(answer)).encode())

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture
def bot() -> Iterator[Bot]:
    server = Bot(("127.0.0.1", 0), _Handler)
    server.answers, server.asked = [], []
    threading.Thread(target=server.serve_forever, args=(0.01,)).start()
    yield server
    server.shutdown()
    server.server_close()


def _chat(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, *typed: str, more: Tuple[str, ...] = ()
) -> int:
    lines = iter(typed)

    def typing(_prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(builtins, "input", typing)
    # Without the slash at the end.
    return cli.main(["chat", "--url", f"http://127.0.0.1:{bot.server_port}/chat", *more])


def test_a_talk_with_a_button(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    bot.answers = [(201, OPENED), (200, PLAIN), (200, PLAIN)]
    assert _chat(bot, monkeypatch, ".1", "", ".1") == 0
    first, clicked, typed = bot.asked
    assert first == ("/chat/sessions", {"language": load_settings().languages[0]})
    assert clicked[1]["payload"] == "/start_quiz"
    # The last answer had no buttons: there is none to press.
    assert typed[1]["text"] == ".1"


def test_the_language_can_be_chosen(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    bot.answers = [(201, OPENED)]
    assert _chat(bot, monkeypatch, more=("--language", "en")) == 0
    assert bot.asked[0][1] == {"language": "en"}


@pytest.mark.parametrize(
    ("status", "answer", "said"),
    [
        (429, {"error": {"code": "too_many_requests", "message": "Zu viele"}}, "Zu viele"),
        (502, "<h1>Bad Gateway</h1>", "502 Bad Gateway"),
        (500, ["odd"], "500 Internal Server Error"),
        (200, "<h1>Welcome</h1>", "is not this bot"),
        (200, {"status": "alive"}, "is not this bot"),
    ],
)
def test_a_refused_session_is_a_failure(
    bot: Bot,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    status: int,
    answer: Any,
    said: str,
) -> None:
    bot.answers = [(status, answer)]
    assert _chat(bot, monkeypatch) == 1
    assert said in capsys.readouterr().err


def test_a_refused_message_is_told_and_keeps_the_buttons(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    refusal = {"error": {"code": "too_long", "message": "Zu lang"}}
    bot.answers = [(201, OPENED), (413, refusal), (502, "proxy"), (200, PLAIN)]
    assert _chat(bot, monkeypatch, "x", "y", ".1") == 0
    told = capsys.readouterr().out
    assert "Zu lang" in told
    assert "502 Bad Gateway" in told
    assert bot.asked[-1][1]["payload"] == "/start_quiz"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/chat/", "no address"])
def test_no_bot_is_a_failure(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chat", "--url", url]) == 1
    assert url in capsys.readouterr().err
