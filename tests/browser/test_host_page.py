"""The widget on another site: opening and closing, events, the demo's pages."""

from __future__ import annotations

from typing import Iterator, List

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.access import DESK, PHONE, violations
from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from tests.browser.hosting import FRAME, Embed, expect_heard, launcher, start_quiz, tag
from wegweiser.cli.demo import DemoSite


@pytest.fixture
def shaky(browser: Browser, site: DemoSite) -> Iterator[Page]:
    """A host's page whose errors in the console are expected."""
    site.pages["/host.html"] = FRAME.format(head=tag(), body="")
    context = browser.new_context(locale="de-DE", viewport=DESK)
    page = context.new_page()
    page.goto(f"{site.origin}/host.html")
    yield page
    context.close()


def test_embedded_panel_opens_and_closes_by_keyboard(host: Page, server: FakeServer) -> None:
    asked: List[str] = []
    host.on("request", lambda request: asked.append(request.url))
    button = host.get_by_role("button", name="Wegweiser: Chat zur Berufswahl")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert violations(host) == []
    assert host.evaluate("sessionStorage.length + localStorage.length") == 0
    assert asked == []
    button.press("Enter")
    panel = host.get_by_role("dialog", name="Wegweiser")
    expect(panel.get_by_role("textbox")).to_be_focused()
    expect(panel.get_by_role("button", name="Quiz starten")).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert violations(host) == []
    assert all(url.startswith(server.origin) for url in asked)
    box, sign = panel.bounding_box(), button.bounding_box()
    assert box == {"x": 560, "y": 20, "width": 420, "height": 688}
    assert sign is not None
    assert sign["y"] >= box["y"] + box["height"]
    expect(panel.get_by_role("heading", name="Wegweiser")).to_be_in_viewport()
    host.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(panel.get_by_role("button", name="Quiz starten")).to_have_count(1)
    panel.get_by_role("button", name="Chat schließen").click()
    expect(button).to_be_focused()


def test_embedded_panel_fills_a_phone(host: Page) -> None:
    host.set_viewport_size(PHONE)
    question = start_quiz(host)
    panel = host.get_by_role("dialog")
    expect(question).to_be_visible()
    assert panel.bounding_box() == {"x": 0, "y": 0, **PHONE}
    assert panel.evaluate("node => node.matches(':modal')")
    host.set_viewport_size(DESK)
    expect(panel).to_be_visible()
    assert not panel.evaluate("node => node.matches(':modal')")
    host.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_hosts_own_button_opens_and_gets_the_focus_back(embed: Embed) -> None:
    own = '<p><a href="#top" data-wegweiser-open><b>Zur Beratung</b></a></p>'
    page = embed(body=own)
    link = page.get_by_role("link", name="Zur Beratung")
    link.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    assert page.url.endswith("/host.html")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    page.evaluate("document.querySelector('wegweiser-panel').open()")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate("document.querySelector('wegweiser-panel').close()")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_events_tell_what_happens_and_nothing_about_the_visitor(host: Page) -> None:
    start_quiz(host)
    host.set_viewport_size(PHONE)
    host.set_viewport_size(DESK)
    show = host.get_by_role("button", name="Ergebnis jetzt zeigen")
    for count in (1, 2):
        host.get_by_role("button", name="Menü").click()
        show.click()
        expect(host.get_by_role("heading", name="Am besten passt")).to_have_count(count)
    host.get_by_role("button", name="Chat schließen").click()
    expect(launcher(host)).to_be_focused()
    names = ["opened", "finished", "closed"]
    expect_heard(host, [[name, None, "wegweiser-panel"] for name in names])
    host.reload()
    launcher(host).click()
    expect(host.get_by_role("heading", name="Am besten passt")).to_have_count(2)
    expect_heard(host, [["opened", None, "wegweiser-panel"]])


def test_typing_is_no_shortcut_of_the_page(host: Page) -> None:
    host.evaluate("window.keys = []; document.addEventListener('keydown', (e) => keys.push(e.key))")
    launcher(host).click()
    host.get_by_role("textbox").press("s")
    expect(host.get_by_role("textbox")).to_have_value("s")
    host.get_by_role("textbox").press("Escape")
    expect(host.get_by_role("dialog")).to_be_hidden()
    assert host.evaluate("keys") == []


def test_slow_start_is_shown_and_a_failed_one_can_be_repeated(shaky: Page) -> None:
    waiting: List[Route] = []
    shaky.route("**/widget/widget.js*", lambda route: waiting.append(route))
    launcher(shaky).click()
    expect(launcher(shaky)).to_have_attribute("aria-busy", "true")
    running = "node => node.getAnimations().length"
    assert launcher(shaky).evaluate(running) == 1
    shaky.emulate_media(reduced_motion="reduce")
    assert launcher(shaky).evaluate(running) == 0
    launcher(shaky).click()
    assert len(waiting) == 1
    waiting[0].abort()
    note = shaky.get_by_role("alert")
    expect(note).to_contain_text("Der Chat lädt nicht.")
    expect(launcher(shaky)).not_to_have_attribute("aria-busy", "true")
    shaky.unroute("**/widget/widget.js*")
    note.get_by_role("button", name="Der Chat lädt nicht.").click()
    expect(shaky.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    expect(note).to_have_count(0)


@pytest.mark.parametrize("part", ["widget.js", "texts/de.json"])
def test_a_part_that_fails_can_be_repeated(shaky: Page, part: str) -> None:
    shaky.route(f"**/widget/{part}*", lambda route: route.abort())
    launcher(shaky).click()
    expect(shaky.get_by_role("alert")).to_be_visible()
    shaky.unroute(f"**/widget/{part}*")
    launcher(shaky).click()
    expect(shaky.get_by_role("dialog").get_by_role("textbox")).to_be_focused()


def test_where_the_chat_cannot_load_inline_stays_a_link(shaky: Page, site: DemoSite) -> None:
    site.pages["/inline.html"] = FRAME.format(head=tag('data-mode="inline"'), body="")
    shaky.route("**/widget/widget.js*", lambda route: route.abort())
    shaky.goto(f"{site.origin}/inline.html")
    link = shaky.get_by_role("link", name="Wegweiser: Chat zur Berufswahl")
    expect(link).to_have_attribute("href", f"{site.bot}/chat/")


@pytest.mark.parametrize("path", ["/", "/en.html", "/inline.html"])
def test_the_demos_pages(new_page: OpenPage, site: DemoSite, path: str) -> None:
    page = new_page(viewport=DESK)
    asked: List[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.origin}{path}")
    if path != "/inline.html":
        launcher(page).wait_for()
        assert violations(page) == []
        page.get_by_role("button", name="Beruf passt zu mir").or_(
            page.get_by_role("button", name="Which job suits me")
        ).click()
    expect(page.get_by_role("textbox")).to_be_visible()
    expect(page.get_by_role("log").get_by_role("button").first).to_be_visible()
    assert violations(page) == []
    origins = (site.origin, site.bot, "data:")
    assert [url for url in asked if not url.startswith(origins)] == []
