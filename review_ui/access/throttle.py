"""Slows down guessing of passwords: few tries for one name from one address, some more from one address at all."""

from __future__ import annotations

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

ONE_NAME = RateLimitItemPerMinute(5)
ONE_ADDRESS = RateLimitItemPerMinute(30)
# From anywhere, so that many addresses together do not get far with one name either.
ONE_NAME_ANYWHERE = RateLimitItemPerHour(60)


class Throttle:
    """Counts in memory: a restart forgives, which is well for the examiner who mistyped."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def allows(self, address: str, name: str) -> bool:
        """Counts this try."""
        return (
            self._limiter.hit(ONE_ADDRESS, address)
            and self._limiter.hit(ONE_NAME, address, name)
            and self._limiter.hit(ONE_NAME_ANYWHERE, name)
        )
