"""What a visitor does in the chat, for the tests."""

from __future__ import annotations

from playwright.sync_api import Page


def write(page: Page, text: str) -> None:
    """Type a message and send it."""
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


def start_quiz(page: Page) -> None:
    """Open the first question."""
    page.get_by_role("button", name="Quiz starten").click()
    page.get_by_role("group", name="Ein Verein plant ein Fest").wait_for()


def menu(page: Page, item: str) -> None:
    """Choose an item of the menu."""
    page.get_by_role("button", name="Menü").click()
    page.get_by_role("button", name=item, exact=True).last.click()
