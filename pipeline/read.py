"""Turns an upload into a Document or an Unreadable, whatever the upload is; the opening is done by a child process."""

from __future__ import annotations

import hashlib
import json
import queue
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType
from typing import Self

from models.document import Document, Page, Unreadable
from models.document_json import page_from_json
from pipeline.isolate import Child, ChildEnded, resident
from pipeline.limits import Limits
from pipeline.readings import Readings

Reading = Document | Unreadable

WORN = 0.3  # share of the memory limit that only a child holds that has loaded the engines


def read_document(name: str, data: bytes, limits: Limits | None = None, cache: Readings | None = None) -> Reading:
    """One file. For several, a `Reader` saves the start of a process for each."""
    with Reader(limits, cache) as reader:
        return reader.read(name, data)


def render_page(data: bytes, page: int, dpi: float = 110, limits: Limits | None = None) -> bytes:
    """A page (counted from 1) as PNG; ChildEnded or ValueError where it cannot be shown."""
    limits = limits or Limits()
    child = Child(limits)
    request: dict[str, object] = {"do": "render", "page": page, "dpi": dpi, "limits": limits.as_dict()}
    try:
        frames = list(child.ask(request, data))
    finally:
        child.kill()
    if len(frames) != 1 or not frames[0].startswith(b"\x89PNG"):
        raise ValueError(f"page {page} cannot be shown")
    return frames[0]


class Reader:
    """Reads many files with `workers` warm children; a context manager that leaves no process behind.

    All but the first child help only after `patience` seconds.
    """

    def __init__(
        self, limits: Limits | None = None, cache: Readings | None = None, workers: int = 1, patience: float = 0.0
    ) -> None:
        self.limits = limits or Limits()
        self.cache = cache
        self._children: queue.SimpleQueue[Child] = queue.SimpleQueue()
        self._all = [Child(self.limits) for _ in range(workers)]
        self._children.put(self._all[0])
        # Starting a second child costs more than a few born-digital pages; it helps when pictures keep the first busy.
        self._helped = threading.Timer(patience, self._lend_the_others)
        self._helped.daemon = True
        if patience:
            self._helped.start()
        else:
            self._lend_the_others()
        self._threads = ThreadPoolExecutor(workers, "reader")
        self._wanted: dict[tuple[str, str], Future[Reading]] = {}
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _lend_the_others(self) -> None:
        for child in self._all[1:]:
            self._children.put(child)

    def warm(self, children: int | None = None) -> None:
        """Starts that many children now (all, if left out), so that they import while the caller does other things."""
        for child in self._all[:children]:
            child.start()

    def warm_engines(self) -> None:
        """Has every child load the engines in the background, so that the first picture does not wait for them."""
        for _ in self._all:
            self._threads.submit(self._load_engines)

    def close(self) -> None:
        self._helped.cancel()
        self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._all:
            child.kill()

    def processes(self) -> list[int]:
        """The process ids of the children that run now."""
        return [child.pid for child in self._all if child.pid is not None]

    def submit(self, name: str, data: bytes) -> Future[Reading]:
        """The reading to come; a file that is asked for again while it is being read is not read twice."""
        wanted = name, hashlib.sha256(data).hexdigest()
        with self._lock:
            running = self._wanted.get(wanted)
            if running is not None and not running.done():
                return running
            future = self._threads.submit(self.read, name, data)
            self._wanted = {key: f for key, f in self._wanted.items() if not f.done()} | {wanted: future}
        return future

    def read(self, name: str, data: bytes) -> Reading:
        """Always a reading, never an exception for anything that the file does."""
        sha256 = hashlib.sha256(data).hexdigest()
        kept = self._kept(name, sha256)
        if kept is not None:
            return kept
        reading = self._refused(name, sha256, data) or self._read(name, sha256, data)
        if self.cache is not None:
            self.cache.put(reading, self.limits)
        return reading

    def known(self, name: str, sha256: str) -> Document | None:
        """The reading of a file that was read before, without its bytes."""
        kept = self._kept(name, sha256)
        return kept if isinstance(kept, Document) else None

    def _kept(self, name: str, sha256: str) -> Reading | None:
        if self.cache is None:
            return None
        if self.cache.quarantined(sha256):
            return Unreadable(name, sha256, "quarantined")
        return self.cache.get(name, sha256, self.limits)

    def _refused(self, name: str, sha256: str, data: bytes) -> Unreadable | None:
        if not data:
            return Unreadable(name, sha256, "empty_file")
        if len(data) > self.limits.bytes:
            return Unreadable(name, sha256, "too_large_file", detail=f"{len(data)} bytes")
        return None

    def _read(self, name: str, sha256: str, data: bytes) -> Reading:
        """Once more in a fresh child where one that had grown over earlier files ran out of memory."""
        child = self._children.get()
        try:
            worn = resident(child.pid or 0) > WORN * self.limits.memory
            reading = self._ask(child, name, sha256, data)
            if worn and isinstance(reading, Unreadable) and reading.code == "out_of_memory":
                child.kill()
                reading = self._ask(child, name, sha256, data)
            return reading
        finally:
            child.rest()
            self._children.put(child)

    def _load_engines(self) -> None:
        child = self._children.get()
        try:
            with suppress(ChildEnded):
                list(child.ask({"do": "warm", "limits": self.limits.as_dict()}, b""))
        finally:
            self._children.put(child)

    def _ask(self, child: Child, name: str, sha256: str, data: bytes) -> Reading:
        pages: list[Page] = []
        fault: Unreadable | None = None
        try:
            for frame in child.ask({"do": "read", "limits": self.limits.as_dict()}, data):
                answer = json.loads(frame)
                if "fault" in answer:
                    fault = Unreadable(name, sha256, answer["fault"], answer["page"], answer["detail"])
                else:
                    pages.append(page_from_json(answer["page"]))
        except ChildEnded as end:
            return Unreadable(name, sha256, end.code, len(pages) + 1, end.detail)
        except (ValueError, KeyError, TypeError) as wrong:
            child.kill()
            return Unreadable(name, sha256, "crashed", len(pages) + 1, str(wrong)[:200])
        if fault is not None:
            return fault
        return Document(name, sha256, tuple(pages)) if pages else Unreadable(name, sha256, "no_pages")
