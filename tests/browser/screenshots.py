"""Takes the pictures of the README from a running bot: `python -m tests.browser.screenshots`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Optional, Sequence

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.test_real_bot import finish
from wegweiser.catalogue import load_catalogue
from wegweiser.cli.run import address
from wegweiser.paths import ROOT
from wegweiser.settings import load_settings

IMAGES = ROOT / "docs" / "images"
QUESTION = "Was ist der Unterschied zwischen Social-Media-Manager und Redakteur für Social Media?"
RESULT = "Dein Ergebnis|Richtung|Keiner"


def main(arguments: Optional[Sequence[str]] = None) -> None:
    """Write question, comparison and result, light, dark and on a phone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default=address(load_settings()))
    parser.add_argument("--out", type=Path, default=IMAGES)
    options = parser.parse_args(arguments)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        _pictures(browser, options.url, options.out)
        browser.close()


def _pictures(browser: Browser, url: str, out: Path) -> None:
    for scheme, width, height in (("light", 760, 900), ("dark", 390, 780)):
        page = browser.new_context(
            locale="de-DE",
            color_scheme=scheme,  # type: ignore[arg-type]
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
        ).new_page()
        page.goto(url)
        page.get_by_role("button", name="Quiz starten").click()
        page.locator("fieldset").wait_for()
        _shot(page, out / f"question-{scheme}.png")
        page.get_by_role("textbox").fill(QUESTION)
        page.keyboard.press("Enter")
        page.get_by_role("heading", name=re.compile("Vergleich")).wait_for()
        _shot(page, out / f"comparison-{scheme}.png")
        finish(page, RESULT, as_a_community_manager)
        _shot(page, out / f"result-{scheme}.png")


def as_a_community_manager(question: str) -> int:
    """The option that speaks most for that role; the first one of practical questions."""
    catalogue = load_catalogue()
    levels = catalogue.role["community_manager"].traits.levels
    for item in catalogue.questions:
        if item.text.de == question:
            fits = [sum(levels[t] * w for t, w in o.traits.items()) for o in item.options]
            return fits.index(max(fits))
    return 0


def _shot(page: Page, path: Path) -> None:
    page.wait_for_timeout(400)
    page.screenshot(path=path)


if __name__ == "__main__":
    main()
