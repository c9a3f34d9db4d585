"""Embedding on a foreign site."""

from __future__ import annotations

from typing import Iterator, List

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import OpenPage
from tests.browser.fake_server import FakeServer
from tests.browser.test_access import violations

PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1000, "height": 800}


@pytest.fixture
def host(new_page: OpenPage, server: FakeServer) -> Iterator[Page]:
    """A page of another site with the loader, under the same strict policy."""
    site = FakeServer(bot=server.origin)
    page = new_page(viewport=DESK)
    page.goto(f"{site.origin}/host")
    page.get_by_role("button", name="Wegweiser").wait_for()
    yield page
    site.shutdown()
    site.server_close()


def test_embedded_panel_opens_and_closes_by_keyboard(host: Page, server: FakeServer) -> None:
    asked: List[str] = []
    host.on("request", lambda request: asked.append(request.url))
    launcher = host.get_by_role("button", name="Wegweiser: Chat zur Berufswahl")
    expect(launcher).to_have_attribute("aria-expanded", "false")
    assert violations(host) == []
    assert host.evaluate("sessionStorage.length + localStorage.length") == 0
    assert asked == []
    launcher.press("Enter")
    panel = host.get_by_role("dialog", name="Wegweiser")
    expect(panel.get_by_role("textbox")).to_be_focused()
    expect(panel.get_by_role("button", name="Quiz starten")).to_be_visible()
    expect(launcher).to_have_attribute("aria-expanded", "true")
    assert violations(host) == []
    assert all(url.startswith(server.origin) for url in asked)
    box, button = panel.bounding_box(), launcher.bounding_box()
    assert box == {"x": 560, "y": 20, "width": 420, "height": 688}
    assert button is not None
    assert button["y"] >= box["y"] + box["height"]
    expect(panel.get_by_role("heading", name="Wegweiser")).to_be_in_viewport()
    host.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(launcher).to_be_focused()
    expect(launcher).to_have_attribute("aria-expanded", "false")
    launcher.click()
    expect(panel.get_by_role("button", name="Quiz starten")).to_have_count(1)
    panel.get_by_role("button", name="Chat schließen").click()
    expect(launcher).to_be_focused()


def test_embedded_panel_fills_a_phone(host: Page) -> None:
    host.set_viewport_size(PHONE)
    host.get_by_role("button", name="Wegweiser").click()
    panel = host.get_by_role("dialog")
    panel.get_by_role("button", name="Quiz starten").click()
    expect(panel.get_by_role("group", name="Ein Verein")).to_be_visible()
    assert panel.bounding_box() == {"x": 0, "y": 0, **PHONE}
    assert panel.evaluate("node => node.matches(':modal')")
    host.set_viewport_size(DESK)
    expect(panel).to_be_visible()
    assert not panel.evaluate("node => node.matches(':modal')")
    host.keyboard.press("Escape")
    expect(panel).to_be_hidden()
