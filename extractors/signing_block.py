"""Finds who signs an invoice by what surrounds a typed name: title, company, signature's label, ink, ruling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from extractors.box9 import is_name, is_title, proxy, unlabelled
from extractors.conformed import is_conformed
from extractors.label_spelling import lookup
from extractors.layout import Layout, Segment
from models.document import FigureKind, Page, Word
from models.geometry import Box
from models.vocabulary import companies, countries, ports

_HEAD = re.compile(
    r"^\W*(?:AUTHORI[SZ]ED\s*|MANAGER'?S?\s*|EXPORTER'?S?\s*|SHIPPER'?S?\s*|SELLER'?S?\s*)?"
    r"(?:SIGNATURES?|SIGNED\s*(?:BY|FOR)|SIGNATOR(?:Y|IES)|FIRMA(?:\s*AUTORIZADA)?|FIRMADO|SIGN[EÉ]\s*PAR|"
    r"SIGNATURE\s*AUTORIS[EÉ]E|署名|サイン|記名押印)(?!\w)|"
    r"YOURS\s*(?:VERY\s*)?(?:FAITHFULLY|TRULY|SINCERELY)|(?:VERY\s*TRULY|SINCERELY)\s*YOURS|"
    r"^(?:SIGNED\s*)?FOR\s*(?:AND|&)\s*ON\s*BEHALF\s*OF\b|ATENTAMENTE|SIGNATURE\s*(?:OF|AUTORIS)|^POUR\s*LE\s*COMPTE|"
    r"SALUTATIONS|SALUDAMOS",
    re.IGNORECASE,
)
# The same words at the end of a line that was read together with its neighbour.
_TAIL = re.compile(
    r"(?:AUTHORI[SZ]ED\s*SIGNATURE|FIRMA\s*AUTORIZADA)(?:\s*[(（]S[)）])?\s*(?:[(（]\S{1,10})?\W*$", re.IGNORECASE
)
_PARENTHESES = "()（）[]【】"
SAME_NAME = 60.0  # likeness of a name in a script font, as it was read, to the typed one
TITLE_GAP = 2.4  # line heights
SAME_COMPANY = 88.0  # likeness of two readings of one name, of which one may lack its end
SIGNED = frozenset({FigureKind.HANDWRITING, FigureKind.SCRIPT, FigureKind.STAMP})
# What stands round a typed name and how much it says that the name is the signatory's; points.
TITLED, UNDER_COMPANY, LABELLED, INKED, RULED, ENOUGH = 3, 2, 2, 2, 1, 4
ABOVE, UNDER, CHAIN = 110.0, 40.0, 62.0


@dataclass(frozen=True, slots=True)
class SigningBlock:
    """Where somebody signs: the block's own lines from the typed name down, and the area that the signature is in."""

    lines: tuple[Segment, ...]
    area: Box


def find_block(page: Page, laid: Layout, exporter: str | None) -> SigningBlock | None:
    """The lowest of the names for which the most speaks; None where no typed name is a signatory's beyond doubt."""
    said = [part for s in laid.segments for part in _parts(s)]
    named = [(s, _evidence(s, said, page, exporter)) for s in said if _may_sign(s, exporter) and not _goes_on(s, said)]
    sure = [(score, s.box.y0, s) for s, score in named if score >= ENOUGH]
    if not sure:
        return None
    name = max(sure, key=lambda found: found[:2])[2]
    top = _top(name, said, page, exporter)
    over = [s for s in said if top.y0 - 2 <= s.box.cy < name.box.y0 and _stands_with(s.box, name.box)]
    own = [s for s in over if _may_be_signature(s, name)]
    title = _title_of(name, said, exporter)
    below = (name,) if title is None else (name, title)
    area = Box(max(0.0, top.x0 - 60), top.y0 - 4, min(page.width, top.x1 + 140), min(page.height, name.box.y1 + 60))
    return SigningBlock((*own, *below), area)


def _may_be_signature(segment: Segment, name: Segment) -> bool:
    """Whether a line over a name is its signature as it was read: the name in a script font, or a few odd letters."""
    letters = _letters(segment.text)
    return len(letters) <= 6 or is_conformed(segment.words) or fuzz.ratio(letters, _letters(name.text)) >= SAME_NAME


def _title_of(name: Segment, said: Sequence[Segment], exporter: str | None) -> Segment | None:
    """What is typed right of a name or right below it, if it is no label, company or contact."""
    right = [s for s in said if s.box.x0 > name.box.x1 and s.box.overlap_y(name.box) > 0.5 * name.height]
    beside = [s for s in right if s.box.x0 - name.box.x1 < 3 * name.height and is_title(s.text)]
    under = [s for s in said if 0 < s.box.cy - name.box.cy < TITLE_GAP * name.height and _stands_with(s.box, name.box)]
    for segment in (*beside, *sorted(under, key=lambda s: s.box.y0)):
        bare = Segment.of(words, segment.page) if (words := unlabelled(segment)) else None
        strange = bare is None or is_head(bare.text) or _is_address(bare) or _is_company(bare, exporter)
        if not strange and any(c.isalpha() for c in segment.text):
            return segment
    return None


def is_head(text: str) -> bool:
    """Words that only a signature block has: "Yours faithfully", "AUTHORIZED SIGNATURE", "FIRMA"."""
    return _HEAD.search(text) is not None


def tail(segment: Segment) -> Box | None:
    """Where a block's own words stand at the end of a longer line."""
    for at in range(1, len(segment.words)):
        if _TAIL.match(" ".join(w.text for w in segment.words[at:])):
            return Box.around(w.box for w in segment.words[at:])
    return None


