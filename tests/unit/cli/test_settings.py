"""Settings: wrong values are told, the secret is whole, long enough and made once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

from wegweiser.paths import SETTINGS
from wegweiser.settings import (
    SETTINGS_VARIABLE,
    Settings,
    SettingsError,
    load_settings,
    settings_file,
)


def _load(folder: Path, **values: Any) -> Settings:
    path = folder / "settings.yml"
    path.write_text(yaml.safe_dump(values), encoding="utf-8")
    return load_settings(path)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"database": "conversations.db"}, "database: is no SQLAlchemy URL"),
        ({"database": ""}, "database: is no SQLAlchemy URL"),
        ({"database": "postgres://u:geheim@host/name"}, "database: is no SQLAlchemy URL"),
        ({"database": "postgresql://u:p@host:port/name"}, "database: is no SQLAlchemy URL"),
        ({"languages": ["de", "de"]}, "languages: name each language once"),
        ({"port": 5005, "actions_port": 5005}, "actions_port: is the same as `port`"),
        ({"port": 5055}, "actions_port: is the same as `port`"),
        ({"trusted_proxies": -1}, "trusted_proxies"),
        ({"trusted_proxies": 4}, "trusted_proxies"),
        ({"keep_missed_texts": "perhaps"}, "keep_missed_texts: value is not a valid boolean"),
    ],
)
def test_wrong_values_are_told_without_passwords(tmp_path: Path, wrong: dict, said: str) -> None:
    with pytest.raises(SettingsError, match=said) as caught:
        _load(tmp_path, **wrong)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["sqlite:////tmp/a.db", "postgresql://u:p@host/name", "postgresql+psycopg2://u:p@host:5432/n"],
)
def test_database_urls_pass(tmp_path: Path, url: str) -> None:
    assert _load(tmp_path, database=url).database_url() == url


def test_the_projects_own_settings_are_valid() -> None:
    assert load_settings(SETTINGS).trusted_proxies == 0


def test_every_key_is_in_the_documented_file() -> None:
    assert set(yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))) == set(Settings.__fields__)


def test_a_relative_path_of_the_environment_is_made_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(SETTINGS_VARIABLE, "mine.yml")
    assert settings_file() == tmp_path / "mine.yml"
    monkeypatch.delenv(SETTINGS_VARIABLE)
    assert settings_file() == SETTINGS


@pytest.mark.parametrize("content", [b"", b"short", b"\n" * 40, b"x" * 31 + b"\n"])
def test_a_short_secret_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret").write_bytes(content)
    with pytest.raises(SettingsError, match="less than 32 bytes"):
        Settings(secret_file=tmp_path / "secret").secret()


def test_a_secret_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="cannot be used"):
        Settings(secret_file=tmp_path / "file" / "secret").secret()


def test_starts_at_the_same_time_agree_on_one_secret(tmp_path: Path) -> None:
    settings = Settings(secret_file=tmp_path / "new" / "secret")
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _number: settings.secret(), range(32)))
    assert len(keys) == 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["secret"]
    assert (tmp_path / "new" / "secret").stat().st_mode & 0o777 == 0o600
