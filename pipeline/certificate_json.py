"""Reads a certificate that was typed in: certificate.json, or the TSV of item rows beside it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic import Field as Limit

from extractors.box5 import means, split_vessel
from extractors.box9 import proxy
from extractors.mark_words import says_no_marks
from models.errors import submission_error
from models.field import Field, InvoiceRef
from models.finding import Text
from models.papers import Certificate, Item
from models.vocabulary import countries
from pipeline.item_rows import COLUMNS, unguarded
from pipeline.strict_json import IsoDate, Strict, decoded, parse_json, validated

Line = Annotated[str, Limit(max_length=5000)]


def _count(value: str | int | Decimal) -> Decimal | None:
    """1200, "1200" and "1,200" are numbers; an empty text is none, anything else is refused."""
    text = str(value).strip().replace(",", "").replace(" ", "")
    if text == "":
        return None
    number = Decimal(text) if text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdigit() else None
    if number is None:
        raise ValueError(Text("must be a number like 1200 or 12.5", "1200 や 12.5 のような数値で記入してください"))
    return number


Count = Annotated[str | int | Decimal, AfterValidator(_count)]


class PartyEntry(Strict):
    name: Line = ""
    address: Line = ""
    country: Line = ""


class InvoiceEntry(Strict):
    number: Line = ""
    date: IsoDate = None


class TransportEntry(Strict):
    """`from` is a word of Python, hence the alias."""

    loading: Annotated[Line, Limit(alias="from")] = ""
    to: Line = ""
    via: Line = ""
    by: Line = ""
    vessel: Line = ""
    departure_date: IsoDate = None


class ItemEntry(Strict):
    description: Line = ""
    quantity: Count = ""
    unit: Line = ""
    origin: Line = ""
    hs_code: Line = ""


class GoodsEntry(Strict):
    general_description: Line = ""
    marks: Line = ""
    packages: Line = ""
    items: list[ItemEntry] = Limit(default=[], max_length=5000)
    total_quantity: Line = ""
    others: Line = ""


class DeclarationEntry(Strict):
    place: Line = ""
    date: IsoDate = None
    signatory: Line = ""
    title: Line = ""
    signature: Literal["handwritten", "stamp", "printed", "none", ""] = ""


class CertificateEntry(Strict):
    """certificate.json as the contract gives it; whatever is left out counts as left empty."""

    form: Literal["nonpreferential"] = "nonpreferential"
    copy_: Annotated[Line, Limit(alias="copy")] = ""
    exporter: PartyEntry = PartyEntry()
    consignee: PartyEntry = PartyEntry()
    invoices: list[InvoiceEntry] = Limit(default=[], max_length=500)
    invoice_struck_out: bool = False
    origin: list[Line] = Limit(default=[], max_length=300)
    transport: TransportEntry = TransportEntry()
    remarks: Line = ""
    goods: GoodsEntry = GoodsEntry()
    declaration: DeclarationEntry = DeclarationEntry()


def parse_certificate(name: str, data: bytes) -> Certificate:
    """The certificate in certificate.json; IngestError names the path of whatever is wrong in it."""
    value = parse_json(name, data)
    if not isinstance(value, dict):
        raise submission_error(
            "invalid", name, Text("The file must hold one object.", "1つのオブジェクトにしてください。")
        )
    return _certificate(name, validated(CertificateEntry, name, value))


def parse_item_rows(name: str, data: bytes) -> tuple[Item, ...]:
    """The items of a TSV with a header row: description, quantity, unit, origin, hs_code, in any order, some left out.

    The sources do not give the portal's own columns (FORM.md 4), so these are named as in certificate.json.
    """
    rows = csv.reader(io.StringIO(decoded(name, data), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = [cell.strip().lower() for cell in next(rows, [])]
    for column in header:
        if column not in COLUMNS or header.count(column) > 1:
            raise submission_error("invalid", name, _bad_column(column))
    if "description" not in header:
        raise submission_error("invalid", name, _bad_column("description"))
    return tuple(_item(_row(name, header, row, number)) for number, row in enumerate(rows, start=2) if any(row))


def with_item_rows(certificate: Certificate, items: tuple[Item, ...]) -> Certificate:
    """The certificate with items from a TSV; only for one that has none of its own."""
    return replace(certificate, items=items, lines=certificate.lines + _item_lines(items))


def _bad_column(column: str) -> Text:
    known = ", ".join(COLUMNS)
    return Text(
        f"The first line must name each column once, with “description” among them: {known} (here: “{column}”).",
        f"1行目に列名を1回ずつ書いてください（description は必須）：{known}（該当：「{column}」）。",
    )


def _row(name: str, header: list[str], row: list[str], number: int) -> ItemEntry:
    if len(row) > len(header):
        told = Text(
            f"Line {number} has more cells than the header.", f"{number}行目の列数が見出しより多くなっています。"
        )
        raise submission_error("invalid", name, told)
    return validated(ItemEntry, f"{name}, line {number}", dict(zip(header, map(unguarded, row), strict=False)))


def _certificate(name: str, entry: CertificateEntry) -> Certificate:
    goods, declared = entry.goods, entry.declaration
    items = tuple(_item(item) for item in goods.items)
    signatory, signed_for = proxy(declared.signatory)
    return replace(
        _with_transport(Certificate(document=name), entry.transport),
        copy=_text(entry.copy_),
        exporter_name=_text(entry.exporter.name),
        exporter_address=_address(entry.exporter),
        exporter_country=_country(entry.exporter),
        consignee_name=_text(entry.consignee.name),
        consignee_address=_address(entry.consignee),
        consignee_country=_country(entry.consignee),
        invoice_refs=_refs(entry.invoices),
        invoice_struck_out=Field.typed(True) if entry.invoice_struck_out else None,
        origin=_origins(entry.origin),
        origin_text=_text("\n".join(o for o in entry.origin if o)),
        remarks=_text(entry.remarks),
        general_description=_text(goods.general_description),
        marks=_text("\n".join(line.strip() for line in goods.marks.splitlines() if line.strip())),
        no_marks=Field.typed(True, goods.marks) if says_no_marks(goods.marks) else None,
        packages=_text(goods.packages),
        total_quantity=_text(goods.total_quantity),
        others=_text(goods.others),
        items=items,
        declaration_place=_text(declared.place),
        declaration_date=None if declared.date is None else Field.typed(declared.date),
        signatory=Field.typed(signatory, declared.signatory) if signatory else None,
        signatory_title=_text(declared.title),
        signature=_text(declared.signature),
        signature_for=Field.typed(True, declared.signatory) if signed_for else None,
        lines=tuple(Field.typed(text) for text in _texts(entry) if text) + _item_lines(items),
    )


def _text(value: str) -> Field[str] | None:
    return Field.typed(value) if value else None


def _address(party: PartyEntry) -> Field[str] | None:
    """The address with the country, which box 1 and 2 print below it, unless it ends with that country already.

    One that goes on in box 6 ends with its sign *.
    """
    address, country = " ".join(party.address.split()), " ".join(party.country.split())
    ending = countries.trailing(address)
    said = address.endswith("*") or (ending is not None and ending[0] == countries.code(country))
    return _text(address if not country or said else f"{address} {country}".strip())


def _country(party: PartyEntry) -> Field[str] | None:
    """The country's own entry, else the one that ends the address; a name that is no country gives none."""
    if party.country:
        code = countries.code(party.country)
        return Field.typed(code, party.country) if code else None
    ending = countries.trailing(party.address)
    return Field.typed(ending[0], party.address) if ending else None


