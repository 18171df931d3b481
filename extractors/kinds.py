"""Tells what a document is from what stands on it: its title, its standing phrases, its structure; never its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rapidfuzz import fuzz

from extractors.kind_print import DESIGNATION, MONEY, Print, says, squeezed, squeezed_all
from extractors.kind_words import PHRASES, TITLES
from extractors.layout import Layout, Segment
from extractors.national_form import fills_a_form, is_the_national_form
from models.document import Document, FigureKind, Kind, Page
from models.vocabulary import ports

TITLE_SCORE, LARGE_TYPE, TITLE_AT_START, ENOUGH = 14.0, 4.0, 6.0, 6.0
TITLE_ZONE = 0.45  # share of the first page's height in which a title stands
UNKNOWN_ZONE = 0.3
# Signs that goods are on their way: the conveyance and its departure; weights, marks and packages.
CARRIED = (
    r"VESSEL|SHIPPEDPER|SHIPPEDFROM|AIRFREIGHT|BYAIR|BYSEA|FLIGHT|VOYAGE|VOY(?:NO)?\d|BUQUE|VAPOR|VUELO|NAVIRE|VOLNO|本船|船名|便名",
    "SAILING|ETD|ONORABOUT|DEPARTURE|DATEOFSHIPMENT|SHIPMENTDATE|SHIPPEDON|FECHADESALIDA|ZARPE|DATEDEDEPART|出港|出航|出発",
)
PACKED = (
    "NETWEIGHT|NETWT|NW|PESONETO|POIDSNET|純重量|正味重量",
    "GROSSWEIGHT|GROSSWT|GW|PESOBRUTO|POIDSBRUT|総重量",
    "MARKS|MARCAS|MARQUES|荷印",
    "PACKAGES|CARTONS|PACKEDIN|BULTOS|COLIS|梱包数|個数",
)
# Characters that readers take for each other.
_CONFUSED = str.maketrans("1L05", "IIOS")
ALIKE = 88.0  # rapidfuzz ratio at which a damaged title still counts
MARKS_WORDS, MARKS_LETTERS, MARKS_LINES = 45, 260, 14
_CAPS: Mapping[Kind, float] = {
    Kind.PACKING_LIST: 8,
    Kind.COMMERCIAL_INVOICE: 12,
    Kind.EXPLANATION: 14,
    Kind.FOREIGN_CERTIFICATE: 16,
}
_INVOICED = re.compile(
    r"INVOICE(?:NO|NUMBER|DATE|ID)|COMMERCIALINVOICE|\bINVOICE\b|FACTUR|FATTURA|RECHNUNG|送り状|インボイス|請求書"
)
_CAPTION_END = re.compile(
    r"(?:[:：]|\b(?:NOS?|N[°º]|NR|NUMBER|NUMERO|NÚMERO|NUMÉRO|REF|REFERENCE|DATED?)\b\.?|#|番号|日付)\s*$", re.I
)


def kind_of(document: Document) -> Kind:
    """The kind with the best evidence; UNKNOWN where none has enough. A blank form counts as the form."""
    if is_marks_page(document):
        return Kind.SHIPPING_MARKS
    printed = Print.of(document)
    if printed is None:
        return Kind.UNKNOWN
    scores = scored(printed)
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] < ENOUGH:
        return Kind.CERTIFICATE if fills_a_form(printed) else Kind.UNKNOWN
    if best in (Kind.CERTIFICATE, Kind.FOREIGN_CERTIFICATE):
        return Kind.CERTIFICATE if is_the_national_form(printed, scores) else Kind.FOREIGN_CERTIFICATE
    return best


def scored(printed: Print) -> dict[Kind, float]:
    """How much speaks for each kind: the title most, standing phrases less, money and weights a little."""
    scores = dict.fromkeys(Kind, 0.0)
    for kind, strength in _titles(printed):
        scores[kind] = max(scores[kind], strength)
    named = {kind for kind in scores if scores[kind] >= TITLE_SCORE}
    for kind, groups in PHRASES.items():
        found = sum(weight for weight, words in groups for phrase in squeezed_all(words) if says(printed, phrase))
        # Words of an invoice on a paper that is named otherwise say little.
        doubt = 0.5 if kind is Kind.COMMERCIAL_INVOICE and named and kind not in named else 1.0
        scores[kind] += doubt * min(found, _CAPS.get(kind, 24))
    return _weighed(scores, printed)


def _weighed(scores: dict[Kind, float], printed: Print) -> dict[Kind, float]:
    """Takes structure into account: an invoice has money; one that is also a packing list is an invoice."""
    money = sum(1 for line in printed.lines if MONEY.search(line.text))
    invoice, packing = scores[Kind.COMMERCIAL_INVOICE], scores[Kind.PACKING_LIST]
    if money >= 2:
        scores[Kind.COMMERCIAL_INVOICE] += min(money, 4)
        scores[Kind.PACKING_LIST] -= 4 if invoice >= TITLE_SCORE else 0
    elif invoice < TITLE_SCORE:
        scores[Kind.COMMERCIAL_INVOICE] -= 6 if money else 10
    if invoice >= TITLE_SCORE and packing >= TITLE_SCORE and money >= 2:
        scores[Kind.COMMERCIAL_INVOICE] += TITLE_SCORE
    if scores[Kind.PROFORMA_INVOICE] >= TITLE_SCORE:
        # What ships is an invoice by what it contains, whatever it is called (contract, `kind`).
        kind = Kind.COMMERCIAL_INVOICE if money >= 2 and _ships(printed) else Kind.PROFORMA_INVOICE
        scores[kind] += scores[Kind.PROFORMA_INVOICE] + invoice + 6
    if scores[Kind.UNKNOWN] >= TITLE_SCORE and invoice < TITLE_SCORE:
        scores[Kind.UNKNOWN] += 8
    return scores


def _ships(printed: Print) -> bool:
    """Whether goods on their way are described: packed, weighed, marked or on board, with no offer's validity."""
    if re.search("VALIDITY|VALIDUNTIL|VALIDTILL|VALIDFOR|ESTIMATED|VALIDEZ|VALIDITE|有効期限|見積", printed.joined):
        return False
    carried, packed = (sum(bool(re.search(sign, printed.joined)) for sign in signs) for signs in (CARRIED, PACKED))
    return carried == len(CARRIED) or carried + packed >= 4


