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
from wegweiser.cli.train import rasa_environment
from wegweiser.paths import ROOT

#: What a training needs.
_NEEDED = ("wegweiser", "actions", "data", "requirements")
_FILES = ("config.yml", "domain.yml", "endpoints.yml", "credentials.yml", "settings.yml")


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
    environment = {**rasa_environment(), "PYTHONPATH": str(folder)}
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "wegweiser", "train"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - began
    if done.returncode != 0:
        raise RuntimeError(f"the training failed:\n{(done.stdout + done.stderr)[-2000:]}")
    print(f"  {seconds:.1f} s", flush=True)
    return seconds
