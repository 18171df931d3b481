"""Comparing one value of two papers: agrees, differs, or not checked because one side was not read surely.

Only well-read values can conflict. A badly read value that equals what the other paper says independently agrees all
the same: a misreading does not hit the other side's value by chance. A text layer is exact, an OCR engine is not: what
differs only by characters that engines confuse (0 and O, 1 and I, a lost blank) is left to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.confusable import confusable, parted
from models.field import Field, Source
from models.finding import Text

READ_WELL = 0.8
"""From this confidence on a value that was read from a page counts as well read."""

GUESSED = 0.05
"""Below this confidence even an equal value proves nothing: it may have been chosen because it is common."""

Same = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Side:
    """One paper's value, or its absence."""

    document: str
    field: Field[Any] | None


def in_doubt(field: Field[Any]) -> bool:
    """Whether the value was read from a page and may be wrong: too little confidence, or another reading stands."""
    return field.source in (Source.OCR, Source.TEXT_LAYER) and (field.confidence < READ_WELL or bool(field.rivals))


def normalised(form: Callable[[str], object]) -> Same:
    """Equal after `form`, one of `matchers.normal`."""
    return lambda one, other: form(str(one)) == form(str(other))


def equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def compare(
    name: str,
    certificate: Side,
    invoice: Side,
    same: Same = equal,
    *,
    values: Mapping[str, str] | None = None,
    invoice_items: tuple[int, ...] = (),
    certificate_items: tuple[int, ...] = (),
) -> Verdict:
    """The verdict on field `name`; the values {certificate}, {invoice} and {difference} are there to be shown."""
    here, there = certificate.field, invoice.field
    places = (place(certificate.document, here), place(invoice.document, there))
    if here is None or there is None:
        why = _absent(certificate if here is None else invoice, there if here is None else here)
        return NotChecked(why, places, name, invoice_items, certificate_items)
    if same(here.value, there.value):
        if min(here.confidence, there.confidence) >= GUESSED:
            return Agrees()
    elif _surely_different(here, there):
        told = {**shown(here, there), **(values or {})}
        return Differs(places, told, name, None, None, None, invoice_items, certificate_items)
    elif _read_so_by_one_engine(here, there, same):
        return Agrees()
    return NotChecked(unsure(certificate, invoice), places, name, invoice_items, certificate_items)


def shown(certificate: Field[Any], invoice: Field[Any]) -> dict[str, str]:
    """Both values as printed, and the characters by which they part."""
    one, other = one_line(certificate.text), one_line(invoice.text)
    marked = parted(one, other) if max(len(one), len(other)) <= 60 else (one, other)
    return {"certificate": one, "invoice": other, "difference": " ↔ ".join(marked)}


def one_line(text: str) -> str:
    return " / ".join(line.strip() for line in text.splitlines() if line.strip()) or text


def unsure(one: Side, other: Side) -> Text:
    """Why two values cannot be told apart surely, with both values."""
    here, there = (one_line(side.field.text) if side.field is not None else "" for side in (one, other))
    return Text(
        f"{one.document} says “{here}”; {other.document} was read as “{there}”, but the reading is uncertain.",
        f"{one.document} は「{here}」、{other.document} は「{there}」と読み取りましたが、読取不確実です。",
    )


def readable(one: Field[Any], other: Field[Any]) -> bool:
    """Whether both values were read well enough to be held against an exporter."""
    return not in_doubt(one) and not in_doubt(other)


def _surely_different(one: Field[Any], other: Field[Any]) -> bool:
    return readable(one, other) and not (_any_ocr(one, other) and _hardly_different(one.value, other.value))


def _any_ocr(*fields: Field[Any]) -> bool:
    return any(f.source is Source.OCR for f in fields)


def _hardly_different(one: Any, other: Any) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return confusable(one, other)
    if isinstance(one, Decimal) and isinstance(other, Decimal) and one > 0 and other > 0:
        shift = (other / one).log10()  # a lost decimal point
        return shift == shift.to_integral_value()
    return False


def _read_so_by_one_engine(one: Field[Any], other: Field[Any], same: Same) -> bool:
    """Whether a rival reading equals the other paper's value and differs from the chosen one by a hair only."""
    pairs = [(one, other.value), (other, one.value)]
    return any(
        isinstance(f.value, str) and confusable(str(f.value), rival) and same(rival, value)
        for f, value in pairs
        for rival in f.rivals
    )


def _absent(absent: Side, present: Field[Any] | None) -> Text:
    said = "" if present is None else one_line(present.text)
    return Text(
        f"{absent.document} does not state it, or it was not found there; the other paper says “{said}”.",
        f"{absent.document} には記載がないか、見つかりません。もう一方の書類は「{said}」です。",
    )
