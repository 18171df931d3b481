"""Finds the ten boxes of the certificate's national layout by their captions, or by proportion where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from rapidfuzz import fuzz

from extractors.kinds import squeezed
from extractors.layout import Layout, Segment, lines
from models.document import Page, Word
from models.geometry import Box

ALIKE = 80.0
ENOUGH_CAPTIONS = 4
STEEPEST = 0.06  # slope of a tilted page that is still followed
LEVEL = 0.003  # slope that does not matter
_MM = 72 / 25.4

_CAPTIONS: Mapping[int, tuple[str, ...]] = {
    1: ("EXPORTER", "EXPORTERNAMEADDRESSCOUNTRY"),
    2: ("CONSIGNEE", "CONSIGNEENAMEADDRESSCOUNTRY"),
    3: ("NOANDDATEOFINVOICE", "NUMBERANDDATEOFINVOICE", "NODATEOFINVOICE", "INVOICENOANDDATE"),
    4: ("COUNTRYOFORIGIN",),
    5: ("TRANSPORTDETAILS", "TRANSPORTDETAIL"),
    6: ("REMARKS", "REMARK"),
    7: ("MARKSNUMBERSNUMBERANDKINDOFPACKAGESDESCRIPTIONOFGOODS", "MARKSNUMBERSNUMBERANDKINDOFPACKAGES"),
    8: ("QUANTITY",),
    9: ("DECLARATIONBYTHEEXPORTER", "DECLARATIONBYEXPORTER"),
    10: ("CERTIFICATION",),
}
# What else is printed on the blank form; nobody typed it.
_PREPRINTED = tuple(
    squeezed(text)
    for text in (
        "(Name, address, country)",
        "description of goods",
        "number and kind of packages; description of goods",
        "*Print ORIGINAL or COPY",
        "Print ORIGINAL or COPY",
        "CERTIFICATE OF ORIGIN",
        "issued by",
        "(Signature)",
        "(Name)",
        "(Title)",
        "Place and Date",
        "Certificate No.",
        "(No., Date, Signature and Stamp of Certifying Authority)",
        "The undersigned, as an authorized signatory, hereby declares that the above-mentioned goods were produced or "
        "manufactured in the country shown in box 4.",
        "The undersigned hereby certifies, on the basis of relative invoice and other supporting documents, that the "
        "above-mentioned goods originate in the country shown in box 4 to the best of its knowledge and belief.",
    )
)
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
_ABOVE = {2: 1, 5: 2, 4: 3, 6: 4, 7: 5, 9: 7, 10: 7}


@dataclass(frozen=True, slots=True)
class Form:
    """One page of the form: the words of each box without its captions. Box 0 holds what stands beside box 1.

    `page` is the page turned level; `as_printed` takes a box of it back to where it stands on the paper.
    `quantity_edge` is where box 8 begins, in points. `captions` are the numbers of the boxes whose captions were found.
    """

    page: Page
    boxes: Mapping[int, tuple[Word, ...]]
    quantity_edge: float
    areas: Mapping[int, Box]
    captions: frozenset[int]
    slope: float = 0.0

    def words(self, number: int) -> tuple[Word, ...]:
        return self.boxes.get(number, ())

    def lines(self, number: int) -> tuple[Segment, ...]:
        """The lines of one box, top to bottom."""
        return lines(replace(self.page, words=self.words(number)))

    def as_printed(self, box: Box) -> Box:
        return _level(box, -self.slope)


@dataclass(frozen=True, slots=True)
class _Caption:
    number: int
    words: tuple[Word, ...]
    box: Box
    score: float


def find_form(page: Page) -> Form:
    """The boxes of `page`; one without captions is taken for text printed on a pre-printed sheet."""
    slope = _slope(_captions(Layout.of(page)))
    level = page if abs(slope) < LEVEL else _turned(page, slope)
    laid = Layout.of(level)
    captions = _captions(laid)
    if len(captions) < ENOUGH_CAPTIONS:
        return _by_proportion(page)
    printed = {id(w) for c in captions.values() for w in c.words} | {id(w) for w in _preprinted(laid)}
    printed |= {id(w) for w in level.words if any(_numbers(w, c) for c in captions.values())}
    right = _right_edge(captions, page)
    edge = captions[8].box.x0 if 8 in captions else page.width * _QUANTITY_MM / 210
    areas = _areas(_tops(captions, page), right, page)
    boxes = _shared_out((w for w in level.words if id(w) not in printed), areas)
    return Form(level, boxes, edge, areas, frozenset(captions), 0.0 if level is page else slope)


def _numbers(word: Word, caption: _Caption) -> bool:
    """Whether a word is the number before a caption, read apart from it."""
    beside = word.box.grown(20, 0).overlap_x(caption.box) > 0 and abs(word.box.cy - caption.box.cy) < 6
    return beside and re.fullmatch(r"(?:[1-9]|10)[.,]", word.text) is not None


def _right_edge(captions: Mapping[int, _Caption], page: Page) -> float:
    """Where the right column begins."""
    found = [captions[n].box.x0 for n in (3, 4, 6, 10) if n in captions]
    return median(found) if found else page.width * _SPLIT_MM / 210


def _turned(page: Page, slope: float) -> Page:
    """The page turned level: its words and figures, which is all that is used here."""
    words = tuple(replace(w, box=_level(w.box, slope)) for w in page.words)
    return replace(page, words=words, figures=tuple(replace(f, box=_level(f.box, slope)) for f in page.figures))


def _captions(laid: Layout) -> dict[int, _Caption]:
    """The best caption for each box: one with its number in front, else the one most alike, else the highest."""
    best: dict[int, _Caption] = {}
    for segment in laid.segments:
        found = _caption(segment)
        if found is not None and (found.number not in best or found.score > best[found.number].score + 0.5):
            best[found.number] = found
    return best


def _caption(segment: Segment) -> _Caption | None:
    """A caption at the start of a segment; a value may follow it on the same line."""
    chosen: _Caption | None = None
    for count in range(1, min(len(segment.words), 14) + 1):
        words = segment.words[:count]
        text = " ".join(w.text for w in words)
        said, numbered = (
            squeezed(re.sub(r"^\W*[0-9IilO]{1,2}\s*[.,:]?\s*", "", text)),
            re.match(r"\W*([0-9]{1,2})\s*[.,]", text),
        )
        said = re.sub(r"^10(?=CERT)", "", said)
        for number, spellings in _CAPTIONS.items():
            score = max(fuzz.ratio(said, spelling) for spelling in spellings)
            right_number = numbered is not None and int(numbered[1]) == number
            whole = count == len(segment.words)
            if score < ALIKE + (0 if right_number or whole else 12):
                continue
            # The longer spelling of a caption is taken with its brackets, up to reading errors.
            score += (20 if right_number else 0) + (3 * count if score >= ALIKE + 4 else 0)
            if chosen is None or score > chosen.score:
                chosen = _Caption(number, words, Box.around(w.box for w in words), score)
    return chosen


def _preprinted(laid: Layout) -> list[Word]:
    """Words of the form's own sentences; a line of a longer sentence counts where it is a part of it."""
    found: list[Word] = []
    for segment in laid.segments:
        text = re.sub(r"[:.\s]+$", "", segment.text)
        for count in range(len(segment.words), 0, -1):
            said = squeezed(text if count == len(segment.words) else " ".join(w.text for w in segment.words[:count]))
            if _is_preprinted(said):
                found.extend(segment.words[:count])
                break
    return found


