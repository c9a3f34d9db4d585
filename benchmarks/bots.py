"""The bots that are measured, started when a part first needs them."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, Iterator

import aiohttp
import psutil

from benchmarks.clients import Client, ContractClient, RestClient
from benchmarks.stock import StockRasa
from tests.conftest import free_port, start_servers
from wegweiser.cli.run import Servers, address

OURS, STOCK = "Wegweiser", "stock Rasa"
RASA, ACTIONS = "Rasa", "action server"


@dataclass(frozen=True)
class Bot:
    """A running bot. `processes`: what it runs in, by name. `folder`: its files."""

    name: str
    base: str
    make: Callable[[aiohttp.ClientSession, str], Client]
    processes: Dict[str, int]
    folder: Path
    actions_port: int

    @property
    def database(self) -> Path:
        """The SQLite file of our bot."""
        return self.folder / "conversations.db"


@contextlib.contextmanager
def our_bot(name: str = OURS) -> Iterator[Bot]:
    """Our bot with a database of its own, stopped in the end."""
    with tempfile.TemporaryDirectory() as folder:
        servers = start_servers(Path(folder))
        try:
            yield bot_of(servers, Path(folder), name)
        finally:
            servers.stop()


def bot_of(servers: Servers, folder: Path, name: str = OURS) -> Bot:
    """Our bot as `servers` run it."""
    assert servers.rasa is not None
    assert servers.actions is not None
    processes = {RASA: servers.rasa.pid, ACTIONS: servers.actions.pid}
    port = servers.settings.actions_port
    return Bot(name, address(servers.settings), ContractClient, processes, folder, port)


class Bots:
    """Our bot and stock Rasa for all parts of a run that share them."""

    def __init__(self, cache: Path, epochs: int) -> None:
        self._cache = cache
        self._epochs = epochs
        self._running = contextlib.ExitStack()
        self._started: Dict[str, Bot] = {}

    def ours(self) -> Bot:
        """Our bot."""
        if OURS not in self._started:
            self._started[OURS] = self._running.enter_context(our_bot())
        return self._started[OURS]

    def stock(self) -> Bot:
        """Stock Rasa, which calls our bot's action server."""
        if STOCK not in self._started:
            rasa = self.stock_rasa(self.ours().actions_port)
            model = rasa.model()
            self._running.callback(rasa.stop)
            rasa.start(model)
            processes = {RASA: rasa.pid}
            self._started[STOCK] = Bot(
                STOCK, rasa.base, RestClient, processes, rasa.folder, rasa.actions_port
            )
        return self._started[STOCK]

    def stock_rasa(self, actions_port: int) -> StockRasa:
        """Stock Rasa, not started."""
        return StockRasa(self._cache, free_port(), actions_port, self._epochs)

    def stop(self) -> None:
        """Stop what runs; the next part that needs it starts it again."""
        self._running.close()
        self._started.clear()


@dataclass(frozen=True)
class Memory:
    """Megabytes of a process with its children: resident, and its own alone."""

    resident: float
    unique: float


def memory_of(pid: int) -> Memory:
    """Memory of a process now."""
    process = psutil.Process(pid)
    family = [process, *process.children(recursive=True)]
    parts = [member.memory_full_info() for member in family]
    return Memory(sum(p.rss for p in parts) / 1e6, sum(p.uss for p in parts) / 1e6)
