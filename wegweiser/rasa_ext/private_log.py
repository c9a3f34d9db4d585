"""Logs failures without what visitors wrote: exception messages may quote it."""

from __future__ import annotations

import logging
import traceback


def log_failure(logger: logging.Logger, what: str, error: BaseException) -> None:
    """Log `what`, the kind of error and where it arose, but not its message."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    cause = f" (from {type(error.__cause__).__name__})" if error.__cause__ else ""
    logger.error("%s: %s%s\n%s", what, type(error).__name__, cause, frames)
