"""The limit of requests, and settings that are wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import write_settings
from wegweiser.rasa_ext.channel.errors import ChannelError
from wegweiser.rasa_ext.channel.limits import RateLimit
from wegweiser.settings import Limits, SettingsError, load_settings


def test_past_the_limit_comes_429_with_retry_after() -> None:
    limit = RateLimit(Limits(per_session=2, per_address=100, sessions_per_address=1))
    limit.check_message("one", "1.2.3.4")
    limit.check_message("one", "1.2.3.4")
    with pytest.raises(ChannelError) as caught:
        limit.check_message("one", "1.2.3.4")
    assert caught.value.code == "too_many_requests"
    assert 1 <= int(caught.value.headers["retry-after"]) <= 60
    limit.check_message("other", "1.2.3.4")


def test_an_address_cannot_dodge_by_new_sessions() -> None:
    limit = RateLimit(Limits(per_session=2, per_address=3, sessions_per_address=1))
    for name in ("a", "b", "c"):
        limit.check_message(name, "1.2.3.4")
    with pytest.raises(ChannelError):
        limit.check_message("d", "1.2.3.4")
    limit.check_new_session("1.2.3.4")
    with pytest.raises(ChannelError):
        limit.check_new_session("1.2.3.4")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"allowed_origins": ["https://a.example/path"]}, "scheme and host only"),
        ({"allowed_origins": ["*"]}, "scheme and host only"),
        ({"retention_days": 0}, "retention_days"),
        ({"privacy_url": "javascript:alert(1)"}, "https://"),
        ({"portt": 1}, "portt"),
        ({"languages": []}, "at least one"),
    ],
)
def test_wrong_settings_name_the_key(tmp_path: Path, wrong: dict, said: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(said)):
        write_settings(tmp_path, **wrong)


def test_missing_settings_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path / "nothing.yml")


def test_the_secret_is_made_once_and_private(tmp_path: Path) -> None:
    settings = write_settings(tmp_path)
    first = settings.secret()
    assert settings.secret() == first
    assert len(first) >= 32
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
