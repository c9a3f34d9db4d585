"""A whole visit by keys alone, in each language, in a panel on another site."""

from __future__ import annotations

from typing import Iterator, NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from wegweiser.cli.demo import DemoSite

MOST_PRESSES = 80


class Words(NamedTuple):
    """What the visitor looks for and writes."""

    site: str
    start: str
    first: str
    second: str
    difference: str
    compared: str
    result: str
    against: str
    menu: str
    delete: str
    yes: str
    deleted: str


GERMAN = Words(
    site="index.html",
    start="Quiz starten",
    first="Ein Verein plant ein Fest",
    second="Womit vergisst du die Zeit?",
    difference="Was ist der Unterschied?",
    compared="im Vergleich",
    result="Am besten passt",
    against="Das spricht dagegen",
    menu="Menü",
    delete="Meine Daten löschen",
    yes="Ja, alles löschen",
    deleted="Deine Daten sind gelöscht.",
)
ENGLISH = Words(
    site="en.html",
    start="Start the quiz",
    first="A club is planning a party",
    second="What makes you forget the time?",
    difference="What is the difference?",
    compared="compared",
    result="The best fit",
    against="What speaks against it",
    menu="Menu",
    delete="Delete my data",
    yes="Yes, delete everything",
    deleted="Your data has been deleted.",
)


@pytest.fixture
def page(new_page: OpenPage) -> Iterator[Page]:
    """A page on which at the end nothing may have been clicked."""
    mouseless = new_page(viewport={"width": 1000, "height": 800})
    mouseless.add_init_script(
        "addEventListener('pointerdown', () => { window.clicked = true }, true)"
    )
    yield mouseless
    assert not mouseless.evaluate("window.clicked")


def go_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press a key until the target has the focus."""
    for _ in range(MOST_PRESSES):
        if target.evaluate("node => node.matches(':focus')"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{target} is not reached")


@pytest.mark.parametrize("words", [GERMAN, ENGLISH], ids=["de", "en"])
def test_a_whole_visit(page: Page, server: FakeServer, site: DemoSite, words: Words) -> None:
    page.goto(f"{site.origin}/{words.site}")
    panel = page.get_by_role("dialog")
    go_to(page, page.locator("wegweiser-panel > [aria-expanded]"))
    page.keyboard.press("Enter")
    expect(panel.get_by_role("textbox")).to_be_focused()
    go_to(page, panel.get_by_role("button", name=words.start), "Shift+Tab")
    page.keyboard.press("Enter")
    answer_and_interrupt(page, panel, words)
    read_the_result(page, panel, words)
    delete(page, panel, words)
    assert server.sessions == {}
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator("wegweiser-panel > [aria-expanded]")).to_be_focused()


def answer_and_interrupt(page: Page, panel: Locator, words: Words) -> None:
    """The first question by its number, the second by Tab and Space, a difference in between."""
    first = panel.get_by_role("group", name=words.first)
    expect(first).to_be_focused()
    page.keyboard.press("2")
    second = panel.get_by_role("group", name=words.second)
    expect(second).to_be_focused()
    go_to(page, panel.get_by_role("textbox"))
    page.keyboard.type(words.difference)
    page.keyboard.press("Enter")
    panel.get_by_role("table", name=words.compared).wait_for()
    expect(panel.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    third = panel.get_by_role("group").filter(has=page.locator("legend")).nth(2)
    third.wait_for()
    go_to(page, third.get_by_role("button").first, "Shift+Tab")
    page.keyboard.press("Space")


def read_the_result(page: Page, panel: Locator, words: Words) -> None:
    """Unfold a part of it."""
    panel.get_by_role("heading", name=words.result).wait_for()
    folded = panel.locator("details").filter(has_text=words.against)
    go_to(page, folded.locator("summary"))
    page.keyboard.press("Enter")
    expect(folded).to_have_attribute("open", "")


def delete(page: Page, panel: Locator, words: Words) -> None:
    """Choose it in the menu; the safe answer has the focus first."""
    go_to(page, panel.get_by_role("button", name=words.menu, exact=True), "Shift+Tab")
    page.keyboard.press("Enter")
    go_to(page, panel.get_by_role("button", name=words.delete, exact=True))
    page.keyboard.press("Enter")
    yes = panel.get_by_role("button", name=words.yes)
    expect(yes).not_to_be_focused()
    go_to(page, yes, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(panel.get_by_text(words.deleted)).to_be_visible()
