"""The main path in WebKit and Gecko: what Chromium does, the engines of other browsers do too."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterator

import pytest
from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
)
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.engines import missing, started
from tests.browser.fake_server import FakeServer

PATIENCE = 30.0  # seconds for a reply
#: The last element within the chat that fits a selector and has a text or a label.
FIND = """
const [selector, text] = arguments;
const root = document.querySelector("wegweiser-chat")?.shadowRoot;
const all = [...(root?.querySelectorAll(selector) ?? [])];
const named = (node) => (node.getAttribute("aria-label") ?? node.textContent).includes(text);
return all.findLast((node) => !node.matches(":disabled") && named(node)) ?? null;
"""
IN_FIELD = """
return document.querySelector("wegweiser-chat").shadowRoot.activeElement?.tagName === "TEXTAREA";
"""
WATCH = """
window.faults = [];
const note = ({ message, violatedDirective, reason }) =>
  window.faults.push(message ?? violatedDirective ?? reason);
for (const kind of ["error", "unhandledrejection", "securitypolicyviolation"]) {
  addEventListener(kind, note);
}
"""


class Visitor:
    """Somebody at a browser."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    def find(self, selector: str, text: str = "") -> WebElement:
        """What is there, or comes soon."""
        return self.wait(lambda: self.driver.execute_script(FIND, selector, text))

    def wait(self, there: Callable[[], WebElement]) -> WebElement:
        """What a question to the page answers in the end."""
        return WebDriverWait(self.driver, PATIENCE, 0.05).until(lambda _: there())

    def press(self, name: str) -> None:
        """Click a button, once it stands still: a driver does not follow what scrolls."""
        moving = (ElementNotInteractableException, ElementClickInterceptedException)
        patient = WebDriverWait(self.driver, PATIENCE, 0.1, ignored_exceptions=moving)
        patient.until(lambda _: clicked(self.find("button", name)))

    def type(self, *keys: str) -> None:
        """Press keys."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def say(self, text: str) -> None:
        """Write a message."""
        self.find(".frame:not(.busy)")
        WebDriverWait(self.driver, PATIENCE, 0.1).until(lambda _: self._in_field())
        ActionChains(self.driver).send_keys(text, Keys.ENTER).perform()

    def _in_field(self) -> bool:
        """Click into the field; on a busy machine it may scroll away from under the pointer."""
        # WebKit's driver cannot `click()` what has an inner editor within a shadow root.
        ActionChains(self.driver).click(self.find("textarea")).perform()
        return bool(self.driver.execute_script(IN_FIELD))


def clicked(node: WebElement) -> bool:
    """Click; what hinders it is raised."""
    node.click()
    return True


@pytest.fixture(params=["webkit", "gecko"])
def visitor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Visitor]:
    """A visitor with one of the engines."""
    lacking = missing(request.param)
    if lacking:
        pytest.skip(f"{lacking} is missing: run bin/install-browser")
    with started(request.param, tmp_path) as driver:
        yield Visitor(driver)


def test_main_path(visitor: Visitor, server: FakeServer) -> None:
    visitor.driver.get(f"{server.origin}/chat/?lang=de")
    visitor.driver.execute_script(WATCH)
    visitor.press("Quiz starten")
    visitor.find("legend", "Ein Verein plant ein Fest")
    visitor.type("2")
    visitor.find("legend", "Womit vergisst du die Zeit?")
    visitor.say("Was ist der Unterschied?")
    visitor.find("table", "im Vergleich")
    visitor.say("2")
    visitor.press("Noch nicht")
    visitor.find("h2", "Am besten passt")
    visitor.press("English")
    visitor.find("button[aria-pressed=true]", "English")
    assert visitor.driver.execute_script("return document.documentElement.lang") == "en"
    assert visitor.driver.execute_script("return window.faults") == []
    visitor.driver.refresh()
    visitor.find("h2", "Am besten passt")
    visitor.find(".user", "Was ist der Unterschied?")
    assert server.turns[1]["payload"] == '/answer{"quiz_option":"project.write"}'
