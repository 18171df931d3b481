"""Tells how an invoice or a certificate is signed: by hand, by stamp, in print, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.box9 import read_signatory
from extractors.layout import Layout, Segment
from models.document import Document, Figure, FigureKind, Page, TextSource, Word
from models.field import Field, Source
from models.geometry import Box
from models.vocabulary import companies

_CLASSES = {
    FigureKind.HANDWRITING: "handwritten",
    FigureKind.STAMP: "stamp",
    FigureKind.SCRIPT: "printed",
    FigureKind.SEAL: "stamp",
}
# A pen stroke says more than a seal beside it, a seal less than a stamp of the name.
_ORDER = (FigureKind.HANDWRITING, FigureKind.SCRIPT, FigureKind.STAMP, FigureKind.SEAL)
_NONE_CERTAINTY = 0.7
_LABEL = re.compile(
    r"^\W*(?:AUTHORI[SZ]ED\s*)?(?:SIGNATURE|SIGNED\s*BY|SIGNATORY|FIRMA(?:\s*AUTORIZADA)?|署名|サイン)\b|YOURS\s*(?:VERY\s*)?(?:FAITHFULLY|TRULY)|"
    r"^FOR\s*AND\s*ON\s*BEHALF\s*OF\b|ATENTAMENTE|SIGNATURE\s*(?:OF|AUTORIS)",
    re.IGNORECASE,
)


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
        if block is not None:
            return block
    return SignatureBlock()


def signature_in(
    page: Page, area: Box, words: Sequence[Word], signatory: Field[str] | None = None
) -> Field[str] | None:
    """The class of the signature inside `area`: "none" where the place for it holds no ink."""
    inside = [f for f in page.figures if area.holds_point(f.box.cx, f.box.cy) and f.kind in _CLASSES]
    if inside:
        figure = min(inside, key=lambda f: _ORDER.index(f.kind))
        return _as_field(page, figure, _CLASSES[figure.kind])
    if signatory is None or signatory.box is None:
        return None
    return Field("none", "", page.number, signatory.box, _NONE_CERTAINTY * signatory.confidence, _source(page))


def _as_field(page: Page, figure: Figure, value: str) -> Field[str]:
    return Field(value, "", page.number, figure.box, figure.confidence, _source(page))


def _source(page: Page) -> Source:
    return Source.TEXT_LAYER if page.source is TextSource.TEXT_LAYER else Source.OCR


def _block(page: Page, exporter: Field[str] | None) -> SignatureBlock | None:
    """The lowest place with a signature's ink, a signature label, or the exporter's name standing a second time."""
    laid = Layout.of(page)
    head = _head(page, laid, exporter)
    if head is None:
        return None
    area = Box(
        max(0.0, head.x0 - 90), max(0.0, head.y0 - 4), min(page.width, head.x1 + 170), min(page.height, head.y1 + 150)
    )
    below = [
        s
        for s in laid.segments
        if area.holds_point(s.box.x0 + 1, s.box.cy) and s.box.y0 > head.y0 - 2 and not _is_head(s, exporter)
    ]
    signatory, title, signed_for = read_signatory(page, below)
    words = [w for s in below for w in s.words]
    return SignatureBlock(signature_in(page, area, words, signatory), signed_for, signatory, title)


def _head(page: Page, laid: Layout, exporter: Field[str] | None) -> Box | None:
    """Where the block begins, looked for in the lower part of the page, the lowest candidate first."""
    low = [s for s in laid.segments if s.box.y0 > 0.4 * page.height]
    heads = [s.box for s in low if _is_head(s, exporter)]
    inked = [
        f.box
        for f in page.figures
        if f.kind in _CLASSES and f.kind is not FigureKind.SEAL and f.box.y0 > 0.4 * page.height
    ]
    return (
        max((*heads, *inked), key=lambda box: box.y0, default=None) if not heads else max(heads, key=lambda box: box.y0)
    )


def _is_head(segment: Segment, exporter: Field[str] | None) -> bool:
    same = exporter is not None and _letters(segment.text) == _letters(exporter.value)
    return same or bool(_LABEL.search(segment.text)) or (companies.has_suffix(segment.text) and len(segment.words) <= 8)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.upper())