def is_exporter(text: str, exporter: str | None) -> bool:
    return exporter is not None and fuzz.ratio(_letters(text), _letters(exporter)) >= SAME_COMPANY


def _parts(segment: Segment) -> Iterator[Segment]:
    """A line of the block as it is typed: "( Taro Yamada )" without brackets, "Taro Yamada, Manager" as two lines."""
    words = tuple(w for w in (_bare(w) for w in segment.words) if w is not None)
    if not words or len(words) < len(segment.words) - 2:
        yield segment
        return
    for at in range(2, len(words)):
        name, title = (" ".join(w.text for w in part) for part in (words[:at], words[at:]))
        if name.endswith((",", "/")) and is_name(name.rstrip(" ,/")) and is_title(title):
            last = replace(words[at - 1], text=words[at - 1].text.rstrip(" ,/"))
            yield Segment.of([w for w in (*words[: at - 1], last) if w.text], segment.page)
            yield Segment.of(words[at:], segment.page)
            return
    yield Segment.of(words, segment.page) if words != segment.words else segment


def _bare(word: Word) -> Word | None:
    """The word without the brackets round a whole name; a label's "(Name)" keeps its own."""
    opens, closes = word.text[:1] in _PARENTHESES, word.text[-1:] in _PARENTHESES
    if opens == closes:
        return word if any(c.isalnum() for c in word.text) or word.text in "&/" else None
    return replace(word, text=word.text.strip(_PARENTHESES))


def _may_sign(segment: Segment, exporter: str | None) -> bool:
    """Whether a line can be a person's name: no company, place, label or part of the exporter's name."""
    words = unlabelled(segment)
    text = proxy(" ".join(w.text for w in words))[0]
    if not is_name(text) or not 2 <= len(text.split()) <= 4 or companies.has_suffix(text):
        return False
    if exporter is not None and {_letters(w) for w in text.split()} <= {_letters(w) for w in exporter.split()}:
        return False
    place = countries.code(text) is not None or ports.find(text) is not None
    label = any(lookup(w, False) is not None for w in (segment.text, *(w for w in text.split() if len(w) > 3)))
    return not place and not is_head(text) and not label


def _goes_on(segment: Segment, said: Sequence[Segment]) -> bool:
    """Whether a line is the beginning of a company's name that a seal or a wide blank has cut in two."""
    box = segment.box
    rest = (
        s for s in said if box.x1 <= s.box.x0 < box.x1 + 6 * segment.height and s.box.overlap_y(box) > 0.5 * s.height
    )
    return any(companies.has_suffix(s.text) and not is_title(s.text) for s in rest)


def _evidence(name: Segment, said: Sequence[Segment], page: Page, exporter: str | None) -> int:
    box, height = name.box, name.height
    under = [s for s in said if 0 < s.box.cy - box.cy < UNDER and _stands_with(s.box, box)]
    above = [s for s in said if 0 < box.cy - s.box.cy < ABOVE and _stands_with(s.box, box)]
    title = _title_of(name, said, exporter)
    titled = title is not None and is_title(" ".join(w.text for w in unlabelled(title)))
    company = any(_is_company(s, exporter) and not _followed_by_address(s, said, box) for s in above) or any(
        is_exporter(s.text, exporter) and s.box.cy - box.cy < TITLE_GAP * height for s in under
    )
    labelled = any(is_head(s.text) for s in (*above, *under)) or len(unlabelled(name)) < len(name.words)
    room = Box(box.x0 - 40, box.y0 - 60, box.x1 + 80, box.y1)
    inked = any(f.kind in SIGNED and f.box.overlap(room) > 0.4 * f.box.area for f in page.figures)
    ruled = any(r.width > 60 and r.overlap_x(box) > 0 and -16 < r.cy - box.cy < 24 for r in page.rulings)
    weights = zip(
        (TITLED, UNDER_COMPANY, LABELLED, INKED, RULED), (titled, company, labelled, inked, ruled), strict=True
    )
    return sum(weight for weight, there in weights if there)


def _followed_by_address(company: Segment, said: Sequence[Segment], name: Box) -> bool:
    """Whether more than one line of figures stands between a company and a name, as in a party's block."""
    between = [s for s in said if company.box.cy < s.box.cy < name.cy and _stands_with(s.box, company.box)]
    return sum(_is_address(s) for s in between) > 1


def _is_address(segment: Segment) -> bool:
    return any(c.isdigit() for c in segment.text) or ":" in segment.text or countries.code(segment.text) is not None


def _is_company(segment: Segment, exporter: str | None) -> bool:
    return is_exporter(segment.text, exporter) or (companies.has_suffix(segment.text) and not is_title(segment.text))


def _top(name: Segment, said: Sequence[Segment], page: Page, exporter: str | None) -> Box:
    """The block from its first line (greeting, company, label) or ink down to the typed name."""
    box = Box(name.box.x0, name.box.y0 - 46, name.box.x1, name.box.y1)
    heads = [s.box for s in said if is_head(s.text) or _is_company(s, exporter)]
    inked = [f.box for f in page.figures if f.kind in SIGNED]
    for part in sorted((*heads, *inked), key=lambda b: -b.y1):
        if part.cy < name.box.cy and -CHAIN / 2 < box.y0 - part.y1 < CHAIN / 2 and _stands_with(part, name.box):
            box = Box.around((box, part))
    return box


def _stands_with(box: Box, name: Box) -> bool:
    """Whether a box is above or below a name: left-aligned, centred or overlapping with it."""
    return box.overlap_x(name) > 0 or abs(box.x0 - name.x0) < 30


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.upper())
