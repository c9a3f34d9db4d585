"""Long answers: the result, its steps to tick off, lists and tables that show their beginning."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.fake_server import FakeServer
from tests.browser.visitor import menu, start_quiz, write


def result(page: Page) -> Locator:
    """The result, shown."""
    menu(page, "Ergebnis jetzt zeigen")
    page.get_by_role("heading", name="Am besten passt").wait_for()
    return page.locator(".msg.result")


def test_result_leads_with_the_job_on_a_sign(page: Page) -> None:
    shown = result(page)
    heading = shown.get_by_role("heading", name="Am besten passt: Social-Media-Redakteur*in")
    expect(heading.locator(".plate")).to_have_text("Social-Media-Redakteur*in")
    quote = shown.get_by_text("„Die Einladung und die Beiträge schreiben“", exact=True)
    expect(quote).to_be_visible()
    expect(shown.locator(".traits")).to_have_text("Schreiben")


def test_ranking_is_a_table_and_a_picture_that_says_the_first_three(page: Page) -> None:
    shown = result(page)
    picture = shown.get_by_role("img")
    expect(picture).to_have_accessible_name(
        "Die ersten drei im Bild: Social-Media-Redakteur*in 34 %, Content-Creator*in 21 %, "
        "Texter*in 12 %"
    )
    ends = "all => all.map((arm) => arm.getBBox().width)"
    widths = picture.locator("path:not(.post)").evaluate_all(ends)
    assert len(widths) == 5
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > widths[4]
    table = shown.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(6)
    expect(table.get_by_role("row").nth(1)).to_have_text("1. Social-Media-Redakteur*in34 %")
    shown.get_by_role("button", name="Alle 10 zeigen").press("Enter")
    expect(table.get_by_role("row")).to_have_count(11)
    expect(table.get_by_role("row").nth(6)).to_be_focused()
    expect(shown.get_by_role("button", name="Alle 10 zeigen")).to_have_count(0)


def test_result_folds_what_is_not_read_first(page: Page) -> None:
    shown = result(page)
    expect(shown.get_by_text("Ein Volontariat ist der übliche Einstieg.")).to_be_visible()
    against = shown.get_by_text("Zahlen reizen dich weniger.")
    expect(against).to_be_hidden()
    shown.locator("summary", has_text="Das spricht dagegen").press("Enter")
    expect(against).to_be_visible()


def test_what_to_do_next_is_where_it_belongs(page: Page, server: FakeServer) -> None:
    shown = result(page)
    ranking = shown.locator("details", has=page.get_by_role("table")).first
    expect(ranking.get_by_role("button", name="Die ersten zwei vergleichen")).to_be_enabled()
    expect(shown.get_by_role("button", name="Trainingsplan")).to_have_count(1)
    ranking.get_by_role("button", name="Social-Media-Redakteur*in: will ich nicht").click()
    page.get_by_text("Das habe ich nicht verstanden.").wait_for()
    assert server.turns[-1]["payload"] == '/reject_role{"role":"social_media_editor"}'


def test_steps_are_ticked_off_and_remembered(page: Page) -> None:
    shown = result(page)
    status = shown.get_by_role("status").filter(has_text="erledigt")
    expect(status).to_have_text("0 von 2 erledigt")
    box = shown.get_by_role("checkbox", name="Drei Beiträge schreiben")
    box.press("Space")
    expect(box).to_be_checked()
    expect(status).to_have_text("1 von 2 erledigt")
    write(page, "plan")
    plan = page.locator(".msg.training_plan")
    expect(plan.get_by_role("checkbox", name="Drei Beiträge schreiben")).to_be_checked()
    plan.get_by_text("Skillshop").click()
    expect(status).to_have_text("2 von 2 erledigt")
    page.reload()
    expect(shown.get_by_role("checkbox", checked=True)).to_have_count(2)


def test_a_step_says_more_and_names_its_address(page: Page) -> None:
    shown = result(page)
    expect(shown.get_by_role("link", name="Google")).to_be_hidden()
    shown.locator(".steps summary").nth(1).click()
    link = shown.get_by_role("link", name="Google")
    expect(link).to_have_attribute("href", "https://example.org/kurs")
    expect(link).to_have_attribute("rel", "noreferrer")
    expect(shown.get_by_text("gesehen am 20.11.2025")).to_be_visible()


def test_a_long_list_shows_its_beginning(page: Page) -> None:
    page.get_by_role("button", name="Alle Berufe").click()
    jobs = page.locator(".msg.glossary")
    expect(jobs.get_by_role("listitem")).to_have_count(6)
    jobs.get_by_role("button", name="Alle 10 zeigen").press("Enter")
    expect(jobs.get_by_role("listitem")).to_have_count(10)
    expect(jobs.get_by_role("listitem").nth(6)).to_be_focused()


def test_the_mark_of_the_chosen_option_is_more_than_a_colour(page: Page) -> None:
    start_quiz(page)
    chosen = page.get_by_role("button", name="2 Die Einladung und die Beiträge schreiben")
    chosen.click()
    expect(chosen).to_have_attribute("aria-current", "true")
    assert chosen.evaluate("node => getComputedStyle(node, '::after').content").startswith('"✓"')


def test_why_opens_in_its_place(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    sent = len(server.turns)
    expect(page.get_by_text("Damit ich sehe, was dir liegt.")).to_be_hidden()
    page.locator("summary", has_text="Warum fragst du das?").press("Enter")
    expect(page.get_by_text("Damit ich sehe, was dir liegt.")).to_be_visible()
    assert len(server.turns) == sent


def test_summary_offers_to_change_each_answer(page: Page, server: FakeServer) -> None:
    menu(page, "Meine Antworten")
    page.get_by_role("button", name="Antwort 1 ändern").click()
    page.get_by_role("group", name="Ein Verein").wait_for()
    assert server.turns[-1]["payload"] == '/change_answer{"quiz_question":"project"}'
