"""ZUGFeRD and Factur-X invoices: the XML beside each PDF is the truth, and is taken out of the PDF before reading."""

import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2

from .real_papers import Json, RealPaper, files, known

LINES = "IncludedSupplyChainTradeLineItem"
TOTALS = ("SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation")
LINE_TOTALS = ("SpecifiedTradeSettlementLineMonetarySummation", "SpecifiedTradeSettlementMonetarySummation")


def papers(root: Path) -> Iterator[RealPaper]:
    for path in files(root / "zugferd" / "pdf", "*.pdf"):
        try:
            told = ElementTree.parse(root / "zugferd" / "xml" / f"{path.stem}.xml").getroot()
        except (OSError, ElementTree.ParseError):
            continue  # one of the corpus is ill-formed on purpose
        yield RealPaper(path.name, without_attachments(path.read_bytes()), _fields(told), tuple(_items(told)))


def without_attachments(data: bytes) -> bytes:
    """The same pages in a file that carries no other file."""
    pdf = pypdfium2.PdfDocument(data)
    for index in reversed(range(pdf.count_attachments())):
        pypdfium2.raw.FPDFDoc_DeleteAttachment(pdf, index)
    kept = io.BytesIO()
    pdf.save(kept)
    return kept.getvalue()


def _fields(told: ElementTree.Element) -> Json:
    document = _first(told, "ExchangedDocument", "HeaderExchangedDocument")
    totals = _first(told, *TOTALS)
    return known(
        invoice_number=_text(document, "ID"),
        invoice_date=_date(_text(_first(document, "IssueDateTime"), "DateTimeString")),
        currency=_text(told, "InvoiceCurrencyCode"),
        total_amount=_text(totals, "GrandTotalAmount"),
        exporter_name=_text(_first(told, "SellerTradeParty"), "Name"),
        buyer_name=_text(_first(told, "BuyerTradeParty"), "Name"),
    )


def _items(told: ElementTree.Element) -> Iterator[Json]:
    for line in _all(told, LINES):
        name = _text(_first(line, "SpecifiedTradeProduct"), "Name")
        price = _first(line, "NetPriceProductTradePrice")
        if name:
            yield {"description": " ".join(name.split())} | known(
                quantity=_text(line, "BilledQuantity"),
                unit_price=_text(price, "ChargeAmount"),
                amount=_text(_first(line, *LINE_TOTALS), "LineTotalAmount"),
            )


def _all(element: ElementTree.Element | None, *names: str) -> list[ElementTree.Element]:
    """The element's descendants of these names, whatever the version's namespace."""
    return [] if element is None else [e for e in element.iter() if e.tag.rpartition("}")[2] in names]


def _first(element: ElementTree.Element | None, *names: str) -> ElementTree.Element | None:
    return next(iter(_all(element, *names)), None)


def _text(element: ElementTree.Element | None, name: str) -> str:
    found = _first(element, name)
    return (found.text or "").strip() if found is not None else ""


def _date(digits: str) -> str:
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}" if len(digits) >= 8 else ""
