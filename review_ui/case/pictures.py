"""Page pictures for the screen: drawn by the isolated reader, kept by content, page and resolution."""

from __future__ import annotations

import io
import os
import tempfile
import threading
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

from models.document import Document, Page, Unreadable
from pipeline.blobs import Blobs
from pipeline.isolate import Child
from pipeline.limits import Limits
from pipeline.readings import Readings

Corners = tuple[float, float, float, float]
FRAME = (192, 138, 0)
FRAME_OFF = 2.5  # points
# The PNG of a page, counted from 1, at so many dots an inch.
Render = Callable[[bytes, int, float], bytes]


class Pictures:
    """Draws each page once. One page at a time, so that a long document cannot take the whole machine."""

    def __init__(self, folder: Path, blobs: Blobs, render: Render, sizes: Readings, limits: Limits) -> None:
        self.folder = folder
        self._blobs = blobs
        self._render = render
        self._drawing = threading.Lock()
        self._reading = lru_cache(maxsize=64)(lambda sha256: sizes.get("", sha256, limits))

    def page(self, sha256: str, number: int, dpi: int) -> bytes:
        """The PNG of a page, upright as its reading was."""
        read = self._page(sha256, number)
        turned = 0 if read is None else read.turned
        path = self.folder / sha256[:2] / f"{sha256}.{number}.{dpi}.{turned}.png"
        try:
            return path.read_bytes()
        except FileNotFoundError:
            pass
        with self._drawing:
            picture = upright(self._render(self._blobs.read(sha256), number, dpi), turned)
        _write(path, picture)
        return picture

    def crop(self, sha256: str, number: int, dpi: int, shown: Corners, box: Corners) -> bytes:
        """The part `shown` of a page, with a frame about `box`; both in points."""
        name = "-".join(f"{n:g}" for n in (*shown, *(round(n, 1) for n in box)))
        path = self.folder / sha256[:2] / f"{sha256}.{number}.{dpi}.{name}.crop.png"
        try:
            return path.read_bytes()
        except FileNotFoundError:
            pass
        cut = cut_out(self.page(sha256, number, dpi), dpi, shown, box)
        _write(path, cut)
        return cut

    def size(self, sha256: str, number: int) -> tuple[float, float]:
        """Width and height in points, in which the boxes of the reading are measured; else of the picture."""
        read = self._page(sha256, number)
        if read is not None:
            return read.width, read.height
        dpi = 150
        try:
            header = self.page(sha256, number, dpi)[16:24]
        except Exception:  # a page that cannot be shown still has findings to be listed
            return 595.3, 841.9
        return int.from_bytes(header[:4], "big") / dpi * 72, int.from_bytes(header[4:], "big") / dpi * 72

    def reading(self, sha256: str) -> Document | Unreadable | None:
        """What was read of a file; None as long as it was not."""
        found = self._reading(sha256)
        if found is None:
            self._reading.cache_clear()  # it may be read at any moment
        return found

    def _page(self, sha256: str, number: int) -> Page | None:
        reading = self.reading(sha256)
        pages = reading.pages if isinstance(reading, Document) else ()
        return pages[number - 1] if number <= len(pages) else None


def upright(picture: bytes, turned: int) -> bytes:
    """A PNG of our own making, turned clockwise by a multiple of 90 degrees."""
    if turned % 360 == 0:
        return picture
    with Image.open(io.BytesIO(picture), formats=("PNG",)) as image:
        out = io.BytesIO()
        image.rotate(-turned, expand=True).save(out, "PNG", compress_level=1)
    return out.getvalue()


def cut_out(picture: bytes, dpi: int, shown: Corners, box: Corners) -> bytes:
    """A piece of a PNG of our own making; the frame stands off the words, so that it covers none of them."""
    x0, y0, x1, y1 = (n / 72 * dpi for n in shown)
    off = FRAME_OFF / 72 * dpi
    frame = (box[0] / 72 * dpi - x0 - off, box[1] / 72 * dpi - y0 - off)
    end = (box[2] / 72 * dpi - x0 + off, box[3] / 72 * dpi - y0 + off)
    with Image.open(io.BytesIO(picture), formats=("PNG",)) as image:
        piece = image.crop((round(x0), round(y0), round(x1), round(y1))).convert("RGB")
    ImageDraw.Draw(piece).rectangle((frame, end), outline=FRAME, width=max(1, dpi // 75))
    out = io.BytesIO()
    piece.save(out, "PNG", compress_level=6)
    return out.getvalue()


class PageRenderer:
    """Draws pages in one warm reading process; calling it starts the process, or a new one after it was killed."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child = Child(limits)

    def __call__(self, data: bytes, number: int, dpi: float) -> bytes:
        """ChildEnded or ValueError where the page cannot be shown."""
        request: dict[str, object] = {"do": "render", "page": number, "dpi": dpi, "limits": self._limits.as_dict()}
        frames = list(self._child.ask(request, data))
        if len(frames) != 1 or not frames[0].startswith(b"\x89PNG"):
            raise ValueError(f"page {number} cannot be shown")
        return frames[0]

    def warm(self) -> None:
        """Starts the process, so that the first page does not wait for it."""
        self._child.start()

    def close(self) -> None:
        self._child.kill()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    os.replace(temporary, path)
