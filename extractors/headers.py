"""The header row of an item table: its columns and the lines it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.cells import currency_code, lot, unit_name
from extractors.header_phrases import LOTS, PER_LOT, header_word, heads_units, hint, phrases_of, role_of
from extractors.header_words import GOODS_ROLES, Role
from extractors.layout import Segment
from models.document import Word
from models.geometry import Box
from models.vocabulary import currencies, incoterms
from models.vocabulary.spelling import folded

_MAKES = frozenset({"make", "maker", "brand", "vehicle"})
_MANY = 4  # captions in a line that can be nothing but a header
_LINES_BELOW = 3  # at most: caption, translation, unit or currency
# "MATERIAL" over "DESCRIPTION": each item has a line of its own for both.
_CODE_OVER_NAME = frozenset({Role.PART, Role.DESCRIPTION})
_FEWEST_BRACKETED = 3
_FEWEST_BESIDE_PANEL = 4  # columns of a table that has a panel beside it
# What readers make of a yen sign in brackets.
_MISREAD_YEN = re.compile(r"[(（]\s*[夫半羊天井]\s*[)）]")


@dataclass(frozen=True, slots=True)
class Column:
    """One column's header."""

    role: Role
    text: str
    box: Box

    @property
    def currency(self) -> str | None:
        named = next((code for code, _, _ in currencies.found_in(self.text)), None) or _coded(self.text)
        return named or ("JPY" if _MISREAD_YEN.search(self.text) else None)

    @property
    def unit(self) -> str | None:
        """A unit behind the name ("Q'TY (PCS)", "QTY SETS") or standing for the header itself ("PCS"), as printed."""
        found = re.search(r"[(\[/]\s*([^()\[\]/]{1,10})[)\]]?\s*$", self.text)
        found = found or self._unit_behind()
        inside: list[str] = re.findall(r"[(\[]\s*([^()\[\]]{1,10}?)\s*[)\]]", self.text)
        last: str = found.group(1) if found else self.text
        for word in (last.strip(), *inside):
            # "QTY (UNIT)" over bare figures counts units: where it heads units, they stand at the figures.
            if self.role is Role.QUANTITY and unit_name(word) and (found or not heads_units(word)):
                return word
        return None

    def _unit_behind(self) -> re.Match[str] | None:
        """The last word of a caption that is one without it: "QTY SETS", not "No. of units"."""
        found = re.search(r"(?<=\S)\s+(\S{1,10})$", self.text)
        return found if found and role_of(self.text[: found.start()]) is Role.QUANTITY else None

    @property
    def lot(self) -> Decimal:
        """How many pieces the prices below are for: 100 under "Price / 100 PCS"."""
        found = PER_LOT.search(self.text) if self.role is Role.PRICE else None
        return lot(found.group(1)) if found else Decimal(1)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns, left to right, and the strip of the page that they take."""

    columns: tuple[Column, ...]
    box: Box
    first_line: int
    last_line: int

    def of_role(self, role: Role) -> tuple[Column, ...]:
        return tuple(c for c in self.columns if c.role is role)

    @property
    def lot(self) -> Decimal:
        return next((c.lot for c in self.of_role(Role.PRICE)), Decimal(1))

    @property
    def weight(self) -> float:
        """How sure it is that this heads a table of goods: from 4, two columns of goods at least."""
        roles = {c.role for c in self.columns}
        return 2.0 * len(roles & GOODS_ROLES) + 0.4 * len(roles - GOODS_ROLES)


def find_header(rows: Sequence[Sequence[Segment]]) -> Header | None:
    """The best header among the lines of a page, each given as its segments; None where no line heads a table."""
    best: Header | None = None
    rows = [_without_brackets(row) for row in rows]
    for index, row in enumerate(rows):
        header = _header_at(rows, index, row)
        if header is not None and (best is None or header.weight > best.weight):
            best = header
    return best


def _without_brackets(row: Sequence[Segment]) -> Sequence[Segment]:
    """A row in which every caption stands in brackets, as forms print them under the columns, without these."""
    if len(row) < _FEWEST_BRACKETED or not all(s.text[0] in "(（" and s.text[-1] in ")）" for s in row):
        return row
    bare = [[replace(w, text=w.text.strip("()（）")) for w in s.words] for s in row]
    return [Segment.of([w for w in words if w.text], s.page) for words, s in zip(bare, row, strict=True) if any(words)]


def _header_at(rows: Sequence[Sequence[Segment]], index: int, row: Sequence[Segment]) -> Header | None:
    inside = _without_panel(row)
    if inside is not row:
        row, rows = inside, [_right_of(line, inside[0].box.x0) for line in rows]
    if not _headed(row) or not any(p is not None and p in GOODS_ROLES for _, p in phrases_of(row)):
        return None
    first, last = index, index
    lines = [row]
    while last + 1 < len(rows) and last - index < _LINES_BELOW and _extends(rows[last], rows[last + 1]):
        last += 1
        lines.append(rows[last])
    while first > 0 and index - first < 2 and _extends(rows[first - 1], rows[first], upward=True):
        first -= 1
        lines.insert(0, rows[first])
    columns = _columns(lines)
    if not _plausible(columns):
        return None
    box = Box.around(s.box for line in lines for s in line)
    return Header(_disambiguated(columns), box, first, last)


def _without_panel(row: Sequence[Segment]) -> Sequence[Segment]:
    """The row without what a panel at the left of the table has at its height ("4503961  Q'TY  GOODS  PRICE")."""
    rest = row[1:]
    if len(rest) < _FEWEST_BESIDE_PANEL or _headed(row) or not _headed(rest):
        return row
    return rest if rest[0].box.x0 - row[0].box.x1 > 2 * row[0].height else row


def _right_of(line: Sequence[Segment], edge: float) -> Sequence[Segment]:
    return [s for s in line if s.box.x1 > edge] or line


def _plausible(columns: Sequence[Column]) -> bool:
    roles = {c.role for c in columns}
    numeric = roles & {Role.QUANTITY, Role.PRICE, Role.AMOUNT}
    return len(numeric) >= 2 or (bool(numeric) and Role.DESCRIPTION in roles and len(columns) >= 2)


def _headed(row: Sequence[Segment]) -> bool:
    """Whether most words of the line are words of table headers."""
    words = [w for s in row for w in s.words]
    phrases = phrases_of(row)
    loose = [w for group, role in phrases if role is None for w in group if _figures(w.text)]
    lots = all(w.text in LOTS for w in loose) and sum(role is not None for _, role in phrases) >= _MANY
    if loose and not lots:
        return False  # "TOTAL 236 PCS" is no header; "100" below "PRICE PER" is
    matched = sum(len(group) for group, role in phrases if role is not None)
    return matched + sum(hint(w) for w in words) >= 0.6 * len(words)


def _figures(text: str) -> bool:
    """Whether a word is a figure rather than a word with a misread letter ("AM0UNT")."""
    return 2 * sum(c.isdigit() for c in text) >= len(text)


def _extends(upper: Sequence[Segment], lower: Sequence[Segment], upward: bool = False) -> bool:
    """Whether the next line is a further line of the header: near, without figures, and of header words only."""
    added = upper if upward else lower
    a, b = Box.around(s.box for s in upper), Box.around(s.box for s in lower)
    if upward and any(w.text.endswith(":") for s in added for w in s.words[:-1]):
        return False  # "CURRENCY: USD" states something
    # A trade term over or under AMOUNT belongs to the header too, and "100" under "PRICE PER".
    words = [w for s in added if incoterms.parse(s.text) is None for w in s.words if not _lot_under(w, upper)]
    if b.y0 - a.y1 > 0.9 * max(s.height for s in added) or any(_figures(w.text) for w in words):
        return False
    return sum(header_word(w) for w in words) >= 0.9 * len(words) and _compatible(upper, lower)


def _lot_under(word: Word, upper: Sequence[Segment]) -> bool:
    over = [w for s in upper for w in s.words if w.box.overlap_x(word.box) > 0]
    return word.text in LOTS and any(w.text.endswith("/") or folded(w.text) == "per" for w in over)


def _compatible(upper: Sequence[Segment], lower: Sequence[Segment]) -> bool:
    """Whether phrases above each other name one column: the same twice, a phrase and its rest, or a mere hint."""
    for words, role in phrases_of(lower):
        box = Box.around(w.box for w in words)
        for over, other in phrases_of(upper):
            if box.overlap_x(Box.around(w.box for w in over)) <= 2 or role is other or role is None or other is None:
                continue
            if {role, other} == _CODE_OVER_NAME:
                continue
            if role_of(" ".join(w.text for w in (*over, *words))) is None:
                return False
    return True


def _columns(lines: Sequence[Sequence[Segment]]) -> list[Column]:
    """The phrases of all header lines, those above each other put together."""
    columns: list[Column] = []
    for line in lines:
        for words, role in phrases_of(line):
            box = Box.around(w.box for w in words)
            text = " ".join(w.text for w in words)
            over = [
                c for c in columns if c.box.y1 <= box.y1 and c.box.overlap_x(box) > 0.4 * min(c.box.width, box.width)
            ]
            if not over:
                columns.append(Column(role or Role.OTHER, text, box))
                continue
            upper = max(over, key=lambda c: c.box.overlap_x(box))
            columns[columns.index(upper)] = _stacked(upper, role, text, box)
    return sorted(columns, key=lambda c: c.box.x0)


def _stacked(upper: Column, role: Role | None, text: str, box: Box) -> Column:
    """ "UNIT" over "PRICE" is a unit price; "(US$)" below a header changes nothing but its text."""
    joined = f"{upper.text} {text}"
    both = upper.role is Role.PART and role is Role.DESCRIPTION
    whole = None if both else role_of(joined)
    if upper.role is Role.OTHER:
        whole = whole or role
    return Column(whole or upper.role, joined, Box.around([upper.box, box]))


def _disambiguated(columns: Sequence[Column]) -> tuple[Column, ...]:
    """ "Item" beside a description is a number; "Unit" is a price only where no price is named; "Total" an amount."""
    described = [c for c in columns if c.role is Role.DESCRIPTION]
    out = list(columns)
    if len(described) > 1:
        for column in described:
            if folded(column.text) in {"item", "items", "article", "product", "artikel", "articulo", "produit"}:
                out[out.index(column)] = replace(
                    column, role=Role.PART if folded(column.text) != "item" else Role.NUMBER
                )
    if not any(c.role is Role.DESCRIPTION and folded(c.text) not in _MAKES for c in out):
        out = [replace(c, role=Role.DESCRIPTION) if _names_vehicle(c) else c for c in out]
    return tuple(out)


def _names_vehicle(column: Column) -> bool:
    """Make, model and chassis number describe a vehicle where no column is headed description."""
    return (
        column.role in (Role.PART, Role.OTHER)
        and re.search(r"\b(make|model|chassis|frame)", folded(column.text)) is not None
    )


def _coded(text: str) -> str | None:
    return next((c for w in re.split(r"[\s()\[\]/@]+", text) if (c := currency_code(w)) is not None), None)
