"""The widget in a browser, against the fake server and under the strictest policy."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_server import Failure, FakeServer


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


def test_says_what_it_is_before_the_first_message(page: Page) -> None:
    log = page.get_by_role("log")
    expect(log).to_contain_text("Hier antwortet ein Bot, kein Mensch.")
    expect(log).to_contain_text("keine Namen, keine Kontaktdaten und nichts über deine Gesundheit")
    expect(log).to_contain_text("Verantwortlich: Beispielschule.")
    privacy = log.get_by_role("link", name="Datenschutz")
    expect(privacy).to_have_attribute("href", "https://example.org/datenschutz")
    expect(page.get_by_role("textbox")).to_be_focused()
    expect(page.get_by_text("This service uses the ESCO classification").last).to_be_visible()


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


def test_back_skip_and_why(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    page.get_by_role("button", name="Überspringen").click()
    page.get_by_text("Frage 2").wait_for()
    page.get_by_role("button", name="Zurück").click()
    page.get_by_role("group", name="Ein Verein").nth(1).wait_for()
    page.get_by_role("button", name="Warum fragst du das?").last.click()
    expect(page.get_by_text("Damit ich sehe, was dir liegt.")).to_be_visible()
    assert [turn["payload"] for turn in server.turns[1:]] == ["/skip", "/back", "/why_question"]


def test_comparison_is_a_real_table(page: Page) -> None:
    write(page, "Was ist der Unterschied?")
    table = page.get_by_role("table", name="im Vergleich")
    expect(table.get_by_role("rowheader", name="Aufgaben")).to_be_visible()
    row = table.get_by_role("row", name="Aufgaben")
    expect(row.get_by_role("cell")).to_have_count(2)
    expect(row.get_by_role("cell").nth(1)).to_contain_text("Schreibt und bebildert Beiträge")
    columns = page.locator("wegweiser-chat").locator("[role=columnheader]")
    expect(columns).to_have_text(["Social-Media-Manager*in", "Social-Media-Redakteur*in"])
    for width in (1000, 480, 320):
        page.set_viewport_size({"width": width, "height": 700})
        expect(row.get_by_role("cell")).to_have_count(2)
        log = page.get_by_role("log")
        assert log.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    expect(columns.first).to_be_hidden()
    expect(row.get_by_text("Social-Media-Manager*in")).to_be_visible()


def test_result_shows_ranking_reasons_path_and_steps(page: Page) -> None:
    menu(page, "Ergebnis jetzt zeigen")
    table = page.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(6)
    expect(table.get_by_role("row").nth(1)).to_have_text("1. Social-Media-Redakteur*in34 %")
    page.get_by_role("button", name="Alle 10 Berufe zeigen").click()
    expect(table.get_by_role("row")).to_have_count(11)
    expect(table.get_by_role("row").nth(6)).to_be_focused()
    log = page.get_by_role("log")
    expect(log.get_by_text("Ein Volontariat ist der übliche Einstieg.")).to_be_visible()
    expect(log.get_by_text("Zahlen reizen dich weniger.")).to_be_hidden()
    log.get_by_text("Das spricht dagegen").click()
    expect(log.get_by_text("Zahlen reizen dich weniger.")).to_be_visible()
    expect(log.get_by_role("link", name="Skillshop")).to_have_attribute(
        "rel", "noopener noreferrer"
    )


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


def test_lost_session_is_renewed_and_the_text_kept(page: Page, server: FakeServer) -> None:
    server.failures.append(Failure(401))
    write(page, "ich schreibe gern")
    expect(page.get_by_text("Deine Sitzung ist abgelaufen.")).to_be_visible()
    expect(page.get_by_role("button", name="Quiz starten").last).to_be_enabled()
    expect(page.get_by_role("button", name="Quiz starten").first).to_be_disabled()
    expect(page.get_by_role("textbox")).to_have_value("ich schreibe gern")
    expect(page.locator(".user")).to_contain_text("nicht gesendet")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Das habe ich nicht verstanden.")).to_be_visible()


def test_unavailable_can_be_tried_again_with_the_same_id(page: Page, server: FakeServer) -> None:
    server.failures += [Failure(503), Failure(503)]
    page.get_by_role("button", name="Quiz starten").click()
    for _ in range(2):
        expect(page.get_by_text("gerade nicht erreichbar")).to_have_count(1)
        page.get_by_role("button", name="Noch einmal versuchen").click()
    page.get_by_text("Frage 1").wait_for()
    assert len({turn["id"] for turn in server.turns}) == 1
    assert len(server.turns) == 3
    expect(page.locator(".user")).to_have_text("Du: Quiz starten")
    expect(page.get_by_text("gerade nicht erreichbar")).to_have_count(0)


def test_too_fast_waits_as_asked(page: Page, server: FakeServer) -> None:
    server.failures.append(Failure(429, retry_after=1))
    write(page, "plan")
    retry = page.get_by_role("button", name="Noch einmal versuchen")
    expect(page.get_by_text("Das war etwas schnell.")).to_be_visible()
    expect(retry).to_be_disabled()
    retry.click()
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()


def test_refused_text_comes_back(page: Page, server: FakeServer) -> None:
    server.failures.append(Failure(422))
    write(page, "zu viel")
    expect(page.get_by_text("Diese Eingabe geht hier nicht.")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("zu viel")
    expect(page.get_by_role("button", name="Noch einmal versuchen")).to_have_count(0)


def test_lost_connection_is_sent_again_by_itself(page: Page, server: FakeServer) -> None:
    server.failures.append(Failure(0))
    write(page, "plan")
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    assert len({turn["id"] for turn in server.turns}) == 1


def test_offline_keeps_the_turn_and_sends_it_when_back(page: Page) -> None:
    page.context.set_offline(True)
    page.get_by_role("textbox").fill("plan")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Du bist gerade offline.")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    expect(page.get_by_text("Du bist gerade offline.")).to_have_count(0)


def test_delete_in_the_menu_asks_first(page: Page, server: FakeServer) -> None:
    menu(page, "Meine Daten löschen")
    expect(page.get_by_text("Das ganze Gespräch und alle Antworten löschen?")).to_be_visible()
    page.get_by_role("button", name="Abbrechen").click()
    assert len(server.sessions) == 1
    menu(page, "Meine Daten löschen")
    page.get_by_role("button", name="Ja, alles löschen").click()
    expect(page.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
    assert server.sessions == {}
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0
    page.get_by_role("button", name="Neues Gespräch beginnen").click()
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()


@pytest.mark.parametrize("typed", [True, False])
def test_delete_in_the_chat(page: Page, server: FakeServer, typed: bool) -> None:
    write(page, "quellen")
    page.get_by_role("heading", name="Quellen").wait_for()
    if typed:
        write(page, "ja, löschen")
    else:
        write(page, "lösch alles")
        page.get_by_role("button", name="Ja, alles löschen").click()
    expect(page.get_by_text("Deine Daten sind gelöscht.")).to_be_visible()
    assert server.sessions == {}


def test_export_is_a_file(page: Page) -> None:
    start_quiz(page)
    with page.expect_download() as download:
        menu(page, "Meine Daten herunterladen")
    assert download.value.suggested_filename == "wegweiser.json"
    turns = json.loads(download.value.path().read_text(encoding="utf-8"))["turns"]
    assert [turn["from"] for turn in turns] == ["bot", "user", "bot"]
    write(page, "gib mir meine Daten")
    with page.expect_download():
        page.get_by_role("log").get_by_role("button", name="Meine Daten herunterladen").click()


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
