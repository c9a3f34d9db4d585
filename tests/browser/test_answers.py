"""Long answers: result and comparison."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.visitor import menu, write


def test_comparison_is_a_real_table(page: Page) -> None:
    write(page, "Was ist der Unterschied?")
    table = page.get_by_role("table", name="im Vergleich")
    expect(table.get_by_role("rowheader", name="Aufgaben")).to_be_visible()
    row = table.get_by_role("row", name="Aufgaben")
    expect(row.get_by_role("cell")).to_have_count(2)
    expect(row.get_by_role("cell").nth(1)).to_contain_text("Schreibt und bebildert Beiträge")
    columns = page.locator("wegweiser-chat").locator("[role=columnheader]")
    expect(columns).to_have_text(["Social-Media-Manager*in", "Social-Media-Redakteur*in"])
    for width in (1000, 480, 320):
        page.set_viewport_size({"width": width, "height": 700})
        expect(row.get_by_role("cell")).to_have_count(2)
        log = page.get_by_role("log")
        assert log.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    expect(columns.first).to_be_hidden()
    expect(row.get_by_text("Social-Media-Manager*in")).to_be_visible()


def test_result_shows_ranking_reasons_path_and_steps(page: Page) -> None:
    menu(page, "Ergebnis jetzt zeigen")
    table = page.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(6)
    expect(table.get_by_role("row").nth(1)).to_have_text("1. Social-Media-Redakteur*in34 %")
    page.get_by_role("button", name="Alle 10 Berufe zeigen").click()
    expect(table.get_by_role("row")).to_have_count(11)
    expect(table.get_by_role("row").nth(6)).to_be_focused()
    log = page.get_by_role("log")
    expect(log.get_by_text("Ein Volontariat ist der übliche Einstieg.")).to_be_visible()
    expect(log.get_by_text("Zahlen reizen dich weniger.")).to_be_hidden()
    log.get_by_text("Das spricht dagegen").click()
    expect(log.get_by_text("Zahlen reizen dich weniger.")).to_be_visible()
    expect(log.get_by_role("link", name="Skillshop")).to_have_attribute(
        "rel", "noopener noreferrer"
    )
