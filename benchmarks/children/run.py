"""Runs a program of this package to its end with settings of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Sequence

from tests.conftest import write_settings
from wegweiser.cli.train import rasa_environment
from wegweiser.paths import ROOT


def result_of(program: str, arguments: Sequence[str], actions_port: int) -> Any:
    """The JSON that `benchmarks.children.<program>` prints as its last line.

    Raises:
        RuntimeError: when it fails, with the end of what it said.
    """
    with tempfile.TemporaryDirectory() as name:
        write_settings(Path(name))
        environment = {
            **rasa_environment(),
            "WEGWEISER_SETTINGS": str(Path(name) / "settings.yml"),
            "WEGWEISER_ACTIONS_PORT": str(actions_port),
        }
        command = [sys.executable, "-m", f"benchmarks.children.{program}", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
    if done.returncode != 0:
        raise RuntimeError(f"benchmarks.children.{program} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])
