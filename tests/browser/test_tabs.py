"""Two tabs of one site: the same conversation in both, told once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.fake_server import Failure, FakeServer
from tests.browser.visitor import menu, messages, second_tab, start_quiz, write

#: Makes a tab think that it is behind another one, or in front again.
HIDE = """(hidden) => {
  Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def test_a_new_tab_joins_and_both_see_each_turn_once(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    other = second_tab(page)
    expect(other.get_by_role("group", name="Ein Verein")).to_be_visible()
    assert len(server.sessions) == 1
    page.get_by_role("button", name="Die Einladung").click()
    second = other.get_by_role("group", name="Womit vergisst du die Zeit?")
    expect(second).to_be_visible()
    expect(other.get_by_role("button", name="Die Einladung")).to_be_disabled()
    expect(other.locator(".user")).to_have_count(2)
    other.get_by_role("button", name="An einem Satz feilen").click()
    expect(page.get_by_role("group", name="Hast du so etwas")).to_be_visible()
    expect(page.locator(".user")).to_have_count(3)
    assert messages(page) == messages(other)


def test_another_tab_takes_no_focus_and_no_text(page: Page) -> None:
    other = second_tab(page)
    other.get_by_role("textbox").fill("noch nicht fert")
    start_quiz(page)
    expect(other.get_by_role("group", name="Ein Verein")).to_be_visible()
    expect(other.get_by_role("textbox")).to_be_focused()
    expect(other.get_by_role("textbox")).to_have_value("noch nicht fert")
    expect(other.get_by_role("log")).not_to_have_attribute("aria-live", "off")
    option = other.get_by_role("button", name="Die Einladung")
    option.focus()
    page.get_by_role("button", name="Die Einladung").click()
    expect(option).to_be_disabled()
    expect(other.locator(".question").first).to_be_focused()


def test_a_reader_further_up_is_not_moved(page: Page) -> None:
    other = second_tab(page)
    menu(page, "Ergebnis jetzt zeigen")
    other.get_by_role("heading", name="Am besten passt").wait_for()
    log = other.get_by_role("log")
    log.evaluate("node => node.scrollTo(0, 0)")
    write(page, "plan")
    other.get_by_role("heading", name="Dein Plan").wait_for()
    assert log.evaluate("node => node.scrollTop") == 0


def test_turns_at_the_same_time_end_in_the_same_order(page: Page, server: FakeServer) -> None:
    other = second_tab(page)
    server.delay.clear()
    write(page, "plan")
    write(other, "quellen")
    for tab in (page, other):
        tab.get_by_text("Wegweiser schreibt").wait_for()
    server.delay.set()
    for tab in (page, other):
        expect(tab.locator(".user")).to_have_count(2)
        expect(tab.get_by_role("heading", name="Dein Plan")).to_have_count(1)
        expect(tab.get_by_role("heading", name="Quellen")).to_have_count(1)
    said = messages(page)
    assert messages(other) == said
    page.reload()
    expect(page.locator(".user")).to_have_count(2)
    assert messages(page) == said


def test_a_hidden_tab_catches_up_when_it_is_shown(page: Page, server: FakeServer) -> None:
    other = second_tab(page)
    other.evaluate(HIDE, True)
    asked = server.catch_ups
    start_quiz(page)
    page.wait_for_timeout(300)
    assert server.catch_ups == asked
    expect(other.get_by_role("group")).to_have_count(1)  # the languages
    other.evaluate(HIDE, False)
    expect(other.get_by_role("group", name="Ein Verein")).to_be_visible()


def test_a_turn_whose_reply_was_lost_is_shown_once(page: Page, server: FakeServer) -> None:
    """The server answered, the reply got lost, the tab caught up before it tried again."""
    page.evaluate(
        """() => {
          const send = fetch;
          let lost = 2;
          window.fetch = async (url, options) => {
            const answer = await send(url, options);
            if (options?.method === "POST" && lost-- > 0) throw new TypeError("lost");
            return answer;
          };
        }"""
    )
    write(page, "plan")
    expect(page.get_by_text("Das hat gerade nicht geklappt.")).to_be_visible()
    page.evaluate(HIDE, False)
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    page.get_by_role("button", name="Noch einmal versuchen").click()
    expect(page.get_by_text("Das hat gerade nicht geklappt.")).to_have_count(0)
    expect(page.locator(".user")).to_have_count(1)
    expect(page.get_by_role("heading", name="Dein Plan")).to_have_count(1)
    assert len({turn["id"] for turn in server.turns}) == 1


def test_language_and_times_reach_the_other_tab(page: Page) -> None:
    other = second_tab(page)
    page.get_by_role("button", name="English").click()
    expect(other.get_by_role("textbox", name="Your message")).to_be_visible()
    expect(other).to_have_title("Wegweiser: jobs in social media and communication")
    other.get_by_role("button", name="Menu").click()
    other.get_by_role("button", name="Show times").click()
    expect(page.locator(".msg > time").first).to_be_visible()
    third = second_tab(page)
    expect(third.locator(".msg > time").first).to_be_visible()


def test_a_refused_turn_in_one_tab_leaves_the_other_alone(page: Page, server: FakeServer) -> None:
    other = second_tab(page)
    server.failures.append(Failure(503))
    write(page, "plan")
    page.get_by_role("button", name="Noch einmal versuchen").wait_for()
    write(other, "quellen")
    expect(page.get_by_role("heading", name="Quellen")).to_be_visible()
    expect(page.locator(".user").last).to_contain_text("nicht gesendet")
    expect(other.locator(".notice")).to_have_count(0)
    page.get_by_role("button", name="Noch einmal versuchen").click()
    expect(other.get_by_role("heading", name="Dein Plan")).to_be_visible()
    assert messages(page) == messages(other)
