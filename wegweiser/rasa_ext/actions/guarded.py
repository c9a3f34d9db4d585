"""Keeps what visitors wrote out of the action server's log."""

from __future__ import annotations

import functools
import logging
from typing import Any, Callable, List, TypeVar

from wegweiser.rasa_ext.private_log import log_failure

logger = logging.getLogger(__name__)
Run = TypeVar("Run", bound=Callable[..., List[Any]])


class ActionFailed(RuntimeError):
    """An action failed; the log says where. rasa-sdk logs and echoes only this."""


def guarded(run: Run) -> Run:
    """Log a failure of `run` without its message and raise one that quotes nothing."""

    @functools.wraps(run)
    def wrapper(self: Any, *args: Any, **kwargs: Any) -> List[Any]:
        try:
            return run(self, *args, **kwargs)
        except Exception as error:
            log_failure(logger, f"{self.name()} failed", error)
        raise ActionFailed(f"{self.name()} failed")

    return wrapper  # type: ignore[return-value]