def _is_preprinted(said: str) -> bool:
    for sentence in _PREPRINTED:
        if fuzz.ratio(said, sentence) >= 84 and len(said) >= 4:
            return True
        if len(said) >= 14 and len(sentence) >= 60 and fuzz.partial_ratio(said, sentence) >= 82:
            return True
    return False


def _slope(captions: Mapping[int, _Caption]) -> float:
    """How far the page falls from left to right, by captions that stand side by side."""
    slopes = []
    for left, right in ((5, 6), (9, 10), (7, 8)):
        if left in captions and right in captions:
            a, b = captions[left].box, captions[right].box
            if b.cx - a.cx > 100 and abs(b.y0 - a.y0) <= STEEPEST * (b.x0 - a.x0) + 2:
                slopes.append((b.y0 - a.y0) / (b.x0 - a.x0))
    return median(slopes) if slopes else 0.0


def _level(box: Box, slope: float) -> Box:
    """The box on the page turned level; it keeps its size."""
    dx, dy = slope * box.cy, -slope * box.cx
    return Box(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)


def _tops(captions: Mapping[int, _Caption], page: Page) -> dict[int, float]:
    """Where each box begins; one whose caption is lost is placed between its neighbours by the layout's proportions."""
    known = {n: c.box.y0 - 2.0 for n, c in captions.items()}
    for pair in ((5, 6), (7, 8), (9, 10)):
        for here, there in (pair, pair[::-1]):
            if here not in known and there in known:
                known[here] = known[there]
    return {n: known[n] if n in known else _interpolated(n, known, page) for n in _CAPTIONS}


