"""Tells how an invoice or a certificate is signed: by hand, by stamp, in print, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from extractors.box9 import Signatory, is_name, is_title, read_signatory, unlabelled
from extractors.label_spelling import lookup
from extractors.layout import Layout, Segment
from extractors.signing_block import SAME_COMPANY, SIGNED, find_block, is_exporter, is_head, tail
from extractors.signing_ink import ROOM, carved, over_name, steep_strokes, weighed
from models.document import Document, Figure, FigureKind, Page, TextSource, Word
from models.field import Evidence, Field, Source
from models.geometry import Box
from models.vocabulary import companies

_CLASSES = {
    FigureKind.HANDWRITING: "handwritten",
    FigureKind.STAMP: "stamp",
    FigureKind.SCRIPT: "printed",
    FigureKind.SEAL: "stamp",
}
# A pen stroke says more than a seal beside it, a seal less than a stamp of the name.
_ORDER = (FigureKind.STAMP, FigureKind.HANDWRITING, FigureKind.SCRIPT, FigureKind.SEAL)
_NONE_CERTAINTY = 0.7
_BLOTTED = 0.4  # for "none" where something that is no writing covers the place for a signature
_STAMP_CERTAINTY = 0.75  # for a stamp that only its small letters show
_SOMETHING = 0.55  # least confidence that it is signed at all, where ink was seen and only its class is open
# A rubber stamp's letters against the typed name's: with capitals held wider than small letters, and all held alike.
TINY, TINY_TYPEWRITTEN = 0.81, 0.85
TWICE = 0.93  # width of a stamp's company line by that of the typed one in the same block
_CLEARLY = 0.94  # so much smaller still are letters that prove a stamp without any stroke
# What a form prints where the company is to be named; a stamp says which company it is.
_ASKS_FOR_COMPANY = re.compile(
    r"(?:(?:SIGNATORY|SIGNING|SIGNED|AUTHORI[SZ]ED|EXPORTING|SHIPPING|SELLING|ISSUING|NAME|STAMP|SEAL|AND|FOR|ON|BEHALF"
    r"|OF|BY|THE|YOUR|OUR)\b[\W_]*)*(?:COMPANY|CORPORATION|BANK)\W*",
    re.IGNORECASE,
)
_NAME = re.compile(r"^NAME\s*(?:[(（][^)）]{1,10}[)）])?\s*[:：]", re.IGNORECASE)
# Where on the page a block may begin: by its own words, by ink, and by any company's name.
_FROM_WORDS, _FROM_INK, _FROM_COMPANY = 0.2, 0.3, 0.5


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """What the signature block of an invoice says."""

    signature: Field[str] | None = None
    signature_for: Field[bool] | None = None
    signatory: Field[str] | None = None
    title: Field[str] | None = None


def find_signature(document: Document, exporter: Field[str] | None = None) -> SignatureBlock:
    """The signature block of an invoice, from its last page backwards; `exporter` is the name that heads the block."""
    for page in reversed(document.pages):
        block = _block(page, exporter)
        if block is not None and (block.signatory or block.signature):
            return block
    return SignatureBlock()


def signature_in(page: Page, area: Box, found: Sequence[Segment], person: Signatory) -> Field[str] | None:
    """The class of the signature inside `area`: "none" where the place for it holds no ink.

    A rubber stamp shows by its small letters round the strokes, a printed signature by a name that stands twice.
    """
    if person.printed is not None and _in_larger_letters(person):
        return person.printed
    within = [weighed(f, person, found) for f in page.figures if area.holds_point(f.box.cx, f.box.cy)]
    inside = [f for f in within if f.kind in _CLASSES]
    inked = _of_ink(page, [f for f in inside if f.kind is not FigureKind.SEAL or over_name(f, person)], found)
    stamped = _small_letters(found, person)
    if not stamped and _is_pasted_stamp(inside, found):
        return Field("stamp", "", page.number, Box.around(f.box for f in inside), _SOMETHING, _source(page))
    if stamped:
        sure = Field.read("stamp", Evidence.of(page, stamped), _STAMP_CERTAINTY)
        if inked is None and person.strokes is None and not _small_letters(found, person, _CLEARLY):
            return replace(sure, confidence=min(sure.confidence, _BLOTTED))
        return replace(sure, confidence=max(sure.confidence, _SOMETHING))
    if person.printed is not None:
        return person.printed
    told = inked or person.conformed or person.strokes
    return told or _read_as_letters(page, found, person) or _unsigned(page, person, inside)


def _is_pasted_stamp(inside: Sequence[Figure], found: Sequence[Segment]) -> bool:
    """Whether the ink is nothing but rows of letters under each other, a company's name among them."""
    rows = [f.box for f in inside if f.kind is FigureKind.SCRIPT]
    said = [s for s in found if any(box.overlap(s.box) > 0.5 * s.box.area for box in rows)]
    return 2 <= len(rows) == len(inside) and any(_names_company(s) for s in said)


