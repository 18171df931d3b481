"""What happens to a sheet between printer and file: scanners, copiers, punches, staples, coffee, dirt, thin toner."""

import io
from collections.abc import Callable
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

from .ink import SANS_BOLD

Wear = Callable[[Image.Image, Random], Image.Image]


def noisy(page: Image.Image, rng: Random, strength: float) -> Image.Image:
    pixels = np.asarray(page.convert("RGB"), dtype=np.int16)
    grain = np.random.default_rng(rng.randrange(2**32)).normal(0, strength, pixels.shape[:2])
    return Image.fromarray(np.clip(pixels + grain[..., None], 0, 255).astype(np.uint8))


def tilted(page: Image.Image, rng: Random, most: float = 2) -> Image.Image:
    grey = rng.randint(236, 252)
    return page.rotate(rng.uniform(-most, most), Image.Resampling.BICUBIC, fillcolor=(grey, grey, grey))


def tilted_more(page: Image.Image, rng: Random) -> Image.Image:
    return tilted(page, rng, 3)


def squeezed(page: Image.Image, rng: Random, least: int = 40, most: int = 75) -> Image.Image:
    """Through a JPEG of middling to poor quality."""
    buffer = io.BytesIO()
    page.convert("RGB").save(buffer, "JPEG", quality=rng.randint(least, most))
    return Image.open(buffer).convert("RGB")


def shadowed(page: Image.Image, rng: Random) -> Image.Image:
    """Darker towards the edge where the lid or the book's fold kept off the lamp."""
    width = page.width
    ramp = 1 - rng.uniform(0.08, 0.25) * np.clip(1 - np.arange(width) / (width * rng.uniform(0.08, 0.3)), 0, 1)
    ramp = ramp if rng.random() < 0.5 else ramp[::-1]
    return Image.fromarray((np.asarray(page.convert("RGB"), dtype=np.float32) * ramp[None, :, None]).astype(np.uint8))


def punched(page: Image.Image, rng: Random) -> Image.Image:
    """Two or four holes at the left edge or at the top."""
    draw, radius, dark = ImageDraw.Draw(page), page.width // 74, rng.randint(20, 110)
    places = rng.choice(((0.4, 0.6), (0.455, 0.545), (0.13, 0.38, 0.62, 0.87)))
    left = rng.random() < 0.8
    for place in places:
        x, y = (page.width // 42, page.height * place) if left else (page.width * place, page.height // 55)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(dark, dark, dark + 2))
    return page


def stapled(page: Image.Image, rng: Random) -> Image.Image:
    """A staple in the corner, with the fold that it left."""
    draw, unit = ImageDraw.Draw(page), page.width / 210
    x, y = rng.uniform(5, 14) * unit, rng.uniform(5, 14) * unit
    end = (x + rng.uniform(5, 8) * unit, y - rng.uniform(-3, 4) * unit)
    draw.line((x, y, *end), (90, 90, 94), max(2, int(0.6 * unit)))
    draw.line((x + 2, y + 4, end[0] + 2, end[1] + 4), (205, 205, 205), max(1, int(0.5 * unit)))
    draw.line((0, rng.uniform(24, 40) * unit, rng.uniform(24, 40) * unit, 0), (224, 224, 224), 2)
    return page


def stained(page: Image.Image, rng: Random) -> Image.Image:
    """The ring of a coffee cup."""
    spot = Image.new("L", page.size, 0)
    x, y, r = rng.randint(200, page.width - 200), rng.randint(300, page.height - 300), rng.randint(60, 130)
    ImageDraw.Draw(spot).ellipse((x - r, y - r, x + r, y + r), outline=70, width=14, fill=26)
    brown = Image.new("RGB", page.size, (150, 110, 60))
    return Image.composite(brown, page.convert("RGB"), spot.filter(ImageFilter.GaussianBlur(6)))


def dirty(page: Image.Image, rng: Random) -> Image.Image:
    """Specks all over, and the streak of a dirty feeder glass."""
    pixels = np.asarray(page.convert("RGB")).copy()
    grain = np.random.default_rng(rng.randrange(2**32))
    for _ in range(rng.randint(30, 200)):
        x, y, r = (int(grain.integers(low, most)) for low, most in ((0, page.width - 4), (0, page.height - 4), (1, 4)))
        pixels[y : y + r, x : x + r] = grain.integers(20, 150)
    if rng.random() < 0.4:
        x = rng.randint(page.width // 10, page.width - page.width // 10)
        pixels[:, x : x + 1] = np.minimum(pixels[:, x : x + 1], rng.randint(120, 200))
    return Image.fromarray(pixels)


def greyed(page: Image.Image, rng: Random) -> Image.Image:
    """Recycled or tinted paper, or a scanner that took white for grey."""
    tint = rng.choice(((1, 1, 1), (1, 0.99, 0.95), (0.97, 0.99, 1)))
    level = rng.uniform(0.84, 0.95)
    pixels = np.asarray(page.convert("RGB"), dtype=np.float32) * (np.array(tint) * level)
    return Image.fromarray(pixels.astype(np.uint8))


def seen_through(page: Image.Image, rng: Random) -> Image.Image:
    """The back of the sheet, mirrored and faint."""
    back = ImageOps.mirror(page.convert("L")).filter(ImageFilter.GaussianBlur(1.6))
    strength = rng.uniform(0.06, 0.14)
    faint = back.point(lambda p: int(255 - (255 - p) * strength))
    faint = ImageChops.offset(faint, rng.randint(-40, 40), rng.randint(20, 90))
    return ImageChops.multiply(page.convert("RGB"), faint.convert("RGB"))


def thin(page: Image.Image, rng: Random) -> Image.Image:
    """Low toner: the print fades in bands."""
    height, width = page.height, page.width
    wave = 0.5 + 0.5 * np.sin(np.linspace(0, rng.uniform(1, 4) * 6.28, width) + rng.uniform(0, 6))
    fade = 1 - rng.uniform(0.25, 0.5) * wave
    pixels = 255 - (255 - np.asarray(page.convert("RGB"), dtype=np.float32)) * fade[None, :, None]
    grain = np.random.default_rng(rng.randrange(2**32)).random((height, width)) < 0.04
    pixels[grain] = np.minimum(255, pixels[grain] + 60)
    return Image.fromarray(pixels.astype(np.uint8))


def copied(page: Image.Image, rng: Random) -> Image.Image:
    """A copy of a copy: letters thick or thin, greys gone to black and white."""
    grey = page.convert("L").filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.9)))
    middle, slope = rng.randint(130, 185), rng.uniform(2.5, 5)
    return grey.point(lambda p: max(0, min(255, int(128 + (p - middle) * slope)))).convert("RGB")


