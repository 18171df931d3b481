"""One goods line as an item: description, numbers, unit, origin and HS code, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.cells import NumberCell, unit_name
from extractors.goods_rows import GoodsLine
from extractors.header_words import Role
from extractors.headers import Column, Header
from extractors.item_facts import country, facts_in
from extractors.layout import Segment
from extractors.numbers import point_readings
from extractors.value_columns import agree
from models.document import Page, Word
from models.field import Evidence, Field
from models.papers import Item

_CODE = re.compile(r"(?=(?:.*\d){3})(?=.*[A-Z-])[A-Z0-9][A-Z0-9./-]{4,}")
_ORDINAL = re.compile(r"\(?(\d{1,3})[.)]?|[(#](\d{1,3})\)?")


def _numbered(lines: Sequence[GoodsLine]) -> bool:
    """Whether every description begins with the number of its item."""
    firsts = [_ordinal(w[0]) for line in lines if len(w := words_of(line.texts(Role.DESCRIPTION))) > 1]
    return len(firsts) == len(lines) and len(lines) > 1 and firsts == list(range(1, len(lines) + 1))


def _coded(lines: Sequence[GoodsLine]) -> bool:
    """Whether every description begins with a line that is a code alone ("CO-9963" above "CLEANSING OIL")."""
    texts = [line.texts(Role.DESCRIPTION) for line in lines]
    return bool(texts) and all(len(t) > 1 and _is_code(t[0]) and not _is_code(t[1]) for t in texts)


def _is_code(segment: Segment) -> bool:
    return len(segment.words) == 1 and _CODE.fullmatch(segment.text) is not None


def _ordinal(word: Word) -> int | None:
    found = _ORDINAL.fullmatch(word.text)
    return int(found.group(1) or found.group(2)) if found else None


@dataclass(frozen=True, slots=True)
class _Product:
    """An item's quantity, price and amount. That they multiply says how sure they are, never what they are."""

    quantity: NumberCell | None
    price: NumberCell | None
    amount: NumberCell | None
    # Whether the product chose between two readings of one number: then it proves none.
    chosen: bool = False

    @property
    def holds(self) -> bool | None:
        """None where one of the three is missing."""
        if self.quantity is None or self.price is None or self.amount is None:
            return None
        return agree(self.quantity.value, self.price.value, self.amount.value)

    @property
    def proves(self) -> bool:
        """One piece proves nothing: the same misreading of price and amount would agree as well."""
        return bool(self.holds) and not self.chosen and self.quantity is not None and self.quantity.value != 1

    def rivals(self, cell: NumberCell | None) -> tuple[str, ...]:
        """Readings of `cell` with a decimal point that would make the three agree where they do not."""
        if cell is None or self.holds is not False:
            return ()
        return tuple(str(v) for v in point_readings(cell.value) if self._with(cell, replace(cell, value=v)).holds)

    def reread(self) -> _Product:
        """Where the three do not agree, the same with the one mark that must part thousands taken so ("22.000"): its
        other reading stays as a rival, and no printed digit is changed."""
        if self.holds is not False:
            return self
        cells = [c for c in (self.quantity, self.price, self.amount) if c is not None and _ambiguous(c)]
        for cell in cells:
            grouped = replace(cell, value=cell.value * 1000, rival=cell.value, decimals=0)
            product = replace(self._with(cell, grouped), chosen=True)
            if product.holds:
                return product
        return self

    def _with(self, cell: NumberCell, other: NumberCell) -> _Product:
        def changed(own: NumberCell | None) -> NumberCell | None:
            return other if own is cell else own

        return _Product(changed(self.quantity), changed(self.price), changed(self.amount))


def _ambiguous(cell: NumberCell) -> bool:
    """Whether the point of a number may part thousands: one to three figures, a point, three figures."""
    return cell.decimals == 3 and 1 <= abs(cell.value) < 1000


@dataclass(frozen=True, slots=True)
class Habit:
    """What the descriptions of a document begin with that is no part of a name."""

    numbered: bool = False
    coded: bool = False

    @classmethod
    def of(cls, lines: Sequence[GoodsLine]) -> Habit:
        return cls(_numbered(lines), _coded(lines))


