"""WCAG 2.2 A and AA of a page: axe, contrast, targets, zoom, forced colours, focus.

Each check leaves the page as it found it, but for the focus.
"""

from __future__ import annotations

import contextlib
from typing import Any, Dict, Iterator, List, Tuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 320, "height": 640}
LANDSCAPE: ViewportSize = {"width": 640, "height": 320}
DESK: ViewportSize = {"width": 1000, "height": 800}
#: 1280 by 1024 at 400 %: WCAG 1.4.10.
ZOOMED: ViewportSize = {"width": 320, "height": 256}
#: A and AA of WCAG 2.0 to 2.2 and axe's best practices; the rule for targets is off by default.
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
#: What WCAG 1.4.12 lets a visitor set; `on` or off.
SPACING = """(on) => {
  const sheet = window.spacing ??= new CSSStyleSheet();
  sheet.replaceSync(!on ? "" : `* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  const spread = (root) => {
    const others = root.adoptedStyleSheets.filter((one) => one !== sheet);
    root.adoptedStyleSheets = [...others, sheet];
    for (const node of root.querySelectorAll("*")) if (node.shadowRoot) spread(node.shadowRoot);
  };
  spread(document);
}"""
#: Violations only: all else that axe finds takes longer to hand over than to find.
RUN_AXE = "(options) => axe.run(options).then(({ violations }) => violations)"
MOST_STOPS = 150


def ask(page: Page, question: str) -> Any:
    """The answer of one of the functions in `probes.js`."""
    return page.evaluate(f"window.probes.{question}")


def violations(page: Page) -> List[Tuple[str, str]]:
    """Rule and element of each violation that axe finds; it sees into shadow roots."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(RUN_AXE, AXE)
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


def looks(page: Page) -> Dict[str, Any]:
    """Problems in light and dark, with forced colours, in motion and on paper."""
    problems: Dict[str, Any] = {}
    for scheme, size in (("light", DESK), ("dark", PHONE)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        resize(page, size)
        problems[scheme] = [*violations(page), *ask(page, "lowContrast()")]
        page.emulate_media(forced_colors="active")
        problems[f"{scheme}, forced"] = [*ask(page, "unmarked()"), *ask(page, "lowContrast()")]
        page.emulate_media(forced_colors="none")
    problems["motion"] = ask(page, "moving()")
    page.emulate_media(media="print")
    problems["dark, on paper"] = ask(page, "lowContrast()")
    page.emulate_media(media="screen", color_scheme="light")
    return only_found(problems)


def fits(page: Page) -> Dict[str, Any]:
    """What is cut off, and what is too small to be hit."""
    problems: Dict[str, Any] = {}
    for size in (DESK, LANDSCAPE, ZOOMED, PHONE):
        resize(page, size)
        name = f"{size['width']} x {size['height']}"
        problems[name] = [*ask(page, "cutOff()"), *ask(page, "small()")]
    page.evaluate(SPACING, True)
    problems["spacing"] = ask(page, "cutOff()")
    page.evaluate(SPACING, False)
    resize(page, DESK)
    with double_text(page):
        problems["text of twice the size"] = ask(page, "cutOff()")
    return only_found(problems)


def focus(page: Page) -> Dict[str, Any]:
    """What the Tab key does not reach, and stops that cannot be seen."""
    problems: Dict[str, Any] = {}
    for size in (ZOOMED, DESK):
        resize(page, size)
        wanted = set(ask(page, "controls()"))
        stops = walk(page)
        unseen = [f"{stop['name']}: {', '.join(stop['wrong'])}" for stop in stops if stop["wrong"]]
        unreached = sorted(wanted - {stop["name"] for stop in stops})
        problems[f"focus, {size['width']} x {size['height']}"] = unseen + unreached
    return only_found(problems)


def resize(page: Page, size: ViewportSize) -> None:
    """Set the size, and let the page notice: the panel becomes modal on a phone."""
    page.set_viewport_size(size)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def only_found(problems: Dict[str, Any]) -> Dict[str, Any]:
    """Without the empty ones."""
    return {where: found for where, found in problems.items() if found}


@contextlib.contextmanager
def double_text(page: Page) -> Iterator[None]:
    """The browser's text size set to 200 %."""
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    before = page.evaluate(size)
    session = page.context.new_cdp_session(page)
    for standard, expected in ((32, 2 * before), (16, before)):
        session.send("Page.setFontSizes", {"fontSizes": {"standard": standard}})
        page.wait_for_function(f"{size} === {expected}")
        if standard == 32:
            yield


def walk(page: Page) -> List[Dict[str, Any]]:
    """All stops of the Tab key until it comes round, as `probes.js` says."""
    start = {**ask(page, "stop()"), "wrong": []}  # no outline after a click
    stops: List[Dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = ask(page, "stop()")
        if stop["id"] >= 0 and stop["id"] in [before["id"] for before in stops]:
            return [start, *stops]  # the body, below 0, may come more than once
        stops.append(stop)
    raise AssertionError("the focus does not come round")
