"""Chatter and insults."""

from __future__ import annotations

from typing import Optional

import pytest
import yaml

from wegweiser.paths import RESPONSES
from wegweiser.understanding.small_talk import small_talk
from wegweiser.understanding.wordlists import document


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Na, wie geht's dir heute?", "how_are_you"),
        ("how are you?", "how_are_you"),
        ("erzähl mal einen Witz", "joke"),
        ("I love you", "love"),
        ("Magst du Pizza?", "likes"),
        ("du bist so blöd", "insult"),
        ("YOU ARE USELESS", "insult"),
        ("ich bin zu blöd für Zahlen", None),
        ("Was macht eine Texterin?", None),
        ("Ich war früher oft blöd genug, alles umsonst zu machen, heute nicht mehr", None),
        ("", None),
    ],
)
def test_small_talk(text: str, kind: Optional[str]) -> None:
    assert small_talk(text) == kind


def test_every_kind_has_a_reply() -> None:
    path = RESPONSES / "phrases" / "small_talk.yml"
    replies = yaml.safe_load(path.read_text(encoding="utf-8"))["phrases"]
    plain = {reply for reply in replies if not reply[-1].isdigit()}
    assert {f"say_small_{kind}" for kind in document("small_talk")["kinds"]} == plain
