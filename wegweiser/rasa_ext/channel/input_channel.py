"""The channel's routes. `credentials.yml` names this class; Rasa mounts it at /chat."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any, Awaitable, Callable, Dict, List, Optional

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.tracker_store import FailSafeTrackerStore
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from wegweiser.catalogue import Language, load_catalogue
from wegweiser.presentation.phrases import load_phrases
from wegweiser.rasa_ext.channel import messages
from wegweiser.rasa_ext.channel.action_server import ActionServer
from wegweiser.rasa_ext.channel.cors import install_cors
from wegweiser.rasa_ext.channel.errors import ChannelError, install_error_handlers
from wegweiser.rasa_ext.channel.export import export
from wegweiser.rasa_ext.channel.limits import RateLimit
from wegweiser.rasa_ext.channel.payloads import controls, is_standing
from wegweiser.rasa_ext.channel.public_config import public_config
from wegweiser.rasa_ext.channel.readiness import missing_parts
from wegweiser.rasa_ext.channel.request_body import Incoming, incoming, json_object
from wegweiser.rasa_ext.channel.sessions import Sessions, new_conversation_id
from wegweiser.rasa_ext.channel.static import StaticFiles
from wegweiser.rasa_ext.channel.turn import CHANNEL, Sent, Turns, clicked, typed
from wegweiser.rasa_ext.patches import apply_patches
from wegweiser.rasa_ext.private_log import log_failure
from wegweiser.rasa_ext.store.tracker_store import ConversationStore
from wegweiser.settings import load_settings
from wegweiser.understanding.warm_up import SAMPLES, settle

logger = logging.getLogger(__name__)

#: Bytes of a request's body; a message of 1,000 characters needs far less.
MAX_BODY = 16_384
Handler = Callable[[Request], Awaitable[HTTPResponse]]
_OPENING_ID = "opening"
_HOUR = 3600.0
_DAY = 86400.0

apply_patches()


class WebChannel(InputChannel):
    """REST with JSON: sessions, messages, history, export, delete, page and widget."""

    def __init__(self) -> None:
        self.settings = load_settings()
        self.catalogue = load_catalogue()
        self.files = StaticFiles(self.settings.allowed_origins)
        self.limits = RateLimit(self.settings.limits)
        self.store: ConversationStore
        self.action_server: ActionServer
        self.turns: Turns
        self.sessions: Sessions
        self.forgetting: asyncio.Task[None]

    @classmethod
    def name(cls) -> str:
        """The channel's name in trackers."""
        return CHANNEL

    def url_prefix(self) -> str:
        """Mounted outside Rasa's /webhooks."""
        return "/chat"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes. Turns go to the agent itself, whose failures we must see."""
        blueprint = Blueprint("wegweiser_chat")
        blueprint.listener("before_server_start")(self._prepare_app)
        blueprint.listener("after_server_start")(self._start)
        blueprint.listener("before_server_stop")(self._stop)
        self._add_file_routes(blueprint)
        routes = (
            (self._health, "/health", "GET"),
            (self._ready, "/ready", "GET"),
            (self._config, "/config", "GET"),
            (self._open, "/sessions", "POST"),
            (self._message, "/messages", "POST"),
            (self._history, "/messages", "GET"),
            (self._export, "/export", "GET"),
            (self._delete, "/session", "DELETE"),
        )
        for method, path, verb in routes:
            blueprint.add_route(_function(method), path, methods=[verb])
        return blueprint

    def _add_file_routes(self, blueprint: Blueprint) -> None:
        async def page(request: Request) -> HTTPResponse:
            return self.files.respond(request, "page.html")

        async def loader(request: Request) -> HTTPResponse:
            return self.files.respond(request, "embed.js")

        async def module(request: Request, name: str) -> HTTPResponse:
            return self.files.respond(request, name)

        blueprint.add_route(page, "/")
        blueprint.add_route(loader, "/embed.js")
        blueprint.add_route(module, "/widget/<name:path>")

    # -- start ----------------------------------------------------------------------

    async def _prepare_app(self, app: Sanic, _loop: Any) -> None:
        app.config.REQUEST_MAX_SIZE = MAX_BODY
        app.config.PROXIES_COUNT = self.settings.trusted_proxies or None
        install_error_handlers(app)
        install_cors(app, self.settings.allowed_origins)

    async def _start(self, app: Sanic, _loop: Any) -> None:
        agent: Agent = app.ctx.agent
        self.store = unwrapped_store(agent)
        self.action_server = ActionServer.of(agent)
        self.turns = Turns(agent, self.store)
        self.sessions = Sessions(self.settings.secret(), self.store)
        self.forgetting = asyncio.create_task(self._forget_old_conversations())
        for text in SAMPLES:
            await agent.parse_message(text)
        settle()

    async def _stop(self, _app: Sanic, _loop: Any) -> None:
        self.forgetting.cancel()
        await self.action_server.close()

    async def _forget_old_conversations(self) -> None:
        while True:
            try:
                self.store.delete_older_than(time.time() - self.settings.retention_days * _DAY)
                self.store.retry_checkpoint()
            except Exception as error:  # the next hour tries again; turns report it meanwhile
                log_failure(logger, "Old conversations could not be deleted", error)
            await asyncio.sleep(_HOUR)

    # -- routes -----------------------------------------------------------------------

    async def _health(self, _request: Request) -> HTTPResponse:
        return json({"status": "alive"})

    async def _ready(self, request: Request) -> HTTPResponse:
        missing = await missing_parts(request.app.ctx.agent, self.store)
        if missing:
            return json({"status": "not ready", "missing": missing}, status=503)
        return json({"status": "ready"})

    async def _config(self, _request: Request) -> HTTPResponse:
        return json(
            public_config(self.settings, self.catalogue),
            headers={"cache-control": "no-cache"},
        )

    async def _open(self, request: Request) -> HTTPResponse:
        body = json_object(request)
        language = body.get("language", self.settings.languages[0])
        if set(body) - {"language"} or language not in self.settings.languages:
            raise ChannelError("bad_request")
        request.ctx.language = language
        self.limits.check_new_session(_address(request))
        conversation_id = new_conversation_id()
        self.store.create_conversation(conversation_id, language)
        opening = clicked(f'/{messages.OPENING}{{"language":"{language}"}}', "")
        try:
            rows = await self.turns.run(conversation_id, _OPENING_ID, opening)
        except Exception:
            self.store.delete(conversation_id)
            raise
        token = self.sessions.token(conversation_id)
        answer = {
            "token": token,
            **self._answer(conversation_id, messages.bot_messages(rows), language),
        }
        return json(answer, status=201, headers={"cache-control": "no-store"})

    async def _message(self, request: Request) -> HTTPResponse:
        conversation_id = self.sessions.conversation_id(request)
        self.limits.check_message(conversation_id, _address(request))
        message = incoming(json_object(request))
        sent = self._sent(conversation_id, message, request.ctx.language)
        shown = messages.bot_messages(await self.turns.run(conversation_id, message.id, sent))
        return _json(self._answer(conversation_id, shown, request.ctx.language))

    def _sent(self, conversation_id: str, message: Incoming, language: Language) -> Sent:
        if message.payload is None:
            return typed(message.text or "")
        title = self.store.offered_title(conversation_id, message.payload)
        if title is None and not is_standing(
            self.catalogue, self.settings.languages, message.payload
        ):
            raise ChannelError("unknown_payload")
        return clicked(message.payload, title or self._title(message.payload, language))

    def _title(self, payload: str, language: Language) -> str:
        for control in self._controls(language):
            if payload.split("{")[0] == control["payload"].split("{")[0]:
                return control["title"]
        return load_phrases().say("control_other", language)

    async def _history(self, request: Request) -> HTTPResponse:
        conversation_id = self.sessions.conversation_id(request)
        self.limits.check_message(conversation_id, _address(request))
        rows = self.store.history(conversation_id)
        return _json(self._answer(conversation_id, messages.history(rows), request.ctx.language))

    async def _export(self, request: Request) -> HTTPResponse:
        conversation_id = self.sessions.conversation_id(request)
        self.limits.check_message(conversation_id, _address(request))
        tracker = await self.store.retrieve(conversation_id)
        shown = messages.history(self.store.history(conversation_id))
        slots = tracker.current_slot_values() if tracker else {}
        kept = self.store.kept_texts(conversation_id)
        return _json(export(self.catalogue, request.ctx.language, shown, slots, kept))

    async def _delete(self, request: Request) -> HTTPResponse:
        conversation_id = self.sessions.conversation_id(request)
        await self.turns.erase(conversation_id)
        return empty()

    # -- answers ----------------------------------------------------------------------

    def _answer(
        self, conversation_id: str, shown: List[Dict[str, Any]], before: Language
    ) -> Dict[str, Any]:
        stored = self.store.language_of(conversation_id) or before
        known = self.settings.languages
        language = next((item for item in known if item == stored), known[0])
        return {"language": language, "messages": shown, "controls": self._controls(language)}

    def _controls(self, language: Language) -> List[Dict[str, str]]:
        others: List[Optional[str]] = [x for x in self.settings.languages if x != language]
        return controls(
            lambda name: load_phrases().say(f"control_{name}", language), (others or [None])[0]
        )


def _function(method: Handler) -> Handler:
    """Sanic marks its handlers with attributes, which a bound method cannot take."""

    async def handler(request: Request) -> HTTPResponse:
        return await method(request)

    handler.__name__ = method.__name__
    return handler


def _address(request: Request) -> str:
    """The visitor's address, for the limit alone: that of the proxy's header if it is trusted."""
    return str(request.remote_addr or request.ip)


def _json(body: Dict[str, Any]) -> HTTPResponse:
    return json(body, headers={"cache-control": "no-store"}, ensure_ascii=False)


def unwrapped_store(agent: Agent) -> ConversationStore:
    """Take Rasa's fail-safe wrapper off: it would swallow database errors.

    Raises:
        RuntimeError: when `endpoints.yml` names another store.
    """
    store = agent.tracker_store
    if isinstance(store, FailSafeTrackerStore):
        store = store._tracker_store
    if not isinstance(store, ConversationStore):
        raise RuntimeError("endpoints.yml must name wegweiser's ConversationStore")
    agent.tracker_store = store
    if agent.processor is not None:
        agent.processor.tracker_store = store
    return store
