"""Copies for the debug log are made only when it is on.

Rasa's processor hands deep copies of slots, events and parse data to every debug line, also
when no debug line is written. All its copies are for that.
"""

from __future__ import annotations

import copy
import logging
from typing import Any

from rasa.core import processor

_logger = logging.getLogger(processor.__name__)


class _Copies:
    """Stands in for the module `copy` in Rasa's processor."""

    @staticmethod
    def deepcopy(value: Any) -> Any:
        """A copy if somebody may read it, else the value."""
        return copy.deepcopy(value) if _logger.isEnabledFor(logging.DEBUG) else value


def apply() -> None:
    """Put the patch in place."""
    processor.copy = _Copies  # type: ignore[attr-defined]
