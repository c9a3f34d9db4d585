"""What was noted from free text."""

from __future__ import annotations

from typing import Optional

from wegweiser.presentation import evidence_reply, payloads
from wegweiser.quiz import add_description, add_evidence
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.skills import Findings, find_evidence, telling_words


def told(turn: Turn) -> Optional[Outcome]:
    """Note what the message says of the visitor; None where it says nothing clearly.

    Word lists find traits and skills; the text as a whole may sound like some roles.
    """
    found = find_evidence(turn.catalogue, turn.text, turn.language)
    return _noted(turn, found) if found or turn.sounds_like() else None


def _noted(turn: Turn, found: Findings) -> Outcome:
    """Keep what was found, say it back, offer to go on."""
    state = add_evidence(turn.catalogue, turn.state, found.evidence, found.held)
    state = add_description(turn.catalogue, state, telling_words(turn.text, found), turn.likeness)
    taken = (turn.voice, found.evidence, found.held, turn.sounds_like())
    pending = {"kind": "evidence"}
    if turn.in_quiz:
        return say(evidence_reply(*taken, "say_evidence_which"), state=state, pending=pending)
    result = turn.voice.button("button_show_result", payloads.RESULT)
    onward = tuple(dict.fromkeys((main_buttons(turn)[0], result)))
    reply = evidence_reply(*taken, "say_evidence_next", onward)
    return say(reply, state=state, pending=pending)
