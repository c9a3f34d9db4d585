"""Serves the page and the widget's files from memory, compressed, with ETags."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Dict, NamedTuple, Sequence

from sanic.request import Request
from sanic.response import HTTPResponse, raw

from wegweiser.paths import WIDGET
from wegweiser.rasa_ext.channel.errors import ChannelError
from wegweiser.widget_files import served_files

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'; frame-ancestors {ancestors}"
)


class _File(NamedTuple):
    body: bytes
    packed: bytes
    tag: str
    kind: str


class StaticFiles:
    """The widget's folder as it was at start: nothing else can be reached."""

    def __init__(self, allowed_origins: Sequence[str], folder: Path = WIDGET) -> None:
        self._files: Dict[str, _File] = {
            name: _packed(name, body) for name, body in served_files(folder).items()
        }
        self._policy = _POLICY.format(ancestors=" ".join(["'self'", *allowed_origins]))

    def respond(self, request: Request, name: str) -> HTTPResponse:
        """Return the file, or 304 where the browser has it; raises `not_found`."""
        file = self._files.get(name)
        if file is None:
            raise ChannelError("not_found")
        headers = {
            "etag": file.tag,
            "cache-control": "no-cache",
            "vary": "accept-encoding",
            "x-content-type-options": "nosniff",
        }
        if file.kind.startswith("text/html"):
            headers["content-security-policy"] = self._policy
            headers["referrer-policy"] = "no-referrer"
        if request.headers.get("if-none-match") == file.tag:
            return raw(b"", status=304, headers=headers)
        return _body(request, file, headers)


def _body(request: Request, file: _File, headers: Dict[str, str]) -> HTTPResponse:
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        return raw(file.packed, headers=headers, content_type=file.kind)
    return raw(file.body, headers=headers, content_type=file.kind)


def _packed(name: str, body: bytes) -> _File:
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    return _File(body, gzip.compress(body, 9, mtime=0), tag, _TYPES[Path(name).suffix])
