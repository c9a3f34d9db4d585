"""Stock Rasa on this project's data: `rasa init`'s pipeline and policies, REST channel."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, Optional

import yaml

from benchmarks.waiting import wait_for
from wegweiser.cli.processes import end
from wegweiser.cli.train import rasa_environment
from wegweiser.paths import DATA, ROOT

#: What `rasa init` of 3.6.21 writes as its (commented) defaults.
PIPELINE: List[Dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
    {"name": "EntitySynonymMapper"},
    {"name": "ResponseSelector", "epochs": 100, "constrain_similarities": True},
    {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
]
POLICIES: List[Dict[str, Any]] = [
    {"name": "MemoizationPolicy"},
    {"name": "RulePolicy"},
    {"name": "UnexpecTEDIntentPolicy", "max_history": 5, "epochs": 100},
    {"name": "TEDPolicy", "max_history": 5, "epochs": 100, "constrain_similarities": True},
]


class StockRasa:
    """A copy of the project in `folder` with stock configuration."""

    def __init__(self, folder: Path, port: int, actions_port: int, epochs: int) -> None:
        self.folder = folder
        self.port = port
        self.actions_port = actions_port
        self.epochs = epochs
        self.process: Optional[subprocess.Popen[bytes]] = None
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def base(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def pid(self) -> int:
        """The process of the running server."""
        assert self.process is not None
        return self.process.pid

    @property
    def training_seconds(self) -> Optional[float]:
        """How long the training took; None when the model was not trained here."""
        note = self._note()
        return float(note.read_text(encoding="utf-8")) if note.exists() else None

    def model(self) -> Path:
        """Train once per content and number of epochs; the model is kept in `folder`.

        Raises:
            RuntimeError: when the training fails.
        """
        self._write_project()
        if not self._model().exists():
            print(f"Training stock Rasa, {self.epochs} epoch(s) (minutes) ...", flush=True)
            began = time.monotonic()
            self._train()
            self._note().write_text(f"{time.monotonic() - began:.1f}", encoding="utf-8")
        return self._model()

    def _train(self) -> None:
        """Train to another name first: under its own name a model is always whole."""
        draft = "training"
        arguments = ["train", "--fixed-model-name", draft, "--out", "models"]
        with (self.folder / "training.log").open("wb") as log:
            code = subprocess.run(
                [sys.executable, "-m", "rasa", *arguments],
                cwd=self.folder, env=rasa_environment(), stdout=log, stderr=log, check=False,
            ).returncode  # fmt: skip
        made = self.folder / "models" / f"{draft}.tar.gz"
        if code != 0 or not made.exists():
            raise RuntimeError(f"stock Rasa was not trained, see {self.folder}/training.log")
        made.replace(self._model())

    def _model(self) -> Path:
        return self.folder / "models" / f"stock-{self._content()}.tar.gz"

    def _note(self) -> Path:
        return self._model().with_name(f"stock-{self._content()}.seconds")

    def _write_project(self) -> None:
        shutil.rmtree(self.folder / "data", ignore_errors=True)
        for name in ("nlu", "rules", "stories"):
            shutil.copytree(DATA / name, self.folder / "data" / name)
        shutil.copy(ROOT / "domain.yml", self.folder)
        config = {
            "recipe": "default.v1",
            "assistant_id": "stock",
            "language": "de",
            "pipeline": self._with_epochs(PIPELINE),
            "policies": self._with_epochs(POLICIES),
        }
        (self.folder / "config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")

    def _with_epochs(self, parts: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
        # `rasa init` has 100 epochs throughout: hours on these sentences. A turn's time does
        # not depend on them, and the walked turns are decided by payloads and rules.
        return [{**part, "epochs": self.epochs} if "epochs" in part else part for part in parts]

    def _content(self) -> str:
        digest = hashlib.sha256()
        for path in sorted(self.folder.rglob("*.yml")):
            if path.name not in ("endpoints.yml", "credentials.yml"):
                digest.update(path.read_bytes())
        return digest.hexdigest()[:16]

    def start(self, model: Path) -> None:
        """Start the server and wait for the model."""
        self.launch(model)
        wait_for(self.base, self._require_alive)

    def launch(self, model: Path) -> None:
        """Start the server; it is not ready then."""
        endpoints = {"action_endpoint": {"url": f"http://127.0.0.1:{self.actions_port}/webhook"}}
        (self.folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints), encoding="utf-8")
        (self.folder / "credentials.yml").write_text("rest:\n", encoding="utf-8")
        command = [
            sys.executable, "-m", "rasa", "run", "--model", str(model), "--port", str(self.port),
            "--interface", "127.0.0.1", "--credentials", "credentials.yml",
            "--endpoints", "endpoints.yml",
        ]  # fmt: skip
        with (self.folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=self.folder, env=rasa_environment(), stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    def _require_alive(self) -> None:
        if self.process is None or self.process.poll() is not None:
            raise RuntimeError(f"stock Rasa ended, see {self.folder}/log")

    def stop(self) -> None:
        """End the server."""
        if self.process is not None:
            end(self.process)
