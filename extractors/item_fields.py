"""One goods line as an item: description, numbers, unit, origin and HS code, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.cells import NumberCell
from extractors.goods_rows import GoodsLine
from extractors.header_words import Role
from extractors.headers import Column, Header
from extractors.layout import Segment
from extractors.numbers import point_readings
from extractors.tables import agree
from models.document import Page, Word
from models.field import Evidence, Field
from models.papers import Item
from models.vocabulary import countries

_HS = re.compile(
    r"\(?\b(?:H\.?\s?S\.?|HTS|TARIFF|CODE SH)\s*(?:CODE|NO\.?|NUMBER)?\s*[:.#]?\s*(\d{4}(?:[. ]?\d{2}){1,3})\b\)?",
    re.I,
)
_ORIGIN = re.compile(
    r"^\(?(?:COUNTRY\s+OF\s+ORIGIN|ORIGIN|MADE\s+IN|PRODUCT\s+OF|C/O|COO|ORIGINE|PAYS D'ORIGINE|ORIGEN|PAIS DE ORIGEN"
    r"|FABRIQUE AU)\s*[:.]?\s*(.+?)\)?$",
    re.I,
)
_ORDINAL = re.compile(r"\(?(\d{1,3})[.)]?|[(#](\d{1,3})\)?")


def numbered_lines(lines: Sequence[GoodsLine]) -> bool:
    """Whether every description begins with the number of its item."""
    firsts = [_ordinal(w[0]) for line in lines if len(w := words_of(line.texts(Role.DESCRIPTION))) > 1]
    return len(firsts) == len(lines) and len(lines) > 1 and firsts == list(range(1, len(lines) + 1))


def _ordinal(word: Word) -> int | None:
    found = _ORDINAL.fullmatch(word.text)
    return int(found.group(1) or found.group(2)) if found else None


def item_of(line: GoodsLine, header: Header | None, certainty: float, numbered: bool) -> Item:
    page = line.page
    quantity, price, amount = (line.number(r) for r in (Role.QUANTITY, Role.PRICE, Role.AMOUNT))
    sure = _sureness(certainty, quantity, price, amount)
    description, hs, origin = _described(line, numbered)
    return Item(
        description,
        figure(page, quantity, sure, _quantity_rivals(quantity, price, amount)),
        _unit(header, line, quantity, price),
        figure(page, price, sure, _price_rivals(quantity, price, amount)),
        figure(page, amount, sure, _amount_rivals(quantity, price, amount)),
        origin,
        hs,
    )


def _sureness(
    certainty: float, quantity: NumberCell | None, price: NumberCell | None, amount: NumberCell | None
) -> float:
    if quantity and price and amount:
        return 0.98 if agree(quantity.value, price.value, amount.value) else 0.5
    return certainty


def figure(page: Page, cell: NumberCell | None, sure: float, rivals: tuple[str, ...]) -> Field[Decimal] | None:
    if cell is None:
        return None
    second = (str(cell.rival),) if cell.rival is not None else ()
    return Field.read(cell.value, Evidence.of(page, cell.words), sure, tuple(dict.fromkeys((*second, *rivals))))


def _amount_rivals(quantity: NumberCell | None, price: NumberCell | None, amount: NumberCell | None) -> tuple[str, ...]:
    """The product, where only a lost decimal point keeps the amount from being it."""
    if not (quantity and price and amount) or agree(quantity.value, price.value, amount.value):
        return ()
    return tuple(str(v) for v in point_readings(amount.value) if agree(quantity.value, price.value, v))


def _price_rivals(quantity: NumberCell | None, price: NumberCell | None, amount: NumberCell | None) -> tuple[str, ...]:
    if not (quantity and price and amount) or agree(quantity.value, price.value, amount.value):
        return ()
    return tuple(str(v) for v in point_readings(price.value) if agree(quantity.value, v, amount.value))


def _quantity_rivals(
    quantity: NumberCell | None, price: NumberCell | None, amount: NumberCell | None
) -> tuple[str, ...]:
    if not (quantity and price and amount) or agree(quantity.value, price.value, amount.value):
        return ()
    return tuple(str(v) for v in point_readings(quantity.value) if agree(v, price.value, amount.value))


def _unit(
    header: Header | None, line: GoodsLine, quantity: NumberCell | None, price: NumberCell | None
) -> Field[str] | None:
    """The unit at the quantity, in a column of its own, in the header, or in the price ("/PC"), in this order."""
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
    for column in header.of_role(Role.QUANTITY) if header else ():
        if column.unit is not None:
            return _headed_unit(line.page, column)
    if price is not None and price.per is not None:
        return Field.read(price.per, Evidence.of(line.page, price.words), 0.9)
    return None


def _headed_unit(page: Page, column: Column) -> Field[str] | None:
    words = [w for w in page.words if column.box.contains(w.box, 1.0) and column.unit and column.unit in w.text]
    return Field.read(str(column.unit), Evidence.of(page, words[:1]), 0.95) if words else None


def _described(line: GoodsLine, numbered: bool) -> tuple[Field[str] | None, Field[str] | None, Field[str] | None]:
    """Description, HS code and origin of an item; the last two in columns or in lines of their own."""
    parts = line.texts(Role.DESCRIPTION) or line.texts(Role.PART)
    hs, origin = _from_column(line, Role.HS), _origin(line.page, line.texts(Role.ORIGIN))
    kept: list[Word] = []
    for part in parts:
        words = part.words[1:] if numbered and part is parts[0] else part.words
        found = _HS.search(spaced(words))
        stated = _ORIGIN.match(spaced(words))
        if found:
            hs = hs or Field.read(re.sub(r"\D", "", found.group(1)), Evidence.of(line.page, words), 0.95)
            words = _without(words, found.group())
        elif stated and (named := _origin(line.page, (part,), stated.group(1))):
            origin = origin or named
            words = ()
        kept.extend(words)
    text = spaced(kept)
    described = Field.read(text, Evidence.of(line.page, kept), 0.95, second_reading(kept)) if kept else None
    return described, hs, origin


def _without(words: Sequence[Word], dropped: str) -> tuple[Word, ...]:
    """The words left when the words of `dropped` are taken out."""
    gone = dropped.split()
    texts = [w.text for w in words]
    for at in range(len(texts) - len(gone) + 1):
        if all(g in t for g, t in zip(gone, texts[at : at + len(gone)], strict=True)):
            return (*words[:at], *words[at + len(gone) :])
    return tuple(words)


def second_reading(words: Sequence[Word]) -> tuple[str, ...]:
    if all(w.alternative is None for w in words):
        return ()
    return (" ".join(w.alternative or w.text for w in words),)


def _from_column(line: GoodsLine, role: Role) -> Field[str] | None:
    words = words_of(line.texts(role))
    digits = re.sub(r"\D", "", spaced(words))
    return Field.read(digits, Evidence.of(line.page, words), 0.95) if 4 <= len(digits) <= 10 else None


def _origin(page: Page, segments: Sequence[Segment], text: str | None = None) -> Field[str] | None:
    words = words_of(segments)
    code = countries.code(text if text is not None else spaced(words)) if words else None
    return Field.read(code, Evidence.of(page, words), 0.95) if code else None


def words_of(segments: Sequence[Segment]) -> tuple[Word, ...]:
    return tuple(w for s in segments for w in s.words)


def spaced(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)
