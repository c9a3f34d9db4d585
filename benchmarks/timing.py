"""Takes the time of a call in this process."""

from __future__ import annotations

import time
from typing import Awaitable, Callable, Tuple, TypeVar

T = TypeVar("T")


def timed(action: Callable[[], T]) -> Tuple[T, float]:
    """What the call returned, and its milliseconds."""
    began = time.perf_counter()
    result = action()
    return result, (time.perf_counter() - began) * 1000


async def timed_async(action: Callable[[], Awaitable[object]]) -> float:
    """The milliseconds of a call that is awaited."""
    began = time.perf_counter()
    await action()
    return (time.perf_counter() - began) * 1000
