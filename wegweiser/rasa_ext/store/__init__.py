"""Conversations in a SQL database, with delete."""

from wegweiser.rasa_ext.store.tracker_store import ConversationStore

__all__ = ["ConversationStore"]
