"""The widget's files without what only their readers need: comments, indentation."""

from __future__ import annotations

import json

import rcssmin
import rjsmin


def shrunk(suffix: str, body: bytes) -> bytes:
    """Return a file's content as it is sent; `suffix` is its name's (".js", ".css", ".json").

    Other kinds stay as they are. The meaning is the same, and names are kept, so that an
    error's message in the browser still leads to the place in the source.
    """
    text = body.decode("utf-8") if suffix in (".js", ".css", ".json") else ""
    if suffix == ".js":
        return rjsmin.jsmin(text).encode("utf-8")
    if suffix == ".css":
        return rcssmin.cssmin(text).encode("utf-8")
    if suffix == ".json":
        return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":")).encode()
    return body
