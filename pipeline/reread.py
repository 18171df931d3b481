"""Reads a drawn rectangle again: the file's own words where they are trusted, else its picture, in a process apart."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass

from models.document import Document, Page, TextSource
from models.geometry import Box
from pipeline.isolate import Child, ChildEnded
from pipeline.limits import Limits
from pipeline.placing import lines_in
from pipeline.readings import Readings


@dataclass(frozen=True, slots=True)
class Reread:
    """What stands in the rectangle: one text, or two where the engines differ, or none."""

    texts: tuple[str, ...]
    source: TextSource


class Rereader:
    """One warm reading process; one rectangle at a time."""

    def __init__(self, limits: Limits, readings: Readings) -> None:
        self._limits = limits
        self._readings = readings
        self._child = Child(limits)
        self._lock = threading.Lock()

    def __call__(self, data: bytes, sha256: str, number: int, box: Box) -> Reread:
        """ValueError where the page is not there or cannot be read."""
        page = self._page(sha256, number)
        if page is None:
            raise ValueError(f"there is no page {number}")
        lines = lines_in(page, box) if page.source is TextSource.TEXT_LAYER else ()
        if lines:
            return Reread(("\n".join(lines),), TextSource.TEXT_LAYER)
        rows = self._rows(data, page, box)
        texts = ("\n".join(first for first, _ in rows), "\n".join(second for _, second in rows))
        return Reread(tuple(dict.fromkeys(t for t in texts if t.strip())), TextSource.OCR)

    def warm(self) -> None:
        """Has the engines loaded in the background, so that the first rectangle does not wait for them."""
        threading.Thread(target=self._load, daemon=True).start()

    def close(self) -> None:
        self._child.kill()

    def _load(self) -> None:
        if self._lock.acquire(blocking=False):
            try:
                list(self._child.ask({"do": "warm_region", "limits": self._limits.as_dict()}, b""))
            except ChildEnded:
                pass  # the rectangle itself will say so
            finally:
                self._lock.release()

    def _page(self, sha256: str, number: int) -> Page | None:
        reading = self._readings.get("", sha256, self._limits)
        pages = reading.pages if isinstance(reading, Document) else ()
        return pages[number - 1] if 1 <= number <= len(pages) else None

    def _rows(self, data: bytes, page: Page, box: Box) -> list[tuple[str, str]]:
        request: dict[str, object] = {
            "do": "region",
            "page": page.number,
            "box": [box.x0, box.y0, box.x1, box.y1],
            "size": [page.width, page.height],
            "turned": page.turned,
            "limits": self._limits.as_dict(),
        }
        with self._lock:
            try:
                frames = list(self._child.ask(request, data))
            except ChildEnded as end:
                raise ValueError(f"the rectangle could not be read: {end.code}") from None
            finally:
                self._child.rest()
        answer = json.loads(frames[0]) if len(frames) == 1 else {}
        if "rows" not in answer:
            raise ValueError(f"the rectangle could not be read: {answer.get('fault', 'no answer')}")
        return [(str(first), str(second)) for first, second in answer["rows"]]
