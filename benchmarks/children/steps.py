"""Runs turns in this process and prints where their milliseconds go, a line of JSON.

Needs our action server and the settings of the environment.
Usage: `python -m benchmarks.children.steps MODEL WALKS`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import uuid
from typing import Any, Dict, List, Tuple

from wegweiser.rasa_ext.server import absent

absent.install()  # as our server does, before the first import of Rasa

from rasa.core.agent import load_agent  # noqa: E402
from rasa.core.utils import AvailableEndpoints  # noqa: E402

from benchmarks.clients import answers_among, chosen  # noqa: E402
from benchmarks.conversations import Step, language, walk  # noqa: E402
from benchmarks.steps import REST, Steps  # noqa: E402
from wegweiser.rasa_ext.channel import messages  # noqa: E402
from wegweiser.rasa_ext.channel.action_server import ActionServer  # noqa: E402
from wegweiser.rasa_ext.channel.input_channel import unwrapped_store  # noqa: E402
from wegweiser.rasa_ext.channel.sessions import new_conversation_id  # noqa: E402
from wegweiser.rasa_ext.channel.turn import Sent, Turns, clicked, typed  # noqa: E402

#: Walks that are thrown away.
_WARM = 3
Found = Dict[str, List[Dict[str, float]]]


async def main(model: str, walks: int) -> None:
    """Walk and print."""
    absent.seal()
    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    agent = await load_agent(model_path=model, endpoints=endpoints)
    store, server = unwrapped_store(agent), ActionServer.of(agent)
    turns, steps = Turns(agent, store), _watched(agent, store, server)
    found = [await _walk(turns, store, steps, number) for number in range(_WARM + walks)]
    await server.close()
    print(json.dumps(_joined(found[_WARM:])))


def _watched(agent: Any, store: Any, server: ActionServer) -> Steps:
    steps, processor = Steps(), agent.processor
    for owner, method, name in (
        (store, "retrieve", "store: load"),
        (processor, "parse_message", "understanding"),
        (processor, "run_action_extract_slots", "slots from entities"),
        (processor, "predict_next_with_tracker_if_should", "rules: next action"),
        (processor, "_run_action", "Rasa around an action"),
        (server, "request", "action server, with HTTP"),
        (store, "save", "store: save"),
        (store, "turn", "store: repeat? and answer"),
    ):
        steps.watch(owner, method, name)
    return steps


async def _walk(turns: Turns, store: Any, steps: Steps, number: int) -> Found:
    found: Found = {}
    key, spoken = new_conversation_id(), language(number)
    store.create_conversation(key, spoken)
    await turns.run(key, "opening", clicked(f'/{messages.OPENING}{{"language":"{spoken}"}}', ""))
    buttons: List[str] = []
    for step in walk(number):
        rows, times = await _turn(turns, steps, key, _sent(step, buttons))
        found.setdefault(step.kind, []).append(times)
        buttons = answers_among(messages.bot_messages(rows)) or buttons
    return found


async def _turn(
    turns: Turns, steps: Steps, key: str, sent: Sent
) -> Tuple[List[Any], Dict[str, float]]:
    steps.take()
    with steps.step(REST):
        rows = await turns.run(key, uuid.uuid4().hex, sent)
    return rows, steps.take()


def _sent(step: Step, buttons: List[str]) -> Sent:
    if step.choose is not None:
        return clicked(chosen(buttons, step), "button")
    return clicked(step.text, "button") if step.payload else typed(step.text)


def _joined(walks: List[Found]) -> Found:
    whole: Found = {}
    for found in walks:
        for kind, turns in found.items():
            whole.setdefault(kind, []).extend(turns)
    return whole


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
