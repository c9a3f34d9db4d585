"""How the fake server answers: files, JSON and errors, with the headers of the real one."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, List, Optional, Tuple

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


class Answers(BaseHTTPRequestHandler):
    """Sends files, data and errors; which, its subclass decides."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a body waits 40 ms for its headers

    def log_message(self, *args: Any) -> None:
        """Stay quiet."""

    def do_OPTIONS(self) -> None:
        """Answer a preflight."""
        self._send(204, b"", "text/plain")

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
