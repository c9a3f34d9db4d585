"""The menu: delete, export and what else is rarely needed."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

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
