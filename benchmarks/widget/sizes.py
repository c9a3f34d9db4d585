"""What a visitor's browser loads, packed and not."""

from __future__ import annotations

import gzip
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Dict, NamedTuple

from wegweiser.widget_files import served_files

#: Node packs with Brotli at its best; Python's library has none.
_BROTLI = """
const { readFileSync } = require("fs");
const { brotliCompressSync } = require("zlib");
const packed = (path) => brotliCompressSync(readFileSync(path)).length;
console.log(JSON.stringify(process.argv.slice(1).map(packed)));
"""


class Size(NamedTuple):
    """Bytes as they are, after `gzip -9`, and after Brotli at level 11."""

    raw: int
    gzip: int
    brotli: int


def sizes() -> Dict[str, Size]:
    """The size of each file that is sent, by its path below `widget`."""
    files = served_files()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, body in enumerate(files.values()):
            paths.append(Path(folder) / str(number))
            paths[-1].write_bytes(body)
        command = ["node", "-e", _BROTLI, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, check=True)
    brotli = json.loads(done.stdout)
    return {
        name: Size(len(body), len(gzip.compress(body, 9, mtime=0)), packed)
        for (name, body), packed in zip(files.items(), brotli, strict=True)
    }
