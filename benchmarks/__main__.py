"""`python -m benchmarks`: our bot and stock Rasa, same conversations, same run.

Measures all parts, or those that are named, keeps the raw samples in .wegweiser/bench and
writes results.md and its pictures from the last samples of every part.

Exit codes: 0 the page is written, 1 something could not be measured, 2 wrong use.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from pathlib import Path
from typing import List

import aiohttp

from benchmarks import keep
from benchmarks.bots import Bots
from benchmarks.clients import BotError
from benchmarks.effort import LONG, SHORT, SMOKE, Effort
from benchmarks.parts import PARTS
from benchmarks.report.page import write
from wegweiser.cli.failure import Failure
from wegweiser.cli.processes import interrupt_on_signals
from wegweiser.cli.train import current_model
from wegweiser.paths import ROOT

RAW = ROOT / ".wegweiser" / "bench"
PAGE = ROOT / "benchmarks"
STOCK = ROOT / ".wegweiser" / "stock"
_FAILURES = (BotError, Failure, RuntimeError, OSError, aiohttp.ClientError, asyncio.TimeoutError)


def main() -> int:
    """Measure and write; see `--help`."""
    options = _parser().parse_args()
    interrupt_on_signals()  # so that what was started ends too
    bots = Bots(options.cache, options.epochs)
    try:
        _run(options, bots)
    except _FAILURES as error:
        print(f"Not measured: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    finally:
        bots.stop()
    return 0


def _run(options: argparse.Namespace, bots: Bots) -> None:
    effort = SMOKE if options.smoke else LONG if options.long else SHORT
    raw, page = (RAW / "smoke", RAW / "smoke") if options.smoke else (RAW, PAGE)
    if not options.page:
        _measure(options.only or list(PARTS), bots, effort, raw)
    print(f"Written: {write(raw, page)}")


def _measure(names: List[str], bots: Bots, effort: Effort, raw: Path) -> None:
    """Measure parts in their order; each is kept as soon as it is done."""
    current_model()
    commit = keep.commit()  # the code that runs, whatever is checked out meanwhile
    for name in (name for name in PARTS if name in names):
        print(f"{name} ...", flush=True)
        began = time.monotonic()
        result = PARTS[name].measure(bots, effort)
        keep.save(raw, name, result, effort.name, commit)
        print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", nargs="+", choices=list(PARTS), metavar="PART",
        help=f"measure these parts alone: {', '.join(PARTS)}",
    )  # fmt: skip
    _add_efforts(parser.add_mutually_exclusive_group())
    parser.add_argument("--page", action="store_true", help="write the page, measure nothing")
    parser.add_argument("--epochs", type=int, default=1, help="epochs of the stock training")
    parser.add_argument("--cache", type=Path, default=STOCK, help="folder of the stock model")
    return parser


def _add_efforts(much: argparse._MutuallyExclusiveGroup) -> None:
    much.add_argument("--long", action="store_true", help="more rounds and turns (an hour)")
    much.add_argument(
        "--smoke", action="store_true",
        help="small numbers, to see that everything runs; written to .wegweiser/bench/smoke",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
