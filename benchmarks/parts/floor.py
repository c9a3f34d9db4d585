"""How far a turn is from its floor: engine, action and HTTP, each alone."""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Dict, Iterator, List

from benchmarks.bots import Bot, Bots
from benchmarks.clients import ContractClient, post
from benchmarks.conversations import COMPARISON, LANGUAGES, QUIZ_ANSWER, START, endless
from benchmarks.effort import Effort
from benchmarks.load import closed_loop, connected
from benchmarks.parts import alone
from benchmarks.timing import timed_async
from benchmarks.waiting import wait_for
from tests.conftest import free_port
from wegweiser.cli.processes import end
from wegweiser.cli.train import rasa_environment
from wegweiser.paths import ROOT

ENGINE, ACTION = "engine or advice alone", "action function alone"
BARE, WHOLE = "bare Sanic handler, same JSON", "whole turn"
KINDS = (QUIZ_ANSWER, COMPARISON)
#: Requests to the bare handler for every walk of the others, and some that are thrown away.
_REQUESTS = 10
_WARM = 50


@dataclass
class Floor:
    """Milliseconds by kind of turn and by what was called."""

    milliseconds: Dict[str, Dict[str, List[float]]]


def measure(bots: Bots, effort: Effort) -> Floor:
    """The same quiz answers and comparisons everywhere."""
    ours = bots.ours()
    answers = asyncio.run(_answers(ours))
    whole = closed_loop(ours, 1, effort.round_seconds * 2)
    bare = _bare(answers, effort.walks * _REQUESTS)
    engine, action = alone.engine(effort.walks), alone.actions(effort.walks)
    parts = {ENGINE: engine, ACTION: action, BARE: bare}
    return Floor(
        {
            kind: {**{name: part[kind] for name, part in parts.items()}, WHOLE: whole.times(kind)}
            for kind in KINDS
        }
    )


async def _answers(bot: Bot) -> Dict[str, Any]:
    """An answer of the bot for each kind."""
    found: Dict[str, Any] = {}
    async with connected() as http:
        client = ContractClient(http, bot.base)
        await client.open(LANGUAGES[0])
        for step in endless():
            await client.send(step)
            if step.kind != START:
                found[step.kind] = client.answer
            if set(KINDS) <= set(found):
                return found
    return found


def _bare(answers: Dict[str, Any], requests: int) -> Dict[str, List[float]]:
    with _bare_server(answers) as base:
        return asyncio.run(_ask(base, requests))


async def _ask(base: str, requests: int) -> Dict[str, List[float]]:
    found: Dict[str, List[float]] = {}
    async with connected() as http:
        for kind in KINDS:
            body, headers = {"id": "0" * 32, "text": kind}, {"authorization": "Bearer none"}
            call = partial(post, http, f"{base}messages", body, headers)
            times = [await timed_async(call) for _ in range(_WARM + requests)]
            found[kind] = times[_WARM:]
    return found


@contextlib.contextmanager
def _bare_server(answers: Dict[str, Any]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        file, port = Path(folder) / "answers.json", free_port()
        file.write_text(json.dumps(answers), encoding="utf-8")
        command = [sys.executable, "-m", "benchmarks.children.bare", str(port), str(file)]
        server = subprocess.Popen(
            command, cwd=ROOT, env=rasa_environment(), start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            wait_for(f"http://127.0.0.1:{port}/ready", partial(_require_alive, server))
            yield f"http://127.0.0.1:{port}/"
        finally:
            end(server)


def _require_alive(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is not None:
        raise RuntimeError("the bare server ended; run `python -m benchmarks.children.bare`")