def _of_ink(page: Page, inside: Sequence[Figure], found: Sequence[Segment]) -> Field[str] | None:
    if not inside:
        return None
    figure = min(inside, key=lambda f: _ORDER.index(f.kind))
    certainty = _BLOTTED if _is_coloured_form(figure, found) else figure.confidence
    return Field(_CLASSES[figure.kind], "", page.number, figure.box, certainty, _source(page))


def _is_coloured_form(figure: Figure, found: Sequence[Segment]) -> bool:
    """Whether a stamp says nothing but a form's captions: an empty box printed in blue looks so, signed or not."""
    said = [s for s in found if figure.box.overlap(s.box) > 0.6 * s.box.area]
    return figure.kind is FigureKind.STAMP and bool(said) and all(_is_caption(s.text) for s in said)


def _is_caption(text: str) -> bool:
    asked = is_head(text) or _ASKS_FOR_COMPANY.fullmatch(text) is not None or lookup(text, False) is not None
    return asked and not (companies.has_suffix(text) and _ASKS_FOR_COMPANY.fullmatch(text) is None)


def _read_as_letters(page: Page, found: Sequence[Segment], person: Signatory) -> Field[str] | None:
    """Strokes of a pen or characters of a seal that a reader took for words."""
    if (strokes := steep_strokes(found, person)) is not None:
        return Field.read("handwritten", Evidence.of(page, strokes.words), _SOMETHING)
    words = [w for s in carved(found, person) for w in s.words]
    return Field.read("stamp", Evidence.of(page, words), _SOMETHING) if words else None


def _unsigned(page: Page, person: Signatory, seals: Sequence[Figure]) -> Field[str] | None:
    """Nothing in the place above a typed name; less sure where a blot hides the place or a seal stands beside it."""
    if person.name is None or person.name.box is None:
        return None
    name = person.name.box
    room = Box(name.x0 - 10, name.y0 - ROOM, name.x1 + 60, name.y0)
    blots = [f for f in page.figures if f.kind is FigureKind.PICTURE and f.box.overlap(room) > 0.5 * f.box.area]
    certainty = _BLOTTED if blots or seals else _NONE_CERTAINTY
    return Field("none", "", page.number, name, certainty * person.name.confidence, _source(page))


def _in_larger_letters(person: Signatory) -> bool:
    """Whether the name's first reading is set larger than the typed one; a stamp's name is set smaller."""
    first, typed = person.printed, person.name
    if first is None or first.box is None or typed is None or typed.box is None:
        return False
    return first.box.width > typed.box.width and first.box.height > 0.9 * typed.box.height


def _small_letters(found: Sequence[Segment], person: Signatory, stricter: float = 1.0) -> list[Word]:
    """Lines above the typed name in clearly smaller letters, with a company's name among them."""
    if person.name is None or person.name.box is None:
        return []
    name = person.name.box
    above = [s for s in found if s.box.y1 <= name.y0 + 2]
    small = [s for s in above if _is_smaller(s, person.name.text, stricter * name.width)]
    small += [s for s in above if s not in small and _narrower_again(s, found)]
    return [w for s in small for w in s.words] if any(_names_company(s) for s in small) else []


def _narrower_again(segment: Segment, found: Sequence[Segment]) -> bool:
    """Whether a company's name stands in the block a second time, in wider letters: typed there, stamped here."""
    said = _letters(segment.text)
    again = (s for s in found if s is not segment and fuzz.ratio(said, _letters(s.text)) >= SAME_COMPANY)
    return _names_company(segment) and any(segment.box.width < TWICE * s.box.width for s in again)


def _names_company(segment: Segment) -> bool:
    """Whether a company's name stands there, of which the last word may be read badly; a caption names none."""
    readings = (segment.text, " ".join(w.text for w in segment.words[:-1]))
    return any(companies.has_suffix(text) and not _ASKS_FOR_COMPANY.fullmatch(text.strip()) for text in readings)


def _is_smaller(segment: Segment, name: str, width: float) -> bool:
    """Whether a line's letters are smaller than a name's, be they of a typewriter or of a typeface."""
    typewritten = (segment.box.width / len(segment.text)) / (width / len(name))
    typeset = (segment.box.width / _advance(segment.text)) / (width / _advance(name))
    return typewritten < TINY_TYPEWRITTEN and typeset < TINY


def _advance(text: str) -> float:
    """How many small letters wide a text is in an ordinary typeface; heights say less on a tilted page."""
    return sum(1.25 if c.isupper() else 0.5 if c in " .,'" else 1.0 for c in text) or 1.0


def _source(page: Page) -> Source:
    return Source.TEXT_LAYER if page.source is TextSource.TEXT_LAYER else Source.OCR


