"""An exporter's own layout, whose captions no list knows: as words on a page, as a PDF, and with corrections made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from models.document import Document, TextSource
from models.review import FieldCorrection
from tests.builders import typed_document

TEXT = """
                         SAKURA PRECISION CO., LTD.
               1-2-3 Marunouchi, Chiyoda-ku, Tokyo, Japan

                            COMMERCIAL INVOICE

Our sign       {number:<22}Written on     {day}

Goods sent to                        Money comes by
{buyer}
{street:<37}{terms}
{city:<37}{more}

Gate out       {loading}
Gate in        {discharge}
Hull           {ship}
Leaves         {leaves}

No  Description of goods        Quantity     Unit price       Amount
1   STEEL PUMP TYPE A           100 PCS      USD 10.00        USD 1,000.00
2   STEEL PUMP TYPE B           50 PCS       USD 20.00        USD 1,000.00
    TOTAL                       150 PCS                       USD 2,000.00
"""
VALUES: Mapping[str, str] = {
    "number": "KK-118",
    "day": "November 2, 2026",
    "buyer": "HANSA PUMPEN GMBH",
    "street": "Kaiweg 8",
    "city": "20457 Hamburg, GERMANY",
    "terms": "T/T 30 DAYS AFTER B/L",
    "more": "DATE",
    "loading": "TOKYO, JAPAN",
    "discharge": "HAMBURG, GERMANY",
    "ship": "ONE APUS V.052W",
    "leaves": "December 3, 2026",
}
# The next shipment, to somebody else.
NEXT: Mapping[str, str] = {
    "number": "KK-131",
    "day": "December 1, 2026",
    "buyer": "ORCHARD TRADING PTE. LTD.",
    "street": "21 Marina Way #12-01",
    "city": "Singapore 018978, SINGAPORE",
    "terms": "L/C AT SIGHT",
    "more": "",
    "loading": "YOKOHAMA, JAPAN",
    "discharge": "SINGAPORE, SINGAPORE",
    "ship": "EVER LUNAR V.0114S",
    "leaves": "December 20, 2026",
}
SHA256 = "0" * 64


def text(**values: str) -> str:
    return TEXT.format(**{**VALUES, **values})


def letter(source: TextSource = TextSource.TEXT_LAYER, **values: str) -> Document:
    return typed_document(text(**values), source)


def corrected(number: int, field: str, said: str | None, **more: Any) -> FieldCorrection:
    """What an examiner typed on the paper with that content."""
    given: dict[str, Any] = {"item": None, "page": None, "box": None, "was": None, "undoes": None, **more}
    return FieldCorrection(
        id=number, document="invoice.pdf", sha256=SHA256, field=field, text=said, made_by="sato",
        made_at=datetime(2026, 11, 21, 9, 0, tzinfo=UTC), **given,
    )  # fmt: skip
