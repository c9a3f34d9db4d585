"""Google's Lighthouse in its mobile preset: a slow phone on a slow network, both simulated."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Dict, List, NamedTuple

from tests.browser.conftest import FLAGS, find_chromium
from wegweiser.paths import ROOT

CATEGORIES = ("performance", "accessibility")
PROGRAM = ROOT / "node_modules" / ".bin" / "lighthouse"


class Marks(NamedTuple):
    """Marks of 0 to 100 by category, and two times in milliseconds."""

    marks: Dict[str, int]
    first_paint: float
    largest_paint: float


def version() -> str:
    """Of the installed Lighthouse."""
    done = subprocess.run([str(PROGRAM), "--version"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def measured(url: str, runs: int) -> List[Marks]:
    """The marks of a page, of several runs.

    Raises:
        RuntimeError: when Lighthouse fails.
    """
    return [_run(url) for _ in range(runs)]


def _run(url: str) -> Marks:
    command = [
        str(PROGRAM),
        url,
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(['--headless', *FLAGS])}",
        "--output=json",
        "--quiet",
        "--no-enable-error-reporting",
    ]
    environment = {**os.environ, "CHROME_PATH": find_chromium()}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {url}:\n{done.stderr[-2000:]}")
    report = json.loads(done.stdout)
    audits = report["audits"]
    return Marks(
        {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES},
        audits["first-contentful-paint"]["numericValue"],
        audits["largest-contentful-paint"]["numericValue"],
    )
