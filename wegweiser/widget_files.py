"""The widget's files as sent: modules and sheets as one, no comments, no indentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Dict

import minify

from wegweiser.paths import WIDGET
from wegweiser.widget_modules import joined

#: What is sent as it is.
_WHOLE = ("embed.js", "icon.svg", "page.html", "schemas/*.json", "texts/*.json")
#: What is made smaller, and how the library calls it.
_KINDS = {".css": "text/css", ".js": "application/javascript", ".json": "application/json"}


def served_files(folder: Path = WIDGET) -> Dict[str, bytes]:
    """Return the content of each file that may be asked for, by its path below `folder`.

    `widget.js` has all modules in it and, in the order of their names, all of `styles/*.css`.
    """
    paths = [path for pattern in _WHOLE for path in sorted(folder.glob(pattern))]
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}
    texts["widget.js"] = joined(folder / "widget.js", STYLES=json.dumps(_styles(folder)))
    return {name: _shrunk(Path(name).suffix, text) for name, text in texts.items()}


def _styles(folder: Path) -> str:
    text = "".join(path.read_text("utf-8") for path in sorted(folder.glob("styles/*.css")))
    # What is in a rule that the library does not know stays as it is.
    known = text.replace("@container", "@media container")
    return minify.string("text/css", known).replace("@media container", "@container")


def _shrunk(suffix: str, text: str) -> bytes:
    kind = _KINDS.get(suffix)
    return (minify.string(kind, text) if kind else text).encode("utf-8")
