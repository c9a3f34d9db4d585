"""Trains or runs one pipeline in a process of its own, so that time and memory are its own.

`python -m evaluation.pipeline CONFIG FOLDER train` learns FOLDER/train.json and writes
FOLDER/model.tar.gz and trained.json; `... parse` reads FOLDER/test.json with that model
and writes parsed.json.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence

import yaml

from evaluation.sentences import Sentence

#: Parses thrown away: the first ones build caches.
WARM_UP = 20
#: The trained model in the folder.
MODEL = "model.tar.gz"


def train(config: Path, folder: Path) -> Dict[str, Any]:
    """Train; return the `seconds` that Rasa took, its import not counted."""
    from rasa.model_training import train_nlu  # takes seconds; `--help` needs it not

    nlu = folder / "nlu.yml"
    nlu.write_text(nlu_file(read_sentences(folder / "train.json")), encoding="utf-8")
    with tempfile.TemporaryDirectory() as cache:
        # Another cache's parts would make the training look fast.
        os.environ["RASA_CACHE_DIRECTORY"] = cache
        began = time.perf_counter()
        train_nlu(str(config), str(nlu), str(folder), fixed_model_name=MODEL)
        return {"seconds": time.perf_counter() - began}


def parse(_config: Path, folder: Path) -> Dict[str, Any]:
    """Parse; return `predictions`, median `milliseconds` and peak `megabytes`."""
    from evaluation.model import loaded, timed

    sentences = read_sentences(folder / "test.json")
    with loaded(folder / MODEL) as agent:
        timed(agent, sentences[:WARM_UP])
        results = timed(agent, sentences)
    return {
        "predictions": [asdict(prediction) for prediction, _milliseconds in results],
        "milliseconds": statistics.median(milliseconds for _prediction, milliseconds in results),
        "megabytes": peak_megabytes(),
    }


def nlu_file(sentences: Sequence[Sentence]) -> str:
    """Return the sentences in Rasa's training format."""
    by_intent: Dict[str, List[str]] = defaultdict(list)
    for sentence in sentences:
        by_intent[sentence.intent].append(f"- {sentence.text}\n")
    blocks = [{"intent": name, "examples": "".join(texts)} for name, texts in by_intent.items()]
    return str(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True))


def read_sentences(path: Path) -> List[Sentence]:
    """Read what `write_sentences` wrote."""
    return [Sentence(*row) for row in json.loads(path.read_text(encoding="utf-8"))]


def write_sentences(path: Path, sentences: Sequence[Sentence]) -> None:
    """Write sentences as JSON rows."""
    path.write_text(json.dumps(sentences, ensure_ascii=False), encoding="utf-8")


def peak_megabytes() -> float:
    """Most memory that this process ever held, in MB (10^6 bytes); Linux.

    Not `getrusage`: its figure begins with that of the parent.
    """
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


STEPS: Dict[str, Callable[[Path, Path], Dict[str, Any]]] = {"train": train, "parse": parse}
#: What a step writes.
RESULTS = {"train": "trained.json", "parse": "parsed.json"}


def main() -> int:
    """Do one step and write its result."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.pipeline", description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("step", choices=STEPS)
    options = parser.parse_args()
    result = STEPS[options.step](options.config, options.folder)
    path = options.folder / RESULTS[options.step]
    path.write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
