"""What counts as a near twin."""

from __future__ import annotations

import pytest

from evaluation.sentences import Sentence
from evaluation.twins import with_twins

TRAINED = [Sentence("de", "pause", "Hab kein Bock mehr auf das Quiz!")]


@pytest.mark.parametrize(
    ("language", "text", "twin"),
    [
        ("de", "hab keinen bock mehr auf das quiz", True),
        ("de", "HAB KEIN BOCK MEHR AUF DAS QUIZ", True),
        ("de", "ich mag jetzt nicht weitermachen", False),
        # Twins are looked for in the same language only.
        ("en", "hab kein bock mehr auf das quiz", False),
    ],
)
def test_twins(language: str, text: str, twin: bool) -> None:
    sentence = Sentence(language, "pause", text)
    assert with_twins([sentence], TRAINED) == ([sentence] if twin else [])
