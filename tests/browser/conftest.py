"""Chromium, the fake server, and pages that fail the test on errors and on requests elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser.fake_server import FakeServer
from tests.browser.hosting import FRAME, HEARD, Embed, launcher, tag
from tests.browser.states import STATES, Stage
from wegweiser.cli.demo import DemoSite

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

#: Where pages may ask for something: the servers of the tests, and what a page holds itself.
OWN = ("http://127.0.0.1:", "http://localhost:", "data:", "blob:http://127.0.0.1:")

#: Functions for what tests ask about a page, as `window.probes`.
PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")

#: Opens a page with the context's options, such as `color_scheme` or `viewport`.
OpenPage = Callable[..., Page]
#: Opens a page in a state of `tests.browser.states`, with the context's options.
Visit = Callable[..., Page]


def find_chromium() -> str:
    """The path of an installed Chromium or Chrome.

    Raises:
        RuntimeError: when none is on the PATH.
    """
    for name in BROWSERS:
        path = shutil.which(name)
        if path:
            return path
    raise RuntimeError(
        f"no Chromium on the PATH (looked for {', '.join(BROWSERS)}); run bin/install-browser"
    )


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for these tests; left open, its event loop would break asyncio.run later."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A fake server with nothing in it."""
    fake = FakeServer()
    yield fake
    fake.shutdown()
    fake.server_close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[OpenPage]:
    """Makes pages in contexts of their own.

    At the end none may have reported an error, such as one of the policy, or asked another host.
    """
    contexts: List[BrowserContext] = []
    errors: List[str] = []
    asked: List[str] = []

    def heard(message: ConsoleMessage) -> None:
        refused = "Failed to load resource" in message.text and "/chat/" in message.location["url"]
        expected = refused and message.location["url"].endswith(("/messages", "/session"))
        if message.type in ("error", "warning") and not expected:
            errors.append(message.text)

    def make(**options: Any) -> Page:
        defaults = {"locale": "de-DE", "reduced_motion": "reduce"}
        context = browser.new_context(**{**defaults, **options})
        context.set_default_timeout(5000)
        contexts.append(context)
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield make
    for context in contexts:
        context.close()
    assert errors == []
    assert [url for url in asked if not url.startswith(OWN)] == []


@pytest.fixture
def page(new_page: OpenPage, server: FakeServer) -> Page:
    """The chat's own page in German, greeting shown."""
    opened = new_page()
    opened.goto(f"{server.origin}/chat/")
    opened.get_by_role("button", name="Quiz starten").wait_for()
    return opened


@pytest.fixture
def site(server: FakeServer) -> Iterator[DemoSite]:
    """A site of another origin under the strictest policy."""
    running = DemoSite(server.origin)
    yield running
    running.close()


@pytest.fixture
def visit(new_page: OpenPage, server: FakeServer, site: DemoSite) -> Visit:
    """Brings a new page into a state, by its name; `probes.js` is in it."""

    def go(name: str, **options: Any) -> Page:
        state, page = STATES[name], new_page(**options)
        page.add_init_script(f"window.probes = {PROBES}")
        page.goto(f"{site.origin}/{state.site}" if state.site else f"{server.origin}/chat/")
        page.locator("wegweiser-panel, wegweiser-chat .bot").first.wait_for()
        state.act(Stage(page, server))
        return page

    return go


@pytest.fixture
def embed(new_page: OpenPage, site: DemoSite) -> Embed:
    """Opens a host's page."""

    def opened(
        attributes: str = 'data-lang="de"', head: str = "", body: str = "", **options: Any
    ) -> Page:
        head = tag(attributes) + head
        site.pages["/host.html"] = FRAME.format(head=head, body=body)
        page = new_page(**{"viewport": {"width": 1000, "height": 800}, **options})
        page.add_init_script(HEARD)
        page.goto(f"{site.origin}/host.html")
        return page

    return opened


@pytest.fixture
def host(embed: Embed) -> Page:
    """A page with the loader and no options but the language."""
    page = embed()
    launcher(page).wait_for()
    return page
