"""The same reply several times in a row: said otherwise the second and third time."""

from __future__ import annotations

from dataclasses import replace
from typing import Sequence

from wegweiser.presentation import Button, Reply, Voice
from wegweiser.rasa_ext.actions.outcome import Next, Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn

#: A reply `x` may have the variants `x_2` and `x_3`, said the second time and the third.
_MOST = 3


def said_again(
    turn: Turn, phrase: str, buttons: Sequence[Button] = (), next: Next = "resume", **values: object
) -> Outcome:
    """Say a phrase in the words for how often it was said in a row, and count it."""
    count = times(turn, phrase)
    text = turn.voice.say(variant(turn.voice, phrase, count), **values)
    outcome = say(Reply(text, tuple(buttons)), next=next)
    counted = {"phrase": phrase, "count": count}
    return replace(outcome, slots={**outcome.slots, "said": counted})


def times(turn: Turn, phrase: str) -> int:
    """How often a phrase was said in a row, with this time."""
    before = turn.said.get("count") if turn.said.get("phrase") == phrase else 0
    return 1 + (before if isinstance(before, int) else 0)


def variant(voice: Voice, phrase: str, count: int) -> str:
    """The words for the `count`th time: the first once, then the others in turn."""
    others = [f"{phrase}_{number}" for number in range(2, _MOST + 1)]
    known = [other for other in others if voice.has(other)]
    return phrase if count == 1 or not known else known[(count - 2) % len(known)]
