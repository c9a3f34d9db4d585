"""Training from nothing, and again with nothing changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional

from benchmarks.bots import Bots
from benchmarks.effort import Effort
from wegweiser.cli.processes import end
from wegweiser.cli.train import rasa_environment
from wegweiser.paths import ROOT

#: What a training needs.
_NEEDED = ("wegweiser", "actions", "data", "requirements")
_FILES = ("config.yml", "domain.yml", "endpoints.yml", "credentials.yml", "settings.yml")
_LOG = "training.log"


@dataclass
class Training:
    """Seconds of each training; of stock Rasa's last one with so many epochs, if it was here."""

    full: List[float]
    unchanged: List[float]
    stock: Optional[float]
    stock_epochs: int


def measure(bots: Bots, effort: Effort) -> Training:
    """Ours in a temporary copy of the project."""
    bots.stop()
    full, unchanged = [], []
    for _ in range(effort.trainings):
        with tempfile.TemporaryDirectory() as folder:
            _copy(Path(folder))
            full.append(_train(Path(folder)))
            unchanged.append(_train(Path(folder)))
    stock = bots.stock_rasa(0)
    stock.model()
    return Training(full, unchanged, stock.training_seconds, stock.epochs)


def _copy(folder: Path) -> None:
    without = shutil.ignore_patterns("__pycache__")
    for name in _NEEDED:
        shutil.copytree(ROOT / name, folder / name, ignore=without)
    for name in _FILES:
        shutil.copy(ROOT / name, folder)


def _train(folder: Path) -> float:
    began = time.perf_counter()
    code = _run(folder)
    seconds = time.perf_counter() - began
    if code != 0:
        said = (folder / _LOG).read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"the training failed:\n{said[-2000:]}")
    print(f"  {seconds:.1f} s", flush=True)
    return seconds


def _run(folder: Path) -> int:
    """Train and return the exit code; what is under way ends with us."""
    environment = {**rasa_environment(), "PYTHONPATH": str(folder)}
    command = [sys.executable, "-m", "wegweiser", "train"]
    with (folder / _LOG).open("ab") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        return process.wait()
    finally:
        end(process)
