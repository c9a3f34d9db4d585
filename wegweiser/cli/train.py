"""Trains the model when the content that it is made of has changed."""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import os
import sys
import time
from pathlib import Path
from typing import Dict, Iterable, Iterator

from wegweiser.cli.failure import Failure
from wegweiser.cli.processes import interrupt_on_signals, run_to_end
from wegweiser.paths import DATA, MODELS, ROOT

#: Rasa's command line as a module; our configuration needs no TensorFlow.
RASA = "wegweiser.rasa_ext.server.rasa_command"
_PREFIX = "wegweiser-"
#: Begins the name of a model in the making; none of these is ever run.
_DRAFT = "training-"
_ENDING = ".tar.gz"


def command(options: argparse.Namespace) -> int:
    """`wegweiser train`."""
    interrupt_on_signals()
    print(f"Model: {current_model(force=options.force).relative_to(ROOT)}")
    return 0


def current_model(force: bool = False) -> Path:
    """Return a model of today's content, trained now if there is none.

    Raises:
        Failure: when the training fails.
    """
    model = MODELS / f"{_PREFIX}{content_hash()}{_ENDING}"
    if model.exists() and not force:
        return model
    with _alone():
        # Another process may have trained it while we waited.
        if force or not model.exists():
            _train(model)
            _delete(old for old in MODELS.glob(f"{_PREFIX}*{_ENDING}") if old != model)
    return model


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Keep other processes from training; the lock goes with the process, even a killed one."""
    MODELS.mkdir(exist_ok=True)
    with (MODELS / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another process is training; waiting for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _delete(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


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
    """Train to another name first: under its own name a model is always whole."""
    print("Training the model (about a minute) ...", flush=True)
    began = time.monotonic()
    draft = MODELS / f"{_DRAFT}{os.getpid()}{_ENDING}"
    name = draft.name[: -len(_ENDING)]
    # The suite validates the data (`rasa data validate`); here it would read them all again.
    arguments = ["train", "--skip-validation", "--fixed-model-name", name, "--out", str(MODELS)]
    try:
        code = run_to_end([sys.executable, "-m", RASA, *arguments], rasa_environment())
        if code != 0 or not draft.exists():
            raise Failure(
                "the training failed; its messages above say why. `make check` helps to find it."
            )
        os.replace(draft, model)
    finally:
        # Ours, and those of trainings that were killed: nobody else trains now.
        _delete(MODELS.glob(f"{_DRAFT}*{_ENDING}"))
    print(f"Trained in {time.monotonic() - began:.0f} s.", flush=True)
