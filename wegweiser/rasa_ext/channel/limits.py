"""A generous limit of requests a minute, in memory; no address is stored."""

from __future__ import annotations

import math
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from wegweiser.rasa_ext.channel.errors import ChannelError
from wegweiser.settings import Limits


class RateLimit:
    """Counts requests by session and by address."""

    def __init__(self, limits: Limits) -> None:
        # The limiter holds its storage weakly only.
        self._storage = MemoryStorage()
        self._limiter = FixedWindowRateLimiter(self._storage)
        self._session = RateLimitItemPerMinute(limits.per_session, namespace="session")
        self._address = RateLimitItemPerMinute(limits.per_address, namespace="address")
        self._new = RateLimitItemPerMinute(limits.sessions_per_address, namespace="new")

    def check_message(self, conversation_id: str, address: str) -> None:
        """Count a message; raise `too_many_requests` with `Retry-After` past the limit."""
        self._hit(self._session, conversation_id)
        self._hit(self._address, address)

    def check_new_session(self, address: str) -> None:
        """Count a new session; raise like `check_message`."""
        self._hit(self._new, address)

    def _hit(self, item: RateLimitItem, key: str) -> None:
        if self._limiter.hit(item, key):
            return
        reset, _remaining = self._limiter.get_window_stats(item, key)
        seconds = max(1, math.ceil(reset - time.time()))
        raise ChannelError("too_many_requests", {"retry-after": str(seconds)}, seconds=seconds)
