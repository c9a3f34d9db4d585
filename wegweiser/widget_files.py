"""The widget's files as they are sent: style sheets as one, without comments and indentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Dict

import rcssmin
import rjsmin

from wegweiser.paths import WIDGET

SUFFIXES = (".css", ".html", ".js", ".json", ".svg")
#: The folder whose sheets are sent as one file, in the order of their names.
_STYLES = "styles"


def served_files(folder: Path = WIDGET) -> Dict[str, bytes]:
    """Return the content of each file that may be asked for, by its path below `folder`.

    `styles/*.css` are one file, `styles.css`. Names in code are kept, so that an error in
    the browser leads to its place in the source.
    """
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES]
    sheets = [path for path in paths if path.parent == folder / _STYLES]
    files = {
        path.relative_to(folder).as_posix(): _shrunk(path.suffix, path.read_text("utf-8"))
        for path in paths
        if path not in sheets
    }
    together = "".join(path.read_text("utf-8") for path in sheets)
    return {**files, f"{_STYLES}.css": _shrunk(".css", together)}


def _shrunk(suffix: str, text: str) -> bytes:
    if suffix == ".js":
        text = rjsmin.jsmin(text)
    elif suffix == ".css":
        text = rcssmin.cssmin(text)
    elif suffix == ".json":
        text = json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")
