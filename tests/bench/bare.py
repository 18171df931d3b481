"""What plain Tesseract takes for the pages that the reader has read, to compare the two on this machine."""

import os
import resource
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageSequence

from .damage import pictures
from .measure import Cost

DPI = 300
WANTED = 8
TURNED = {"rot90": 270, "rot180": 180, "rot270": 90}
COMMAND = ("tesseract", "{page}", "-", "-l", "eng", "--psm", "3", "--dpi", str(DPI))


def compared(costs: Sequence[Cost], cases: Path, truths: dict[str, Any]) -> str:
    """On some of the scanned files, evenly taken: processor seconds of ours over those of the engine alone."""
    chosen = costs[:: max(1, len(costs) // WANTED)][:WANTED]
    ours = sum(cost.processor for cost in chosen)
    pages = sum(cost.pages for cost in chosen)
    if not pages:
        return "no scanned page was read: no comparison with bare Tesseract"
    bare = 0.0
    for cost in chosen:
        for page in upright(cases / cost.case / cost.file, truths[cost.case]):
            bare += processor_seconds(page)
    return (
        f"processor seconds a scanned page: {ours / pages:.2f}; bare Tesseract (eng, psm 3, one thread) on the same "
        f"{pages} pages, upright at {DPI} dpi: {bare / pages:.2f}; ratio {ours / bare:.2f}"
    )


def upright(path: Path, truth: dict[str, Any]) -> list[Image.Image]:
    """The page as it is at 300 dpi, turned the right way: the reader does not give away the picture it prepares."""
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        pages = pictures(data, DPI)
    else:
        with Image.open(path) as opened:
            pages = [_at_300(frame.convert("L")) for frame in ImageSequence.Iterator(opened)]
    turned = TURNED.get(truth["sub"], 0) if path.name in truth["invoices"] else 0
    return [page.convert("L").rotate(turned, expand=True) for page in pages]


def _at_300(page: Image.Image) -> Image.Image:
    scale = DPI * 11.69 / max(page.size)
    return page.resize((round(page.width * scale), round(page.height * scale)))


def processor_seconds(page: Image.Image) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.NamedTemporaryFile(suffix=".png") as picture:
        page.save(picture.name, compress_level=1)
        command = [part.replace("{page}", picture.name) for part in COMMAND]
        subprocess.run(command, capture_output=True, check=False, env=os.environ | {"OMP_THREAD_LIMIT": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
