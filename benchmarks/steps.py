"""Where the milliseconds of a turn go: every step counts without the steps inside it."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import time
from typing import Any, Callable, Dict, Iterator, List

REST = "everything else"


class Steps:
    """Adds up the time of named steps of one turn at a time."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._spent: Dict[str, float] = {}
        #: Seconds of the steps inside each open step.
        self._inside: List[float] = []

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what happens here as `name`."""
        began = self._clock()
        self._inside.append(0.0)
        try:
            yield
        finally:
            seconds = self._clock() - began
            own = seconds - self._inside.pop()
            self._spent[name] = self._spent.get(name, 0.0) + own
            if self._inside:
                self._inside[-1] += seconds

    def watch(self, owner: Any, method: str, name: str) -> None:
        """From now on calls of a method of this object count as `name`."""
        original = getattr(owner, method)
        wrap = self._awaited if asyncio.iscoroutinefunction(original) else self._called
        setattr(owner, method, wrap(original, name))

    def _called(self, original: Callable[..., Any], name: str) -> Callable[..., Any]:
        @functools.wraps(original)
        def watched(*args: Any, **kwargs: Any) -> Any:
            with self.step(name):
                return original(*args, **kwargs)

        return watched

    def _awaited(self, original: Callable[..., Any], name: str) -> Callable[..., Any]:
        @functools.wraps(original)
        async def watched(*args: Any, **kwargs: Any) -> Any:
            with self.step(name):
                return await original(*args, **kwargs)

        return watched

    def take(self) -> Dict[str, float]:
        """Milliseconds by step since the last call."""
        found = {name: seconds * 1000 for name, seconds in self._spent.items()}
        self._spent = {}
        return found
