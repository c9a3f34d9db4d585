"""`python -m benchmarks.widget`: size, speed and accessibility of the widget, in one run.

Measures against the tests' fake server and, for the time until the chat is ready, against a real
bot: one started for this, or one that runs already.

Exit codes: 0 the report is written, 1 something could not be measured, 2 wrong use.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

from playwright.sync_api import Browser, Error, sync_playwright

from benchmarks.widget import lighthouse
from benchmarks.widget.report import Measured, page
from benchmarks.widget.sizes import sizes
from benchmarks.widget.visits import Access, Opened, Slow, access, opened
from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.fake_server import FakeServer
from tests.conftest import start_servers
from wegweiser.cli.demo import DemoSite
from wegweiser.cli.processes import interrupt_on_signals
from wegweiser.cli.run import address
from wegweiser.paths import ROOT

RESULTS = ROOT / "benchmarks" / "widget" / "results.md"
CONDITIONS: Dict[str, Optional[Slow]] = {"this machine": None, "slow phone": Slow()}
Visits = Dict[Tuple[str, str], List[Opened]]


def main() -> int:
    """Measure and write `benchmarks/widget/results.md`."""
    options = _parser().parse_args()
    interrupt_on_signals()  # so that what was started ends too
    machine = _machine()
    bot = FakeServer()
    site = DemoSite(bot.origin)
    try:
        say("Sizes ...")
        packed = sizes()
        visits, seen, chromium = _in_browser(site, options)
        marks = _marks(site, bot, options.runs)
    except (RuntimeError, OSError, Error) as error:
        print(f"Not measured: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    finally:
        site.close()
        bot.shutdown()
    measured = Measured(machine, chromium, lighthouse.version(), packed, marks, visits, seen)
    text = page(measured)
    options.out.write_text(text, encoding="utf-8")
    print(text)
    say(f"Written to {options.out}")
    return 0


def _in_browser(site: DemoSite, options: argparse.Namespace) -> Tuple[Visits, Access, str]:
    with sync_playwright() as playwright, _real_site(options) as real:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        pages = {"fake": f"{site.origin}/", **({"real": real} if real else {})}
        visits = {
            (name, conditions): _visits(browser, name, url, conditions, options.visits)
            for name, url in pages.items()
            for conditions in CONDITIONS
        }
        say("Keys and axe ...")
        seen, version = access(browser, f"{site.origin}/"), browser.version
        browser.close()
    return visits, seen, version


def _visits(browser: Browser, name: str, url: str, conditions: str, count: int) -> List[Opened]:
    say(f"From click to ready: {name} bot, {conditions} ...")
    opened(browser, url, CONDITIONS[conditions])  # warm-up, thrown away
    return [opened(browser, url, CONDITIONS[conditions]) for _ in range(count)]


@contextlib.contextmanager
def _real_site(options: argparse.Namespace) -> Iterator[Optional[str]]:
    """A page that embeds a real bot; none when only the fake one is wanted."""
    if options.fake_only or options.url:
        yield options.url
        return
    say("Starting a bot ...")
    site = DemoSite("")
    with tempfile.TemporaryDirectory() as folder:
        servers = start_servers(Path(folder), allowed_origins=[site.origin])
        try:
            site.bot = address(servers.settings).replace("/chat/", "")
            yield f"{site.origin}/"
        finally:
            servers.stop()
            site.close()


def _marks(site: DemoSite, bot: FakeServer, runs: int) -> Dict[str, List[lighthouse.Marks]]:
    pages = {"a site with the button": f"{site.origin}/", "full page": f"{bot.origin}/chat/"}
    marks = {}
    for name, url in pages.items():
        say(f"Lighthouse: {name}, {runs} runs ...")
        marks[name] = lighthouse.measured(url, runs)
    return marks


def _machine() -> str:
    busy = os.getloadavg()[0]  # before anything is measured
    return f"{os.cpu_count()} cores, {platform.system()}, load {busy:.1f} at the start"


def say(text: str) -> None:
    """Show how far it is."""
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.widget",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    real = parser.add_mutually_exclusive_group()
    real.add_argument("--url", help="a page that embeds a running bot, as `make demo` prints it")
    real.add_argument("--fake-only", action="store_true", help="no real bot")
    parser.add_argument("--visits", type=_count, default=10, help="openings each, default 10")
    parser.add_argument("--runs", type=_count, default=3, help="of Lighthouse, default 3")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where to write the report")
    return parser


def _count(text: str) -> int:
    """A number from 1."""
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


if __name__ == "__main__":
    sys.exit(main())
