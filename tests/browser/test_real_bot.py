"""The page on the real servers: a whole quiz in each language, as a visitor does it."""

from __future__ import annotations

import re
from typing import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.conftest import starts_servers

pytestmark = starts_servers

WORDS = {
    "de": {
        "start": "Quiz starten",
        "ask": "Was ist der Unterschied zwischen Influencer und PR-Manager?",
        "compared": "im Vergleich",
        "again": r"Frage 3 von etwa \d+",
        "result": "Dein Ergebnis|Richtung|Keiner dieser Berufe",
    },
    "en": {
        "start": "Start the quiz",
        "ask": "What is the difference between an influencer and a PR manager?",
        "compared": "compared",
        "again": r"Question 3 of about \d+",
        "result": "Your result|direction|None of these",
    },
}
MOST_QUESTIONS = 25


def open_chat(new_page: OpenPage, base: str, language: str) -> Page:
    """The real page in a language."""
    page = new_page()
    page.set_default_timeout(20000)
    page.goto(base)
    page.get_by_role("button", name="Quiz starten").wait_for()
    if language == "en":
        page.locator("header button[lang=en]").click()
        page.get_by_role("log").get_by_text("let us go on in English").wait_for()
    return page


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_whole_quiz_with_an_interruption(new_page: OpenPage, base: str, language: str) -> None:
    words = WORDS[language]
    page = open_chat(new_page, base, language)
    if language == "de":
        page.get_by_role("button", name=words["start"]).click()
    else:
        page.get_by_role("textbox").fill("start the quiz please")
        page.keyboard.press("Enter")
    for number in (1, 2, 3):
        page.get_by_text(re.compile(rf"(Frage|Question) {number} ")).last.wait_for()
        if number < 3:
            page.locator("fieldset button:enabled").nth(number).click()
    page.get_by_role("textbox").fill(words["ask"])
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=re.compile(words["compared"])).wait_for()
    expect(page.get_by_text(re.compile(words["again"])).last).to_be_visible()
    finish(page, words["result"])
    expect(page.get_by_role("heading", name=re.compile(words["result"])).last).to_be_visible()
    assert page.locator("table.ranking tbody tr").count() == 16
    assert page.locator("input[type=checkbox], ol.steps > li").count() >= 4


def first_option(_question: str) -> int:
    """Always the first option."""
    return 0


def finish(page: Page, result: str, choose: Callable[[str], int] = first_option) -> None:
    """Answer each question with the option that `choose` names (by its text, from 0)."""
    headings = page.get_by_role("heading", name=re.compile(result))
    for _ in range(MOST_QUESTIONS):
        questions = page.locator("fieldset")
        asked = questions.count()
        number = choose(questions.last.locator("legend").inner_text())
        questions.last.locator("button:enabled").nth(number).click()
        expect(questions.nth(asked).or_(headings.last)).to_be_visible(timeout=20000)
        if headings.count():
            return
    raise AssertionError("no result")
