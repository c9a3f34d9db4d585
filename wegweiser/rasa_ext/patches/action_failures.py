"""A failed action fails the turn.

Rasa's processor logs an action's exception and goes on: the half turn is saved
and the visitor gets an empty answer with 200. Here the exception is kept aside
while Rasa's own code runs and raised right after it, before anything is saved.
"""

from __future__ import annotations

from typing import Any, List

from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.processor import MessageProcessor

_original = MessageProcessor._run_action


class _Watched:
    """Stands in for an action and remembers how it failed."""

    def __init__(self, action: Action, failures: List[Exception]) -> None:
        self._action = action
        self._failures = failures

    def __getattr__(self, name: str) -> Any:
        return getattr(self._action, name)

    async def run(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return await self._action.run(*args, **kwargs)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            self._failures.append(error)
            # An empty result: Rasa neither logs the error's text nor utters anything.
            return []


async def _run_action(
    self: MessageProcessor,
    action: Action,
    tracker: Any,
    output_channel: Any,
    nlg: Any,
    prediction: Any,
) -> bool:
    failures: List[Exception] = []
    watched: Any = _Watched(action, failures)
    again = await _original(self, watched, tracker, output_channel, nlg, prediction)
    if failures:
        raise failures[0]
    return again


def apply() -> None:
    """Put the patch in place."""
    MessageProcessor._run_action = _run_action  # type: ignore[method-assign]
