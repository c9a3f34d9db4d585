"""The connection to the action server."""

from __future__ import annotations

import contextlib
from typing import Any, AsyncIterator, Optional

import aiohttp
from rasa.core.agent import Agent
from rasa.utils.endpoints import DEFAULT_REQUEST_TIMEOUT, EndpointConfig

#: Seconds an idle connection is kept. Sanic closes its side after 5: ours must go first, or
#: a message could be sent into a connection that is just being closed.
IDLE = 3.0


class ActionServer(EndpointConfig):
    """Rasa's endpoint with one session for all calls; Rasa opens a connection a call."""

    _kept: Optional[aiohttp.ClientSession] = None

    @classmethod
    def of(cls, agent: Agent) -> ActionServer:
        """Take the place of the endpoint that `endpoints.yml` made for the agent.

        Raises:
            RuntimeError: when `endpoints.yml` names none.
        """
        if agent.action_endpoint is None or agent.processor is None:
            raise RuntimeError("endpoints.yml must name the action server")
        endpoint = cls()
        endpoint.__dict__.update(agent.action_endpoint.__dict__)
        agent.action_endpoint = agent.processor.action_endpoint = endpoint
        return endpoint

    def session(self) -> Any:
        """The session, made at the first call; leaving its `async with` keeps it open."""
        return self._open_session()

    @contextlib.asynccontextmanager
    async def _open_session(self) -> AsyncIterator[aiohttp.ClientSession]:
        if self._kept is None:
            self._kept = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=IDLE),
                timeout=aiohttp.ClientTimeout(total=DEFAULT_REQUEST_TIMEOUT),
            )
        yield self._kept

    async def close(self) -> None:
        """Close the connections."""
        if self._kept is not None:
            await self._kept.close()
