"""Events that wait, for at most a moment, to be put into the audit log together: views of documents and refusals.

A page with twenty pictures is one view, and twenty people who look at papers must not queue for the end of the chain.
So a view is written once in some minutes for one person, submission and document, and what has come together is written
in one transaction. What waits is written when the server stops in the normal way; only a crash loses it, at most
`DELAY` seconds of it.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import replace
from json import loads

import structlog

from models import audit
from models.audit import Event
from models.database import Database

DELAY = 0.5  # seconds
AGAIN = 5.0  # seconds until the next try when the database is away
KNOWN = 20_000  # views remembered; when there are more, the oldest are forgotten and would be written again
log = structlog.get_logger()


class Journal:
    """Safe to be called from several threads. `window` is how many seconds a view counts as the same view."""

    def __init__(self, database: Database, window: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._window = window
        self._clock = clock
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._waiting: list[Event] = []
        self._seen: dict[Hashable, float] = {}
        self._timer: threading.Timer | None = None

    def view(self, event: Event, key: Hashable) -> None:
        """Writes the event unless one of the same key was written within the window."""
        now = self._clock()
        with self._lock:
            last = self._seen.pop(key, None)
            fresh = last is None or now - last >= self._window
            self._seen[key] = now if fresh or last is None else last
            if len(self._seen) > KNOWN:
                self._seen.pop(next(iter(self._seen)))
        if fresh:
            self.put(event)

    def put(self, event: Event) -> None:
        with self._lock:
            self._waiting.append(event)
            self._wake(DELAY)

    def flush(self) -> None:
        """Writes what waits. On failure it keeps waiting, and the failure is in the server's own log."""
        with self._writing:
            with self._lock:
                taken, self._waiting, self._timer = self._waiting, [], None
            if not taken:
                return
            try:
                with self._database.write() as session:
                    audit.note(session, *_together(taken))
            except Exception:
                log.exception("audit_log_not_written", events=len(taken))
                with self._lock:
                    self._waiting[:0] = taken
                    self._wake(AGAIN)
                raise

    def close(self) -> None:
        """Writes what waits and stops; raises where that cannot be done, for then events would be lost."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
        self.flush()

    def _wake(self, seconds: float) -> None:
        if self._timer is None:
            self._timer = threading.Timer(seconds, self._flush_quietly)
            self._timer.daemon = True
            self._timer.start()

    def _flush_quietly(self) -> None:
        try:
            self.flush()
        except Exception:  # it has been logged, and is tried again
            return


def _together(events: list[Event]) -> list[Event]:
    """Events that differ in nothing but their moment become one that says how often, at the first moment."""
    times = Counter(replace(event, at=events[0].at) for event in events)
    first = {replace(event, at=events[0].at): event for event in reversed(events)}
    return [first[key] if n == 1 else _repeated(first[key], n) for key, n in times.items()]


def _repeated(event: Event, times: int) -> Event:
    return replace(event, detail=audit.canonical({**loads(event.detail), "times": times}))
