"""A site of another origin that uses the widget: its page, and what a visitor does there."""

from __future__ import annotations

from typing import Any, Callable, List

from playwright.sync_api import Locator, Page

from wegweiser.cli.demo import BOT

FRAME = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{head}</head>
<body><main><h1>Eine Seite</h1><p><a href="#x">Ein Link</a></p>{body}</main></body></html>"""
#: What the page hears, with all that an event carries.
HEARD = """["opened", "closed", "finished"].forEach((name) =>
  document.addEventListener(`wegweiser:${name}`, (event) =>
    (window.heard ??= []).push([name, event.detail ?? null, event.target.localName])))"""

#: Opens a page of another site: the loader's attributes, more for `head` and `main`, options.
Embed = Callable[..., Page]


def tag(attributes: str = 'data-lang="de"') -> str:
    """The loader's script tag."""
    return f'<script defer src="{BOT}/chat/embed.js" {attributes}></script>'


def launcher(page: Page) -> Locator:
    """The floating button."""
    return page.locator("wegweiser-panel > [aria-expanded]")


def start_quiz(page: Page) -> Locator:
    """Open the panel and the first question."""
    launcher(page).click()
    page.get_by_role("button", name="Quiz starten").click()
    question = page.get_by_role("group", name="Ein Verein")
    question.wait_for()
    return question


def expect_heard(page: Page, events: List[List[Any]]) -> None:
    """The events so far; the last may follow what is seen: a dialog tells later that it closed."""
    same = "events => JSON.stringify(window.heard ?? []) === JSON.stringify(events)"
    page.wait_for_function(same, arg=events, timeout=5000)
