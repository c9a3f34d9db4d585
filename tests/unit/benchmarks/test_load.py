"""The loops walk conversations; a bot that fails stops them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, List

import aiohttp
import pytest
from aiohttp import web

from benchmarks.bots import Bot
from benchmarks.clients import BotError, RestClient, post
from benchmarks.conversations import OPENING, Step, walk
from benchmarks.load import alternate, closed_loop, open_loop, walk_turns


class Told:
    """A bot that answers at once, notes what it was told, and fails at the `fails`-th turn."""

    def __init__(self, fails: int = 0) -> None:
        self.fails = fails
        self.kinds: List[str] = []

    def make(self, _http: Any, _base: str) -> Told:
        return self

    async def open(self, language: str) -> None:
        await self.send(Step(OPENING))

    async def send(self, step: Step) -> None:
        self.kinds.append(step.kind)
        await asyncio.sleep(0)
        if self.fails and len(self.kinds) >= self.fails:
            raise BotError("it failed")

    def bot(self, name: str = "told") -> Bot:
        return Bot(name, "http://nowhere/", self.make, {}, Path("/nowhere"), 0)


def test_a_visitor_opens_and_walks_again_and_again() -> None:
    told = Told()
    asyncio.run(walk_turns(told.bot(), 30, 1))
    one = [OPENING, *(step.kind for step in walk(0))]
    assert told.kinds == (one * 3)[:30]


def test_the_closed_loop_notes_every_turn() -> None:
    told = Told()
    run = closed_loop(told.bot(), 3, 0.02, warm=0.0)
    assert sorted(run.kinds) == sorted(told.kinds)
    assert all(milliseconds >= 0 for milliseconds in run.times())


def test_the_open_loop_begins_as_many_turns_as_planned() -> None:
    run = open_loop(Told().bot(), rate=500, seconds=0.1, warm=0.02)
    assert len(run.kinds) == 60
    assert len(run.times()) == pytest.approx(50, abs=1)
    assert run.began[0] == pytest.approx(-0.02)


def test_bots_take_turns_in_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.load.WARM", 0.01)
    runs = alternate([Told().bot("a"), Told().bot("b")], 3, 0.01)
    assert {name: len(rounds) for name, rounds in runs.items()} == {"a": 3, "b": 3}


def test_a_bot_that_fails_stops_both_loops() -> None:
    with pytest.raises(BotError, match="it failed"):
        closed_loop(Told(fails=7).bot(), 2, 60.0)
    with pytest.raises(BotError, match="it failed"):
        open_loop(Told(fails=7).bot(), 500, 0.1)


async def _served(status: int, body: Any, call: Any) -> Any:
    async def handler(_request: web.Request) -> web.Response:
        return web.json_response(body, status=status)

    app = web.Application()
    app.router.add_post("/{path:.*}", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        async with aiohttp.ClientSession() as http:
            return await call(http, f"http://127.0.0.1:{port}/")
    finally:
        await runner.cleanup()


def test_an_error_is_told_with_its_status_and_text() -> None:
    async def call(http: aiohttp.ClientSession, base: str) -> Any:
        return await post(http, base, {"text": "x"}, {})

    with pytest.raises(BotError, match=r"answered 503.*unavailable"):
        asyncio.run(_served(503, {"error": "unavailable"}, call))
    assert asyncio.run(_served(200, {"a": 1}, call)) == {"a": 1}


def test_no_answer_is_an_error() -> None:
    async def call(http: aiohttp.ClientSession, base: str) -> None:
        await RestClient(http, base).send(Step("small talk", "hello"))

    with pytest.raises(BotError, match="no answer"):
        asyncio.run(_served(200, [], call))