def _block(page: Page, exporter: Field[str] | None) -> SignatureBlock | None:
    """Round a name that is typed as a signatory's, else the lowest place with a label, ink or the exporter's name."""
    laid = Layout.of(page)
    block = find_block(page, laid, exporter.value if exporter is not None else None)
    if block is not None:
        person = read_signatory(page, block.lines)
        signature = signature_in(page, block.area, _segments_in(laid, block.area), person)
        signature = _or_beside(page, block.area, signature)
        return SignatureBlock(signature, person.signed_for, person.name, person.title)
    head = _head(page, laid, exporter)
    if head is None:
        return None
    area = Box(max(0.0, head.x0 - 90), head.y0 - 2, min(page.width, head.x1 + 170), min(page.height, head.y1 + 150))
    below = _segments_in(laid, area)
    plain = [s for s in below if not _is_head(s, exporter) and not _is_contact(s)]
    stamps = [f.box for f in page.figures if f.kind is FigureKind.STAMP]
    outside = [s for s in plain if not any(box.overlap(s.box) > 0.6 * s.box.area for box in stamps)]
    person = read_signatory(page, outside)
    person = person if person.name is not None else read_signatory(page, plain)
    area = _with_ink_above(page, area, head)
    signature = _or_beside(page, area, signature_in(page, area, _segments_in(laid, area), person))
    return SignatureBlock(signature, person.signed_for, person.name, person.title)


def _or_beside(page: Page, area: Box, signature: Field[str] | None) -> Field[str] | None:
    """Where the block's own column is empty: a pen's strokes in its rows, as in a cell beside that of the name."""
    if signature is None or signature.value != "none":
        return signature
    pens = [
        f
        for f in page.figures
        if f.kind is FigureKind.HANDWRITING
        and area.y0 <= f.box.cy <= area.y1
        and not area.x0 <= f.box.cx <= area.x1
        and f.box.width > f.box.height
    ]
    pen = max(pens, key=lambda f: f.box.area, default=None)
    if pen is None:
        return signature
    return Field("handwritten", "", page.number, pen.box, min(pen.confidence, _SOMETHING), _source(page))


def _segments_in(laid: Layout, area: Box) -> list[Segment]:
    return [s for s in laid.segments if area.holds_point(s.box.x0 + 1, s.box.cy)]


def _with_ink_above(page: Page, area: Box, head: Box) -> Box:
    """The area from the ink on that stands on a line whose label ("Authorized Signature") is printed below it."""
    on_line = [
        f.box
        for f in page.figures
        if f.kind in SIGNED and f.box.overlap_x(head) > 0 and head.y0 - ROOM / 2 < f.box.y1 <= head.y0 + 5
    ]
    top = min((box.y0 for box in on_line), default=None)
    return area if top is None else Box(area.x0, top - ROOM / 2, area.x1, area.y1)


def _is_contact(segment: Segment) -> bool:
    said = " ".join(w.text for w in unlabelled(segment))
    return any(c.isdigit() for c in said) or ":" in said


def _head(page: Page, laid: Layout, exporter: Field[str] | None) -> Box | None:
    """Where the block begins: at its own words, else at a labelled name, ink, a name over its title, any company."""
    low = [s for s in laid.segments if s.box.y0 > _FROM_WORDS * page.height]
    heads = [s.box for s in low if _is_head(s, exporter)] + [box for s in low if (box := tail(s)) is not None]
    inked = [f.box for f in page.figures if f.kind in SIGNED and f.box.y0 > _FROM_INK * page.height]
    named = [s.box for s in laid.segments if s.box.y0 > _FROM_COMPANY * page.height and companies.has_suffix(s.text)]
    labelled = [_with_room(s.box) for s in low if _NAME.search(s.text)]
    titled = [_with_room(s.box) for s in _over_titles(laid)]
    found = _upper_of_block(heads) or labelled or inked or titled or named
    return max(found, key=lambda box: box.y0, default=None)


def _with_room(name: Box) -> Box:
    return Box(name.x0, name.y0 - ROOM, name.x1, name.y1)


def _over_titles(laid: Layout) -> list[Segment]:
    """Names with a position in a company typed right below them."""
    titles = [s for s in laid.segments if is_title(s.text) and s.box.y0 > _FROM_INK * laid.page.height]
    return [
        name
        for name in laid.segments
        for title in titles
        if abs(name.box.x0 - title.box.x0) < name.height
        and 0 < title.box.cy - name.box.cy < 1.8 * name.height
        and is_name(name.text)
        and len(name.words) >= 2
    ]


def _upper_of_block(heads: Sequence[Box]) -> list[Box]:
    """Of heads that follow each other ("Yours faithfully", company, "Signature") the uppermost of the lowest group."""
    ordered = sorted(heads, key=lambda box: -box.y0)
    chosen: list[Box] = ordered[:1]
    for box in ordered[1:]:
        if chosen[-1].y0 - box.y1 < 90 and abs(box.x0 - chosen[-1].x0) < 120:
            chosen.append(box)
    return chosen[-1:]


def _is_head(segment: Segment, exporter: Field[str] | None) -> bool:
    return is_head(segment.text) or is_exporter(segment.text, exporter.value if exporter is not None else None)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.upper())
