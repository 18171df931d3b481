"""What is wrong with a sheet of the form as such: blots, seals, pens and lines that run too far."""

from collections.abc import Callable
from random import Random

from . import ink
from .sheet import Sheet

Edges = tuple[float, ...]
"""Where the form's boxes begin: the middle line, boxes 2, 5, 7 and 9."""
LEFT = 44.0
BLACK, BROWN = (0.0, 0.0, 0.0), (0.45, 0.33, 0.2)


def _over_the_frame(sheet: Sheet, edges: Edges, rng: Random) -> None:
    """With what is tolerated in box 2 beside the address."""
    middle, consignee = edges[:2]
    words = "TEL: 49-40-5550123, FAX: 49-40-5550124, ATTN: MR. K. BERGER"
    sheet.text(max(LEFT, middle + 24 - sheet.extent(words, 9)), consignee + 27, words, 9)


def _blot(sheet: Sheet, edges: Edges, rng: Random) -> None:
    """Irregular, like ink or coffee, over the goods."""
    sheet.canvas.setFillColorRGB(*BROWN)
    x, y = 250.0, sheet.height - edges[3] - 60
    for _ in range(14):
        sheet.canvas.circle(x + rng.uniform(-26, 26), y + rng.uniform(-17, 17), rng.uniform(7, 17), stroke=0, fill=1)


def _long_signature(sheet: Sheet, edges: Edges, rng: Random) -> None:
    """In place of the usual one."""
    sheet.picture(ink.signature(rng), edges[0] - 120, edges[4] + 84, 52)


def _by_pen(sheet: Sheet, edges: Edges, rng: Random) -> None:
    sheet.picture(ink.signature(rng), 482, edges[3] + 190, 22)


def _seal(sheet: Sheet, edges: Edges, rng: Random) -> None:
    sheet.picture(ink.seal(rng, "訂正"), edges[0] + 190, 158, 26)


def _struck(sheet: Sheet, edges: Edges, rng: Random) -> None:
    """An older total above the true one, with a line through it."""
    y = edges[3] + 225
    sheet.text(552, y, "9,990 PCS", 9, align="right")
    sheet.rule(505, y - 3, 554, y - 3, 0.9, BLACK)


FLAWS: dict[str, Callable[[Sheet, Edges, Random], None]] = {
    "over the frame": _over_the_frame,
    "blot": _blot,
    "long signature": _long_signature,
    "by pen": _by_pen,
    "seal": _seal,
    "struck": _struck,
}
