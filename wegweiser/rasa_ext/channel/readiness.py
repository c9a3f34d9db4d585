"""Whether a turn would succeed: model, database and action server."""

from __future__ import annotations

import asyncio
from typing import List, Set

import aiohttp
from rasa.core.agent import Agent
from sqlalchemy.exc import SQLAlchemyError

from wegweiser.rasa_ext.store.tracker_store import ConversationStore

_TIMEOUT = aiohttp.ClientTimeout(total=2)


async def missing_parts(agent: Agent, store: ConversationStore) -> List[str]:
    """Return which of `model`, `store`, `actions` are not ready."""
    missing = []
    if not agent.is_ready():
        missing.append("model")
    try:
        store.write_probe()
    except SQLAlchemyError:
        missing.append("store")
    if not await _actions_ready(agent):
        missing.append("actions")
    return missing


async def _actions_ready(agent: Agent) -> bool:
    if agent.domain is None or agent.action_endpoint is None:
        return False
    url = agent.action_endpoint.url.rsplit("/", 1)[0] + "/actions"
    try:
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as http, http.get(url) as response:
            served: Set[str] = {entry["name"] for entry in await response.json()}
    except (aiohttp.ClientError, asyncio.TimeoutError, ValueError, KeyError, TypeError):
        return False
    needed = {name for name in agent.domain.user_actions if not name.startswith("utter_")}
    return needed <= served
