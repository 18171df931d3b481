"""Slows down guessing of passwords: few tries for one name from one address, some more from one address at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from models import throttle
from models.database import Database


@dataclass(frozen=True, slots=True)
class Window:
    """So many tries in so many seconds, counted from the first."""

    name: str
    tries: int
    seconds: int


ONE_NAME = Window("name", 5, 60)
ONE_ADDRESS = Window("address", 30, 60)
# From anywhere, so that many addresses together do not get far with one name either.
ONE_NAME_ANYWHERE = Window("name anywhere", 60, 3600)


class Throttle:
    """Counts in the database, so that several web processes together allow no more than one does."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def allows(self, address: str, name: str) -> bool:
        """Counts this try to sign in."""
        return (
            self.hit(ONE_ADDRESS, address) and self.hit(ONE_NAME, address, name) and self.hit(ONE_NAME_ANYWHERE, name)
        )

    def allows_address(self, address: str) -> bool:
        """Counts a try of this network address, where no name is told."""
        return self.hit(ONE_ADDRESS, address)

    def hit(self, window: Window, *of: str) -> bool:
        """Counts a try of these; False when there have been too many."""
        key = "\0".join((window.name, *of))
        with self._database.write() as session:
            return throttle.count(session, key, window.seconds, self._now()) <= window.tries
