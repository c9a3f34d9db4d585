"""Signed sessions: the server makes the id, the browser holds the token."""

from __future__ import annotations

import secrets

import jwt
from sanic.request import Request

from wegweiser.rasa_ext.channel.errors import ChannelError
from wegweiser.rasa_ext.store.rows import OWN_PREFIX
from wegweiser.rasa_ext.store.tracker_store import ConversationStore

_ALGORITHM = "HS256"
_BEARER = "bearer "


def new_conversation_id() -> str:
    """An unguessable id (128 bits)."""
    return OWN_PREFIX + secrets.token_urlsafe(16)


class Sessions:
    """Makes and checks tokens (JWT, HS256, no claims but the conversation's id)."""

    def __init__(self, secret: bytes, store: ConversationStore) -> None:
        self._secret = secret
        self._store = store

    def token(self, conversation_id: str) -> str:
        """The token of a conversation."""
        return jwt.encode({"sub": conversation_id}, self._secret, algorithm=_ALGORITHM)

    def conversation_id(self, request: Request) -> str:
        """The conversation of a request; notes its language on the request.

        Raises:
            ChannelError: `unauthorized` for a missing, forged or deleted session.
        """
        header = request.headers.get("authorization", "")
        if not header.lower().startswith(_BEARER):
            raise ChannelError("unauthorized")
        conversation_id = self._verified(header[len(_BEARER) :])
        language = self._store.language_of(conversation_id)
        if language is None:
            raise ChannelError("unauthorized")
        request.ctx.language = language
        return conversation_id

    def _verified(self, token: str) -> str:
        try:
            claims = jwt.decode(token, self._secret, algorithms=[_ALGORITHM])
        except jwt.InvalidTokenError as error:
            raise ChannelError("unauthorized") from error
        subject = claims.get("sub")
        if not isinstance(subject, str):
            raise ChannelError("unauthorized")
        return subject
