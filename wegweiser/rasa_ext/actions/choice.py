"""A question back with numbered options: remembered, and answered by number or words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Dict, List, Optional, Sequence

from wegweiser.catalogue import Text
from wegweiser.presentation import Reply
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.answers import choose_option

KIND = "choice"


def pending_choice(replies: Sequence[Reply]) -> Optional[Dict[str, Any]]:
    """The value of the `pending` slot for a question back among the replies, if any."""
    for reply in replies:
        custom = reply.custom or {}
        if custom.get("type") == "confirm" and custom.get("options"):
            return {"kind": KIND, "options": custom["options"]}
    return None


def chosen_payload(turn: Turn) -> Optional[str]:
    """The payload of the option that a typed message chooses; None without such a question."""
    options = turn.pending.get("options")
    if turn.pending.get("kind") != KIND or not isinstance(options, list):
        return None
    payloads = [str(option["payload"]) for option in options]
    place = choose_option(_question(options), turn.text, turn.language)  # type: ignore[arg-type]
    return None if place is None else payloads[int(place)]


def _question(options: List[Dict[str, str]]) -> SimpleNamespace:
    """The options in the shape of a quiz question: their places are their ids."""
    labels = [Text(de=option["label"], en=option["label"]) for option in options]
    shaped = [SimpleNamespace(id=str(place), label=label) for place, label in enumerate(labels)]
    return SimpleNamespace(id="choice", options=shaped)
