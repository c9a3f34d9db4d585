"""Questions: by button, by number key, back and skip."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.fake_server import FakeServer
from tests.browser.visitor import start_quiz


def test_quiz_by_button(page: Page) -> None:
    start_quiz(page)
    expect(page.get_by_text("Frage 1 von etwa 8")).to_be_visible()
    page.get_by_role("button", name="Die Einladung und die Beiträge schreiben").click()
    expect(page.get_by_text("Frage 2 von etwa 8")).to_be_visible()
    expect(page.get_by_role("button", name="Die Einladung")).to_be_disabled()
    page.get_by_role("button", name="An einem Satz feilen").click()
    page.get_by_role("button", name="Noch nicht").click()
    expect(page.get_by_role("heading", name="Am besten passt")).to_be_visible()


def test_quiz_by_number_key_only_while_the_question_has_focus(
    page: Page, server: FakeServer
) -> None:
    start_quiz(page)
    page.get_by_role("textbox").press("2")
    expect(page.get_by_role("textbox")).to_have_value("2")
    page.get_by_role("button", name="Die Einladung").focus()
    page.keyboard.press("2")
    second = page.get_by_role("group", name="Womit vergisst du die Zeit?")
    expect(second).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Hast du so etwas schon gemacht?")).to_be_focused()
    payloads = [turn["payload"] for turn in server.turns]
    assert payloads[1:] == [
        '/answer{"quiz_option":"project.write"}',
        '/answer{"quiz_option":"evening.words"}',
    ]


def test_back_and_skip(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    page.get_by_role("button", name="Überspringen").click()
    page.get_by_text("Frage 2").wait_for()
    page.get_by_role("button", name="Zurück").click()
    page.get_by_role("group", name="Ein Verein").nth(1).wait_for()
    assert [turn["payload"] for turn in server.turns[1:]] == ["/skip", "/back"]
