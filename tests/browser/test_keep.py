"""An answer taken along: copied, printed, saved, under the strictest policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from tests.browser.visitor import menu, write

#: Keeps what would be printed, instead of a dialog.
PRINTED = """window.print = () => {
  top.printed = document.documentElement.outerHTML;
  top.size = getComputedStyle(document.querySelector('h1')).fontSize;
  top.own = window === top;
};"""


@pytest.fixture
def shown(new_page: OpenPage, server: FakeServer) -> Page:
    """A result, its first step ticked off, in a page that may use the clipboard."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(PRINTED)
    page.goto(f"{server.origin}/chat/")
    page.get_by_role("button", name="Quiz starten").wait_for()
    menu(page, "Ergebnis jetzt zeigen")
    page.get_by_role("checkbox", name="Drei Beiträge schreiben").check()
    return page


def test_only_long_answers_can_be_kept(page: Page) -> None:
    write(page, "quellen")
    page.get_by_role("heading", name="Quellen").wait_for()
    expect(page.get_by_role("group", name="Diese Antwort mitnehmen")).to_have_count(0)
    for text in ("unterschied", "plan"):
        write(page, text)
        page.locator(".user", has_text=text).wait_for()
        page.locator(".frame:not(.busy)").wait_for()
    expect(page.get_by_role("group", name="Diese Antwort mitnehmen")).to_have_count(2)


def test_copy_is_plain_text_with_addresses(shown: Page) -> None:
    shown.get_by_role("button", name="Kopieren").press("Enter")
    expect(shown.get_by_text("Kopiert.")).to_be_visible()
    text = shown.evaluate("navigator.clipboard.readText()")
    assert "Social-Media-Redakteur*in" in text
    assert "Skillshop: https://example.org/kurs" in text
    assert "- Saskia Mertens (ohne Jahr)" in text
    assert text.endswith("Wegweiser, 1. Januar 2026")
    assert "Kopieren" not in text


def test_copy_without_leave_to_use_the_clipboard(shown: Page) -> None:
    shown.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    shown.evaluate("document.addEventListener('copy', () => (window.copied = true))")
    shown.get_by_role("button", name="Kopieren").press("Enter")
    expect(shown.get_by_text("Kopiert.")).to_be_visible()
    assert shown.evaluate("window.copied")
    expect(shown.get_by_role("button", name="Kopieren")).to_be_focused()


def test_print_is_a_page_of_its_own(shown: Page) -> None:
    before = shown.locator("html").evaluate("node => node.outerHTML")
    for _ in range(2):
        with shown.expect_event("frameattached"):
            shown.get_by_role("button", name="Drucken").press("Enter")
    paper = shown.frame_locator("iframe")
    expect(paper.get_by_text("Wegweiser, 1. Januar 2026")).to_be_attached()
    assert shown.evaluate("window.own") is False
    assert shown.evaluate("window.size") not in ("32px", "")
    assert shown.locator("html").evaluate("node => node.outerHTML") == before
    assert shown.locator("iframe").count() == 1
    printed = shown.evaluate("window.printed")
    assert "<button" not in printed
    assert "Zahlen reizen dich weniger." in printed
    assert ' hidden=""' not in printed


def test_saved_page_needs_nothing_else(shown: Page, browser: Browser, tmp_path: Path) -> None:
    with shown.expect_download() as download:
        shown.get_by_role("button", name="Speichern").press("Enter")
    name = download.value.suggested_filename
    assert name == "am-besten-passt-social-media-redakteur-in.html"
    path = tmp_path / name
    download.value.save_as(path)
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert len(asked) == 1
    expect(page).to_have_title("Am besten passt: Social-Media-Redakteur*in")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.get_by_role("heading", name="Wegweiser, 1. Januar 2026")).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(11 + 4)
    expect(page.get_by_text("Zahlen reizen dich weniger.")).to_be_visible()
    expect(page.get_by_text("☑ Drei Beiträge schreiben")).to_be_visible()
    expect(page.get_by_text("☐ Skillshop")).to_be_visible()
    expect(page.get_by_text("Google (https://example.org/kurs)")).to_be_visible()
    expect(page.get_by_text("Saskia Mertens (ohne Jahr)")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    page.close()


def test_saved_comparison_keeps_its_heads(page: Page, tmp_path: Path, browser: Browser) -> None:
    write(page, "unterschied")
    page.get_by_role("combobox").first.select_option("influencer")
    with page.expect_download() as download:
        page.get_by_role("button", name="Speichern").click()
    path = tmp_path / "saved.html"
    download.value.save_as(path)
    saved = browser.new_page()
    saved.goto(path.as_uri())
    expect(saved.get_by_role("columnheader")).to_have_text(
        ["Social-Media-Manager*in", "Social-Media-Redakteur*in"]
    )
    expect(saved.get_by_text("sagt keinen Erfolg voraus")).to_be_visible()
    saved.close()
