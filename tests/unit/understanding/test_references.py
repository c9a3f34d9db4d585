"""Words that decide alone: doubt, praise, the difference of both, what would turn a result."""

from __future__ import annotations

from typing import Optional

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.follow_up import points_only
from wegweiser.understanding.plain import plain_kind
from wegweiser.understanding.recognised import recognised_intent


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Das Ergebnis passt überhaupt nicht zu mir.", "doubt"),
        ("Ich finde das Ergebnis falsch.", "doubt"),
        ("that's a terrible result", "doubt"),
        ("I don't believe that", "doubt"),
        ("Der Zeitplan passt mir nicht, ich arbeite abends", None),
        ("I don't believe in degrees", None),
        ("das passt gut zu mir", "praise"),
        ("great, that fits", "praise"),
        ("I like that I can write there", None),
        ("That doesn't answer my question.", "not_answered"),
        ("das war nicht meine Frage", "not_answered"),
        ("what if i hate it", "if_hated"),
        ("Und was, wenn es mir nicht gefällt?", "if_hated"),
        ("what if I hate numbers", None),
        ("Erzählen Sie mir einen typischen Tag.", "day"),
        ("what do they do all day", "day"),
        ("ich sitze den ganzen Tag am Schreibtisch", None),
        ("Können Sie mir das zusammenfassen?", "in_short"),
        ("which one would YOU pick", "better"),
        ("welchen würdest du nehmen?", "better"),
    ],
)
def test_the_whole_message_tells_its_kind(text: str, kind: Optional[str]) -> None:
    assert plain_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what's the difference between the two?", "ask_difference"),
        ("was unterscheidet die beiden", "ask_difference"),
        ("What would have to change for the second one to come first?", "why_result"),
        ("Was müsste sich ändern, damit der zweite vorn liegt?", "why_result"),
        ("Vergleiche meine ersten beiden", None),
        ("do I have to change jobs first?", None),
        ("I like to do two different things", None),
    ],
)
def test_words_decide_alone(catalogue: Catalogue, text: str, intent: Optional[str]) -> None:
    assert recognised_intent(catalogue, text) == intent


def test_turning_to_one_of_several() -> None:
    assert points_only("was ist mit dem ersten")
    assert not points_only("was ist mit dem ersten Jahr")
    assert not points_only("was ist CTR")
