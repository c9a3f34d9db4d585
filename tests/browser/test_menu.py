"""The bar on top: languages, and the menu with what is rarely needed."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from tests.browser.visitor import menu, start_quiz, write


def test_delete_in_the_menu_asks_first(page: Page, server: FakeServer) -> None:
    menu(page, "Meine Daten löschen")
    expect(page.get_by_text("Das ganze Gespräch und alle Antworten löschen?")).to_be_visible()
    page.get_by_role("button", name="Abbrechen").click()
    assert len(server.sessions) == 1
    menu(page, "Meine Daten löschen")
    page.get_by_role("button", name="Ja, alles löschen").click()
    expect(page.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
    assert server.sessions == {}
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0
    page.get_by_role("button", name="Neues Gespräch beginnen").click()
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()


@pytest.mark.parametrize("typed", [True, False])
def test_delete_in_the_chat(page: Page, server: FakeServer, typed: bool) -> None:
    write(page, "quellen")
    page.get_by_role("heading", name="Quellen").wait_for()
    if typed:
        write(page, "ja, löschen")
    else:
        write(page, "lösch alles")
        page.get_by_role("button", name="Ja, alles löschen").click()
    expect(page.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
    assert server.sessions == {}


def test_delete_waits_for_the_turn_under_way(page: Page, server: FakeServer) -> None:
    server.delay.clear()
    write(page, "plan")
    menu(page, "Meine Daten löschen")
    page.get_by_role("button", name="Ja, alles löschen").click()
    server.delay.set()
    expect(page.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
    expect(page.locator(".user, .bot")).to_have_count(0)
    assert server.sessions == {}


def test_export_is_a_file(page: Page) -> None:
    start_quiz(page)
    with page.expect_download() as download:
        menu(page, "Meine Daten herunterladen")
    assert download.value.suggested_filename == "wegweiser.json"
    turns = json.loads(download.value.path().read_text(encoding="utf-8"))["turns"]
    assert [turn["from"] for turn in turns] == ["bot", "user", "bot"]
    write(page, "gib mir meine Daten")
    with page.expect_download():
        page.get_by_role("log").get_by_role("button", name="Meine Daten herunterladen").click()


def test_restart_in_the_menu_asks_once(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    menu(page, "Neu anfangen")
    expect(page.get_by_text("Neu anfangen? Deine bisherigen Antworten")).to_be_visible()
    expect(page.get_by_role("button", name="Abbrechen")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Menü")).to_be_focused()
    assert len(server.turns) == 1
    menu(page, "Neu anfangen")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Ein Verein")).to_have_count(2)
    assert server.turns[-1]["payload"] == "/restart_quiz"


def test_restart_in_a_message_asks_too(page: Page, server: FakeServer) -> None:
    menu(page, "Meine Antworten")
    button = page.get_by_role("log").get_by_role("button", name="Neu anfangen")
    button.press("Enter")
    expect(page.get_by_role("button", name="Abbrechen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(button).to_be_focused()
    assert len(server.turns) == 1
    button.press("Enter")
    page.get_by_role("button", name="Ja, neu anfangen").press("Enter")
    expect(page.get_by_role("group", name="Ein Verein")).to_be_focused()
    assert server.turns[-1]["payload"] == "/restart_quiz"


def test_the_menu_says_who_is_behind_it(page: Page) -> None:
    page.get_by_role("button", name="Menü").click()
    about = page.locator(".about")
    for name in ("Datenschutz", "Impressum", "beratung@example.org"):
        expect(about.get_by_role("link", name=name)).to_be_visible()
    items = page.locator(".item").all_text_contents()
    assert items == [
        "Ergebnis jetzt zeigen",
        "Meine Antworten",
        "Was kannst du?",
        "Uhrzeiten zeigen",
        "Neu anfangen",
        "Meine Daten herunterladen",
        "Meine Daten löschen",
    ]


def test_language_switch_waits_for_the_turn_and_loses_nothing(
    page: Page, server: FakeServer
) -> None:
    server.delay.clear()
    write(page, "plan")
    page.get_by_role("textbox").fill("noch nicht fert")
    page.get_by_role("button", name="English").click()
    server.delay.set()
    expect(page.get_by_text("Right, in English.")).to_be_visible()
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("noch nicht fert")


def test_more_languages_still_fit(new_page: OpenPage, server: FakeServer) -> None:
    server.config["languages"] = ["de", "en", "fr", "es", "tr"]
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{server.origin}/chat/")
    page.get_by_role("button", name="Quiz starten").wait_for()
    buttons = page.locator("header button:visible")
    expect(buttons).to_have_count(6)
    boxes = buttons.evaluate_all("all => all.map((n) => n.getBoundingClientRect().toJSON())")
    assert all(box["left"] >= 0 and box["right"] <= 320 and box["width"] >= 44 for box in boxes)
    expect(page.get_by_role("heading", name="Wegweiser")).to_be_in_viewport(ratio=1)
    title = page.locator("#title span")
    assert title.evaluate("node => node.scrollWidth <= node.parentNode.clientWidth")
    page.get_by_role("button", name="Menü").click()
    page.get_by_role("button", name="Menü").click()  # still in reach
    expect(page.get_by_role("button", name="Uhrzeiten zeigen")).to_be_hidden()
