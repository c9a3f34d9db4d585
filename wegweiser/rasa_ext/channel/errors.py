"""Errors of the channel: a code, a status and a text in the visitor's language."""

from __future__ import annotations

import logging
from typing import Dict, Optional, Tuple

from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, json

from wegweiser.catalogue.text import Language
from wegweiser.presentation.phrases import load_phrases
from wegweiser.rasa_ext.private_log import log_failure

logger = logging.getLogger(__name__)

#: Code of an error -> HTTP status.
STATUS: Dict[str, int] = {
    "bad_json": 400,
    "bad_request": 400,
    "unauthorized": 401,
    "not_found": 404,
    "method_not_allowed": 405,
    "conflict": 409,
    "too_long": 413,
    "too_large": 413,
    "not_json": 415,
    "empty_message": 422,
    "unknown_payload": 422,
    "too_many_requests": 429,
    "unavailable": 503,
}
_CODE_OF_STATUS = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
}


class ChannelError(Exception):
    """A request that cannot be served; `values` fill the text's placeholders."""

    def __init__(
        self, code: str, headers: Optional[Dict[str, str]] = None, **values: object
    ) -> None:
        super().__init__(code)
        self.code = code
        self.headers = headers or {}
        self.values = values


def requested_language(request: Request) -> Language:
    """The visitor's language: the conversation's, else the browser's, else German."""
    known = getattr(request.ctx, "language", None)
    if known in ("de", "en"):
        return known  # type: ignore[no-any-return]
    return accepted_language(request.headers.get("accept-language", ""))


def accepted_language(header: str) -> Language:
    """The one of our languages that an Accept-Language header prefers; German without one."""
    wished = [_ranked(place, item) for place, item in enumerate(header.lower().split(","))]
    known = [name for _rank, _place, name in sorted(wished) if name in ("de", "en")]
    return "en" if known[:1] == ["en"] else "de"


def _ranked(place: int, item: str) -> Tuple[float, int, str]:
    """How far back a language of the header stands: by its `q`, then by its place."""
    name, _, quality = item.strip().partition(";q=")
    try:
        rank = -float(quality) if quality else -1.0
    except ValueError:
        rank = 0.0
    return rank, place, name.split("-")[0].strip()


def error_response(request: Request, error: ChannelError) -> HTTPResponse:
    """Render an error in the contract's shape."""
    message = load_phrases().say(f"error_{error.code}", requested_language(request), **error.values)
    return json(
        {"error": {"code": error.code, "message": message}},
        status=STATUS[error.code],
        headers={"cache-control": "no-store", **error.headers},
    )


def install_error_handlers(app: Sanic) -> None:
    """Answer every failure of the app as JSON; log the unexpected without user text."""

    async def channel_error(request: Request, error: ChannelError) -> HTTPResponse:
        return error_response(request, error)

    async def sanic_error(request: Request, error: SanicException) -> HTTPResponse:
        code = _CODE_OF_STATUS.get(getattr(error, "status_code", 500), "unavailable")
        return error_response(request, ChannelError(code))

    async def unexpected(request: Request, error: Exception) -> HTTPResponse:
        log_failure(logger, f"{request.method} {request.path} failed", error)
        return error_response(request, ChannelError("unavailable"))

    app.error_handler.add(ChannelError, channel_error)
    app.error_handler.add(SanicException, sanic_error)
    app.error_handler.add(Exception, unexpected)
