"""WCAG 2.2 A and AA in every state: axe, contrast, targets, zoom, forced colours, focus."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import Visit
from tests.browser.states import STATES

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
#: What WCAG 1.4.12 lets a visitor set.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  const spread = (root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const node of root.querySelectorAll("*")) if (node.shadowRoot) spread(node.shadowRoot);
  };
  spread(document);
}"""
PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")
MOST_STOPS = 150

every_state = pytest.mark.parametrize("state", STATES)


def ask(page: Page, question: str) -> Any:
    """The answer of one of the functions in `probes.js`."""
    page.evaluate(f"window.probes ??= {PROBES}")
    return page.evaluate(f"window.probes.{question}")


def violations(page: Page) -> List[Tuple[str, str]]:
    """Rule and element of each violation that axe finds; it sees into shadow roots."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


@every_state
def test_looks(visit: Visit, state: str) -> None:
    page = visit(state, viewport=DESK)
    problems: Dict[str, Any] = {}
    for scheme, size in (("light", DESK), ("dark", PHONE)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size(size)
        problems[scheme] = [*violations(page), *ask(page, "lowContrast()")]
        page.emulate_media(forced_colors="active")
        problems[f"{scheme}, forced"] = [*ask(page, "unmarked()"), *ask(page, "lowContrast()")]
        page.emulate_media(forced_colors="none")
    assert only_found(problems) == {}


@every_state
def test_fits_and_can_be_hit(visit: Visit, state: str) -> None:
    page = visit(state)
    problems: Dict[str, Any] = {}
    for size in (DESK, LANDSCAPE, ZOOMED, PHONE):
        page.set_viewport_size(size)
        name = f"{size['width']} x {size['height']}"
        problems[name] = [*ask(page, "cutOff()"), *ask(page, "small()")]
    page.evaluate(SPACING)
    problems["spacing"] = ask(page, "cutOff()")
    page.set_viewport_size(DESK)
    double_text(page)
    problems["text of twice the size"] = ask(page, "cutOff()")
    assert only_found(problems) == {}


@every_state
def test_focus_goes_everywhere_and_is_seen(visit: Visit, state: str) -> None:
    page = visit(state, viewport=DESK)
    problems: Dict[str, Any] = {}
    for size in (ZOOMED, DESK):
        page.set_viewport_size(size)
        wanted = set(ask(page, "controls()"))
        stops = walk(page)
        wanted &= set(ask(page, "controls()"))  # the way to the newest goes when that is in view
        unseen = [f"{stop['name']}: {', '.join(stop['wrong'])}" for stop in stops if stop["wrong"]]
        unreached = sorted(wanted - {stop["name"] for stop in stops})
        problems[f"{size['width']} x {size['height']}"] = unseen + unreached
    assert only_found(problems) == {}


def only_found(problems: Dict[str, Any]) -> Dict[str, Any]:
    """Without the empty ones."""
    return {where: found for where, found in problems.items() if found}


def double_text(page: Page) -> None:
    """Set the browser's text size to 200 %."""
    size = "getComputedStyle(document.body).fontSize"
    before = float(page.evaluate(size)[:-2])
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    page.wait_for_function(f"parseFloat({size}) === {2 * before}")


def walk(page: Page) -> List[Dict[str, Any]]:
    """All stops of the Tab key until it comes round, as `probes.js` says."""
    start = {**ask(page, "stop()"), "wrong": []}  # no outline after a click
    stops: List[Dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = ask(page, "stop()")
        if "covered" in stop["wrong"]:  # a site may scroll smoothly
            page.wait_for_timeout(500)
            stop = ask(page, "stop()")
        if stops and stops[-1]["id"] >= 0 and ask(page, f"ringOf({stops[-1]['id']})"):
            stops[-1]["wrong"].append("outline without focus")
        if stop["id"] in [before["id"] for before in stops]:
            return [start, *stops]
        stops.append(stop)
    raise AssertionError("the focus does not come round")
