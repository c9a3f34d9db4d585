"""One turn: a visitor's message through Rasa, once, and its answer."""

from __future__ import annotations

import asyncio
import logging
import weakref
from typing import Any, List, NamedTuple

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage

from wegweiser.rasa_ext.channel.errors import ChannelError
from wegweiser.rasa_ext.channel.messages import bot_messages, fingerprint, says_deleted
from wegweiser.rasa_ext.private_log import log_failure
from wegweiser.rasa_ext.store.rows import ConversationUnknown
from wegweiser.rasa_ext.store.tracker_store import ConversationStore

logger = logging.getLogger(__name__)

#: The channel's name in trackers; actions attach `custom` only for it.
CHANNEL = "wegweiser"


class Sent(NamedTuple):
    """What came from the browser.

    `parsed` is what Rasa reads, `shown` what the history shows, `original` what
    was sent (with its kind in front), by which a repeat is recognised.
    """

    parsed: str
    shown: str
    original: str


def typed(text: str) -> Sent:
    """A typed text. A leading slash would make Rasa read an intent: it is masked."""
    parsed = "\N{DIVISION SLASH}" + text[1:] if text.startswith("/") else text
    return Sent(parsed, text, f"text:{text}")


def clicked(payload: str, title: str) -> Sent:
    """A clicked button."""
    return Sent(payload, title, f"payload:{payload}")


class SilentOutput(OutputChannel):
    """Sends nothing: the answer is read from the stored events, as a repeat is."""

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return CHANNEL

    async def send_response(self, recipient_id: str, message: Any) -> None:
        """Leave the message to the tracker."""


class Turns:
    """Runs turns, one at a time a conversation, each message id once."""

    def __init__(self, agent: Agent, store: ConversationStore) -> None:
        self._agent = agent
        self._store = store
        self._locks: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()

    def lock(self, conversation_id: str) -> asyncio.Lock:
        """The conversation's lock; a delete takes it too."""
        return self._locks.setdefault(conversation_id, asyncio.Lock())

    async def run(self, conversation_id: str, message_id: str, sent: Sent) -> List[Any]:
        """Return the stored rows of the turn, running it if it is new.

        Raises:
            ChannelError: `conflict` if the id was used for another content,
                `unauthorized` if the conversation was deleted meanwhile,
                `unavailable` if the turn failed; then nothing of it is stored.
        """
        # A closed tab cancels the request; the turn must not stop half way.
        return await asyncio.shield(self._run(conversation_id, message_id, sent))

    async def _run(self, conversation_id: str, message_id: str, sent: Sent) -> List[Any]:
        lock = self.lock(conversation_id)
        async with lock:
            rows = self._store.turn(conversation_id, message_id)
            if not rows:
                await self._handle(conversation_id, message_id, sent)
                rows = self._store.turn(conversation_id, message_id)
            elif fingerprint(rows) != sent.original:
                raise ChannelError("conflict")
            if not rows:
                raise ChannelError("unavailable")
            if says_deleted(bot_messages(rows)):
                # Here, where no closed tab can come between the word and the deed.
                self._store.delete(conversation_id)
            return rows

    async def erase(self, conversation_id: str) -> None:
        """Delete a conversation after the turn that may be under way."""
        await asyncio.shield(self._erase(conversation_id))

    async def _erase(self, conversation_id: str) -> None:
        lock = self.lock(conversation_id)
        async with lock:
            self._store.delete(conversation_id)

    async def _handle(self, conversation_id: str, message_id: str, sent: Sent) -> None:
        message = UserMessage(
            sent.parsed,
            SilentOutput(),
            conversation_id,
            input_channel=CHANNEL,
            message_id=message_id,
            metadata={"sent": sent.original, "shown": sent.shown},
        )
        try:
            await self._agent.handle_message(message)
        except ConversationUnknown as error:
            raise ChannelError("unauthorized") from error
        except Exception as error:
            log_failure(logger, "A turn failed and was not saved", error)
            raise ChannelError("unavailable") from error
