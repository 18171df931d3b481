"""The total row of an item table, and lines that end a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.cells import CURRENCY, UNIT, NumberCell, Spelled, currency_code, number_cells, unit_name
from extractors.foot_words import CHARGES, CLOSING, LAST_WORDS, NOT_GOODS, SUBTOTAL, TOTAL
from extractors.header_words import Role
from extractors.layout import Segment
from extractors.numbers import NUMBER, NumberStyle
from extractors.rows import Row
from extractors.value_columns import Roles
from models.document import Page, Word
from models.geometry import Box
from models.vocabulary import incoterms
from models.vocabulary.spelling import folded

_QUANTITY = re.compile(
    rf"{NUMBER}\s*(?P<u>{UNIT})(?:\s*(?:AND|&|,|/|\+|ET|Y|UND)?\s*{NUMBER}\s*(?:{UNIT}))*"
    r"(?:\s*\([^)]*\)|\s*\([^)\d]*)?",
    re.IGNORECASE,
)
_MONEY = re.compile(rf"(?:{CURRENCY}\s*)?{NUMBER}(?:[.,][-–—=])?(?:\s*{CURRENCY})?", re.IGNORECASE)
_BESIDE = 8.0  # line heights at most from a number to its unit in the next column
_UNFINISHED = re.compile(r"(\([^)]*|\bAND|&|,|\+|/)\s*$", re.IGNORECASE)
_RESUMES = re.compile(r"\s*(?:(?:AND\b|&|\+)\s*\d|\()", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Total:
    """A total row: its quantity words as printed and its amount, each may be missing."""

    page: Page
    quantity: tuple[Word, ...]
    amount: NumberCell | None
    sub: bool
    label: str
    box: Box
    # Whether the amount stands in the column of amounts or names its currency.
    placed: bool = True


def is_total(row: Row) -> bool:
    return _label(row) is not None


def closes(row: Row) -> bool:
    """Whether the line is one of those that stand under a table: words for the sum, packing, weights, signature."""
    return any(CLOSING.match(folded(s.text)) or (not row.cells and CHARGES.match(folded(s.text))) for s in row.texts)


def is_charge(text: str) -> bool:
    """Freight, insurance, tax and the like: an amount that is not for goods."""
    return CHARGES.search(folded(text)) is not None


def _label(row: Row) -> tuple[Segment, int] | None:
    """The segment that begins with a word for total, and how many of its words are that label."""
    for segment in row.texts:
        text = folded(segment.text)
        if NOT_GOODS.match(text) and not row.cells:
            continue
        if (
            TOTAL.match(text)
            or _ends_as_total(segment)
            or _price_total(row, segment)
            or (text and fuzz.ratio(text.split()[0], "total") >= 80 and len(text.split()[0]) == 5)
        ):
            return segment, _label_words(segment)
    return None


def _ends_as_total(segment: Segment) -> bool:
    """ "INVOICE TOTAL", "NET TOTAL US$": few words, the last before the figures or a translation is that for total."""
    words = [folded(w.text) for w in segment.words[: _label_words(segment)]]
    latin = [w for w in words if w.isascii()]
    return 1 < len(words) <= 4 and latin[-1:] != [] and latin[-1] in LAST_WORDS


def _price_total(row: Row, segment: Segment) -> bool:
    """Whether a trade term labels the sum ("CFR MOMBASA US$9,400.00")."""
    term = incoterms.parse(segment.text)
    return term is not None and len(row.cells) == 1 and not row.cells[0].known_unit and segment is row.texts[0]


def _label_words(segment: Segment) -> int:
    """Words up to the first figure or currency."""
    for index, word in enumerate(segment.words):
        if index == 0 and fuzz.ratio(folded(word.text), "total") >= 80:
            continue
        if re.search(r"\d", word.text) or currency_code(word.text.strip(":()")):
            return index
    return len(segment.words)


def total_of(row: Row, below: Sequence[Row], roles: Roles, style: NumberStyle) -> Total | None:
    """What a total row states; `below` are the next lines, for a quantity that runs over its line."""
    found = _label(row)
    if found is None:
        return None
    segment, count = found
    label = " ".join(w.text for w in segment.words[:count])
    words = _words_of(row, segment, count)
    phrases = [phrase for run in _runs(words) for phrase in _phrases(run, style)]
    quantity = _quantity(words, phrases, below, roles)
    counted = {id(w) for phrase in (*phrases, quantity) for w in phrase}
    amount = _amount([w for w in words if id(w) not in counted], roles, style)
    if not quantity and amount is None:
        return None
    placed = amount is not None and (amount.currency is not None or roles.of(amount.box) is Role.AMOUNT)
    return Total(row.page, quantity, amount, SUBTOTAL.search(folded(label)) is not None, label, row.box, placed)


def _words_of(row: Row, label: Segment, count: int) -> list[Word]:
    """The row's words without the label and without texts that name something else ("Packages: 9 CARTONS")."""
    words = [w for s in row.texts if s is not label and not NOT_GOODS.match(folded(s.text)) for w in s.words]
    words += [*label.words[count:], *(w for c in row.cells for w in c.words)]
    return sorted(words, key=lambda w: w.box.x0)


