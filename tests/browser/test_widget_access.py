"""Keyboard, axe, embedding on a foreign site, sizes, and that the fixtures follow the schemas."""

from __future__ import annotations

import gzip
import json
from typing import Dict, Iterator, List, Literal, Tuple

import jsonschema
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_replies import CUSTOMS, load
from tests.browser.fake_server import Failure, FakeServer
from wegweiser.paths import WIDGET
from wegweiser.widget_files import served_files

PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1000, "height": 800}


#: Contrast of each visible text against the nearest opaque background, as axe gives up where
#: elements overlap. Returns what is below WCAG 1.4.3; disabled buttons are exempt.
CONTRAST = """() => {
  const light = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement ?? at.getRootNode().host) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$/.test(color)) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const low = [];
  const root = document.querySelector("wegweiser-chat").shadowRoot;
  for (const node of root.querySelectorAll("*")) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!own || !node.checkVisibility() || node.closest(".vh, :disabled")) continue;
    const style = getComputedStyle(node);
    const big = parseFloat(style.fontSize) >= 24;
    const [a, b] = [light(style.color), light(behind(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (big ? 3 : 4.5)) low.push([node.textContent.slice(0, 40), ratio]);
  }
  return low;
}"""


def violations(page: Page) -> List[Tuple[str, str]]:
    """Rule and element of each violation that axe finds; it sees into shadow roots."""
    found = Axe().run(page).response["violations"]
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


def states(page: Page, server: FakeServer) -> Iterator[str]:
    """Bring the chat into its main states, one after the other."""
    yield "greeting"
    page.get_by_role("button", name="Quiz starten").click()
    page.get_by_role("group", name="Ein Verein").wait_for()
    yield "question"
    for text in ("unterschied", "rolle", "plan", "quellen", "lösch alles", "was?"):
        page.get_by_role("textbox").fill(text)
        page.keyboard.press("Enter")
        page.locator(".user", has_text=text).wait_for()
        page.locator(".frame:not(.busy)").wait_for()
    page.get_by_role("button", name="Menü").click()
    yield "menu"
    page.get_by_role("button", name="Meine Antworten").click()
    page.get_by_role("heading", name="Deine Antworten").wait_for()
    page.get_by_role("button", name="Menü").click()
    page.get_by_role("button", name="Ergebnis jetzt zeigen").click()
    page.get_by_role("button", name="Alle 10 Berufe zeigen").click()
    page.locator("details").evaluate_all("all => all.forEach((node) => (node.open = true))")
    server.failures.append(Failure(503))
    page.get_by_role("textbox").fill("geht nicht")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Noch einmal versuchen").wait_for()
    yield "result and failure"


@pytest.mark.parametrize(("scheme", "size"), [("light", DESK), ("dark", PHONE)])
def test_axe_finds_nothing(
    new_page: OpenPage, server: FakeServer, scheme: str, size: ViewportSize
) -> None:
    page = new_page(color_scheme=scheme, viewport=size)
    page.goto(f"{server.origin}/chat/")
    page.get_by_role("button", name="Quiz starten").wait_for()
    found = {state: violations(page) for state in states(page, server)}
    assert {state: problems for state, problems in found.items() if problems} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(page: Page, server: FakeServer, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    low = {state: page.evaluate(CONTRAST) for state in states(page, server)}
    assert {state: problems for state, problems in low.items() if problems} == {}


def test_everything_that_can_be_clicked_is_large_enough(page: Page, server: FakeServer) -> None:
    page.set_viewport_size(PHONE)
    small: Dict[str, str] = {}
    for state in states(page, server):
        boxes = page.locator("button:visible, summary:visible, textarea").evaluate_all(
            "all => all.map((node) => [node.textContent, node.getBoundingClientRect()])"
            ".filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)"
        )
        small.update(dict.fromkeys(boxes, state))
    assert small == {}
    overflow = page.get_by_role("log").evaluate("node => node.scrollWidth - node.clientWidth")
    assert overflow == 0


def test_all_is_reached_by_keyboard(page: Page) -> None:
    page.get_by_role("textbox").press("Shift+Tab")
    expect(page.get_by_role("button", name="Welche Berufe")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Ein Verein")).to_be_focused()
    page.get_by_role("button", name="Menü").press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ergebnis jetzt zeigen")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Menü")).to_be_focused()
    expect(page.get_by_role("button", name="Ergebnis jetzt zeigen")).to_be_hidden()


def test_the_question_in_the_accessibility_tree(page: Page) -> None:
    page.get_by_role("button", name="Quiz starten").click()
    group = page.get_by_role("group", name="Ein Verein plant ein Fest")
    assert group.aria_snapshot().splitlines()[:3] == [
        '- group "Ein Verein plant ein Fest. Was übernimmst du am liebsten?":',
        "  - text: Ein Verein plant ein Fest. Was übernimmst du am liebsten?",
        '  - button "1 Den Zeitplan machen und die Aufgaben verteilen"',
    ]


def test_sizes_stay_in_the_budget() -> None:
    """The loader, and the whole with the larger one of the languages; bytes after `gzip -9`."""
    files = served_files()
    packed = {name: len(gzip.compress(body, 9, mtime=0)) for name, body in files.items()}
    code = sum(size for name, size in packed.items() if name.endswith((".js", ".css")))
    texts = max(size for name, size in packed.items() if name.startswith("texts/"))
    assert packed["embed.js"] <= 2_000
    assert code + texts <= 20_000


def test_texts_have_the_same_keys() -> None:
    packs = [json.loads(path.read_text("utf-8")) for path in (WIDGET / "texts").glob("*.json")]
    assert len({frozenset(pack) for pack in packs}) == 1


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", sorted(path.stem for path in CUSTOMS.glob("*.json")))
def test_fake_replies_follow_the_schemas(name: str, language: str) -> None:
    custom = load(name, language)["custom"]
    schema = json.loads((WIDGET / "schemas" / f"{custom['type']}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(custom)
