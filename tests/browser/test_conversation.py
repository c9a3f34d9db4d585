"""The conversation: greeting, language, resuming, text that must stay text."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from tests.browser.visitor import menu, start_quiz, write


def test_says_what_it_is_before_the_first_message(page: Page) -> None:
    log = page.get_by_role("log")
    expect(log).to_contain_text("Hier antwortet ein Bot, kein Mensch.")
    expect(log).to_contain_text("keine Namen, keine Kontaktdaten und nichts über deine Gesundheit")
    expect(log).to_contain_text("Verantwortlich: Beispielschule.")
    privacy = log.get_by_role("link", name="Datenschutz")
    expect(privacy).to_have_attribute("href", "https://example.org/datenschutz")
    expect(page.get_by_role("textbox")).to_be_focused()
    expect(page.get_by_text("This service uses the ESCO classification").last).to_be_visible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_first_screen_of_a_phone_says_it_once_and_shows_the_start(
    new_page: OpenPage, server: FakeServer, language: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{server.origin}/chat/?lang={language}")
    offers = page.locator(".bot .act")
    expect(offers).to_have_count(3)
    expect(page.locator(".intro")).to_be_in_viewport(ratio=1)
    expect(offers.first).to_be_in_viewport(ratio=1)
    said = page.get_by_role("log").inner_text()
    assert len(re.findall(r"bot\b", said, re.IGNORECASE)) == 1


def test_a_small_phone_begins_with_that_too(new_page: OpenPage, server: FakeServer) -> None:
    page = new_page(viewport={"width": 320, "height": 568})
    page.goto(f"{server.origin}/chat/")
    page.get_by_role("button", name="Quiz starten").wait_for()
    first = page.get_by_role("log").get_by_text("Hier antwortet ein Bot, kein Mensch.")
    expect(first).to_be_in_viewport(ratio=1)


def test_language_switch_keeps_the_conversation(page: Page, server: FakeServer) -> None:
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("textbox", name="Your message")).to_be_visible()
    expect(page.get_by_text("A bot answers here, not a person.")).to_be_visible()
    expect(page.get_by_role("button", name="English")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_title("Wegweiser: jobs in social media and communication")
    assert server.turns[-1]["payload"] == '/change_language{"language":"en"}'
    greeting = page.locator(".bot", has_text="Hallo!")
    expect(greeting).to_have_attribute("lang", "de")
    expect(page.locator(".bot", has_text="Right, in English.")).to_have_attribute("lang", "en")


def test_language_of_the_address(new_page: OpenPage, server: FakeServer) -> None:
    page = new_page()
    page.goto(f"{server.origin}/chat/?lang=en")
    expect(page.get_by_role("button", name="Start the quiz")).to_be_visible()


def test_reload_resumes(page: Page) -> None:
    start_quiz(page)
    page.get_by_role("button", name="Die Einladung").click()
    page.get_by_text("Frage 2 von etwa 8").wait_for()
    page.reload()
    expect(page.get_by_role("group", name="Womit vergisst du die Zeit?")).to_be_visible()
    expect(page.get_by_role("button", name="Die Einladung")).to_be_disabled()
    expect(page.get_by_role("button", name="An einem Satz feilen")).to_be_enabled()
    expect(page.locator(".user")).to_have_count(2)


def test_hostile_text_stays_text(page: Page) -> None:
    write(page, "plain")
    message = page.locator(".bot").last
    expect(message).to_contain_text('<img src=x onerror="')
    expect(message.locator("img")).to_have_count(0)
    expect(message.get_by_role("link")).to_have_attribute("href", "https://example.org/a?b=1")
    write(page, "hostile")
    sources = page.get_by_role("heading", name="Quellen").locator("..")
    expect(sources).to_contain_text("<b>fett</b>")
    expect(sources.get_by_role("link")).to_have_count(1)
    assert page.title() != "owned"


def test_unknown_or_broken_type_is_shown_as_text(page: Page) -> None:
    for text in ("hologram", "broken"):
        write(page, text)
        page.locator(".user", has_text=text).wait_for()
        expect(page.locator(".bot.text").last).to_contain_text("Nur Text.")


def test_double_click_sends_once(page: Page, server: FakeServer) -> None:
    server.delay.clear()
    page.get_by_role("button", name="Quiz starten").dblclick()
    page.get_by_text("Wegweiser schreibt").wait_for()
    page.get_by_role("button", name="Quiz starten").click()
    write(page, "noch etwas")
    server.delay.set()
    page.get_by_text("Frage 1").wait_for()
    assert len(server.turns) == 1
    expect(page.get_by_role("textbox")).to_have_value("noch etwas")


def test_works_without_storage_and_outside_a_secure_context(
    new_page: OpenPage, server: FakeServer
) -> None:
    page = new_page()
    page.add_init_script(
        "delete Crypto.prototype.randomUUID;"
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } });"
    )
    page.goto(f"{server.origin}/chat/")
    page.get_by_role("button", name="Quiz starten").wait_for()
    write(page, "plan")
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    assert server.turns[0]["id"]


def test_top_of_a_long_reply_is_in_view(page: Page) -> None:
    menu(page, "Ergebnis jetzt zeigen")
    heading = page.get_by_role("heading", name="Am besten passt")
    expect(heading).to_be_in_viewport()
    top = page.get_by_role("log").bounding_box()
    place = heading.bounding_box()
    assert top is not None
    assert place is not None
    assert 0 < place["y"] - top["y"] < 150
