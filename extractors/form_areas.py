"""Where the boxes of the certificate's national layout lie: from their captions, else by the layout's proportions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from extractors.form_captions import CAPTIONS, Caption
from models.document import Page, Word
from models.geometry import Box

_MM = 72 / 25.4
# The layout's proportions on A4 (FORM.md 1): left or right column, top and bottom in millimetres.
_NOMINAL: Mapping[int, tuple[str, float, float]] = {
    1: ("left", 10, 42),
    2: ("left", 42, 78),
    3: ("right", 54, 66),
    4: ("right", 66, 78),
    5: ("left", 78, 110),
    6: ("right", 78, 110),
    7: ("wide", 110, 222),
    8: ("wide", 110, 222),
    9: ("left", 222, 290),
    10: ("right", 222, 290),
}
_SPLIT_MM, _QUANTITY_MM, _GIVE_MM = 106.0, 158.0, 8.0
_WIDE = 14.0  # points between two boxes' texts; lines of one text stand closer
_ABOVE = {2: 1, 5: 2, 4: 3, 6: 4, 7: 5, 9: 7, 10: 7}


def right_edge(captions: Mapping[int, Caption], page: Page) -> float:
    """Where the right column begins."""
    found = [captions[n].box.x0 for n in (3, 4, 6, 10) if n in captions]
    return median(found) if found else page.width * _SPLIT_MM / 210


def tops_of(captions: Mapping[int, Caption], page: Page) -> dict[int, float]:
    """Where each box begins; one whose caption is lost is placed between its neighbours by the layout's proportions."""
    known = {n: c.box.y0 - 2.0 for n, c in captions.items()}
    for pair in ((5, 6), (7, 8), (9, 10)):
        for here, there in (pair, pair[::-1]):
            if here not in known and there in known:
                known[here] = known[there]
    return {n: known[n] if n in known else _interpolated(n, known, page) for n in CAPTIONS}


def _interpolated(number: int, known: Mapping[int, float], page: Page) -> float:
    nominal = _NOMINAL[number][1]
    below = [(_NOMINAL[n][1], y) for n, y in known.items() if _NOMINAL[n][1] <= nominal]
    above = [(_NOMINAL[n][1], y) for n, y in known.items() if _NOMINAL[n][1] >= nominal]
    if not below or not above:
        return nominal * _MM * page.height / 842
    (low, y0), (high, y1) = max(below), min(above)
    return y0 if high == low else y0 + (nominal - low) / (high - low) * (y1 - y0)


def areas_of(tops: Mapping[int, float], right: float, page: Page) -> dict[int, Box]:
    """The boxes as rectangles on the level page. Box 0 is the title's corner with the copy designation."""
    bottoms = {
        1: tops[2],
        2: tops[5],
        3: tops[4],
        4: tops[6],
        5: tops[7],
        6: tops[7],
        7: tops[9],
        9: page.height,
        10: page.height,
    }
    far, left = page.width + 50, -50.0
    areas = {0: Box(right - 4, -50, far, max(tops[3], -49))}
    for n, bottom in bottoms.items():
        column = _NOMINAL[n][0]
        x0, x1 = (left, right - 4) if column == "left" else (right - 4, far) if column == "right" else (left, far)
        areas[n] = Box(x0, tops[n], x1, max(bottom, tops[n]))
    return areas


def shared_out(words: Iterable[Word], areas: Mapping[int, Box]) -> dict[int, tuple[Word, ...]]:
    """Each word to the box that holds its middle height; a word left of the right column's edge is in the left one."""
    boxes: dict[int, list[Word]] = {n: [] for n in areas}
    for word in words:
        box = word.box
        x = min(box.cx, box.x0 + 8)
        for n, area in areas.items():
            if area.x0 <= x < area.x1 and area.y0 <= box.cy < area.y1:
                boxes[n].append(word)
                break
    return {n: tuple(held) for n, held in boxes.items()}


def split_of(page: Page) -> float:
    """Where the right column begins on a sheet without captions."""
    return _clear(page, _SPLIT_MM * page.width / 210, _GIVE_MM * page.width / 210)


def tops_by_proportion(page: Page, split: float) -> dict[int, float]:
    """Where each box begins; each border moves to the widest gap between lines within 8 mm of its place."""
    scale = page.height / 297
    columns = {
        "left": [w for w in page.words if w.box.x0 < split],
        "right": [w for w in page.words if w.box.x0 >= split],
        "wide": list(page.words),
    }
    tops = {n: _clear_height(columns[c], y0 * scale, _GIVE_MM * scale) for n, (c, y0, _) in _NOMINAL.items()}
    tops[1] = min(tops[1], 20.0)
    tops[7] = tops[8] = max(tops[5] + 1, tops[7])
    return tops


def quantity_edge(page: Page) -> float:
    """Where box 8 begins by the layout's proportions."""
    return page.width * _QUANTITY_MM / 210


def _clear(page: Page, at: float, give: float) -> float:
    """The place near `at` where fewest words of the upper page are cut."""
    upper = [w.box for w in page.words if w.box.y0 < page.height * 110 / 297]
    steps = [at + give * i / 8 for i in range(-8, 9)]
    return min(steps, key=lambda x: (sum(1 for b in upper if b.x0 < x < b.x1), abs(x - at)))


def _clear_height(words: Sequence[Word], at: float, give: float) -> float:
    """The nearest place to `at` within `give` that lies in a gap between lines, the wider the gap the sooner.

    A gap wider than `_WIDE` says no more than one of that width: below a box with one line half a box is empty.
    """
    steps = [at + give * i / 16 for i in range(-16, 17)]

    def room(y: float) -> float:
        if any(w.box.y0 < y < w.box.y1 for w in words):
            return -1.0
        above = max((w.box.y1 for w in words if w.box.y1 <= y), default=y - _WIDE)
        below = min((w.box.y0 for w in words if w.box.y0 >= y), default=y + _WIDE)
        return min(below - above, _WIDE)

    return max(steps, key=lambda y: room(y) - 0.1 * abs(y - at))
