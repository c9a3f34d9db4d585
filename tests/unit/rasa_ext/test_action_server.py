"""One connection for all calls to the action server."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, List

import pytest
from aiohttp import web
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from wegweiser.rasa_ext.channel.action_server import ActionServer


def agent_of(url: str) -> Any:
    endpoint = EndpointConfig(url, enable_selective_domain=True)
    return SimpleNamespace(
        action_endpoint=endpoint, processor=SimpleNamespace(action_endpoint=endpoint)
    )


async def calls(paths: List[str]) -> List[Any]:
    """What the calls answered, and the number of connections last."""
    peers = set()

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        peers.add(request.transport.get_extra_info("peername"))
        body = await request.json()
        return web.json_response(body, status=500 if request.path == "/broken" else 200)

    app = web.Application()
    app.router.add_post("/{name}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    agent = agent_of(f"http://127.0.0.1:{port}")
    server = ActionServer.of(agent)
    assert agent.processor.action_endpoint is server
    assert server.kwargs == {"enable_selective_domain": True}
    found: List[Any] = []
    for number, path in enumerate(paths):
        try:
            found.append(await server.request(subpath=path, json={"n": number}))
        except ClientResponseError as error:
            found.append(error.status)
    await server.close()
    await runner.cleanup()
    return [*found, len(peers)]


def test_calls_share_a_connection() -> None:
    assert asyncio.run(calls(["a", "b", "c"])) == [{"n": 0}, {"n": 1}, {"n": 2}, 1]


def test_a_failed_call_is_told_and_the_next_one_works() -> None:
    assert asyncio.run(calls(["a", "broken", "c"]))[:3] == [{"n": 0}, 500, {"n": 2}]


def test_endpoints_without_an_action_server_are_refused() -> None:
    with pytest.raises(RuntimeError, match="action server"):
        ActionServer.of(SimpleNamespace(action_endpoint=None, processor=None))  # type: ignore[arg-type]
