"""What happens in a browser when a visitor opens the chat on a site."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Set, Tuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

LAUNCHER = "wegweiser-panel > [aria-expanded]"
#: A to AA of WCAG 2.0 to 2.2.
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
#: Milliseconds from the click on the button to the frame in which the greeting is shown and the
#: field has the focus; and all layout shifts, those after a click too, which browsers forgive.
_WATCH = """
window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.shift += one.value)))
  .observe({ type: "layout-shift", buffered: true });
window.ready = new Promise((done) => addEventListener("click", () => {
  const start = performance.now();
  const look = () => {
    const panel = document.querySelector("wegweiser-panel").shadowRoot;
    const root = panel.querySelector("wegweiser-chat")?.shadowRoot;
    if (root?.querySelector(".bot") && root.activeElement) done(performance.now() - start);
    else requestAnimationFrame(look);
  };
  look();
}, { capture: true, once: true }));
"""


class Slow(NamedTuple):
    """A slower machine and network, as Lighthouse takes a phone to be."""

    processor: float = 4.0  # times slower
    latency: float = 150.0  # milliseconds
    rate: float = 1.6e6 / 8  # bytes a second


class Opened(NamedTuple):
    """One visit to a page with the chat's button."""

    ready: float  # milliseconds
    shift: float
    before: List[str]  # addresses asked before the click
    after: List[str]
    faults: List[str]  # of the console


def opened(browser: Browser, url: str, slow: Optional[Slow] = None) -> Opened:
    """Open the chat of a page that was never seen before."""
    context = browser.new_context(locale="de-DE")
    page = context.new_page()
    asked: List[str] = []
    faults: List[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    if slow:
        _slow_down(page, slow)
    page.goto(url, wait_until="networkidle")
    page.evaluate(f"() => {{ {_WATCH} }}")
    before = len(asked)
    page.locator(LAUNCHER).click()
    ready = page.evaluate("() => window.ready")
    page.wait_for_timeout(300)  # for what may still move
    shift = page.evaluate("window.shift")
    context.close()
    return Opened(ready, shift, asked[:before], asked[before:], faults)


def _slow_down(page: Page, slow: Slow) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slow.processor})
    network = {"latency": slow.latency, "downloadThroughput": slow.rate}
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "uploadThroughput": slow.rate, **network},
    )


class Access(NamedTuple):
    """What can be told about access without a person."""

    axe: str  # version
    violations: int
    by_key: bool  # the button is reached by Tab and opens by Enter
    escape: bool  # closes it, and the button has the focus again
    log: bool  # there is one element with `role=log`


def access(browser: Browser, url: str) -> Access:
    """Use the button by keys, and let axe look at the page before and after."""
    page = browser.new_page(locale="de-DE")
    page.goto(url, wait_until="networkidle")
    version, closed = _axe(page)
    by_key = _tab_to(page)
    page.keyboard.press("Enter")
    page.locator("wegweiser-chat .bot").wait_for()
    log = page.get_by_role("log").count() == 1
    _, after = _axe(page)
    page.keyboard.press("Escape")
    back = page.locator(LAUNCHER).evaluate("node => node.matches(':focus')")
    shut = page.locator("wegweiser-chat .frame").is_hidden()
    page.context.close()
    return Access(version, len(closed | after), by_key, back and shut, log)


def _tab_to(page: Page) -> bool:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(LAUNCHER).evaluate("node => node.matches(':focus')"):
            return True
    return False


def _axe(page: Page) -> Tuple[str, Set[Tuple[str, str]]]:
    response = Axe().run(page, options=AXE).response
    found = {
        (rule["id"], str(node["target"]))
        for rule in response["violations"]
        for node in rule["nodes"]
    }
    return response["testEngine"]["version"], found
