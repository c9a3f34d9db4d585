"""What the bot answers: complete text, buttons and the structured form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Optional, Tuple

#: The structured form of a reply, see `widget/schemas`.
Custom = Dict[str, Any]


@dataclass(frozen=True)
class Button:
    """A button: what it says and the payload that it sends."""

    title: str
    payload: str

    def choice(self) -> Dict[str, str]:
        """The button as the widget's `{label, payload}`."""
        return {"label": self.title, "payload": self.payload}


@dataclass(frozen=True)
class Reply:
    """One message. `text` makes sense on its own; `custom` is None where text is enough."""

    text: str
    buttons: Tuple[Button, ...] = ()
    custom: Optional[Custom] = None
