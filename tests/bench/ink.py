"""Pictures made by hand: signatures, seals, stamps, drawn marks, a company emblem."""

import base64
import io
from math import cos, pi, sin
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

MINCHO = "/usr/share/fonts/opentype/ipafont-mincho/ipam.ttf"
SERIF_ITALIC = "/usr/share/fonts/truetype/liberation/LiberationSerif-Italic.ttf"
SANS_BOLD = "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"
SERIF = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
INKS = ((24, 38, 120), (20, 20, 30), (30, 60, 150), (12, 12, 70))
RED, BLUE = (196, 40, 36), (44, 62, 140)
Point = tuple[float, float]


def pen_path(rng: Random, letters: int = 9) -> list[tuple[Point, Point, Point, Point]]:
    """A handwritten line as cubic curves in a box of 1 by 1: loops that wander to the right, then a flourish."""
    points: list[Point] = [(0.02, rng.uniform(0.5, 0.8))]
    for i in range(1, letters * 2):
        x = 0.03 + 0.8 * i / (letters * 2)
        tall = rng.random() < 0.25 or i == 1
        up = rng.uniform(0.02, 0.2) if tall else rng.uniform(0.3, 0.5)
        points.append((x + rng.uniform(-0.03, 0.03), up if i % 2 else rng.uniform(0.6, 0.85)))
    points += [(0.98, rng.uniform(0.45, 0.6)), (0.55, rng.uniform(0.9, 0.99)), (0.15, rng.uniform(0.85, 0.97))]
    return smooth(points)


def smooth(points: list[Point]) -> list[tuple[Point, Point, Point, Point]]:
    """Catmull-Rom through the points, as cubic curves."""
    curves = []
    for i in range(len(points) - 1):
        a, b, c, d = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        curves.append(
            (
                b,
                (b[0] + (c[0] - a[0]) / 5, b[1] + (c[1] - a[1]) / 5),
                (c[0] - (d[0] - b[0]) / 5, c[1] - (d[1] - b[1]) / 5),
                c,
            )
        )
    return curves


def svg_signature(rng: Random, width: int = 150, height: int = 46) -> str:
    steps = [
        f"M{p[0] * width:.1f},{p[1] * height:.1f}C{q[0] * width:.1f},{q[1] * height:.1f} {r[0] * width:.1f},"
        f"{r[1] * height:.1f} {s[0] * width:.1f},{s[1] * height:.1f}"
        for p, q, r, s in pen_path(rng, rng.randint(6, 10))
    ]
    ink = "#{:02x}{:02x}{:02x}".format(*rng.choice(INKS))
    return (
        f'<svg width="{width}" height="{height}"><path d="{" ".join(steps)}" fill="none" stroke="{ink}" '
        f'stroke-width="{rng.uniform(1.1, 1.9):.1f}" stroke-linecap="round"/></svg>'
    )


def signature(rng: Random, colour: tuple[int, int, int] | None = None, pressure: float = 3.2) -> Image.Image:
    """A pen line with varying pressure on a transparent ground, 3 to 1."""
    big = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    draw, ink = ImageDraw.Draw(big), colour or rng.choice(INKS)
    for curve in pen_path(rng, rng.randint(6, 10)):
        for step in range(40):
            x, y = _bezier(curve, step / 40)
            radius = pressure * (1 + 0.69 * sin(4 * x + 9 * y))
            draw.ellipse(
                (20 + x * 860 - radius, 15 + y * 270 - radius, 20 + x * 860 + radius, 15 + y * 270 + radius), ink
            )
    return big.filter(ImageFilter.GaussianBlur(0.8)).resize((450, 150))


def _bezier(curve: tuple[Point, Point, Point, Point], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(w * p[0] for w, p in zip(weights, curve, strict=True)),
        sum(w * p[1] for w, p in zip(weights, curve, strict=True)),
    )


