"""What a visitor does in the chat, for the tests."""

from __future__ import annotations

from typing import List

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


def erase(page: Page) -> None:
    """Delete all data by the menu."""
    menu(page, "Meine Daten löschen")
    page.get_by_role("button", name="Ja, alles löschen").click()


def second_tab(page: Page) -> Page:
    """The chat in another tab of the same browser, conversation shown."""
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(".bot").first.wait_for()
    return other


def messages(page: Page) -> List[str]:
    """The beginning of each message of visitor and bot, in order."""
    texts = page.locator(".user, .bot").all_text_contents()
    return [text[:60] for text in texts]
