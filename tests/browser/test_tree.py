"""What a screen reader is told in each state, against the files in `trees/`.

`UPDATE_TREES=1 pytest tests/browser/test_tree.py` writes them anew: read the difference before it
is committed, as a visitor who only hears the page.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.browser.states import STATES

TREES = Path(__file__).parent / "trees"


@pytest.mark.parametrize("state", STATES)
def test_tree(visit: Visit, state: str) -> None:
    page = visit(state)
    page.wait_for_timeout(50)
    tree = page.locator("body").aria_snapshot() + "\n"
    path = TREES / f"{state}.yml"
    if os.environ.get("UPDATE_TREES"):
        path.write_text(tree, encoding="utf-8")
    assert tree == path.read_text(encoding="utf-8")


def test_no_tree_without_a_state() -> None:
    assert {path.stem for path in TREES.glob("*.yml")} == set(STATES)