def _interpolated(number: int, known: Mapping[int, float], page: Page) -> float:
    nominal = _NOMINAL[number][1]
    below = [(_NOMINAL[n][1], y) for n, y in known.items() if _NOMINAL[n][1] <= nominal]
    above = [(_NOMINAL[n][1], y) for n, y in known.items() if _NOMINAL[n][1] >= nominal]
    if not below or not above:
        return nominal * _MM * page.height / 842
    (low, y0), (high, y1) = max(below), min(above)
    return y0 if high == low else y0 + (nominal - low) / (high - low) * (y1 - y0)


def _areas(tops: Mapping[int, float], right: float, page: Page) -> dict[int, Box]:
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


def _shared_out(words: Iterable[Word], areas: Mapping[int, Box]) -> dict[int, tuple[Word, ...]]:
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


def _by_proportion(page: Page) -> Form:
    """Boxes by the layout's proportions; each border moves to the widest gap between lines within 8 mm of its place."""
    scale_x, scale_y = page.width / 210, page.height / 297
    split = _clear(page, _SPLIT_MM * scale_x, _GIVE_MM * scale_x, upright=True)
    columns = {
        "left": [w for w in page.words if w.box.x0 < split],
        "right": [w for w in page.words if w.box.x0 >= split],
        "wide": list(page.words),
    }
    tops = {n: _clear_height(columns[c], y0 * scale_y, _GIVE_MM * scale_y) for n, (c, y0, _) in _NOMINAL.items()}
    tops[1] = min(tops[1], 20.0)
    tops[7] = tops[8] = max(tops[5] + 1, tops[7])
    areas = _areas(tops, split + 4, page)
    return Form(page, _shared_out(page.words, areas), _QUANTITY_MM * scale_x, areas, frozenset())


def _clear(page: Page, at: float, give: float, upright: bool) -> float:
    """The place near `at` where fewest words of the upper page are cut."""
    upper = [w.box for w in page.words if w.box.y0 < page.height * 110 / 297]
    steps = [at + give * i / 8 for i in range(-8, 9)]
    return min(steps, key=lambda x: (sum(1 for b in upper if b.x0 < x < b.x1), abs(x - at)))


def _clear_height(words: Sequence[Word], at: float, give: float) -> float:
    """The middle of the widest gap between lines within `give` of `at`."""
    steps = [at + give * i / 16 for i in range(-16, 17)]

    def room(y: float) -> float:
        if any(w.box.y0 < y < w.box.y1 for w in words):
            return -1.0
        above = max((w.box.y1 for w in words if w.box.y1 <= y), default=y - 40)
        below = min((w.box.y0 for w in words if w.box.y0 >= y), default=y + 40)
        return min(below - above, 40.0) - abs(y - (above + below) / 2) * 0.05

    return max(steps, key=lambda y: (room(y), -abs(y - at)))
