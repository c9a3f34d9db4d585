"""`wegweiser missed`: what a host's author gets to read."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import pytest
import yaml

from tests.conftest import write_settings
from wegweiser.cli.main import main
from wegweiser.rasa_ext.store import missed
from wegweiser.rasa_ext.store.schema import open_database
from wegweiser.settings import SETTINGS_VARIABLE, load_settings


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    settings = write_settings(tmp_path)
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "settings.yml"))
    load_settings.cache_clear()
    yield settings.database_url()
    load_settings.cache_clear()


def fill(url: str) -> None:
    with open_database(url).begin() as connection:
        for text in ("was: <email> 'x'", None):
            slot = {"language": "de", "count": 1, "text": text}
            missed.note(connection, "wegweiser-secret", [("missed", slot)])


def test_counts_and_texts_are_printed(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    fill(url)
    assert main(["missed"]) == 0
    printed = capsys.readouterr().out
    assert "de       2" in printed
    assert "was: <email> 'x'" in printed
    assert "wegweiser-secret" not in printed


def test_yaml_is_for_programs(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    fill(url)
    assert main(["missed", "--format", "yaml", "--since", "2020-01-01"]) == 0
    found = yaml.safe_load(capsys.readouterr().out)
    assert [(row["language"], row["count"]) for row in found["counts"]] == [("de", 2)]
    assert [(row["language"], row["text"]) for row in found["texts"]] == [
        ("de", "was: <email> 'x'")
    ]
    assert main(["missed", "--format", "yaml", "--since", "2999-01-01"]) == 0
    assert yaml.safe_load(capsys.readouterr().out) == {"counts": [], "texts": []}


def test_nothing_is_said_so(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    open_database(url)
    assert main(["missed"]) == 0
    assert "nothing counted" in capsys.readouterr().out


def test_no_database_fails_and_makes_none(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["missed"]) == 1
    assert "no database at" in capsys.readouterr().err
    assert not (tmp_path / "conversations.db").exists()


def test_what_is_no_database_fails(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "conversations.db").write_text("no database, only words" * 100)
    assert main(["missed"]) == 1
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--since", "gestern"], ["--format", "csv"], ["more"]])
def test_wrong_use_is_2(wrong: list, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["missed", *wrong])
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err
