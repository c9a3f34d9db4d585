"""What happens when the server refuses, is away or has lost the session."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.fake_server import Failure, FakeServer
from tests.browser.visitor import start_quiz, write


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
    server.failures.append(Failure(429, retry_after=2))
    write(page, "plan")
    expect(page.get_by_text("Das war etwas schnell.")).to_be_visible()
    expect(page.get_by_role("button", name="Noch einmal versuchen")).to_be_disabled()
    count = page.get_by_text("Nächster Versuch in 2 s")
    expect(count).to_have_attribute("aria-hidden", "true")
    expect(page.get_by_text("Nächster Versuch in 1 s")).to_be_visible()
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


def test_server_gone_and_back_is_noticed_by_itself(page: Page, server: FakeServer) -> None:
    page.clock.install()
    server.failures += [Failure(503), Failure(503)]
    write(page, "plan")
    notice = page.get_by_text("gerade nicht erreichbar")
    expect(notice).to_be_visible()
    notice.evaluate("node => { node.dataset.same = 'yes'; }")
    page.clock.run_for(16_000)
    expect(page.get_by_text("Nächster Versuch in 15 s")).to_be_visible()
    assert len(server.turns) == 2
    expect(notice).to_have_attribute("data-same", "yes")  # not announced once more
    page.clock.run_for(16_000)
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    expect(notice).to_have_count(0)
    assert len({turn["id"] for turn in server.turns}) == 1


def test_a_slow_reply_is_said_to_take_longer(page: Page, server: FakeServer) -> None:
    page.clock.install()
    server.delay.clear()
    write(page, "plan")
    status = page.locator(".typing")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_be_empty()
    page.clock.run_for(500)
    expect(status).to_have_text("Wegweiser schreibt …")
    page.clock.run_for(8_000)
    expect(status).to_have_text("Das dauert gerade länger als sonst. Ich bin noch dran.")
    server.delay.set()
    expect(page.get_by_role("heading", name="Dein Plan")).to_be_visible()
    expect(status).to_be_empty()


def test_all_texts_written_offline_are_sent_in_order(page: Page, server: FakeServer) -> None:
    page.context.set_offline(True)
    write(page, "plan")
    expect(page.get_by_text("Du bist gerade offline.")).to_be_visible()
    write(page, "quellen")
    expect(page.locator(".user small")).to_have_text(["nicht gesendet", "nicht gesendet"])
    expect(page.get_by_text("Du bist gerade offline.")).to_have_count(1)
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Quellen")).to_be_visible()
    expect(page.locator(".user small")).to_have_count(0)
    assert [turn["text"] for turn in server.turns] == ["plan", "quellen"]
    classes = page.locator(".user, .bot").evaluate_all("all => all.map((n) => n.classList[1])")
    assert classes == ["bot", "user", "bot", "user", "bot"]


def test_another_option_replaces_the_one_that_failed(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    server.failures.append(Failure(503))
    page.get_by_role("button", name="Die Einladung").click()
    page.get_by_text("gerade nicht erreichbar").wait_for()
    page.get_by_role("button", name="Ein kurzes Video").click()
    page.get_by_text("Frage 2 von etwa 8").wait_for()
    payloads = [turn["payload"] for turn in server.turns[1:]]
    assert payloads == [
        '/answer{"quiz_option":"project.write"}',
        '/answer{"quiz_option":"project.film"}',
    ]


def test_session_lost_over_a_reload_is_said_in_the_language(page: Page, server: FakeServer) -> None:
    start_quiz(page)
    server.sessions.clear()
    page.goto(f"{server.origin}/chat/?lang=en")
    expect(page.get_by_text("Your session has expired. I have started a new one.")).to_be_visible()
    expect(page.get_by_role("button", name="Start the quiz")).to_be_enabled()


def test_a_text_that_is_too_long_is_said_before_it_is_sent(page: Page, server: FakeServer) -> None:
    field = page.get_by_role("textbox")
    count = page.locator(".count")
    expect(count).to_have_attribute("role", "status")
    field.fill("a" * 899)
    page.wait_for_timeout(600)
    expect(count).to_be_hidden()
    field.fill("a" * 990)
    expect(count).to_have_text("990/1000 Zeichen")
    field.fill("😀" * 1000)
    expect(count).to_have_text("1000/1000 Zeichen")
    field.fill("a" * 1001)
    field.press("Enter")
    expect(count).to_have_text("Zu lang: 1001/1000 Zeichen. Bitte kürze den Text.")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("a" * 1001)
    assert server.turns == []
    field.press("Backspace")
    field.press("Enter")
    expect(page.get_by_text("Das habe ich nicht verstanden.")).to_be_visible()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(count).to_be_hidden()
