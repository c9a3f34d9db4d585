"""What somebody thinks of what was shown: doubt, praise, no answer, fear that it is no fun."""

from __future__ import annotations

from typing import Callable, Dict, Optional

from actions.data import forget_evidence
from actions.rejecting import ask_to_reject, doubted
from wegweiser.presentation import Reply, payloads
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons


def doubt(turn: Turn) -> Outcome:
    """ "That does not suit me": what was noted, the result, the job at hand, or an answer."""
    if turn.pending.get("kind") == "evidence":
        return forget_evidence(turn)
    if turn.focus.get("section") == "result":
        return doubted(turn)
    if len(turn.focus_roles()) == 1:
        return ask_to_reject(turn, turn.focus_roles()[0])
    if turn.in_quiz:
        return said_again(turn, "say_something_else_running")
    return doubted(turn) if turn.state.status == "finished" else said_again(turn, "say_doubt")


def praise(turn: Turn) -> Optional[Outcome]:
    """ "Great, that fits": of a result, the next steps; None where it is no reply to one."""
    below = turn.focus.get("section") == "result" and not turn.in_quiz
    best = turn.top_roles(1) if below else []
    if not best:
        return None
    buttons = (
        turn.voice.button("button_training", payloads.training(best[0])),
        turn.voice.button("button_skill_gap", payloads.skill_gap(best[0])),
        turn.voice.button(
            "button_about",
            payloads.role_section("overview", best[0]),
            role=turn.voice.role(best[0]),
        ),
    )
    return say(Reply(turn.voice.say("say_result_liked"), buttons))


def not_answered(turn: Turn) -> Outcome:
    """ "That doesn't answer my question": ask for it in other words."""
    return said_again(turn, "say_not_answered", () if turn.in_quiz else main_buttons(turn))


def if_hated(turn: Turn) -> Outcome:
    """ "What if I hate it?": nothing here binds anybody."""
    return said_again(turn, "say_if_hated", () if turn.in_quiz else main_buttons(turn))


#: Kind of a plain message -> its answer.
REACTIONS: Dict[str, Callable[[Turn], Optional[Outcome]]] = {
    "doubt": doubt,
    "praise": praise,
    "not_answered": not_answered,
    "if_hated": if_hated,
}
