"""How far a page's lines lean, so that words far apart on a slightly turned scan still count as one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from models.document import Page, TextSource
from models.geometry import Box

STEEPEST = 0.07  # about 4 degrees; steeper pages are turned before they get here
_STEP = 0.0025
# A lean must gather the words into clearly fuller lines than no lean does: short pages fit many slopes by chance.
_GAIN = 1.06


def tilt(page: Page) -> float:
    """Points that a line sinks for each point to the right; 0 for printed text and where no slope stands out."""
    boxes = [w.box for w in page.words if len(w.text) > 1 and w.box.width > w.box.height]
    if page.source is TextSource.TEXT_LAYER or len(boxes) < 12:
        return 0.0
    bin_height = 0.4 * median(b.height for b in boxes)
    steps = range(-round(STEEPEST / _STEP), round(STEEPEST / _STEP) + 1)
    best = max((_gathered(boxes, s * _STEP, bin_height), -abs(s), s) for s in steps)
    return best[2] * _STEP if best[0] > _GAIN * _gathered(boxes, 0.0, bin_height) else 0.0


def _gathered(boxes: Sequence[Box], slope: float, bin_height: float) -> float:
    """How full the lines are when the page is levelled by `slope`; two sets of bins, so that no edge decides."""
    total = 0
    for offset in (0.0, 0.5):
        bins = Counter(int((b.cy - slope * b.cx) / bin_height + offset) for b in boxes)
        total += sum(n * n for n in bins.values())
    return float(total)
