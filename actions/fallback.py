"""What was not understood: first by the names in it, then by likes, then said so."""

from __future__ import annotations

from actions.named import by_jobs, by_knowledge
from actions.offers import noted
from wegweiser.presentation import fallback_reply
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.skills import find_evidence


class Fallback(TurnAction):
    """Answers by names or likes where there are any; else offers what it can do."""

    def name(self) -> str:
        return "action_fallback"

    def answer(self, turn: Turn) -> Outcome:
        found = find_evidence(turn.catalogue, turn.text, turn.language)
        liked = noted(turn, found) if found else None
        reply = fallback_reply(turn.voice, turn.in_quiz, turn.guesses(), turn.misses)
        missed = say(reply, misses=turn.misses + 1)
        return by_jobs(turn) or liked or by_knowledge(turn) or missed
