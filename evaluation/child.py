"""Runs `evaluation.pipeline` in child processes and reads what they measured."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Sequence

from evaluation.pipeline import MODEL, RESULTS, write_sentences
from evaluation.prediction import Prediction
from evaluation.sentences import Sentence
from wegweiser.cli.failure import Failure
from wegweiser.cli.train import rasa_environment
from wegweiser.paths import ROOT

CONFIG = ROOT / "config.yml"
WORK = ROOT / ".wegweiser" / "evaluation"
#: Seconds between two lines of progress of a long training.
_BEAT = 30


@dataclass(frozen=True)
class Measured:
    """A pipeline trained and run: seconds of training, median milliseconds a parse, and the
    most megabytes (10^6 bytes) of a process that loaded the model and parsed."""

    predictions: List[Prediction]
    seconds: float
    milliseconds: float
    megabytes: float


def measure(
    name: str, config: Path, kept: Sequence[Sentence], held_out: Sequence[Sentence]
) -> Measured:
    """Train `config` on the sentences `kept` and parse those `held_out`.

    Raises:
        Failure: when a step fails.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK) as place:
        folder = Path(place)
        write_sentences(folder / "train.json", kept)
        write_sentences(folder / "test.json", held_out)
        print(f"{name}: training on {len(kept)} sentences ...", flush=True)
        found = _step(name, config, folder, "train")
        print(f"{name}: trained in {found['seconds']:.0f} s, parsing ...", flush=True)
        return measured_of({**found, **_step(name, config, folder, "parse")})


def read(name: str, model: Path, sentences: Sequence[Sentence]) -> List[Prediction]:
    """Return what an existing model makes of the sentences.

    Raises:
        Failure: when it cannot be loaded.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK) as place:
        folder = Path(place)
        write_sentences(folder / "test.json", sentences)
        (folder / MODEL).symlink_to(model)
        return _predictions(_step(name, CONFIG, folder, "parse"))


def measured_of(found: Dict[str, Any]) -> Measured:
    """Read the JSON of the steps."""
    costs = (found["seconds"], found["milliseconds"], found["megabytes"])
    return Measured(_predictions(found), *costs)


def _predictions(found: Dict[str, Any]) -> List[Prediction]:
    return [
        Prediction(**{**row, "sentence": Sentence(*row["sentence"])})
        for row in found["predictions"]
    ]


def _step(name: str, config: Path, folder: Path, step: str) -> Dict[str, Any]:
    log = WORK / f"{name.replace(' ', '-')}.log"
    command = [sys.executable, "-m", "evaluation.pipeline", str(config), str(folder), step]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=rasa_environment(), stdout=output, stderr=output
        )
        try:
            code = _wait(name, process)
        finally:
            process.kill()  # it never outlives us; does nothing to one that has ended
    if code != 0:
        raise Failure(f"{name}: the step `{step}` failed; its messages in {log} say why")
    return dict(json.loads((folder / RESULTS[step]).read_text(encoding="utf-8")))


def _wait(name: str, process: subprocess.Popen[bytes]) -> int:
    began = time.monotonic()
    while True:
        try:
            return process.wait(_BEAT)
        except subprocess.TimeoutExpired:
            print(f"{name}: {time.monotonic() - began:.0f} s ...", flush=True)
