"""Questions: by button, by number key, back and skip."""

from __future__ import annotations

from typing import List

from playwright.sync_api import Page, expect

from tests.browser.fake_server import FakeServer
from tests.browser.visitor import start_quiz, write


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


def chosen(page: Page) -> List[str]:
    """The options that are marked as chosen."""
    return page.locator(".option[aria-current=true]").all_text_contents()


def test_the_chosen_option_stays_marked(page: Page) -> None:
    start_quiz(page)
    page.get_by_role("button", name="Die Einladung").click()
    page.get_by_text("Frage 2").wait_for()
    write(page, "2")
    page.get_by_text("Frage 3").wait_for()
    second = page.locator("fieldset").nth(1).locator("button").nth(1).text_content()
    before = chosen(page)
    assert before == ["2Die Einladung und die Beiträge schreiben", second]
    page.reload()
    page.get_by_text("Frage 3").wait_for()
    assert chosen(page) == before
    expect(page.locator(".option[aria-current=true]").first).to_be_disabled()


def test_the_second_click_of_a_double_click_answers_nothing(page: Page, server: FakeServer) -> None:
    """However fast the reply is: the next question may be under the pointer by then."""
    start_quiz(page)
    box = page.get_by_role("button", name="Die Einladung").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 20, box["y"] + 20)
    page.get_by_text("Frage 2").wait_for()
    option = page.get_by_role("button", name="An einem Satz feilen")
    option.evaluate(
        "node => node.dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true}))"
    )
    page.wait_for_timeout(200)
    assert len(server.turns) == 2
    option.click()
    page.get_by_text("Frage 3").wait_for()


def test_focus_stays_in_the_field_while_it_is_there(page: Page) -> None:
    start_quiz(page)
    write(page, "1")
    page.get_by_text("Frage 2").wait_for()
    expect(page.get_by_role("textbox")).to_be_focused()


def test_leave_and_come_back(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    page.get_by_role("button", name="Die Einladung").click()
    page.get_by_text("Frage 2").wait_for()
    page.goto("about:blank")
    page.goto(f"{server.origin}/chat/")
    page.get_by_role("button", name="An einem Satz feilen").click()
    expect(page.get_by_role("group", name="Hast du so etwas")).to_be_visible()
    assert len(server.sessions) == 1
