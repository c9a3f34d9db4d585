"""The host's settings: `settings.yml`, validated once at start."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Dict, Literal, Optional, Tuple

import yaml
from pydantic import BaseModel, Extra, Field, StrictBool, ValidationError, conint, validator
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from wegweiser.catalogue.text import Language, Text
from wegweiser.catalogue.training import TrainingStep
from wegweiser.paths import ROOT, SETTINGS

#: Another settings file than `settings.yml` at the project's root.
SETTINGS_VARIABLE = "WEGWEISER_SETTINGS"
#: Bytes that the signing key has at least.
LEAST_SECRET = 32
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
    trusted_proxies: conint(ge=0, le=3) = 0  # type: ignore[valid-type]
    allowed_origins: Tuple[str, ...] = ()
    secret_file: Path = Path(".wegweiser/secret")
    database: str = "sqlite:///.wegweiser/conversations.db"
    languages: Tuple[Language, ...] = ("de", "en")
    controller: Optional[str] = None
    imprint_url: Optional[str] = None
    privacy_url: Optional[str] = None
    human_contact: Optional[Text] = None
    retention_days: conint(ge=1, le=365) = 30  # type: ignore[valid-type]
    keep_missed_texts: StrictBool = False
    gender_form: Literal["*", ":", "_"] = "*"
    limits: Limits = Field(default_factory=Limits)
    offers: Tuple[TrainingStep, ...] = ()

    @validator("actions_port", always=True)
    def _is_another_port(cls, value: int, values: Dict[str, Any]) -> int:
        if value == values.get("port"):
            raise ValueError("is the same as `port`; choose another one")
        return value

    @validator("database")
    def _is_a_database(cls, value: str) -> str:
        try:
            make_url(value).get_dialect()
        # The message leaves the URL out: it may hold a password.
        except (ArgumentError, ValueError, ImportError) as error:
            raise ValueError(
                "is no SQLAlchemy URL of a known database; write e.g. sqlite:///path/to/file.db "
                "or postgresql://user:password@host/name"
            ) from error
        return value

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
        if len(set(value)) < len(value):
            raise ValueError("name each language once")
        return value

    @validator("imprint_url", "privacy_url")
    def _is_a_web_address(cls, value: Optional[str]) -> Optional[str]:
        if value is not None and not value.startswith(("https://", "http://")):
            raise ValueError("must start with https:// or http://")
        return value

    def secret(self) -> bytes:
        """Return the signing key; made once, readable by its owner alone.

        Raises:
            SettingsError: when it cannot be read or made, or is below 32 bytes.
        """
        path = anchored(self.secret_file)
        try:
            if not path.exists():
                _write_new_secret(path)
            key = path.read_bytes()
        except OSError as error:
            raise SettingsError(f"secret_file {path} cannot be used: {error}") from error
        if len(key.strip()) < LEAST_SECRET:
            raise SettingsError(
                f"secret_file {path} holds less than {LEAST_SECRET} bytes. Delete it, and the "
                "next start makes a new one; visitors then begin new conversations."
            )
        return key

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
    """Make the file whole or not at all; two processes that start together agree on one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp makes the file with mode 0600.
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_hex(32).encode())
            file.flush()
            os.fsync(file.fileno())
        # A link, unlike a rename, never replaces what another process has put there.
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        os.unlink(draft)


def settings_file() -> Path:
    """Return where the settings are: `$WEGWEISER_SETTINGS` or `settings.yml`, absolute."""
    return Path(os.environ.get(SETTINGS_VARIABLE) or SETTINGS).absolute()


@cache
def load_settings(path: Optional[Path] = None) -> Settings:
    """Read the settings from `path`, `$WEGWEISER_SETTINGS` or `settings.yml`.

    Raises:
        SettingsError: when the file is missing, no YAML, or a value is wrong.
    """
    path = path or settings_file()
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
