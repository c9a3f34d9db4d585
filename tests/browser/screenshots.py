"""Takes the pictures of the README from a running bot: `python -m tests.browser.screenshots`.

With `--demo`, also the panel on a page that embeds the widget (`make demo` prints its address).
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Literal, Optional, Sequence

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.test_real_bot import finish
from wegweiser.catalogue import load_catalogue
from wegweiser.cli.run import address
from wegweiser.paths import ROOT
from wegweiser.settings import load_settings

IMAGES = ROOT / "docs" / "images"
QUESTION = "Was ist der Unterschied zwischen Social-Media-Manager und Redakteur für Social Media?"
ROLES = ("social_media_editor", "social_media_manager")
RESULT = "Dein Ergebnis|Richtung|Keiner"


def main(arguments: Optional[Sequence[str]] = None) -> None:
    """Write question, comparison and result, light, dark and on a phone, and the demo site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default=address(load_settings()))
    parser.add_argument("--demo", help="address of a page that embeds the widget")
    parser.add_argument("--out", type=Path, default=IMAGES)
    options = parser.parse_args(arguments)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        _wide(browser, options.url, options.out)
        _phone(browser, options.url, options.out)
        if options.demo:
            _panel(browser, options.demo, options.out)
        browser.close()


def _wide(browser: Browser, url: str, out: Path) -> None:
    page = _page(browser, url, "light", 900, 870)
    _start(page)
    _shot(page, out / "question-light.png")
    _ask(page)
    _shot(page, out / "comparison-light.png")
    finish(page, RESULT, as_one_between)
    _shot(page, out / "result-light.png")


def _phone(browser: Browser, url: str, out: Path) -> None:
    page = _page(browser, url, "dark", 390, 780)
    _start(page)
    _shot(page, out / "question-dark.png")
    finish(page, RESULT, as_one_between)
    _shot(page, out / "result-dark.png")


def _panel(browser: Browser, url: str, out: Path) -> None:
    """The comparison in the panel on a host's page."""
    page = _page(browser, url, "light", 1200, 800)
    page.get_by_role("button", name="Wegweiser").click()
    _start(page)
    _ask(page)
    _shot(page, out / "panel-light.png")


def _page(
    browser: Browser, url: str, scheme: Literal["light", "dark"], width: int, height: int
) -> Page:
    page = browser.new_context(
        locale="de-DE",
        color_scheme=scheme,
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    ).new_page()
    page.goto(url)
    return page


def _start(page: Page) -> None:
    page.get_by_role("button", name="Quiz starten").click()
    page.locator("fieldset").wait_for()


def _ask(page: Page) -> None:
    page.get_by_role("textbox").fill(QUESTION)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=re.compile("Vergleich")).wait_for()


def as_one_between(question: str) -> int:
    """The option that speaks most for both `ROLES`; the first one of practical questions."""
    catalogue = load_catalogue()
    both = [catalogue.role[role].traits.levels for role in ROLES]
    levels = {trait: sum(one[trait] for one in both) for trait in both[0]}
    for item in catalogue.questions:
        if item.text.de == question:
            fits = [sum(levels[t] * w for t, w in o.traits.items()) for o in item.options]
            return fits.index(max(fits))
    return 0


def _shot(page: Page, path: Path) -> None:
    page.wait_for_timeout(400)
    page.screenshot(path=path)
    Image.open(path).quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main()
