"""Trains the model when the content that it is made of has changed."""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Dict, Iterator

from wegweiser.cli.failure import Failure
from wegweiser.paths import DATA, MODELS, ROOT

_PREFIX = "wegweiser-"


def command(options: argparse.Namespace) -> int:
    """`wegweiser train`."""
    print(f"Model: {current_model(force=options.force).relative_to(ROOT)}")
    return 0


def current_model(force: bool = False) -> Path:
    """Return a model of today's content, trained now if there is none.

    Raises:
        Failure: when the training fails.
    """
    model = MODELS / f"{_PREFIX}{content_hash()}.tar.gz"
    if model.exists() and not force:
        return model
    _train(model)
    for old in MODELS.glob(f"{_PREFIX}*.tar.gz"):
        if old != model:
            old.unlink()
    return model


def content_hash() -> str:
    """Return a hash over all that shapes the model: content, never times."""
    digest = hashlib.sha256()
    for path in sorted(_shaping_files()):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _shaping_files() -> Iterator[Path]:
    yield from (ROOT / "config.yml", ROOT / "domain.yml", ROOT / "requirements" / "base.txt")
    # Phrases are read by the action server; the model holds none of them.
    phrases = DATA / "responses" / "phrases"
    yield from (path for path in DATA.rglob("*.yml") if phrases not in path.parents)
    for room in ("understanding", "rasa_ext/nlu", "catalogue"):
        yield from (ROOT / "wegweiser" / room).rglob("*.py")
        yield from (ROOT / "wegweiser" / room).rglob("*.yml")


def rasa_environment() -> Dict[str, str]:
    """Return the environment for Rasa's processes: quiet, no telemetry."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TQDM_DISABLE": "1",
        "PYTHONWARNINGS": "ignore",
        "CUDA_VISIBLE_DEVICES": "",
    }


def _train(model: Path) -> None:
    print("Training the model (about a minute) ...", flush=True)
    began = time.monotonic()
    arguments = ["--fixed-model-name", model.name[: -len(".tar.gz")], "--out", str(MODELS)]
    code = subprocess.call(
        [sys.executable, "-m", "rasa", "train", *arguments], cwd=ROOT, env=rasa_environment()
    )
    if code != 0 or not model.exists():
        raise Failure(
            "the training failed; its messages above say why. `make check` helps to find it."
        )
    print(f"Trained in {time.monotonic() - began:.0f} s.", flush=True)