def _quantity(
    words: Sequence[Word], phrases: Sequence[tuple[Word, ...]], below: Sequence[Row], roles: Roles
) -> tuple[Word, ...]:
    best = max(phrases, key=lambda p: (_in_strip(p, roles), -p[0].box.x0), default=())
    if best and _in_strip(best, roles):
        return _run_on(best, below)
    bare = _bare_count(words, roles)
    if bare and not any(w is bare[0] for w in best):
        return bare
    return _run_on(best, below) if best else bare


def _bare_count(words: Sequence[Word], roles: Roles) -> tuple[Word, ...]:
    """A number alone in the column of quantities, with the unit that stands in the column beside it."""
    at = next((i for i, w in enumerate(words) if _is_count(w, roles) and not _is_money(words, i)), None)
    if at is None:
        return ()
    unit = words[at + 1 : at + 2]
    beside = unit and unit_name(unit[0].text) and unit[0].box.x0 - words[at].box.x1 < _BESIDE * words[at].box.height
    return (words[at], *unit) if beside else (words[at],)


def _is_count(word: Word, roles: Roles) -> bool:
    return roles.of(word.box) is Role.QUANTITY and re.fullmatch(NUMBER, word.text) is not None


def _is_money(words: Sequence[Word], at: int) -> bool:
    """Whether a number goes on after a blank or stands at a currency: "NET À PAYER : € 49 159,50"."""
    before, after = words[max(0, at - 1) : at], words[at + 1 : at + 2]
    beside = [w for w in before if words[at].box.x0 - w.box.x1 < words[at].box.height]
    beside += [w for w in after if w.box.x0 - words[at].box.x1 < words[at].box.height]
    return any(currency_code(w.text.strip(":()")) or re.match(r"\d{3}\D", w.text) for w in beside)


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """The words cut where the gap is a column's and no blank."""
    runs: list[list[Word]] = [[]]
    for word in words:
        if runs[-1] and word.box.x0 - runs[-1][-1].box.x1 > 2.5 * word.box.height:
            runs.append([])
        runs[-1].append(word)
    return [r for r in runs if r]


def _phrases(words: Sequence[Word], style: NumberStyle) -> list[tuple[Word, ...]]:
    spelled = Spelled.of(words, style)
    return [spelled.between(*m.span()) for m in _QUANTITY.finditer(spelled.text) if _counts(m)]


def _counts(match: re.Match[str]) -> bool:
    return unit_name(match.group("u")) is not None


def _in_strip(words: Sequence[Word], roles: Roles) -> bool:
    return roles.of(Box.around(w.box for w in words)) is Role.QUANTITY


def _run_on(found: tuple[Word, ...], below: Sequence[Row]) -> tuple[Word, ...]:
    """ "5,700 KGS (NET" goes on with "WEIGHT)" in the next line at the same place."""
    for row in below[:2]:
        box = Box.around(w.box for w in found)
        added = [w for s in row.texts for w in s.words] + [w for c in row.cells for w in c.words]
        under = [w for w in sorted(added, key=lambda w: w.box.x0) if box.grown(25, 0).overlap_x(w.box) > 0]
        open_end = _UNFINISHED.search(_joined(found))
        if not under or not (open_end or _RESUMES.match(_joined(under))) or row.box.y0 - box.y1 > 1.2 * row.height:
            break
        found += tuple(under)
    return found


def _joined(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)


def _amount(words: Sequence[Word], roles: Roles, style: NumberStyle) -> NumberCell | None:
    """The money of a total row: in the strip of amounts, else with a currency, else the last number."""
    spelled = Spelled.of(words, style)
    cells: list[NumberCell] = []
    for match in _MONEY.finditer(spelled.text):
        made = number_cells(spelled.between(*match.span()), style)
        if made and not any(c.known_unit for c in made):
            cells.extend(made)
    if not roles.has(Role.AMOUNT):  # a packing list's last column is no money
        cells = [c for c in cells if c.currency is not None]
    if not cells:
        return None
    return max(cells, key=lambda c: (roles.of(c.box) is Role.AMOUNT, c.currency is not None, c.decimals > 0, c.box.x1))
