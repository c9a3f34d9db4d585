"""The real servers, started once for all tests that talk to them."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any, Dict, Iterator

import pytest
import yaml

from wegweiser.cli.run import Servers, address
from wegweiser.cli.train import current_model
from wegweiser.settings import Settings, load_settings

#: Mark of tests that may have to start servers (180 s each at most) or train (a minute).
starts_servers = pytest.mark.timeout(600)


def free_port() -> int:
    """A port that nothing uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def write_settings(folder: Path, **more: Any) -> Settings:
    """Settings with their own database, secret and ports."""
    values: Dict[str, Any] = {
        "port": free_port(),
        "actions_port": free_port(),
        "secret_file": str(folder / "secret"),
        "database": f"sqlite:///{folder}/conversations.db",
        "limits": {"per_session": 100000, "per_address": 100000, "sessions_per_address": 100000},
        **more,
    }
    path = folder / "settings.yml"
    path.write_text(yaml.safe_dump(values), encoding="utf-8")
    return load_settings(path)


def start_servers(folder: Path, **more: Any) -> Servers:
    """Start both servers on settings of their own; logs go to `folder/log`."""
    settings = write_settings(folder, **more)
    path = folder / "settings.yml"
    servers = Servers(settings, current_model(), log=folder / "log", settings_path=path)
    try:
        servers.start()
    except BaseException:
        servers.stop()
        raise
    return servers


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """The servers that most tests share."""
    running = start_servers(tmp_path_factory.mktemp("bot"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def base(request: pytest.FixtureRequest) -> str:
    """The address of the chat; `WEGWEISER_TEST_URL` names a bot that runs already."""
    running = os.environ.get("WEGWEISER_TEST_URL")
    return running or address(request.getfixturevalue("servers").settings)
