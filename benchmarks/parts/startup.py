"""Seconds from the command to the first possible turn, and what they go to."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List

from benchmarks.bots import ACTIONS, OURS, RASA, STOCK, Bots, Memory, bot_of, memory_of
from benchmarks.children.run import result_of
from benchmarks.effort import Effort
from benchmarks.waiting import wait_for
from tests.conftest import free_port, write_settings
from wegweiser.cli.run import Servers, address
from wegweiser.cli.train import current_model


@dataclass
class Startup:
    """Seconds of each start by bot; steps of both of our processes, a list an attempt."""

    seconds: Dict[str, List[float]]
    steps: Dict[str, Dict[str, List[float]]]
    memory: Dict[str, Memory]


def measure(bots: Bots, effort: Effort) -> Startup:
    """Ours several times, stock Rasa once; nothing else of ours runs meanwhile."""
    bots.stop()
    memory: Dict[str, Memory] = {}
    _start_ours({})  # the disk is warm from here on
    ours = [_start_ours(memory) for _ in range(effort.starts)]
    stock = _start_stock(bots, memory)
    model = current_model()
    commands = {RASA: ["server", str(model)], ACTIONS: ["actions"]}
    steps = {name: _steps(command, effort.starts) for name, command in commands.items()}
    return Startup({OURS: ours, STOCK: [stock]}, steps, memory)


def _start_ours(memory: Dict[str, Memory]) -> float:
    """Both servers, as `wegweiser run` starts them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = write_settings(folder)
        path = folder / "settings.yml"
        servers = Servers(settings, current_model(), folder / "log", settings_path=path)
        began = time.perf_counter()
        try:
            _start(servers)
            seconds = time.perf_counter() - began
            used = bot_of(servers, folder).processes
            memory.update({name: memory_of(pid) for name, pid in used.items()})
        finally:
            servers.stop()
    print(f"  {OURS}: {seconds:.1f} s", flush=True)
    return seconds


def _require_alive(servers: Servers) -> None:
    for process in (servers.rasa, servers.actions):
        if process is None or process.poll() is not None:
            raise RuntimeError("a server of ours ended while it started; `make run` shows why")


def _start(servers: Servers) -> None:
    servers.start_actions()
    servers.start_rasa()
    wait_for(f"{address(servers.settings)}ready", lambda: _require_alive(servers))


def _start_stock(bots: Bots, memory: Dict[str, Memory]) -> float:
    """Rasa's server alone: its action server is ours and is not counted."""
    rasa = bots.stock_rasa(free_port())
    model = rasa.model()
    began = time.perf_counter()
    try:
        rasa.start(model)
        seconds = time.perf_counter() - began
        memory[STOCK] = memory_of(rasa.pid)
    finally:
        rasa.stop()
    print(f"  {STOCK}: {seconds:.1f} s", flush=True)
    return seconds


def _steps(arguments: List[str], times: int) -> Dict[str, List[float]]:
    """Seconds of every step of a start, by name, from a process that does nothing else."""
    found: Dict[str, List[float]] = {}
    for _ in range(times):
        spawned = str(time.time())
        for name, seconds in result_of("start", [spawned, *arguments], actions_port=1).items():
            found.setdefault(name, []).append(seconds)
    return found
