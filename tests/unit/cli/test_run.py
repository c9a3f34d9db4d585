"""Addresses, ports and what the supervisor hands to its children."""

from __future__ import annotations

import socket
import sys
import time
from pathlib import Path
from typing import Iterator

import pytest

from wegweiser.cli import run
from wegweiser.cli.failure import Failure
from wegweiser.cli.run import Servers, address, require_free
from wegweiser.settings import SETTINGS_VARIABLE, Settings


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:5005/chat/"),
        ("0.0.0.0", "http://127.0.0.1:5005/chat/"),
        ("::", "http://[::1]:5005/chat/"),
        ("::1", "http://[::1]:5005/chat/"),
        ("localhost", "http://localhost:5005/chat/"),
    ],
)
def test_address(host: str, url: str) -> None:
    assert address(Settings(host=host)) == url


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_taken_port_is_told(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        taken = socket.create_server((host, 0), family=family)
    except OSError:
        pytest.skip(f"this machine has no {host}")
    port = taken.getsockname()[1]
    with taken, pytest.raises(Failure, match="is taken"):
        require_free(host, port)
    require_free(host, port)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "203.0.113.7"])
def test_a_host_that_is_not_here_is_told(host: str) -> None:
    with pytest.raises(Failure, match=f"cannot listen on {host}"):
        require_free(host, 5005)


def test_the_action_port_is_checked_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(run, "require_free", lambda host, port: asked.append((host, port)))
    monkeypatch.setattr(Settings, "secret", lambda _self: b"")
    run._check(Settings(host="192.0.2.1", port=1234, actions_port=1235))
    assert asked == [("192.0.2.1", 1234), ("127.0.0.1", 1235)]


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Servers]:
    made = Servers(Settings(), tmp_path / "model", tmp_path / "log", Path("mine.yml"))
    yield made
    made.stop()


def _ended(servers: Servers, code: str) -> None:
    servers.rasa = servers._start([sys.executable, "-c", code], {})
    servers.rasa.wait(20)


def test_children_get_the_settings_file_and_the_log(servers: Servers) -> None:
    _ended(servers, f"import os; print(os.environ['{SETTINGS_VARIABLE}'])")
    assert servers.log is not None
    assert servers.log.read_text().strip() == str(Path("mine.yml").absolute())


def test_without_a_settings_file_the_environment_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTINGS_VARIABLE, "as it was")
    assert Servers(Settings(), tmp_path)._environment()[SETTINGS_VARIABLE] == "as it was"


def test_ended_at_once_only_before_it_was_ready(servers: Servers) -> None:
    _ended(servers, "pass")
    with pytest.raises(Failure, match="Rasa ended at once"):
        servers._require_alive()
    servers.ready = True
    with pytest.raises(Failure, match="Rasa ended; its messages in"):
        servers._require_alive()


def test_stop_ends_both(servers: Servers) -> None:
    sleep = [sys.executable, "-c", "import time; time.sleep(60)"]
    servers.actions, servers.rasa = servers._start(sleep, {}), servers._start(sleep, {})
    began = time.monotonic()
    servers.stop()
    assert servers.actions.poll() is not None
    assert servers.rasa.poll() is not None
    assert time.monotonic() - began < 10
