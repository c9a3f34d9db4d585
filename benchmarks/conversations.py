"""The conversation that is walked: the same steps for both bots."""

from __future__ import annotations

from typing import List, NamedTuple, Optional


class Step(NamedTuple):
    """A message. `choose` takes the n-th button of the open question instead of `text`."""

    kind: str
    text: str = ""
    choose: Optional[int] = None
    payload: bool = False


def walk(variant: int) -> List[Step]:
    """A visitor's way: quiz with two interruptions, comparison, free text, small talk."""
    answers = [Step("quiz answer", choose=(variant + number) % 3) for number in range(5)]
    later = [Step("quiz answer", choose=(variant + number) % 2) for number in range(3)]
    return [
        Step("small talk", "Hallo"),
        Step("quiz start", "/start_quiz", payload=True),
        *answers,
        Step("comparison", '/ask_difference{"role":["influencer","pr_manager"]}', payload=True),
        *later,
        Step("free text", "Ich schreibe gern und liebe Zahlen"),
        Step("small talk", "danke dir"),
    ]