def creased(page: Image.Image, rng: Random) -> Image.Image:
    """Folded for an envelope."""
    draw = ImageDraw.Draw(page)
    for place in rng.choice(((0.5,), (0.333, 0.667))):
        y = page.height * place + rng.uniform(-9, 9)
        draw.line((0, y, page.width, y + rng.uniform(-6, 6)), (214, 214, 214), rng.choice((2, 3)))
    return page


def soft(page: Image.Image, rng: Random) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.9)))


def screened(page: Image.Image, rng: Random) -> Image.Image:
    """The moire of a fine screen."""
    ys, xs = np.mgrid[0 : page.height, 0 : page.width]
    angle, pitch = rng.uniform(0, 3.1), rng.uniform(3.2, 7)
    wave = np.sin((xs * np.cos(angle) + ys * np.sin(angle)) * 6.28 / pitch) * rng.uniform(3, 8)
    pixels = np.asarray(page.convert("RGB"), dtype=np.float32) + wave[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def broken(page: Image.Image, rng: Random) -> Image.Image:
    """A printer with a lost pin: a fine white line through every row of letters that it meets."""
    pixels = np.asarray(page.convert("RGB")).copy()
    pitch = rng.randint(27, 41)
    pixels[rng.randrange(pitch) :: pitch] = 255
    return Image.fromarray(pixels)


def stamped(page: Image.Image, rng: Random) -> Image.Image:
    """A receiving stamp across whatever stands there."""
    words = rng.choice(("RECEIVED", "COPY FOR CUSTOMER", "CHECKED", "PAID", "DOCUMENTS SENT", "FILE"))
    size = page.width // 24
    font = ImageFont.truetype(SANS_BOLD, size)
    width = int(font.getlength(words)) + size
    plate = Image.new("RGBA", (width, size * 2), (0, 0, 0, 0))
    draw, colour = ImageDraw.Draw(plate), rng.choice(((170, 40, 50, 150), (40, 60, 150, 150), (90, 60, 130, 140)))
    draw.rectangle((2, 2, width - 3, size * 2 - 3), outline=colour, width=4)
    draw.text((size // 2, size // 3), words, colour, font)
    plate = plate.rotate(rng.uniform(-18, 18), expand=True)
    place = (rng.randint(page.width // 8, page.width * 2 // 3), rng.randint(page.height // 8, page.height * 3 // 4))
    page = page.convert("RGB")
    page.paste(plate, place, plate)
    return page


OFFICE: tuple[Wear, ...] = (
    tilted, tilted, tilted_more, shadowed, shadowed, punched, punched, stapled, stained, dirty, greyed, greyed,
    seen_through, thin, copied, creased, soft, screened,
)  # fmt: skip


def office(page: Image.Image, rng: Random) -> Image.Image:
    """An office scanner and the life of the sheet before it: two to five of the marks that they leave."""
    for wear in dict.fromkeys(rng.choices(OFFICE, k=rng.randint(2, 5))):
        page = wear(page.convert("RGB"), rng)
    return squeezed(noisy(page, rng, rng.uniform(2, 6)), rng)


def clean(page: Image.Image, rng: Random) -> Image.Image:
    """A good scan: a trace of tilt, grain, grey or the black and white of a document scanner."""
    page = noisy(tilted(page, rng, 0.4) if rng.random() < 0.5 else page, rng, rng.uniform(1, 4))
    match rng.choice(("colour", "colour", "grey", "grey", "bits", "tinted")):
        case "grey":
            return page.convert("L")
        case "bits":
            return page.convert("L").point(lambda p: 255 if p > 165 else 0).convert("1")
        case "tinted":
            return greyed(page, rng)
    return squeezed(page, rng, 70, 92)
