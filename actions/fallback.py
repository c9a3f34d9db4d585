"""What was not understood: tried otherwise, then said so with what may have been meant."""

from __future__ import annotations

from actions.missed import missed
from actions.unclear import otherwise
from wegweiser.presentation import fallback_reply
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction


class Fallback(TurnAction):
    """Answers by what the message names or leans on; else asks what was meant."""

    def name(self) -> str:
        return "action_fallback"

    def answer(self, turn: Turn) -> Outcome:
        reply = fallback_reply(turn.voice, turn.in_quiz, turn.guesses(), turn.misses)
        return otherwise(turn) or missed(turn, reply)
