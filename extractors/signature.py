"""Tells how an invoice or a certificate is signed: by hand, by stamp, in print, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.box9 import Signatory, is_name, is_title, read_signatory, unlabelled
from extractors.layout import Layout, Segment
from models.document import Document, FigureKind, Page, TextSource, Word
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
TINY = 0.77  # a rubber stamp's letters against the typed name's
_HEAD = re.compile(
    r"^\W*(?:AUTHORI[SZ]ED\s*)?(?:SIGNATURE|SIGNED\s*BY|SIGNATORY|FIRMA(?:\s*AUTORIZADA)?|署名|サイン)(?!\w)|"
    r"YOURS\s*(?:VERY\s*)?(?:FAITHFULLY|TRULY)|^FOR\s*AND\s*ON\s*BEHALF\s*OF\b|ATENTAMENTE|SIGNATURE\s*(?:OF|AUTORIS)",
    re.IGNORECASE,
)
_NAME = re.compile(r"^NAME\s*(?:[(（][^)）]{1,10}[)）])?\s*[:：]", re.IGNORECASE)
_ROOM = 50.0  # points left for a signature above the typed name
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
    stamped = _small_letters(found, person)
    if stamped:
        return Field.read("stamp", Evidence.of(page, stamped))
    if person.printed is not None:
        return person.printed
    inside = [f for f in page.figures if area.holds_point(f.box.cx, f.box.cy) and f.kind in _CLASSES]
    if inside:
        figure = min(inside, key=lambda f: _ORDER.index(f.kind))
        return Field(_CLASSES[figure.kind], "", page.number, figure.box, figure.confidence, _source(page))
    if person.strokes is not None or person.name is None or person.name.box is None:
        return person.strokes
    return Field("none", "", page.number, person.name.box, _NONE_CERTAINTY * person.name.confidence, _source(page))


def _small_letters(found: Sequence[Segment], person: Signatory) -> list[Word]:
    """Lines above the typed name in clearly smaller letters, with a company's name among them."""
    if person.name is None or person.name.box is None:
        return []
    name = person.name.box
    size = name.width / _advance(person.name.text)
    above = [s for s in found if s.box.y1 <= name.y0 + 2]
    small = [s for s in above if s.box.width / _advance(s.text) < TINY * size]
    return [w for s in small for w in s.words] if any(companies.has_suffix(s.text) for s in small) else []


def _advance(text: str) -> float:
    """How many small letters wide a text is in an ordinary typeface; heights say less on a tilted page."""
    return sum(1.25 if c.isupper() else 0.5 if c in " .,'" else 1.0 for c in text) or 1.0


def _source(page: Page) -> Source:
    return Source.TEXT_LAYER if page.source is TextSource.TEXT_LAYER else Source.OCR


def _block(page: Page, exporter: Field[str] | None) -> SignatureBlock | None:
    """The lowest place with a signature's label, ink, or the exporter's name standing a second time."""
    laid = Layout.of(page)
    head = _head(page, laid, exporter)
    if head is None:
        return None
    area = Box(max(0.0, head.x0 - 90), head.y0 - 2, min(page.width, head.x1 + 170), min(page.height, head.y1 + 150))
    below = [s for s in laid.segments if area.holds_point(s.box.x0 + 1, s.box.cy)]
    person = read_signatory(page, [s for s in below if not _is_head(s, exporter) and not _is_contact(s)])
    signature = signature_in(page, area, below, person)
    return SignatureBlock(signature, person.signed_for, person.name, person.title)


def _is_contact(segment: Segment) -> bool:
    said = " ".join(w.text for w in unlabelled(segment))
    return any(c.isdigit() for c in said) or ":" in said


def _head(page: Page, laid: Layout, exporter: Field[str] | None) -> Box | None:
    """Where the block begins: at its own words, else at ink, else at a company's name; the lowest one of each."""
    heads = [s.box for s in laid.segments if s.box.y0 > _FROM_WORDS * page.height and _is_head(s, exporter)]
    signed = (FigureKind.HANDWRITING, FigureKind.SCRIPT, FigureKind.STAMP)
    inked = [f.box for f in page.figures if f.kind in signed and f.box.y0 > _FROM_INK * page.height]
    named = [s.box for s in laid.segments if s.box.y0 > _FROM_COMPANY * page.height and companies.has_suffix(s.text)]
    people = [s for s in laid.segments if _NAME.search(s.text)] or _over_titles(laid)
    typed = [Box(s.box.x0, s.box.y0 - _ROOM, s.box.x1, s.box.y1) for s in people]
    found = _upper_of_block(heads) or inked or typed or named
    return max(found, key=lambda box: box.y0, default=None)


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
    same = exporter is not None and _letters(segment.text) == _letters(exporter.value)
    return same or bool(_HEAD.search(segment.text))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.upper())
