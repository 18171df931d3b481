"""Opens an upload by its content and hands out its pages as pictures, never larger than the limits allow."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from pipeline.image import Picture
from pipeline.limits import Limits

PICTURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"II*\x00": "TIFF", b"MM\x00*": "TIFF"}
LARGEST = 18_000_000  # pixels of a page that is looked at: A3 at 300 dpi; what is larger is shrunk to save memory
HEAD = 1024  # bytes before which a PDF must say that it is one


class Fault(Exception):
    """A file that cannot be read. `code` is a word of `errors.FAULTS`."""

    def __init__(self, code: str, page: int | None = None, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.page = page
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Scan:
    """One page of a picture file: BGR pixels, and dots per inch across and down where the file tells them."""

    picture: Picture
    dpi: tuple[float, float] | None


def format_of(data: bytes) -> str:
    """PDF, PNG, JPEG or TIFF by content; Fault for anything else."""
    if not data:
        raise Fault("empty_file")
    for magic, name in PICTURES.items():
        if data.startswith(magic):
            return name
    if b"%PDF-" in data[:HEAD]:
        return "PDF"
    raise Fault("unsupported_format")


def open_pdf(data: bytes, limits: Limits) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as wrong:
        if raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY) or "assword" in str(wrong):
            raise Fault("encrypted") from None
        raise Fault("truncated" if b"%%EOF" not in data[-2048:] else "damaged", detail=str(wrong)[:200]) from None
    if len(document) == 0:
        raise Fault("no_pages")
    if len(document) > limits.pages:
        raise Fault("too_many_pages", detail=str(len(document)))
    return document


def open_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    try:
        page = document[index]
    except pdfium.PdfiumError as wrong:
        raise Fault("damaged", index + 1, str(wrong)[:200]) from None
    width, height = page.get_size()
    if not (1 <= width < 1e6 and 1 <= height < 1e6):
        raise Fault("damaged", index + 1, f"page of {width:g} x {height:g} points")
    return page


def render(page: pdfium.PdfPage, dpi: float, limits: Limits, number: int) -> Picture:
    """The page as displayed, BGR; at a lower resolution where the page is larger than paper is."""
    width, height = page.get_size()
    scale = min(dpi / 72, (min(LARGEST, limits.pixels) / (width * height)) ** 0.5)
    if scale < 0.2:
        raise Fault("too_large_picture", number, f"{width:.0f} x {height:.0f} points")
    bitmap = page.render(scale=scale, may_draw_forms=True, rev_byteorder=False)
    try:
        pixels = bitmap.to_numpy()
        if pixels.ndim == 2 or pixels.shape[2] == 1:
            return cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_GRAY2BGR)
        return np.ascontiguousarray(pixels[:, :, :3])
    finally:
        bitmap.close()


def scans(data: bytes, kind: str, limits: Limits) -> Iterator[Scan]:
    """The pages of a picture file."""
    Image.MAX_IMAGE_PIXELS = limits.pixels
    number = 0
    try:
        with Image.open(io.BytesIO(data), formats=(kind,)) as image:
            frames = getattr(image, "n_frames", 1)
            if frames > limits.pages:
                raise Fault("too_many_pages", detail=str(frames))
            for number in range(1, frames + 1):
                image.seek(number - 1)
                if image.width * image.height > limits.pixels:
                    raise Fault("too_large_picture", number, f"{image.width} x {image.height}")
                yield _shrunk(Scan(_pixels(image), _resolution(image)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Fault("too_large_picture", number or None) from None
    except Fault:
        raise
    except MemoryError:
        raise
    except Exception as wrong:
        code = "truncated" if "truncated" in str(wrong) else "damaged"
        raise Fault(code, number or None, f"{type(wrong).__name__}: {wrong}"[:200]) from None


def _shrunk(scan: Scan) -> Scan:
    height, width = scan.picture.shape[:2]
    scale = (LARGEST / (height * width)) ** 0.5
    if scale >= 1:
        return scan
    small = cv2.resize(scan.picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return Scan(small, None if scan.dpi is None else (scan.dpi[0] * scale, scan.dpi[1] * scale))


def render_png(data: bytes, number: int, dpi: float, limits: Limits) -> bytes:
    """One page (counted from 1) as a PNG, for the screen."""
    kind = format_of(data)
    if kind == "PDF":
        document = open_pdf(data, limits)
        if not 1 <= number <= len(document):
            raise Fault("no_pages", number)
        picture = render(open_page(document, number - 1), dpi, limits, number)
    else:
        picture = _scan(data, kind, number, dpi, limits)
    return bytes(cv2.imencode(".png", picture)[1])


def _scan(data: bytes, kind: str, number: int, dpi: float, limits: Limits) -> Picture:
    for here, scan in enumerate(scans(data, kind, limits), 1):
        if here == number:
            return scan.picture
    raise Fault("no_pages", number)


def _pixels(image: Image.Image) -> Picture:
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(image)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        upright = upright.convert("RGBA")
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright)
    if upright.mode.startswith(("I", "F")):
        gray = np.asarray(upright, np.float32)
        span = max(float(gray.max() - gray.min()), 1.0)
        upright = Image.fromarray(((gray - gray.min()) / span * 255).astype(np.uint8))
    pixels = np.asarray(upright.convert("RGB"))[:, :, ::-1]
    return np.array(pixels, np.uint8)


def _resolution(image: Image.Image) -> tuple[float, float] | None:
    """None where the file is silent or says what no scanner does."""
    found = image.info.get("dpi")
    if not found:
        return None
    across, down = float(found[0]), float(found[1])
    return (across, down) if 60 <= across <= 1300 and 60 <= down <= 1300 else None
