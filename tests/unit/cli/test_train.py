"""Training: one at a time, whole models only, nothing left over. Rasa itself is not run."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Dict, List

import pytest

from wegweiser.cli import train
from wegweiser.cli.failure import Failure


class FakeRasa:
    """Writes a model as `rasa train` would; `code` is its exit code."""

    def __init__(self, models: Path) -> None:
        self.models = models
        self.code = 0
        self.names: List[str] = []

    def __call__(self, command: List[str], _environment: Dict[str, str]) -> int:
        name = command[command.index("--fixed-model-name") + 1]
        self.names.append(name)
        assert not list(self.models.glob("wegweiser-now*"))
        (self.models / f"{name}.tar.gz").write_text("a model")
        return self.code


@pytest.fixture
def rasa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeRasa:
    fake = FakeRasa(tmp_path)
    monkeypatch.setattr(train, "MODELS", tmp_path)
    monkeypatch.setattr(train, "content_hash", lambda: "now")
    monkeypatch.setattr(train, "run_to_end", fake)
    return fake


def _models(folder: Path) -> List[str]:
    return sorted(path.name for path in folder.glob("*.tar.gz"))


def test_it_trains_once_and_clears_up(rasa: FakeRasa, tmp_path: Path) -> None:
    (tmp_path / "wegweiser-old.tar.gz").write_text("old")
    (tmp_path / "training-1.tar.gz").write_text("left by a killed training")
    assert train.current_model() == tmp_path / "wegweiser-now.tar.gz"
    assert train.current_model().read_text() == "a model"
    assert _models(tmp_path) == ["wegweiser-now.tar.gz"]
    assert len(rasa.names) == 1
    assert rasa.names[0].startswith("training-")


def test_a_failure_keeps_the_old_model_and_no_half_one(rasa: FakeRasa, tmp_path: Path) -> None:
    (tmp_path / "wegweiser-old.tar.gz").write_text("old")
    rasa.code = 1
    with pytest.raises(Failure, match="training failed"):
        train.current_model()
    assert _models(tmp_path) == ["wegweiser-old.tar.gz"]


def test_who_waited_for_the_lock_finds_the_model(
    rasa: FakeRasa, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waiting = threading.Thread(target=train.current_model)
    with train._alone():
        waiting.start()
        while "waiting for it" not in capsys.readouterr().out:
            waiting.join(0.01)
        (tmp_path / "wegweiser-now.tar.gz").write_text("theirs")
    waiting.join(10)
    assert rasa.names == []
    assert (tmp_path / "wegweiser-now.tar.gz").read_text() == "theirs"


@pytest.mark.usefixtures("rasa")
def test_an_interrupt_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(command: List[str], _environment: Dict[str, str]) -> int:
        (tmp_path / f"{command[command.index('--fixed-model-name') + 1]}.tar.gz").write_text("")
        raise KeyboardInterrupt

    monkeypatch.setattr(train, "run_to_end", interrupted)
    with pytest.raises(KeyboardInterrupt):
        train.current_model()
    assert _models(tmp_path) == []
