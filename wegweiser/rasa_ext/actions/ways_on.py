"""What a visitor can do next, so that no answer is a dead end."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

from wegweiser.presentation import Button, payloads
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.turn import Turn


def main_buttons(turn: Turn) -> Tuple[Button, ...]:
    """What a visitor most likely wants next."""
    voice = turn.voice
    return (
        _quiz(turn),
        voice.button("button_roles", payloads.ROLES),
        voice.button("button_help", payloads.HELP),
    )


def _quiz(turn: Turn) -> Button:
    if turn.state.status in ("running", "paused"):
        return turn.voice.button("button_resume", payloads.RESUME)
    if turn.state.status == "finished":
        return turn.voice.button("button_show_result", payloads.RESULT)
    return turn.voice.button("button_start", payloads.START)


def with_way_on(turn: Turn, outcome: Outcome) -> Outcome:
    """Offer the main things below an answer that offers nothing and after which nothing comes.

    In the quiz its question comes; `close` and `stay` mean that nobody is to be pushed.
    """
    replies = outcome.replies
    goes_on = turn.in_quiz or turn.also or outcome.run or outcome.next != "resume"
    if goes_on or not replies or any(reply.buttons for reply in replies):
        return outcome
    last = replace(replies[-1], buttons=main_buttons(turn))
    return replace(outcome, replies=(*replies[:-1], last))
