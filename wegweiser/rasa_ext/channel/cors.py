"""Which other sites may call the channel: exactly the origins of the settings.

Rasa's own CORS (sanic_cors) leaves error responses without headers, allows
credentials and hides `Retry-After`; it is started without origins, and what it adds
all the same is taken off here.
"""

from __future__ import annotations

from typing import Sequence

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

_PREFLIGHT = {
    "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
    "access-control-allow-headers": "authorization, content-type, accept-language",
    "access-control-max-age": "3600",
}


def install_cors(app: Sanic, allowed_origins: Sequence[str]) -> None:
    """Add the headers to every response, errors and preflights included."""

    async def add_headers(request: Request, response: HTTPResponse) -> None:
        for name in [n for n in response.headers if n.lower().startswith("access-control-")]:
            del response.headers[name]
        if allowed_origins:
            # On every answer: a cache must not give one site what was made for another.
            vary = response.headers.get("vary")
            response.headers["vary"] = f"{vary}, origin" if vary else "origin"
        origin = request.headers.get("origin")
        if origin is None or origin not in allowed_origins:
            return
        response.headers["access-control-allow-origin"] = origin
        response.headers["access-control-expose-headers"] = "retry-after"
        if request.method == "OPTIONS":
            response.headers.update(_PREFLIGHT)

    # Sanic runs the newest response middleware first; this one must have the last word.
    app.response_middleware.append(add_headers)
