"""The comparison: a real table at every width, other jobs chosen below it."""

from __future__ import annotations

import json
from typing import List

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fake_server import FakeServer
from tests.browser.visitor import write

LABELS = ["Social-Media-Manager*in", "Social-Media-Redakteur*in", "Texter*in"]


@pytest.fixture
def table(page: Page) -> Locator:
    """A comparison of two jobs."""
    write(page, "Was ist der Unterschied?")
    found = page.get_by_role("table", name="im Vergleich")
    found.wait_for()
    return found


def compared(server: FakeServer) -> List[str]:
    """The jobs that were asked for last."""
    name, _, values = server.turns[-1]["payload"].partition("{")
    assert name == "/ask_difference"
    roles: List[str] = json.loads("{" + values)["role"]
    return roles


def test_is_a_real_table_at_every_width(page: Page, table: Locator) -> None:
    expect(table.get_by_role("rowheader", name="Aufgaben")).to_be_visible()
    row = table.get_by_role("row", name="Aufgaben")
    expect(row.get_by_role("cell").nth(1)).to_contain_text("Schreibt und bebildert Beiträge")
    for width in (1000, 480, 320):
        page.set_viewport_size({"width": width, "height": 700})
        expect(row.get_by_role("cell")).to_have_count(2)
        for label in LABELS[:2]:
            expect(table.get_by_role("columnheader", name=label, exact=True)).to_be_visible()
        log = page.get_by_role("log")
        assert log.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    expect(row.get_by_text("Social-Media-Manager*in")).to_be_visible()


def test_three_jobs_are_stacked_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 420, "height": 700})
    write(page, "drei Berufe")
    table = page.get_by_role("table", name="im Vergleich")
    row = table.get_by_role("row", name="Worum es geht")
    expect(row.get_by_role("cell")).to_have_count(3)
    assert table.get_by_role("columnheader").all_text_contents() == LABELS
    tops = row.get_by_role("cell").evaluate_all(
        "all => all.map((node) => node.getBoundingClientRect().top)"
    )
    assert tops[0] < tops[1] < tops[2]
    expect(row.get_by_text("Texter*in")).to_be_visible()


def test_shows_its_beginning_and_the_levels_skill_by_skill(page: Page, table: Locator) -> None:
    heart = page.get_by_text("Die eine plant und verantwortet")
    assert heart.evaluate("node => node.matches('h2 + .heart, h3 + .heart')")
    expect(table.get_by_role("rowheader")).to_have_count(3)
    page.get_by_role("button", name="Alle 7 zeigen").press("Enter")
    budget = table.get_by_role("row", name="Budgetplanung")
    expect(budget.get_by_role("cell").nth(0)).to_contain_text("selbstständig")
    expect(budget.get_by_role("cell").nth(1)).to_contain_text("nicht nötig")
    expect(table.get_by_role("rowheader")).to_have_count(9)


def test_another_job_is_asked_for_by_a_button_only(
    page: Page, table: Locator, server: FakeServer
) -> None:
    sent = len(server.turns)
    choice = page.get_by_role("combobox", name="Social-Media-Redakteur*in: anderen Beruf wählen")
    expect(choice).to_have_value("social_media_editor")
    compare = page.get_by_role("button", name="Vergleichen")
    expect(compare).to_be_disabled()
    choice.focus()
    page.keyboard.press("ArrowDown")
    expect(choice).to_have_value("copywriter")
    assert len(server.turns) == sent
    page.keyboard.press("Tab")
    expect(compare).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(".user", has_text="Texter*in statt Social-Media-Redakteur*in").wait_for()
    page.locator(".frame:not(.busy)").wait_for()
    assert compared(server) == ["social_media_manager", "copywriter"]
    expect(choice.first).to_have_value("social_media_editor")


def test_the_same_job_twice_cannot_be_asked_for(page: Page, table: Locator) -> None:
    choices = page.get_by_role("combobox")
    compare = page.get_by_role("button", name="Vergleichen")
    choices.nth(0).select_option("copywriter")
    choices.nth(1).select_option("copywriter")
    expect(compare).to_be_disabled()
    choices.nth(1).select_option("influencer")
    expect(compare).to_be_enabled()
    choices.nth(0).select_option("social_media_manager")
    choices.nth(1).select_option("social_media_editor")
    expect(compare).to_be_disabled()


def test_sides_are_swapped(page: Page, table: Locator, server: FakeServer) -> None:
    page.get_by_role("button", name="Seiten tauschen").click()
    page.locator(".user", has_text="Seiten tauschen").wait_for()
    page.locator(".frame:not(.busy)").wait_for()
    assert compared(server) == ["social_media_editor", "social_media_manager"]
