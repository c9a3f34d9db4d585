"""The pipelines that are compared: ours and what Rasa offers, on the same sentences."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Dict, List, NamedTuple, Sequence

from evaluation.child import CONFIG, WORK, Measured, measure, measured_of
from evaluation.sentences import Division, Sentence

CHOSEN = "chosen"
PIPELINES = Path(__file__).parent / "pipelines"
#: Trains for minutes to hours, so its figures are kept as long as nothing changes.
KEPT = "diet"


class Candidate(NamedTuple):
    """A measured pipeline; `kept`: its figures are of an earlier run."""

    name: str
    measured: Measured
    kept: bool


def configs() -> Dict[str, Path]:
    """Name to configuration file. Ours is the real one, so that it cannot drift."""
    others = {path.stem: path for path in sorted(PIPELINES.glob("*.yml"))}
    return {CHOSEN: CONFIG, **others}


def compare(division: Division, again: bool) -> List[Candidate]:
    """Measure all pipelines on one division of the sentences, one after the other.

    `again`: take no figures of an earlier run.
    """
    return [_candidate(name, path, division, again) for name, path in configs().items()]


def _candidate(name: str, config: Path, division: Division, again: bool) -> Candidate:
    kept, held_out = division
    path = WORK / f"{name}-{key_of(config, kept, held_out)}.json"
    if name == KEPT and path.exists() and not again:
        print(f"{name}: measured earlier with the same sentences, see {path}", flush=True)
        found = json.loads(path.read_text(encoding="utf-8"))
        return Candidate(name, measured_of(found), True)
    measured = measure(name, config, kept, held_out)
    if name == KEPT:
        path.write_text(json.dumps(asdict(measured), ensure_ascii=False), encoding="utf-8")
    return Candidate(name, measured, False)


def key_of(config: Path, kept: Sequence[Sentence], held_out: Sequence[Sentence]) -> str:
    """Hash of all that figures depend on, the machine aside."""
    parts = [config.read_text(encoding="utf-8"), version("rasa"), list(kept), list(held_out)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
