"""The demo's settings and site."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import pytest
import yaml

from wegweiser.cli.demo import BOT, DemoSite, settings_that_allow
from wegweiser.settings import SETTINGS_VARIABLE, load_settings


def test_the_origin_is_added_for_this_run_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "settings.yml"
    own.write_text(yaml.safe_dump({"port": 5123, "allowed_origins": ["https://a.example"]}))
    before = own.read_text()
    monkeypatch.setenv(SETTINGS_VARIABLE, str(own))
    load_settings.cache_clear()
    with settings_that_allow("http://127.0.0.1:5090") as path:
        settings = load_settings(path)
        assert settings.allowed_origins == ("https://a.example", "http://127.0.0.1:5090")
        assert settings.port == 5123
    load_settings.cache_clear()
    assert not path.exists()
    assert own.read_text() == before


def test_the_site_names_the_bot_and_nothing_else() -> None:
    site = DemoSite("http://127.0.0.1:9")
    try:
        with urllib.request.urlopen(site.origin) as response:
            page = response.read().decode()
            policy = response.headers["Content-Security-Policy"]
        assert '<script defer src="http://127.0.0.1:9/chat/embed.js"' in page
        assert BOT not in page
        assert "script-src http://127.0.0.1:9;" in policy
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{site.origin}/../settings.yml")
    finally:
        site.close()
