"""Whether a text layer says what its page shows; what the examiner sees is the picture, so the picture decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from models.document import Word
from models.geometry import Box
from pipeline.image import Mask, Picture
from pipeline.textlayer import TextLayer

LEAST_UNMAPPED = 0.05
CONTRAST = 40  # gray levels between print and what it stands on
FAMILIAR = frozenset(
    re.findall(
        r"[^\W\d_]+",
        "and by con date de del description due en et for from invoice la le no number of order payment per price ship "
        "quantity shipped terms the to total unit value with marks country origin net gross weight packages amount "
        "certificate consignee facture factura rechnung page tel fax und der die das für à du des el los item address "
        "goods exporter bank credit signature company tax vat subtotal balance made japan order case cartons via mark",
    )
)
TOKEN = re.compile(r"[^\W\d_]{3,}")


def blind_doubt(layer: TextLayer, full_page_picture: bool) -> str | None:
    """What the layer alone gives away: `no_text`, `invisible`, `unmapped` or `scan`; None where nothing does."""
    if layer.glyphs == 0:
        return "no_text"
    if layer.invisible > 0.5 * layer.glyphs:
        return "invisible"
    if layer.unmapped + strange(layer.text) > LEAST_UNMAPPED * layer.glyphs:
        return "unmapped"
    return "scan" if full_page_picture else None


def strange(text: str) -> int:
    """Characters that no document prints: private use, controls, replacement characters, unassigned ones."""
    return sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or (not c.isprintable() and not c.isspace()) for c in text)


def plausible(text: str) -> bool:
    """Whether the words look like words of a language; a shifted or shuffled alphabet does not."""
    tokens = [t.lower() for t in TOKEN.findall(text)]
    letters = sum(map(len, tokens))
    if letters < 40 or any(not t.isascii() for t in tokens if len(t) > 20):
        return bool(FAMILIAR.intersection(tokens)) or letters < 12
    familiar = len(FAMILIAR.intersection(tokens))
    latin = [t for t in tokens if t.isascii()]
    if len(latin) < 0.3 * len(tokens):
        return True  # Japanese or another script; the comparison with the ink still holds
    vowels = sum(sum(c in "aeiouy" for c in t) for t in latin) / max(1, sum(map(len, latin)))
    symbols = len(re.findall(r"\w[\[\]{}|\\^`~<>=;*!?]\w", text)) / max(1, len(text.split()))
    return familiar >= 2 and 0.22 < vowels < 0.58 and symbols < 0.1


def seen(picture: Picture, words: Sequence[Word], scale: float) -> list[Word]:
    """The words in whose place the picture shows something; `scale` is pixels a point."""
    gray = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    return [w for w in words if _contrast(gray, w.box, scale) >= CONTRAST]


def unread(inked: Mask, words: Sequence[Word], drawn: Sequence[Box], scale: float) -> int:
    """How many pieces of ink have the size of letters, stand in rows and are in no word."""
    rest = inked.copy()
    for box in [w.box.grown(1.5) for w in words] + [b.grown(2) for b in drawn]:
        rest[_part(box, scale)] = 0
    x0, y0, w0, h0 = cv2.boundingRect(rest)
    if not w0:
        return 0
    part = rest[y0 : y0 + h0, x0 : x0 + w0]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    heights, widths = stats[1:, 3] / scale, stats[1:, 2] / scale
    letters = stats[1:][(heights >= 3.5) & (heights <= 16) & (widths >= 1) & (widths <= 18)]
    rows = np.bincount(((letters[:, 1] + letters[:, 3] / 2) / scale / 6).astype(int)) if len(letters) else np.zeros(1)
    return int(rows[rows >= 4].sum())


def _contrast(gray: Mask, box: Box, scale: float) -> int:
    part = gray[_part(box, scale)]
    if part.size == 0:
        return 0
    low, high, _, _ = cv2.minMaxLoc(part)
    return int(high - low)


def _part(box: Box, scale: float) -> tuple[slice, slice]:
    x0, y0 = max(0, int(box.x0 * scale)), max(0, int(box.y0 * scale))
    return slice(y0, max(y0, round(box.y1 * scale))), slice(x0, max(x0, round(box.x1 * scale)))
