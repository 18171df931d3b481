"""Ages a printed page: scans, fax, photographs, wrong turns, false text layers."""

import io
from random import Random

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .wear import broken, clean, copied, dirty, noisy, office, squeezed, stamped, tilted_more

HARD = ("fax", "photo", "rot180", "garbage", "rot90", "cmap", "copy", "ocr", "rot270", "stamped", "pins")
SUFFIXES = {"PDF": ".pdf", "JPEG": ".jpg", "TIFF": ".tif", "PNG": ".png"}


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def damaged(pdf: bytes, sub: str, rng: Random, foreign_words: str = "") -> tuple[bytes, str]:
    """The bytes and the file suffix of the page after its journey; `foreign_words` lie under an `ocr` scan."""
    match sub:
        case "a":
            return pdf, ".pdf"
        case "b":
            pages = [clean(page, rng) for page in pictures(pdf, 300)]
            kind = "PDF" if len(pages) > 1 else rng.choice(("PDF", "PDF", "PDF", "PNG"))
            return _save(pages, kind, 300)
        case "c":
            pages = [office(page, rng) for page in pictures(pdf, 200)]
            return _save(pages, "PDF" if len(pages) > 1 else rng.choice(("PDF", "PDF", "JPEG")), 200)
        case "fax":
            pages = [fax(page, rng) for page in pictures(pdf, 204)]
            return _save(pages, rng.choice(("PDF", "TIFF")), 204)
        case "photo":
            pages = [photo(page, rng) for page in pictures(pdf, 200)]
            return _save(pages, "PDF" if len(pages) > 1 else "JPEG", 200)
        case "copy":
            pages = [dirty(copied(copied(tilted_more(p, rng), rng), rng), rng).convert("1") for p in pictures(pdf, 200)]
            return _save(pages, "PDF", 200)
        case "stamped":
            pages = [squeezed(stamped(stamped(office(p, rng), rng), rng), rng) for p in pictures(pdf, 200)]
            return _save(pages, "PDF", 200)
        case "pins":
            return _save([office(broken(page, rng), rng) for page in pictures(pdf, 200)], "PDF", 200)
        case "rot90" | "rot180" | "rot270":
            angle = {
                "rot90": Image.Transpose.ROTATE_90,
                "rot180": Image.Transpose.ROTATE_180,
                "rot270": Image.Transpose.ROTATE_270,
            }[sub]
            return _save([noisy(page, rng, 3).transpose(angle) for page in pictures(pdf, 250)], "PDF", 250)
        case "cmap":
            return without_character_maps(pdf) or damaged(pdf, "garbage", rng)[0], ".pdf"
        case "garbage":
            return _over_text(pictures(pdf, 220), [shifted(t) for t in texts(pdf)], 220)
        case "ocr":
            return _over_text([noisy(p, rng, 4) for p in pictures(pdf, 220)], [foreign_words] * 9, 220)
    raise ValueError(sub)


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def without_character_maps(pdf: bytes) -> bytes | None:
    """The page as it was, its embedded fonts no longer saying which letters they draw; None where they never did."""
    broken = pdf.replace(b"/ToUnicode ", b"/ToUnicodX ")
    before, after = "".join(texts(pdf)).split(), set("".join(texts(broken)).split())
    return broken if sum(word in after for word in before) * 4 < len(before) else None


def shifted(text: str) -> str:
    """The nonsense of a font without a proper character map."""
    return "".join(chr(33 + (ord(c) * 7 + 11) % 90) if c.strip() else c for c in text)


def fax(page: Image.Image, rng: Random) -> Image.Image:
    """One bit at 204 by 196 dots, with specks, a tilt and now and then a dropped line."""
    page = page.rotate(rng.uniform(-0.6, 0.6), Image.Resampling.BICUBIC, fillcolor="white")
    page = page.convert("L").resize((page.width, page.height * 196 // 204)).filter(ImageFilter.GaussianBlur(0.6))
    pixels = np.asarray(noisy(page.convert("RGB"), rng, 12).convert("L")) > rng.randint(150, 180)
    specks = np.random.default_rng(rng.randrange(2**32)).random(pixels.shape)
    pixels = (pixels | (specks > 0.9997)) & (specks > 0.0004)
    return Image.fromarray(pixels)


def photo(page: Image.Image, rng: Random) -> Image.Image:
    """A telephone picture: from a corner, in uneven light, a little unsharp, on a desk."""
    width, height = page.size
    desk = Image.new("RGB", (int(width * 1.12), int(height * 1.1)), (92, 74, 58))
    desk.paste(page, (int(width * 0.06), int(height * 0.05)))
    w, h = desk.size
    reach = rng.choice((0.03, 0.05, 0.07))
    move = lambda span: rng.uniform(0, span)  # noqa: E731
    corners = [
        (move(reach) * w, move(reach * 0.8) * h),
        (move(reach) * w, h - move(reach * 0.8) * h),
        (w - move(reach) * w, h - move(reach * 0.8) * h),
        (w - move(reach) * w, move(reach * 0.8) * h),
    ]
    quad = tuple(v for corner in corners for v in corner)
    desk = desk.transform(desk.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)
    ys, xs = np.mgrid[0:h, 0:w]
    light = rng.uniform(0.6, 0.76) + 0.3 * np.exp(
        -(((xs - rng.uniform(0.2, 0.8) * w) / w) ** 2 + ((ys - rng.uniform(0.2, 0.8) * h) / h) ** 2) * 2
    )
    lit = Image.fromarray(np.clip(np.asarray(desk) * light[..., None], 0, 255).astype(np.uint8))
    return noisy(lit.filter(ImageFilter.GaussianBlur(rng.uniform(0.6, 1.1))), rng, 5)


def scan_pdf(pages: list[Image.Image], dpi: int) -> bytes:
    """Pictures as the pages of a PDF without any text."""
    return _over_text(pages, [""] * len(pages), dpi)[0]


def _save(pages: list[Image.Image], kind: str, dpi: int) -> tuple[bytes, str]:
    buffer = io.BytesIO()
    if kind == "PDF":
        return scan_pdf(pages, dpi), ".pdf"
    if kind == "TIFF":
        pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(dpi, dpi))
    elif kind == "JPEG":
        pages[0].save(buffer, "JPEG", quality=72, dpi=(dpi, dpi))
    else:
        pages[0].save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue(), SUFFIXES[kind]


def _over_text(pages: list[Image.Image], words: list[str], dpi: int) -> tuple[bytes, str]:
    """Pictures of pages as a PDF, each over a layer of invisible text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page, text in zip(pages, words, strict=False):
        width, height = page.width * 72 / dpi, page.height * 72 / dpi
        canvas.setPageSize((width, height))
        layer = canvas.beginText(40, height - 50)
        layer.setTextRenderMode(3)
        layer.setFont("Helvetica", 9)
        for line in text.splitlines():
            layer.textLine(line)
        if text:
            canvas.drawText(layer)
        canvas.drawImage(_compressed(page), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue(), ".pdf"


def _compressed(page: Image.Image) -> ImageReader:
    buffer = io.BytesIO()
    if page.mode == "1":
        page.save(buffer, "PNG")
    else:
        page.save(buffer, "JPEG", quality=75)
    buffer.seek(0)
    return ImageReader(buffer)