def item_of(line: GoodsLine, header: Header | None, certainty: float, habit: Habit) -> Item:
    product = _Product(line.number(Role.QUANTITY), line.number(Role.PRICE), line.number(Role.AMOUNT)).reread()
    description, hs, origin = _described(line, habit)
    return Item(
        description,
        _factor(line.page, product, product.quantity, certainty),
        _unit(header, line, product.quantity, product.price),
        _factor(line.page, product, product.price, certainty),
        _factor(line.page, product, product.amount, certainty),
        origin,
        hs,
    )


def _factor(page: Page, product: _Product, cell: NumberCell | None, certainty: float) -> Field[Decimal] | None:
    if cell is None:
        return None
    sure = {None: certainty, True: 0.98, False: 0.5}[product.holds]
    return figure(page, cell, sure, product.rivals(cell), product.proves)


def figure(page: Page, cell: NumberCell, sure: float, rivals: tuple[str, ...], proven: bool) -> Field[Decimal]:
    """A number with its other readings; one that arithmetic proves is surer than its reader was, and has none."""
    second = (str(cell.rival),) if cell.rival is not None else ()
    read = Field.read(cell.value, Evidence.of(page, cell.words), sure, tuple(dict.fromkeys((*second, *rivals))))
    return replace(read, confidence=1 - (1 - read.confidence) / 4, rivals=()) if proven else read


def _unit(
    header: Header | None, line: GoodsLine, quantity: NumberCell | None, price: NumberCell | None
) -> Field[str] | None:
    """The unit at the quantity, in a column of its own, in the header, or in the price ("/PC"), in this order; a header
    that is a unit itself ("Pieces") says less than the price does."""
    if quantity is None:
        return None
    if quantity.unit is not None:
        return Field.read(
            quantity.unit.rstrip("."), Evidence.of(line.page, quantity.words), 0.97 if quantity.known_unit else 0.8
        )
    own = line.texts(Role.UNIT)
    if own:
        words = words_of(own[:1])
        return Field.read(spaced(words).strip(" .,"), Evidence.of(line.page, words), 0.97)
    headed = [c for c in header.of_role(Role.QUANTITY) if c.unit is not None] if header else []
    priced = re.sub(r"^\d+\s*", "", price.per) if price is not None and price.per is not None else ""
    if price is not None and priced and all(c.unit == c.text and unit_name(priced) for c in headed):
        return Field.read(priced, Evidence.of(line.page, price.words), 0.9)
    return _headed_unit(line.page, headed[0]) if headed else None


def _headed_unit(page: Page, column: Column) -> Field[str] | None:
    words = [w for w in page.words if column.box.contains(w.box, 1.0) and column.unit and column.unit in w.text]
    return Field.read(str(column.unit), Evidence.of(page, words[:1]), 0.95) if words else None


def _described(line: GoodsLine, habit: Habit) -> tuple[Field[str] | None, Field[str] | None, Field[str] | None]:
    """Description, HS code and origin of an item; the last two in columns or in lines of their own."""
    parts = line.texts(Role.DESCRIPTION)[habit.coded :] or line.texts(Role.PART)
    hs, origin = _from_column(line, Role.HS), _origin(line.page, line.texts(Role.ORIGIN))
    kept: list[Word] = []
    for part in parts:
        facts = facts_in(part.words[1:] if habit.numbered and part is parts[0] else part.words)
        if facts.hs is not None:
            hs = hs or Field.read(facts.hs[0], Evidence.of(line.page, facts.hs[1]), 0.95)
        if facts.origin is not None:
            origin = origin or Field.read(facts.origin[0], Evidence.of(line.page, facts.origin[1]), 0.95)
        kept.extend(facts.name)
    text = spaced(kept)
    described = Field.read(text, Evidence.of(line.page, kept), 0.95, second_reading(kept)) if kept else None
    return described, hs, origin


def second_reading(words: Sequence[Word]) -> tuple[str, ...]:
    if all(w.alternative is None for w in words):
        return ()
    return (" ".join(w.alternative or w.text for w in words),)


def _from_column(line: GoodsLine, role: Role) -> Field[str] | None:
    words = words_of(line.texts(role))
    digits = re.sub(r"\D", "", spaced(words))
    return Field.read(digits, Evidence.of(line.page, words), 0.95) if 4 <= len(digits) <= 10 else None


def _origin(page: Page, segments: Sequence[Segment]) -> Field[str] | None:
    words = words_of(segments)
    code = country(spaced(words)) if words else None
    return Field.read(code, Evidence.of(page, words), 0.95) if code else None


def words_of(segments: Sequence[Segment]) -> tuple[Word, ...]:
    return tuple(w for s in segments for w in s.words)


def spaced(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)
