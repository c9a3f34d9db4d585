"""Every state as a screen reader is told it, against the files in `trees/`, and by WCAG 2.2.

`UPDATE_TREES=1 pytest tests/browser/test_states.py` writes the trees anew and checks nothing else:
read the difference before it is committed, as a visitor who only hears the page.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.access import fits, focus, looks
from tests.browser.conftest import Visit
from tests.browser.states import STATES

TREES = Path(__file__).parent / "trees"


@pytest.mark.parametrize("state", STATES)
def test_state(visit: Visit, state: str) -> None:
    """One visit for all, as the way there takes most of the time; the focus last, as it acts."""
    page = visit(state)
    told, expected = tree(page), TREES / f"{state}.yml"
    if os.environ.get("UPDATE_TREES"):
        expected.write_text(told, encoding="utf-8")
        return
    assert told == expected.read_text(encoding="utf-8")
    assert {**looks(page), **fits(page), **focus(page)} == {}


def tree(page: Page) -> str:
    """What a screen reader is told."""
    page.wait_for_timeout(50)
    return page.locator("body").aria_snapshot() + "\n"


def test_no_tree_without_a_state() -> None:
    assert {path.stem for path in TREES.glob("*.yml")} == set(STATES)
