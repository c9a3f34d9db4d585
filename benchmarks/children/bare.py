"""A Sanic server that answers every message with the JSON of a file: the floor of HTTP.

Usage: `python -m benchmarks.children.bare PORT FILE`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse


def main(port: int, file: Path) -> None:
    """Serve until stopped."""
    answers = json.loads(file.read_text(encoding="utf-8"))
    app = Sanic("bare", configure_logging=False)

    async def message(request: Request) -> HTTPResponse:
        kind = request.json["text"]
        return response.json(answers[kind], ensure_ascii=False)

    async def ready(_request: Request) -> HTTPResponse:
        return response.json({"status": "ready"})

    app.add_route(message, "/messages", methods=["POST"])
    app.add_route(ready, "/ready")
    app.run("127.0.0.1", port, access_log=False, motd=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
