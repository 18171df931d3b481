"""Ages a printed page: scans, fax, photographs, wrong turns, false text layers."""

import io
from random import Random

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

HARD = ("fax", "photo", "rot180", "garbage", "rot90", "cmap", "ocr", "rot270")
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
            pages = [noisy(page, rng, 3) for page in pictures(pdf, 300)]
            kind = "PDF" if len(pages) > 1 else rng.choice(("PDF", "PDF", "PDF", "PNG"))
            return _save([p.convert("L") if rng.random() < 0.4 else p for p in pages], kind, 300)
        case "c":
            pages = [office(page, rng) for page in pictures(pdf, 200)]
            return _save(pages, "PDF" if len(pages) > 1 else rng.choice(("PDF", "PDF", "JPEG")), 200)
        case "fax":
            pages = [fax(page, rng) for page in pictures(pdf, 204)]
            return _save(pages, rng.choice(("PDF", "TIFF")), 204)
        case "photo":
            pages = [photo(page, rng) for page in pictures(pdf, 200)]
            return _save(pages, "PDF" if len(pages) > 1 else "JPEG", 200)
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


def noisy(page: Image.Image, rng: Random, strength: float) -> Image.Image:
    pixels = np.asarray(page, dtype=np.int16)
    grain = np.random.default_rng(rng.randrange(2**32)).normal(0, strength, pixels.shape[:2])
    return Image.fromarray(np.clip(pixels + grain[..., None], 0, 255).astype(np.uint8))


def office(page: Image.Image, rng: Random) -> Image.Image:
    """Tilted by up to two degrees, shadowed at an edge, punched, now and then stained."""
    grey = rng.randint(242, 252)
    page = page.rotate(rng.uniform(-2, 2), Image.Resampling.BICUBIC, fillcolor=(grey, grey, grey))
    width, height = page.size
    draw = ImageDraw.Draw(page)
    if rng.random() < 0.6:
        for y in (0.4, 0.6):
            draw.ellipse((18, height * y - 22, 62, height * y + 22), fill=(70, 70, 72))
    pixels = np.asarray(page, dtype=np.float32)
    ramp = 1 - rng.uniform(0.08, 0.22) * np.clip(1 - np.arange(width) / (width * rng.uniform(0.08, 0.3)), 0, 1)
    pixels = pixels * (ramp if rng.random() < 0.5 else ramp[::-1])[None, :, None]
    page = Image.fromarray(pixels.astype(np.uint8))
    if rng.random() < 0.5:
        page = _stained(page, rng)
    return noisy(page.filter(ImageFilter.GaussianBlur(0.5)), rng, 5)


def _stained(page: Image.Image, rng: Random) -> Image.Image:
    spot = Image.new("L", page.size, 0)
    x, y, r = rng.randint(200, page.width - 200), rng.randint(300, page.height - 300), rng.randint(60, 130)
    ImageDraw.Draw(spot).ellipse((x - r, y - r, x + r, y + r), outline=70, width=14, fill=26)
    return Image.composite(Image.new("RGB", page.size, (150, 110, 60)), page, spot.filter(ImageFilter.GaussianBlur(6)))


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
    move = lambda span: rng.uniform(0, span)  # noqa: E731
    corners = [
        (move(0.05) * w, move(0.04) * h),
        (move(0.05) * w, h - move(0.04) * h),
        (w - move(0.05) * w, h - move(0.04) * h),
        (w - move(0.05) * w, move(0.04) * h),
    ]
    quad = tuple(v for corner in corners for v in corner)
    desk = desk.transform(desk.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)
    ys, xs = np.mgrid[0:h, 0:w]
    light = 0.72 + 0.3 * np.exp(
        -(((xs - rng.uniform(0.2, 0.8) * w) / w) ** 2 + ((ys - rng.uniform(0.2, 0.8) * h) / h) ** 2) * 2
    )
    lit = Image.fromarray(np.clip(np.asarray(desk) * light[..., None], 0, 255).astype(np.uint8))
    return noisy(lit.filter(ImageFilter.GaussianBlur(0.9)), rng, 5)


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
