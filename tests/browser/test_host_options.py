"""The loader's options: language, place, greeting, modes, several chats in a page."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.access import DESK, PHONE, violations
from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from tests.browser.hosting import FRAME, Embed, launcher, tag
from wegweiser.cli.demo import DemoSite

LANDSCAPE: ViewportSize = {"width": 640, "height": 360}


@pytest.mark.parametrize(
    ("attributes", "allowed"),
    [
        ('data-mode="popup"', "data-mode: panel | inline | page"),
        ('data-lang="fr"', "data-lang: en | de"),
        ('data-position="top"', "data-position: right | left"),
        ('data-theme="blue"', "data-theme: light dark | light | dark"),
        ('data-mode="inline" data-target="#nowhere"', "data-target: not found"),
        ('data-mode="inline" data-target="]["', "data-target: not found"),
    ],
)
def test_a_bad_option_falls_back_with_one_warning(
    new_page: OpenPage, site: DemoSite, attributes: str, allowed: str
) -> None:
    site.pages["/bad.html"] = FRAME.format(head=tag(attributes), body="")
    page = new_page(viewport=DESK)
    page.add_init_script("window.warned = []; console.warn = (text) => warned.push(text)")
    page.goto(f"{site.origin}/bad.html")
    expect(launcher(page).or_(page.get_by_role("textbox"))).to_be_visible()
    assert page.evaluate("warned") == [allowed]


def test_language_label_and_position(embed: Embed) -> None:
    page = embed('data-lang="en-GB" data-label="Ask us" data-position="left" data-theme="dark"')
    button = page.get_by_role("button", name="Ask us")
    button.click()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("button", name="Start the quiz")).to_be_visible()
    box = panel.bounding_box()
    assert box is not None
    assert box["x"] == 20
    assert panel.evaluate("node => getComputedStyle(node).colorScheme") == "dark"


def test_greeting_is_closed_by_keyboard_for_the_session(embed: Embed) -> None:
    page = embed('data-lang="de" data-greeting="Fragen zum Beruf?"')
    greeting = page.get_by_role("button", name="Fragen zum Beruf?")
    expect(greeting).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("sessionStorage.length") == 0
    page.set_viewport_size(PHONE)
    expect(greeting).to_be_hidden()
    page.set_viewport_size(DESK)
    page.reload()
    page.get_by_role("link", name="Ein Link").focus()
    page.keyboard.press("Tab")
    expect(greeting).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Schließen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(greeting).to_have_count(0)
    expect(launcher(page)).to_be_focused()
    page.reload()
    launcher(page).wait_for()
    expect(greeting).to_have_count(0)


def test_greeting_opens_the_chat(embed: Embed) -> None:
    page = embed('data-greeting="Fragen zum Beruf?"')
    page.get_by_role("button", name="Fragen zum Beruf?").click()
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    expect(page.get_by_role("button", name="Fragen zum Beruf?")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(launcher(page)).to_be_focused()
    page.reload()
    launcher(page).wait_for()
    expect(page.get_by_role("button", name="Fragen zum Beruf?")).to_have_count(0)


def test_open_at_once_leaves_the_focus_and_comes_once(embed: Embed) -> None:
    page = embed("data-open")
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("button", name="Quiz starten")).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "body"
    panel.get_by_role("textbox").press("Escape")
    expect(panel).to_be_hidden()
    expect(launcher(page)).to_be_focused()
    page.reload()
    launcher(page).wait_for()
    page.wait_for_load_state("networkidle")
    expect(panel).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, LANDSCAPE])
def test_open_at_once_is_not_for_phones(embed: Embed, size: ViewportSize) -> None:
    page = embed("data-open", viewport=size)
    launcher(page).wait_for()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("dialog")).to_have_count(0)
    launcher(page).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_second_panel_of_the_bot_is_ignored(embed: Embed) -> None:
    page = embed(head=tag('data-lang="en"'))
    launcher(page).first.wait_for()
    page.wait_for_load_state("networkidle")
    expect(launcher(page)).to_have_count(1)
    expect(page.get_by_role("button", name="Wegweiser: Chat zur Berufswahl")).to_be_visible()


def test_inline_waits_until_it_comes_near(embed: Embed, server: FakeServer) -> None:
    gap = "<br>" * 200
    page = embed('data-mode="inline" data-target="#here"', body=f'{gap}<div id="here">alt</div>')
    page.wait_for_load_state("networkidle")
    assert server.sessions == {}
    page.locator("#here").scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "body"
    expect(page.get_by_text("alt", exact=True)).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert violations(page) == []


def test_two_inline_chats_and_a_panel_share_one_session(embed: Embed, server: FakeServer) -> None:
    places = '<div id="a"></div><div id="b"></div>'
    more = tag('data-mode="inline" data-target="#b" data-lang="de"') + tag('data-lang="en"')
    page = embed('data-mode="inline" data-target="#a" data-lang="de"', more, places)
    first, second = page.locator("#a wegweiser-chat"), page.locator("#b wegweiser-chat")
    expect(first.get_by_role("button", name="Quiz starten")).to_be_visible()
    second.scroll_into_view_if_needed()
    expect(second.get_by_role("button", name="Quiz starten")).to_be_visible()
    launcher(page).click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Quiz starten")).to_be_visible()
    assert len(server.sessions) == 1
    page.keyboard.press("Escape")
    second.get_by_role("button", name="Quiz starten").click()
    expect(second.get_by_role("group", name="Ein Verein")).to_be_visible()
    first.get_by_role("textbox").fill("plan")
    first.get_by_role("textbox").press("Enter")
    expect(first.get_by_role("heading", name="Dein Plan")).to_be_visible()
    assert len(server.sessions) == 1


def test_page_mode_in_a_page_without_a_single_character(new_page: OpenPage, site: DemoSite) -> None:
    head = f'<title>Host</title><link rel="icon" href="data:,">{tag("data-mode=page")}'
    site.pages["/empty.html"] = f"<!doctype html><html lang=de>{head}</html>"
    page = new_page()
    page.goto(f"{site.origin}/empty.html")
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()


def test_page_mode_fills_the_page_and_keeps_its_title(embed: Embed) -> None:
    page = embed('data-mode="page" data-lang="de"', viewport=PHONE)
    expect(page.get_by_role("textbox")).to_be_focused()
    chat = page.locator("wegweiser-chat")
    assert chat.bounding_box() == {"x": 0, "y": 0, **PHONE}
    expect(page).to_have_title("Host")
