"""A stand-in for the real server: `/chat/` files and scripted replies of the contract.

`python -m tests.browser.fake_server [port]` serves it for work on the widget, which needs neither
Rasa nor a model. Files are those that the real server sends; start it again after a change.
"""

from __future__ import annotations

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, List, NamedTuple, Optional

from tests.browser.fake_answers import Answers
from tests.browser.fake_replies import CONFIG
from tests.browser.fake_talk import Conversation


class Failure(NamedTuple):
    """What the next turn answers instead of a reply; `status` 0 drops the connection."""

    status: int
    retry_after: Optional[int] = None


class FakeServer(ThreadingHTTPServer):
    """Sessions in memory. Tests put `Failure`s into `failures`, one for each coming turn."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.config = dict(CONFIG)
        self.sessions: Dict[str, Conversation] = {}
        self.begun = 0
        self.failures: List[Failure] = []
        self.turns: List[Dict[str, Any]] = []  # every POST /chat/messages that arrived
        self.catch_ups = 0  # GET /chat/messages
        self.delay = threading.Event()  # while it is not set, turns take time
        self.delay.set()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def handle_error(self, *args: Any) -> None:
        """A browser that has gone away is no error here."""

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(Answers, BaseHTTPRequestHandler):
    """Routes of the contract."""

    server: FakeServer

    def do_GET(self) -> None:
        """Files, configuration, history, export."""
        path = self.path.split("?")[0]
        if path == "/chat/config":
            self._json(200, self.server.config)
        elif path == "/chat/messages":
            self.server.catch_ups += 1
            self._with_session(lambda talk: self._json(200, talk.history()))
        elif path == "/chat/export":
            self._with_session(lambda talk: self._json(200, {"turns": talk.history()["messages"]}))
        else:
            self._file(path)

    def do_POST(self) -> None:
        """A new session or a turn."""
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        if self.path == "/chat/sessions":
            self._begin(body["language"])
        elif self.path == "/chat/messages":
            self.server.turns.append(body)
            self.server.delay.wait(30)
            if self.server.failures:
                self._fail(self.server.failures.pop(0))
            else:
                self._with_session(lambda talk: self._json(200, talk.turn(body)))
        else:
            self._error(404)

    def do_DELETE(self) -> None:
        """Forget the session."""
        self._with_session(lambda talk: self._erase())

    def _begin(self, language: str) -> None:
        self.server.begun += 1
        token = f"token-{self.server.begun}"
        talk = self.server.sessions[token] = Conversation(language)
        self._json(201, {"token": token, **talk.greet()})

    def _erase(self) -> None:
        self.server.sessions.pop(self._token())
        self._send(204, b"", "text/plain")

    def _token(self) -> str:
        return self.headers.get("Authorization", "").replace("Bearer ", "")

    def _with_session(self, act: Any) -> None:
        talk = self.server.sessions.get(self._token())
        act(talk) if talk else self._error(401)

    def _fail(self, failure: Failure) -> None:
        if failure.status == 0:
            self.close_connection = True
            return
        if failure.status == 401:
            self.server.sessions.pop(self._token(), None)
        self._error(failure.status, failure.retry_after)


if __name__ == "__main__":
    fake = FakeServer(int(sys.argv[1]) if len(sys.argv) > 1 else 8099)
    print(f"{fake.origin}/chat/")
    threading.Event().wait()
