"""Clicked buttons need no understanding: Rasa reads their intent from the payload."""

from typing import List

from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message


def is_payload(message: Message) -> bool:
    """Whether a message is a payload; the channel masks typed slashes."""
    return str(message.get(TEXT) or "").startswith(INTENT_MESSAGE_PREFIX)


def typed(messages: List[Message]) -> List[Message]:
    """The messages that need understanding."""
    return [message for message in messages if not is_payload(message)]
