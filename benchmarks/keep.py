"""Raw samples of the last run, a JSON file a part: the page can be written from them again."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, Generic, Optional, Type, TypeVar

import psutil
from pydantic import parse_obj_as

from wegweiser.paths import ROOT

R = TypeVar("R")
#: What a run writes itself changes nothing that is measured.
_WRITTEN = (":!benchmarks/*.md", ":!benchmarks/*.png")


@dataclass
class Kept(Generic[R]):
    """What a part measured, and when, where and from which commit."""

    result: R
    at: str
    commit: str
    effort: str
    machine: str


def save(folder: Path, part: str, result: Any, effort: str, measured: str) -> None:
    """Keep the samples of a part in place of the last ones; `measured` is the commit."""
    about = {
        "at": time.strftime("%Y-%m-%d %H:%M"),
        "commit": measured,
        "effort": effort,
        "machine": machine(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    document = {**about, "result": asdict(result)}
    _file(folder, part).write_text(json.dumps(document), encoding="utf-8")


def load(folder: Path, part: str, kind: Type[R]) -> Optional[Kept[R]]:
    """The last samples of a part; None when it was never measured."""
    path = _file(folder, part)
    if not path.exists():
        return None
    document: Dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    result = parse_obj_as(kind, document.pop("result"))
    return Kept(result, **document)


def _file(folder: Path, part: str) -> Path:
    return folder / f"{part}.json"


def commit() -> str:
    """The commit that is checked out, with a plus when files differ from it."""
    name = _git("rev-parse", "--short", "HEAD") or "none"
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", ".", *_WRITTEN)
    return f"{name}+" if changed else name


def _git(*arguments: str) -> str:
    """What git says; nothing where there is no repository (a copy of the files alone)."""
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() if done.returncode == 0 else ""


def machine() -> str:
    """Cores, processor, memory, system and Python."""
    memory = psutil.virtual_memory().total / 2**30
    parts = [f"{os.cpu_count()} cores", _processor(), f"{memory:.0f} GiB"]
    system = f"{platform.system()} {platform.release()}"
    return ", ".join([*filter(None, parts), system, f"Python {platform.python_version()}"])


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()
