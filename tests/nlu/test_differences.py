"""The difference between X and Y for the pairs of the test set, asked over HTTP."""

from __future__ import annotations

import pytest

from evaluation.differences import ask_differences
from tests.conftest import starts_servers
from wegweiser.catalogue.text import LANGUAGES

pytestmark = starts_servers

#: Share (0 to 1) of questions that compare exactly the pair, in the order asked.
FLOOR = {"de": 0.97, "en": 0.97}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pair_is_compared(base: str, language: str) -> None:
    asked = ask_differences(base, language)
    wrong = [(a.text, a.meant, a.shown) for a in asked if not a.right]
    share = 1 - len(wrong) / len(asked)
    print(f"{language}: {share:.3f} of {len(asked)} differences right")
    assert share >= FLOOR[language], wrong
