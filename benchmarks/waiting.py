"""Waits until a server answers."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from typing import Callable

#: Seconds after which a server is given up.
PATIENCE = 240
#: Seconds between two tries: how exactly a start is measured.
_STEP = 0.02


def wait_for(url: str, require_alive: Callable[[], None]) -> None:
    """Return as soon as `url` answers 200; `require_alive` raises when it never will.

    Raises:
        RuntimeError: when it takes too long.
    """
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        require_alive()
        if _answers(url):
            return
        time.sleep(_STEP)
    raise RuntimeError(f"{url} did not answer within {PATIENCE} s")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False  # not yet; the caller knows when never