def _titles(printed: Print) -> Iterator[tuple[Kind, float]]:
    """Titles among the short lines at the top, with their strength; large type makes one stronger."""
    for segment in {s.words: s for s in (*printed.segments, *printed.lines)}.values():
        if segment.box.y0 > TITLE_ZONE * printed.height or len(segment.text) > 90:
            continue
        large = LARGE_TYPE if segment.height >= 1.25 * printed.usual else 0.0
        labels = _CAPTION_END.search(segment.text) is not None
        if labels or (not large and _has_value_beside(segment, printed)):
            continue  # a label such as "Order:" or "Proforma invoice no.", not the name of the document
        for piece in re.split(r"\s*[/&+＆・]\s*|\s+AND\s+|\s+CUM\s+", segment.text.upper()):
            said = squeezed(piece)
            yield from ((kind, TITLE_SCORE + large) for kind in _titled(said) if _may_stand(kind, segment, printed))
        said = squeezed(segment.text)
        yield from ((kind, TITLE_SCORE + large) for kind in _titled(said) if _may_stand(kind, segment, printed))
        if re.match(r"\w+RECHNUNG\b", segment.text.upper()):
            yield Kind.COMMERCIAL_INVOICE, TITLE_AT_START + large
        for kind, title in _all_titles():
            if len(title) >= 7 and said.startswith(title) and len(said) > len(title):
                yield kind, TITLE_AT_START + large


