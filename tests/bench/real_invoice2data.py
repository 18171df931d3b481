"""invoice2data's test invoices, born-digital: a JSON beside each tells number, date, amount, currency and lines."""

import json
from collections.abc import Iterator
from pathlib import Path

from .real_papers import Json, RealPaper, files, known


def papers(root: Path) -> Iterator[RealPaper]:
    for path in files(root / "invoice2data", "*.pdf"):
        for told in json.loads(path.with_suffix(".json").read_text())[:1]:
            yield RealPaper(path.name, path.read_bytes(), _fields(told), tuple(_items(told)), _accept(told))


def _fields(told: Json) -> Json:
    return known(
        invoice_number=told.get("invoice_number"),
        invoice_date=told.get("date"),
        total_amount=str(told["amount"]) if "amount" in told else None,
        currency=told.get("currency"),
        exporter_name=told.get("partner_name"),
        incoterm=told.get("incoterm"),
    )


def _accept(told: Json) -> Json:
    """Its templates drop or keep a leading # as it suits them, and name an issuer that may not be printed so."""
    return {
        "invoice_number": [str(told.get("invoice_number", "")).lstrip("#")],
        "exporter_name": [told.get("issuer", "")],
    }


def _items(told: Json) -> Iterator[Json]:
    for line in told.get("lines", []):
        name = line.get("name") or line.get("desc")
        if name and "qty" in line:
            numbers = known(quantity=line["qty"], unit_price=line.get("price_unit"), amount=line.get("price_subtotal"))
            yield {"description": " ".join(name.split())} | {k: str(v) for k, v in numbers.items()}