def _refs(entries: list[InvoiceEntry]) -> Field[tuple[InvoiceRef, ...]] | None:
    refs = tuple(InvoiceRef(e.number, e.date.isoformat() if e.date else "") for e in entries if e.number or e.date)
    return Field.typed(refs, "; ".join(f"{r.number} {r.date}".strip() for r in refs)) if refs else None


def _origins(names: list[str]) -> Field[tuple[str, ...]] | None:
    """Codes of the countries among the names; a prefecture or "E.U." stays in `origin_text` alone."""
    codes = tuple(dict.fromkeys(code for name in names if (code := countries.code(name))))
    return Field.typed(codes, ", ".join(n for n in names if n)) if codes else None


def _with_transport(certificate: Certificate, entry: TransportEntry) -> Certificate:
    mode = means(entry.by) or means(entry.vessel)
    ship = split_vessel(entry.vessel, mode)
    rows = (("From", entry.loading), ("To", entry.to), ("Via", entry.via), ("By", entry.by), ("", entry.vessel))
    printed = "\n".join(f"{label} {text}".strip() for label, text in rows if text)
    return replace(
        certificate,
        transport_mode=Field.typed(mode, entry.by or entry.vessel) if mode else None,
        transport_by=_text(entry.by),
        transport_text=_text(printed),
        vessel=_part(ship.vessel, entry.vessel),
        voyage=_part(ship.voyage, entry.vessel),
        flight=_part(ship.flight, entry.vessel),
        departure_date=None if entry.departure_date is None else Field.typed(entry.departure_date),
        port_of_loading=_text(entry.loading),
        port_of_discharge=_text(entry.to),
        transshipment=_text(entry.via),
    )


def _part(value: str | None, text: str) -> Field[str] | None:
    return Field.typed(value, text) if value else None


def _item(entry: ItemEntry) -> Item:
    code = _origin(entry.origin)
    digits = "".join(c for c in entry.hs_code if c.isdigit())
    return Item(
        description=_text(entry.description),
        quantity=Field.typed(entry.quantity) if isinstance(entry.quantity, Decimal) else None,
        unit=_text(entry.unit),
        origin=Field.typed(code, entry.origin) if code else None,
        hs_code=Field.typed(digits, entry.hs_code) if digits else None,
    )


def _origin(text: str) -> str | None:
    """The country, or the first of several: that there are several is for a rule to see (ONL-14)."""
    return countries.code(text) or next((code for code, _, _ in countries.found_in(text)), None) if text else None


def _item_lines(items: tuple[Item, ...]) -> tuple[Field[str], ...]:
    return tuple(item.description for item in items if item.description is not None)


def _texts(entry: CertificateEntry) -> Iterator[str]:
    """Everything typed but the items, in the order of the boxes."""
    for party in (entry.exporter, entry.consignee):
        yield from (party.name, party.address, party.country)
    yield from (invoice.number for invoice in entry.invoices)
    yield from entry.origin
    moved = entry.transport
    yield from (moved.loading, moved.to, moved.via, moved.by, moved.vessel, entry.remarks)
    goods = entry.goods
    yield from goods.marks.splitlines()
    yield from (goods.packages, goods.general_description, goods.total_quantity, goods.others)
    yield from (entry.declaration.place, entry.declaration.signatory, entry.declaration.title)
