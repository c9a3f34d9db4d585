"""Two tabs of one site: one session, however it begins and ends."""

from __future__ import annotations

from typing import List

from playwright.sync_api import Page, expect

from tests.browser.fake_server import FakeServer
from tests.browser.visitor import erase, second_tab, start_quiz, write


def test_deleting_empties_all_tabs(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    other = second_tab(page)
    other.get_by_role("group", name="Ein Verein").wait_for()
    other.get_by_role("textbox").fill("von mir")
    erase(page)
    for tab in (page, other):
        expect(tab.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
        expect(tab.get_by_role("group", name="Ein Verein")).to_have_count(0)
        expect(tab.get_by_role("textbox")).to_have_value("")
        assert tab.evaluate("sessionStorage.length + localStorage.length") == 0
    other.get_by_role("button", name="Neues Gespräch beginnen").click()
    for tab in (page, other):
        expect(tab.get_by_role("button", name="Quiz starten")).to_be_enabled()
        expect(tab.get_by_text("Deine Daten sind gelöscht.")).to_have_count(0 if tab is page else 1)
    assert len(server.sessions) == 1


def test_a_renewed_session_reaches_the_other_tab(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    other = second_tab(page)
    other.get_by_role("group", name="Ein Verein").wait_for()
    server.sessions.clear()
    write(page, "ich schreibe gern")
    for tab in (page, other):
        expect(tab.get_by_text("Deine Sitzung ist abgelaufen.")).to_have_count(1)
        expect(tab.get_by_role("button", name="Quiz starten").last).to_be_enabled()
        expect(tab.get_by_role("button", name="Die Einladung")).to_be_disabled()
    page.keyboard.press("Enter")
    expect(other.get_by_text("Das habe ich nicht verstanden.")).to_be_visible()
    assert len(server.sessions) == 1


def test_what_others_say_on_the_channel_is_checked(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    other = second_tab(page)
    other.get_by_role("group", name="Ein Verein").wait_for()
    token = page.evaluate("Object.values(sessionStorage)[0]")
    name = page.evaluate("Object.keys(sessionStorage)[0]")
    bad: List[object] = [
        None,
        7,
        {"token": "a\nb", "was": token, "last": "", "change": {}},
        {"token": {"a": 1}, "was": token, "last": "", "change": {}},
        {"token": "stranger", "was": "other", "last": "", "change": {}},
        {"token": "stranger", "was": token, "last": "", "change": "times"},
        {"was": token, "last": "", "change": {}},
    ]
    other.evaluate(
        "([name, all]) => { const c = new BroadcastChannel(name);"
        " all.forEach((one) => c.postMessage(one)); c.close(); }",
        [name, bad],
    )
    write(page, "plan")
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    assert page.evaluate("Object.values(sessionStorage)[0]") == token


def test_tabs_that_begin_at_the_same_time_end_in_one_session(
    page: Page, server: FakeServer
) -> None:
    other = second_tab(page)
    erase(page)
    expect(other.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
    buttons = [tab.get_by_role("button", name="Neues Gespräch beginnen") for tab in (page, other)]
    for button in buttons:
        button.evaluate("node => { setTimeout(() => node.click(), 100); }")
    for tab in (page, other):
        tab.get_by_role("button", name="Quiz starten").wait_for()
    write(page, "plan")
    expect(other.get_by_role("heading", name="Dein Plan")).to_be_visible()