def _may_stand(kind: Kind, segment: Segment, printed: Print) -> bool:
    """An order or a receipt is named high on the page, alone on its line; elsewhere the word is a label.

    Beside the letterhead it may stand where nothing calls the paper an invoice.
    """
    if kind is not Kind.UNKNOWN:
        return True
    if segment.box.y0 <= printed.lines[min(2, len(printed.lines) - 1)].box.y1 and not _INVOICED.search(printed.joined):
        return True
    alone = not any(
        s.words != segment.words and s.words[0] not in segment.words and s.box.overlap_y(segment.box) > 0.5 * s.height
        for s in printed.segments
    )
    return alone and segment.box.y0 < UNKNOWN_ZONE * printed.height


def _has_value_beside(segment: Segment, printed: Print) -> bool:
    """Whether something stands close to the right; a title may share its line with what is far off."""
    right = [
        s
        for s in printed.segments
        if s.box.x0 >= segment.box.x1 and s.box.overlap_y(segment.box) > 0.5 * segment.height
    ]
    return any(s.box.x0 - segment.box.x1 < 8 * segment.height for s in right)


@cache
def _titled(said: str) -> tuple[Kind, ...]:
    """The kinds whose title `said` is, up to reading errors; an exact title excludes those that are only alike."""
    exact = tuple({kind for kind, title in _all_titles() if title == said})
    if exact or len(said) < 6:
        return exact
    damaged = said.translate(_CONFUSED)
    alike = [
        (fuzz.ratio(damaged, title.translate(_CONFUSED)), kind) for kind, title in _all_titles() if len(title) >= 6
    ]
    best = max(alike, key=lambda found: found[0])
    return (best[1],) if best[0] >= ALIKE else ()


@cache
def _all_titles() -> tuple[tuple[Kind, str], ...]:
    return tuple((kind, squeezed(title)) for kind, titles in TITLES.items() for title in titles.split("|"))


_MARK_LINE = re.compile(
    r"^(?:C|CASE|CTN|CARTON|P|PKG|PLT|PALLET|CRATE|CS|BOX|DRUM)\s?[/.]?\s?(?:NO|N)\b|^(?:MADE IN|PRODUCT OF)\b|"
    r"^N\s?/\s?M$|"
    r"^NO\s?MARKS?$|\bNO\.? ?\d+ ?[-/~] ?\d+$",
    re.IGNORECASE,
)


def is_marks_page(document: Document) -> bool:
    """One nearly empty page with a few short lines in one heap, one of them typical of a mark or in a drawn shape."""
    if len(document.pages) != 1 or not document.pages[0].words:
        return False
    page = document.pages[0]
    laid = Layout.of(page)
    letters = sum(len(w.text) for w in page.words)
    if len(page.words) > MARKS_WORDS or letters > MARKS_LETTERS or len(laid.lines) > MARKS_LINES:
        return False
    if any(MONEY.search(line.text) for line in laid.lines):
        return False
    return _looks_like_a_mark(page, laid)


def _looks_like_a_mark(page: Page, laid: Layout) -> bool:
    texts = [s.text.strip() for s in laid.segments]
    if any(_titled(squeezed(text)) for text in texts if len(text) >= 7 or not text.isascii()):
        return False
    if any(DESIGNATION.fullmatch(text.upper()) for text in texts):
        return False  # text for a pre-printed form
    typical = sum(1 for text in texts if _MARK_LINE.search(text))
    shaped = any(f.kind is FigureKind.SHAPE for f in page.figures)
    titled = any(
        re.fullmatch(r"(?i)(?:CASE|SHIPPING|MAIN)? ?MARKS?(?: ?(?:&|AND) ?NO.*)?|荷印", text) for text in texts
    )
    port = any(ports.find(text) is not None for text in texts if len(text) > 2)
    heap = len(laid.segments) <= len(laid.lines) + 1 and max(len(text) for text in texts) <= 30
    return typical >= 1 or titled or ((shaped or port) and heap)
