"""The host's settings: `settings.yml`, validated once at start."""

from __future__ import annotations

import os
import re
import secrets
from functools import cache
from pathlib import Path
from typing import Any, Literal, Optional, Tuple

import yaml
from pydantic import BaseModel, Extra, Field, ValidationError, conint, validator

from wegweiser.catalogue.text import Language, Text
from wegweiser.catalogue.training import TrainingStep
from wegweiser.paths import ROOT, SETTINGS

#: Another settings file than `settings.yml` at the project's root.
SETTINGS_VARIABLE = "WEGWEISER_SETTINGS"
_ORIGIN = re.compile(r"^https?://[^/\s*]+$")


class SettingsError(Exception):
    """`settings.yml` cannot be used; the message says what to mend."""


class _Part(BaseModel):
    class Config:
        extra = Extra.forbid
        allow_mutation = False


class Limits(_Part):
    """Requests allowed in a minute, counted in memory."""

    per_session: conint(ge=1) = 60  # type: ignore[valid-type]
    per_address: conint(ge=1) = 300  # type: ignore[valid-type]
    sessions_per_address: conint(ge=1) = 30  # type: ignore[valid-type]


class Settings(_Part):
    """What a host decides. See `settings.yml` for the meaning of each key."""

    host: str = "127.0.0.1"
    port: conint(ge=1, le=65535) = 5005  # type: ignore[valid-type]
    actions_port: conint(ge=1, le=65535) = 5055  # type: ignore[valid-type]
    allowed_origins: Tuple[str, ...] = ()
    secret_file: Path = Path(".wegweiser/secret")
    database: str = "sqlite:///.wegweiser/conversations.db"
    languages: Tuple[Language, ...] = ("de", "en")
    controller: Optional[str] = None
    imprint_url: Optional[str] = None
    privacy_url: Optional[str] = None
    human_contact: Optional[Text] = None
    retention_days: conint(ge=1, le=365) = 30  # type: ignore[valid-type]
    gender_form: Literal["*", ":", "_"] = "*"
    keep_missed_texts: bool = False
    limits: Limits = Field(default_factory=Limits)
    offers: Tuple[TrainingStep, ...] = ()

    @validator("allowed_origins", each_item=True)
    def _is_an_origin(cls, value: str) -> str:
        if not _ORIGIN.match(value):
            raise ValueError(
                f"`{value}` is no origin; write scheme and host only, as in https://example.org"
            )
        return value

    @validator("languages")
    def _at_least_one(cls, value: Tuple[Language, ...]) -> Tuple[Language, ...]:
        if not value:
            raise ValueError("name at least one of de, en")
        return value

    @validator("imprint_url", "privacy_url")
    def _is_a_web_address(cls, value: Optional[str]) -> Optional[str]:
        if value is not None and not value.startswith(("https://", "http://")):
            raise ValueError("must start with https:// or http://")
        return value

    def secret(self) -> bytes:
        """Return the signing key; made once, readable by its owner alone."""
        path = anchored(self.secret_file)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_new_secret(path)
        return path.read_bytes()

    def database_url(self) -> str:
        """Return the database's URL, with SQLite paths anchored at the root."""
        prefix = "sqlite:///"
        if not self.database.startswith(prefix):
            return self.database
        return prefix + str(anchored(Path(self.database[len(prefix) :])))


def anchored(path: Path) -> Path:
    """Return `path`, taken from the project's root when it is relative."""
    return path if path.is_absolute() else ROOT / path


def _write_new_secret(path: Path) -> None:
    # O_EXCL: two processes that start together must agree on one secret.
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_hex(32).encode())


@cache
def load_settings(path: Optional[Path] = None) -> Settings:
    """Read the settings from `path`, `$WEGWEISER_SETTINGS` or `settings.yml`.

    Raises:
        SettingsError: when the file is missing, no YAML, or a value is wrong.
    """
    path = path or Path(os.environ.get(SETTINGS_VARIABLE, SETTINGS))
    document = _read(path)
    try:
        return Settings.parse_obj(document)
    except ValidationError as error:
        lines = [
            f"- {'.'.join(str(p) for p in detail['loc'])}: {detail['msg']}"
            for detail in error.errors()
        ]
        raise SettingsError(f"{path} has problems:\n" + "\n".join(lines)) from error


def _read(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(f"{path} cannot be read: {error}") from error
