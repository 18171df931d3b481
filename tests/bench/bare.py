"""What bare tools take for pages that the reader has read: Tesseract for scans, pdfplumber for text layers."""

import os
import resource
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import pdfplumber
from PIL import Image, ImageSequence

from .damage import pictures

DPI = 300
TURNED = {"rot90": 270, "rot180": 180, "rot270": 90}
COMMAND = ("tesseract", "{page}", "-", "-l", "eng", "--psm", "3", "--dpi", str(DPI))


def tesseract_seconds(path: Path, truth: dict[str, Any]) -> float:
    """Processor seconds of the engine alone (eng, psm 3, one thread) on the file's pages, upright at 300 dpi."""
    return sum(processor_seconds(page) for page in upright(path, truth))


def plumber_seconds(path: Path) -> float:
    """Processor seconds of plain word extraction, the library loaded already; the better of two runs."""
    return min(_extracted(path) for _ in range(2))


def _extracted(path: Path) -> float:
    before = time.process_time()
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
    return time.process_time() - before


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
