"""Reading: what is new, when it was said, what is announced."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.fake_server import FakeServer
from tests.browser.visitor import menu, second_tab, start_quiz, write

NEWEST = "Zum Neuesten"


def test_jump_to_the_newest_message(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 500})
    button = page.get_by_role("button", name=NEWEST)
    expect(button).to_be_hidden()
    for text in ("plan", "quellen"):
        write(page, text)
        page.locator(".user", has_text=text).wait_for()
    page.get_by_role("heading", name="Quellen").wait_for()
    expect(button).to_be_hidden()
    page.get_by_role("log").evaluate("node => node.scrollTo(0, 0)")
    expect(button).to_have_text("Zum Neuesten (4)")
    page.get_by_role("textbox").press("Shift+Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Quellen")).to_be_in_viewport()
    expect(page.locator(".bot.sources")).to_be_focused()
    expect(button).to_be_hidden()


def test_times_on_demand(page: Page) -> None:
    write(page, "plan")
    page.get_by_role("heading", name="Dein Plan").wait_for()
    expect(page.locator(".msg > time")).to_have_count(0)
    page.get_by_role("button", name="Menü").click()
    item = page.get_by_role("button", name="Uhrzeiten zeigen")
    expect(item).to_have_attribute("aria-pressed", "false")
    item.press("Enter")
    expect(item).to_have_attribute("aria-pressed", "true")
    expect(item).to_be_focused()
    times = page.locator(".msg > time")
    expect(times).to_have_count(3)
    expect(times.first).to_have_attribute("datetime", "2026-01-01T10:00:00.000+00:00")
    page.keyboard.press("Escape")
    write(page, "quellen")
    expect(times).to_have_count(5)
    page.reload()
    expect(times).to_have_count(5)
    menu(page, "Uhrzeiten zeigen")
    expect(times).to_have_count(0)


def test_a_line_where_the_day_changes(page: Page, server: FakeServer) -> None:
    write(page, "plan")
    page.get_by_role("heading", name="Dein Plan").wait_for()
    expect(page.locator(".day")).to_have_count(0)
    for talk in server.sessions.values():
        talk.day = 2
    page.get_by_role("button", name="English").click()
    page.get_by_text("Right, in English.").wait_for()
    expect(page.locator(".day")).to_have_text(["Freitag, 2. Januar 2026"])
    page.reload()
    page.get_by_text("Right, in English.").wait_for()
    expect(page.locator(".day")).to_have_count(1)
    order = page.locator(".day").evaluate("node => node.nextElementSibling.className")
    assert order == "msg user"


def test_restored_history_is_not_announced_and_additions_are(page: Page) -> None:
    write(page, "plan")
    page.get_by_role("heading", name="Dein Plan").wait_for()
    page.add_init_script(
        """window.live = [];
        const insert = Element.prototype.insertBefore;
        Element.prototype.insertBefore = function (node, before) {
          if (node.matches?.(".msg")) live.push(this.parentNode.ariaLive);
          return insert.call(this, node, before);
        };"""
    )
    page.reload()
    page.get_by_role("heading", name="Dein Plan").wait_for()
    assert page.evaluate("live") == ["off"] * 3
    log = page.get_by_role("log")
    expect(log).not_to_have_attribute("aria-live", "off")
    expect(log).to_have_attribute("aria-relevant", "additions")
    write(page, "quellen")
    page.get_by_role("heading", name="Quellen").wait_for()
    assert page.evaluate("live") == ["off"] * 3 + [None] * 2


def test_the_end_of_the_conversation_is_in_view_after_a_reload(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 500})
    menu(page, "Ergebnis jetzt zeigen")
    page.get_by_role("heading", name="Am besten passt").wait_for()
    start_quiz_again(page)
    page.reload()
    expect(page.get_by_role("group", name="Ein Verein")).to_be_in_viewport()


def start_quiz_again(page: Page) -> None:
    """Start over by the menu."""
    page.get_by_role("button", name="Menü").click()
    page.get_by_role("button", name="Neu anfangen").last.click()
    page.get_by_role("button", name="Ja, neu anfangen").click()
    page.get_by_role("group", name="Ein Verein").wait_for()


def test_a_result_is_told_in_its_tab_only(page: Page) -> None:
    for tab in (page, second_tab(page)):
        tab.evaluate("window.came = 0; addEventListener('wegweiser:finished', () => window.came++)")
    start_quiz(page)
    assert page.evaluate("came") == 0
    menu(page, "Ergebnis jetzt zeigen")
    for tab in page.context.pages:
        tab.get_by_role("heading", name="Am besten passt").wait_for()
    assert [tab.evaluate("came") for tab in page.context.pages] == [1, 0]
