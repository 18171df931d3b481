"""Figures that were counted lately are shown again: a supervisor who turns pages does not count everything anew."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from models import counting
from models.database import Database
from models.numbers import Figures, Scope, Step

SHORTEST = timedelta(minutes=1)
# Counting takes at most a hundredth of the database's time, however long the period.
TIMES_THE_COST = 100
MOST = 64  # scopes kept; the oldest goes first


@dataclass(frozen=True, slots=True)
class Counted:
    """Figures with the moment at which they were counted, and the one until which they are good."""

    figures: Figures
    at: datetime
    until: datetime


class Kept:
    """One for each application. Several who ask for the same at once wait for one count."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._known: OrderedDict[tuple[Scope, Step], Counted] = OrderedDict()
        self._lock = threading.Lock()

    def figures(self, scope: Scope, step: Step | None = None) -> Counted:
        key = (scope, step or scope.period.step)
        with self._lock:
            known = self._known.get(key)
            if known is None or known.until <= self._now():
                known = self._known[key] = self._count(*key)
                self._known.move_to_end(key)
                while len(self._known) > MOST:
                    self._known.popitem(last=False)
            return known

    def _count(self, scope: Scope, step: Step) -> Counted:
        at, begun = self._now(), time.perf_counter()
        with self._database.read() as session:
            figures = counting.figures(session, scope, step)
        cost = timedelta(seconds=time.perf_counter() - begun)
        return Counted(figures, at, at + max(SHORTEST, cost * TIMES_THE_COST))