def rubber_stamp(rng: Random, company: str) -> Image.Image:
    """Company line, a rubber signature and "Authorized Signature" in uneven blue, tilted a little."""
    image = Image.new("RGBA", (760, 240), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(SANS_BOLD, 34)
    while draw.textlength(company, font) > 740:
        font = ImageFont.truetype(SANS_BOLD, int(font.size) - 2)
    draw.text((10, 4), company, BLUE, font)
    line = signature(rng).resize((420, 120))
    image.paste(Image.new("RGBA", line.size, BLUE), (120, 60), line.getchannel("A"))
    draw.line((10, 190, 740, 190), BLUE, 4)
    draw.text((240, 198), "Authorized Signature", BLUE, ImageFont.truetype(SERIF_ITALIC, 28))
    return worn(rng, image).rotate(rng.uniform(-3, 3), expand=True)


def seal(rng: Random, characters: str) -> Image.Image:
    """The square company seal in red."""
    image = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(MINCHO, 84)
    draw.rounded_rectangle((12, 12, 228, 228), 10, outline=RED, width=9)
    for i, character in enumerate(characters[:4]):
        draw.text((122 - 92 * (i // 2), 26 + 92 * (i % 2)), character, RED, font)
    return worn(rng, image).rotate(rng.uniform(-6, 6), expand=True)


def worn(rng: Random, image: Image.Image) -> Image.Image:
    """Ink that did not take everywhere."""
    alpha = image.getchannel("A")
    grain = np.random.default_rng(rng.randrange(2**32)).normal(128, 60, (image.height // 4, image.width // 4))
    noise = Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8)).resize(image.size)
    image.putalpha(
        Image.composite(
            alpha.point(lambda a: int(a * 0.86)),
            alpha.point(lambda a: int(a * 0.45)),
            noise.point(lambda n: 255 if n > 96 else 0),
        )
    )
    return image


def printed_name(name: str) -> Image.Image:
    """A name set in italics, as software prints a signature."""
    image = Image.new("RGBA", (700, 120), (0, 0, 0, 0))
    ImageDraw.Draw(image).text((10, 16), name, (10, 10, 20), ImageFont.truetype(SERIF_ITALIC, 72))
    return image


OUTLINES = {"diamond": 4, "triangle": 3, "square": 4, "hexagon": 6, "circle": 40}


def outline(shape: str) -> list[Point]:
    """The corners of a mark's shape in a box of 1 by 1, y downwards."""
    if shape == "square":
        return [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]
    n = OUTLINES[shape]
    start = -pi / 2 if shape != "hexagon" else 0
    points = [(0.5 + 0.5 * cos(start + 2 * pi * i / n), 0.5 + 0.5 * sin(start + 2 * pi * i / n)) for i in range(n)]
    return [(x, y * 1.2 if shape == "triangle" else y) for x, y in points]


def svg_mark(shape: str, initials: str, size: int = 56) -> str:
    points = " ".join(f"{x * size * 1.3:.1f},{y * size:.1f}" for x, y in outline(shape))
    down = 0.68 if shape == "triangle" else 0.57
    return (
        f'<svg width="{size * 1.3:.0f}" height="{size}" style="overflow:visible">'
        f'<polygon points="{points}" fill="none" '
        f'stroke="#000" stroke-width="1.2"/><text x="{size * 0.65:.1f}" y="{size * down:.1f}" text-anchor="middle" '
        f'font-size="{size * 0.24:.0f}">{initials}</text></svg>'
    )


def marks_picture(lines: tuple[str, ...], shape: str | None) -> Image.Image:
    """A mark pasted as a bitmap."""
    image = Image.new("RGB", (520, 130 + 60 * len(lines) + (150 if shape else 0)), "white")
    draw, font, y = ImageDraw.Draw(image), ImageFont.truetype(SERIF, 44), 16
    rest = lines
    if shape:
        draw.polygon([(130 + x * 260, 10 + p * 200) for x, p in outline(shape)], outline="black", width=5)
        draw.text(
            (260, 130 if shape == "triangle" else 112),
            lines[0],
            "black",
            ImageFont.truetype(SANS_BOLD, 42),
            anchor="mm",
        )
        rest, y = lines[1:], 250
    for line in rest:
        draw.text((260, y), line, "black", font, anchor="ma")
        y += 56
    return image.crop((0, 0, 520, y + 10))


def emblem(rng: Random, letters: str) -> Image.Image:
    """A company's sign for a letterhead."""
    image = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    draw, colour = ImageDraw.Draw(image), rng.choice(((20, 70, 140), (150, 30, 40), (20, 110, 80), (60, 60, 70)))
    draw.polygon(
        [(10 + x * 180, 10 + y * 180) for x, y in outline(rng.choice(("hexagon", "circle", "diamond")))], fill=colour
    )
    draw.text((100, 100), letters[:2], "white", ImageFont.truetype(SANS_BOLD, 64), anchor="mm")
    return image


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def img(image: Image.Image, height: int, style: str = "") -> str:
    """An HTML image element holding the picture itself."""
    return (
        f'<img src="data:image/png;base64,{base64.b64encode(png(image)).decode()}" height="{height}" style="{style}">'
    )
