"""Further questions in a message: answered too, or offered."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Mapping, Optional, Tuple

from actions.by_intent import ANSWERS
from actions.knowledge import Salary, Sources
from actions.roles import ListRoles
from wegweiser.presentation import Button, Reply, choose_reply, payloads
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.entities import entities_of

#: One long answer besides the first is enough; what is more is offered.
_MOST_ANSWERED = 1
_ANSWERED: Mapping[str, TurnAction] = {
    **{intent: action for intent, action in ANSWERS.items() if intent.startswith("ask_")},
    "ask_salary": Salary(),
    "ask_sources": Sources(),
    "list_roles": ListRoles(),
}


class Also(TurnAction):
    """Runs after the answer to a message's main question."""

    def name(self) -> str:
        return "action_also"

    def answer(self, turn: Turn) -> Outcome:
        return also_answered(turn) or say()


def also_answered(turn: Turn) -> Optional[Outcome]:
    """Answer the next question of the message, and offer the rest; None without one."""
    inline = [(intent, text) for intent, text in turn.also if intent in _ANSWERED]
    now, later = inline[:_MOST_ANSWERED], inline[_MOST_ANSWERED:]
    rest = [*later, *(item for item in turn.also if item not in inline)]
    offered = _offered(turn, [intent for intent, _text in rest])
    if not now:
        return say(*offered) if offered else None
    intent, text = now[0]
    found = tuple(entities_of(turn.catalogue, text))
    asked = replace(turn, intent=intent, text=text, entities=found, also=())
    outcome = _ANSWERED[intent].answer(asked)
    return replace(outcome, replies=(*outcome.replies, *offered))


def _offered(turn: Turn, intents: List[str]) -> Tuple[Reply, ...]:
    buttons = [
        Button(turn.voice.say(f"meant_{intent}"), payloads.payload(intent))
        for intent in intents
        if turn.voice.has(f"meant_{intent}")
    ]
    return (choose_reply(turn.voice.say("say_also_asked"), buttons),) if buttons else ()
