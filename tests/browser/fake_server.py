"""A stand-in for the real server: `/chat/` files and scripted replies of the contract.

`python -m tests.browser.fake_server [port]` serves it for work on the widget, which needs neither
Rasa nor a model. Files are those that the real server sends; start it again after a change.
"""

from __future__ import annotations

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from tests.browser.fake_replies import CONFIG, Conversation
from wegweiser.widget_files import served_files

#: Made once: it takes a tenth of a second, and every page asks for several.
FILES = served_files()

TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".html": "text/html",
}
#: The strictest policy that a host may set on the page.
CSP = (
    "default-src 'none'; script-src {bot}; connect-src {bot}; style-src 'none'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
MESSAGES = {400: "Bad request.", 401: "Session unknown.", 422: "Too long.", 429: "Slow down."}
MESSAGES_DE = {
    400: "Die Anfrage ist unvollständig.",
    401: "Die Sitzung ist nicht bekannt.",
    404: "Das gibt es hier nicht.",
    409: "Diese Nachricht gab es schon mit anderem Inhalt.",
    422: "Diese Eingabe geht hier nicht.",
    429: "Das war etwas schnell. Bitte warte einen Moment.",
    503: "Der Wegweiser ist gerade nicht erreichbar. Versuch es gleich noch einmal.",
}


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


class Handler(BaseHTTPRequestHandler):
    """Routes of the contract."""

    server: FakeServer
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Stay quiet."""

    def do_OPTIONS(self) -> None:
        """Answer a preflight."""
        self._send(204, b"", "text/plain")

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
            self.server.delay.wait(10)
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

    def _error(self, status: int, retry_after: Optional[int] = None) -> None:
        german = self.headers.get("Accept-Language", "").startswith("de")
        texts = MESSAGES_DE if german else MESSAGES
        error = {"code": str(status), "message": texts.get(status, "Not available right now.")}
        headers = [("Retry-After", str(retry_after))] if retry_after else []
        self._json(status, {"error": error}, headers)

    def _file(self, path: str) -> None:
        name = {"/chat/": "page.html", "/chat/embed.js": "embed.js"}.get(path)
        name = name or path.replace("/chat/widget/", "", 1)
        body = FILES.get(name)
        if body is None:
            self._error(404)
        elif name.endswith(".html"):
            self._page(body, "'self'")
        else:
            self._send(200, body, TYPES.get(Path(name).suffix, "text/plain"))

    def _page(self, body: bytes, bot: str) -> None:
        policy = ("Content-Security-Policy", CSP.format(bot=bot))
        self._send(200, body, TYPES[".html"], [policy])

    def _json(
        self, status: int, data: Any, headers: Optional[List[Tuple[str, str]]] = None
    ) -> None:
        body = json.dumps(data, ensure_ascii=False).encode()
        self._send(status, body, TYPES[".json"], headers)

    def _send(
        self,
        status: int,
        body: bytes,
        kind: str,
        headers: Optional[List[Tuple[str, str]]] = None,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type")
        self.send_header("Access-Control-Allow-Methods", "GET, POST, DELETE")
        self.send_header("Access-Control-Expose-Headers", "Retry-After")
        for name, value in headers or []:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    fake = FakeServer(int(sys.argv[1]) if len(sys.argv) > 1 else 8099)
    print(f"{fake.origin}/chat/")
    threading.Event().wait()
