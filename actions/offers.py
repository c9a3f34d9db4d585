"""What is offered next, and what was noted from free text."""

from __future__ import annotations

from wegweiser.presentation import Button, evidence_reply, payloads
from wegweiser.quiz import add_evidence
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.skills import Findings


def main_buttons(turn: Turn) -> tuple[Button, ...]:
    """What a visitor most likely wants next."""
    voice = turn.voice
    quiz = (
        voice.button("button_resume", payloads.RESUME)
        if turn.state.status in ("running", "paused")
        else voice.button("button_start", payloads.START)
    )
    return (
        quiz,
        voice.button("button_roles", payloads.ROLES),
        voice.button("button_help", payloads.HELP),
    )


def noted(turn: Turn, found: Findings) -> Outcome:
    """Keep what was found, say it back, offer to go on."""
    state = add_evidence(turn.catalogue, turn.state, found.evidence, found.held)
    pending = {"kind": "evidence"}
    if turn.in_quiz:
        reply = evidence_reply(turn.voice, found.evidence, found.held, "say_evidence_which")
        return say(reply, state=state, pending=pending)
    onward = (main_buttons(turn)[0], turn.voice.button("button_show_result", payloads.RESULT))
    reply = evidence_reply(turn.voice, found.evidence, found.held, "say_evidence_next", onward)
    return say(reply, state=state, pending=pending)
