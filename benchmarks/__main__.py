"""`python -m benchmarks`: our bot and stock Rasa, same conversations, same run."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Dict, List, Tuple

import psutil

from benchmarks.clients import ContractClient, RestClient
from benchmarks.load import MakeClient, Measured, measure
from benchmarks.report import table
from benchmarks.stock import StockRasa
from tests.conftest import free_port, start_servers
from wegweiser.cli.run import address
from wegweiser.paths import ROOT

RESULTS = ROOT / "benchmarks" / "results.md"
VISITORS = (1, 16)
Runs = Dict[Tuple[str, int], Measured]


def main() -> int:
    """Measure and write `benchmarks/results.md`."""
    options = _parser().parse_args()
    cache = options.cache
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        servers = start_servers(Path(folder))
        assert servers.rasa is not None
        stock = StockRasa(cache, free_port(), servers.settings.actions_port, options.epochs)
        try:
            stock.start(stock.model())
            runs = _measure_both(address(servers.settings), stock.base, options.walks)
            memory = {
                "Wegweiser": _megabytes(servers.rasa.pid),
                "stock Rasa": _megabytes(stock.process.pid if stock.process else 0),
            }
        finally:
            stock.stop()
            servers.stop()
    text = table(runs, memory, _machine(), options.epochs)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _measure_both(ours: str, stock: str, walks: int) -> Runs:
    bots: List[Tuple[str, str, MakeClient]] = [
        ("stock Rasa", stock, RestClient),
        ("Wegweiser", ours, ContractClient),
    ]
    runs: Runs = {}
    for visitors in VISITORS:
        for name, base, make in bots:
            print(f"{name}, {visitors} at once ...", flush=True)
            asyncio.run(measure(base, make, visitors, 1))  # warm-up, thrown away
            share = walks if visitors == 1 else max(1, walks // 4)
            runs[name, visitors] = asyncio.run(measure(base, make, visitors, share))
    return runs


def _megabytes(pid: int) -> float:
    process = psutil.Process(pid)
    family = [process, *process.children(recursive=True)]
    return sum(member.memory_info().rss for member in family) / 1e6


def _machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    python = platform.python_version()
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {python}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--walks", type=int, default=12, help="conversations of one visitor")
    parser.add_argument("--epochs", type=int, default=1, help="epochs of the stock training")
    default = ROOT / ".wegweiser" / "stock"
    parser.add_argument("--cache", type=Path, default=default, help="folder of the stock model")
    return parser


if __name__ == "__main__":
    sys.exit(main())
