"""The widget's files as sent: modules as one, sheets as one, no comments, no indentation."""

from __future__ import annotations

from pathlib import Path
from typing import Dict

import minify

from wegweiser.paths import WIDGET
from wegweiser.widget_modules import joined

SUFFIXES = (".css", ".html", ".js", ".json", ".svg")
#: What is made smaller, and how the library calls it.
_KINDS = {".css": "text/css", ".js": "application/javascript", ".json": "application/json"}
#: The folder whose sheets are sent as one file, in the order of their names.
_STYLES = "styles"
#: The module that all others are for; it is sent with those that it imports.
_ENTRY = "widget.js"


def served_files(folder: Path = WIDGET) -> Dict[str, bytes]:
    """Return the content of each file that may be asked for, by its path below `folder`.

    `widget.js` has all modules in it, `styles.css` all of `styles/*.css`.
    """
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES]
    sheets = [path for path in paths if path.parent == folder / _STYLES]
    modules = joined(folder / _ENTRY)
    texts = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in paths
        if path not in sheets and path.resolve() not in modules
    }
    texts[f"{_STYLES}.css"] = "".join(path.read_text("utf-8") for path in sheets)
    texts[_ENTRY] = "".join(modules.values())
    return {name: _shrunk(Path(name).suffix, text) for name, text in texts.items()}


def _shrunk(suffix: str, text: str) -> bytes:
    kind = _KINDS.get(suffix)
    return (minify.string(kind, text) if kind else text).encode("utf-8")
