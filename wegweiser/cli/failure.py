"""A failure with a message for the person at the terminal."""

from __future__ import annotations

from typing import Sequence

from wegweiser.catalogue.errors import Problem


class Failure(Exception):
    """The command cannot go on; the message says why and what to do."""


def fail_on(problems: Sequence[Problem]) -> None:
    """Raise a `Failure` that lists the problems, if there are any."""
    if problems:
        raise Failure("\n".join(["found:", *(f"- {problem}" for problem in problems)]))
