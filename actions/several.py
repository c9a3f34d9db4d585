"""Further questions in a message: answered too, or offered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Mapping, Optional, Sequence, Tuple

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
_JOBS = ("role", "neighbour", "ambiguous_role", "unknown_job")
#: Besides the sections of a role.
_OF_A_JOB = ("ask_training", "ask_skill_gap")
#: Where one of these names a topic ("funding for the training"), the topic is meant.
_OR_TOPIC = ("ask_training", "ask_role_workplace", "ask_salary")
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
    offered = _offered(turn, rest)
    if not now:
        return say(*offered) if offered else None
    intent, text = now[0]
    found = _with_job(turn, tuple(entities_of(turn.catalogue, text)))
    if intent in _OR_TOPIC and any(item.get("entity") == "topic" for item in found):
        intent = "ask_topic"
    asked = replace(turn, intent=intent, text=text, entities=found, also=())
    outcome = _ANSWERED[intent].answer(asked)
    return replace(outcome, replies=(*outcome.replies, *offered))


def _with_job(turn: Turn, found: Tuple[Mapping[str, Any], ...]) -> Tuple[Mapping[str, Any], ...]:
    """The entities of a part; the job that the message names once serves every part."""
    jobs = [item for item in turn.entities if item.get("entity") in _JOBS]
    named = any(item.get("entity") in _JOBS for item in found)
    return found if named or len(jobs) != 1 else (*found, *jobs)


def _payload(turn: Turn, intent: str) -> str:
    named = turn.role_ids()
    of_a_job = intent.startswith("ask_role_") or intent in _OF_A_JOB
    about_it = of_a_job and len(named) == 1
    return payloads.payload(intent, role=named[0]) if about_it else payloads.payload(intent)


def _offered(turn: Turn, wishes: Sequence[Tuple[str, str]]) -> Tuple[Reply, ...]:
    buttons = [
        Button(turn.voice.say(f"meant_{intent}"), _payload(turn, intent))
        for intent, _text in wishes
        if turn.voice.has(f"meant_{intent}")
    ]
    return (choose_reply(turn.voice.say("say_also_asked"), buttons),) if buttons else ()
