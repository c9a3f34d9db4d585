"""A guess at a crisis that no word bears out: last in the ranking, its probability kept."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from wegweiser.catalogue import load_catalogue
from wegweiser.rasa_ext.nlu.finer import FinerIntents

RANKING: List[Dict[str, Any]] = [
    {"name": "crisis", "confidence": 0.8},
    {"name": "pause", "confidence": 0.1},
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ich will nach Hause", ["pause", "crisis"]),
        ("ich bin so verzweifelt", ["crisis", "pause"]),
        ("wil nich mer lebn", ["crisis", "crisis"]),
    ],
)
def test_order_of_a_ranking(text: str, names: List[str]) -> None:
    message = Message({TEXT: text, INTENT: RANKING[0], INTENT_RANKING_KEY: RANKING})
    FinerIntents(load_catalogue()).process([message])
    ranking = message.get(INTENT_RANKING_KEY)
    assert [entry["name"] for entry in ranking] == names
    assert {e["confidence"] for e in ranking if e["name"] == "crisis"} & {0.8, 1.0}
    assert message.get(INTENT)["name"] == names[0]
