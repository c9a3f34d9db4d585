"""Does what a server of ours does before it listens and prints the seconds of each step.

Usage: `python -m benchmarks.children.start SPAWNED_AT server MODEL` or `... actions`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Dict, List


class Clock:
    """Takes the time between steps; the first one began when the process was spawned."""

    def __init__(self, spawned: float) -> None:
        self.steps: Dict[str, float] = {}
        self._last = spawned

    def done(self, step: str) -> None:
        """Note the seconds since the step before."""
        now = time.time()
        self.steps[step] = now - self._last
        self._last = now


def main(arguments: List[str]) -> None:
    """Time one of the two servers."""
    clock = Clock(float(arguments[0]))
    clock.done("Python")
    if arguments[1] == "server":
        _server(clock, arguments[2])
    else:
        _actions(clock)
    print(json.dumps(clock.steps))


def _server(clock: Clock, model: str) -> None:
    from wegweiser.rasa_ext.server import absent

    absent.install()
    import rasa.core.run  # noqa: F401

    clock.done("import of Rasa")
    import wegweiser.rasa_ext.channel

    absent.seal()
    clock.done("import of our channel")
    wegweiser.rasa_ext.channel.WebChannel()
    clock.done("catalogue and settings")
    asyncio.run(_load(clock, model))


async def _load(clock: Clock, model: str) -> None:
    from rasa.core.agent import load_agent
    from rasa.core.utils import AvailableEndpoints

    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    agent = await load_agent(model_path=model, endpoints=endpoints)
    clock.done("model and database")
    await _parse_samples(agent)
    clock.done("warm-up")


async def _parse_samples(agent: object) -> None:
    from wegweiser.understanding.warm_up import SAMPLES

    for text in SAMPLES:
        await agent.parse_message(text)  # type: ignore[attr-defined]


def _actions(clock: Clock) -> None:
    import rasa_sdk.endpoint  # noqa: F401
    from rasa_sdk.executor import ActionExecutor

    clock.done("import of rasa-sdk")
    ActionExecutor().register_package("actions")
    clock.done("import of the actions")
    from wegweiser.catalogue import load_catalogue
    from wegweiser.understanding.warm_up import warm_up

    catalogue = load_catalogue()
    clock.done("catalogue and settings")
    warm_up(catalogue)
    clock.done("warm-up")


if __name__ == "__main__":
    main(sys.argv[1:])
