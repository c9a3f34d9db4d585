"""What happens when the server refuses, is away or has lost the session."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.fake_server import Failure, FakeServer
from tests.browser.visitor import write


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
