"""Scoring real documents: what their labels tell becomes truth, and the ZUGFeRD file loses its attachment."""

import io
import json
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from models.document import Document, Page, TextSource, Word
from models.geometry import Box
from tests.bench import real, real_invoice2data, real_labelled, real_sroie, real_zugferd
from tests.bench.real_papers import RealPaper
from tests.bench.real_sroie import Receipt, TextRead

XML = """<r:CrossIndustryInvoice xmlns:r="urn:r" xmlns:a="urn:a"><r:ExchangedDocument><a:ID>R-7</a:ID>
<a:IssueDateTime><a:DateTimeString format="102">20180305</a:DateTimeString></a:IssueDateTime></r:ExchangedDocument>
<a:IncludedSupplyChainTradeLineItem><a:SpecifiedTradeProduct><a:Name>Blatt  A4</a:Name></a:SpecifiedTradeProduct>
<a:NetPriceProductTradePrice><a:ChargeAmount>9.90</a:ChargeAmount></a:NetPriceProductTradePrice>
<a:BilledQuantity unitCode="H87">20</a:BilledQuantity><a:SpecifiedTradeSettlementLineMonetarySummation>
<a:LineTotalAmount>198.00</a:LineTotalAmount></a:SpecifiedTradeSettlementLineMonetarySummation>
</a:IncludedSupplyChainTradeLineItem><a:SellerTradeParty><a:Name>Elm GmbH</a:Name></a:SellerTradeParty>
<a:InvoiceCurrencyCode>EUR</a:InvoiceCurrencyCode><a:SpecifiedTradeSettlementHeaderMonetarySummation>
<a:LineTotalAmount>198.00</a:LineTotalAmount><a:GrandTotalAmount>235.62</a:GrandTotalAmount>
</a:SpecifiedTradeSettlementHeaderMonetarySummation></r:CrossIndustryInvoice>"""


def pdf_with_attachment() -> bytes:
    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(200, 200)
    pdf.new_attachment("factur-x.xml").set_data(XML.encode())
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_a_zugferd_invoice_is_read_without_its_attachment(tmp_path: Path):
    (tmp_path / "zugferd" / "pdf").mkdir(parents=True)
    (tmp_path / "zugferd" / "xml").mkdir()
    (tmp_path / "zugferd" / "pdf" / "z1.pdf").write_bytes(pdf_with_attachment())
    (tmp_path / "zugferd" / "xml" / "z1.xml").write_text(XML)
    (paper,) = real_zugferd.papers(tmp_path)
    assert pypdfium2.PdfDocument(pdf_with_attachment()).count_attachments() == 1
    assert pypdfium2.PdfDocument(paper.data).count_attachments() == 0
    assert b"CrossIndustryInvoice" not in paper.data


def test_the_xml_tells_header_and_lines(tmp_path: Path):
    (tmp_path / "zugferd" / "pdf").mkdir(parents=True)
    (tmp_path / "zugferd" / "xml").mkdir()
    (tmp_path / "zugferd" / "pdf" / "z1.pdf").write_bytes(pdf_with_attachment())
    (tmp_path / "zugferd" / "xml" / "z1.xml").write_text(XML)
    (paper,) = real_zugferd.papers(tmp_path)
    assert paper.fields == {
        "invoice_number": "R-7",
        "invoice_date": "2018-03-05",
        "currency": "EUR",
        "total_amount": "235.62",
        "exporter_name": "Elm GmbH",
    }
    assert paper.items == ({"description": "Blatt A4", "quantity": "20", "unit_price": "9.90", "amount": "198.00"},)


def test_an_ill_formed_xml_leaves_its_invoice_out(tmp_path: Path):
    (tmp_path / "zugferd" / "pdf").mkdir(parents=True)
    (tmp_path / "zugferd" / "xml").mkdir()
    (tmp_path / "zugferd" / "pdf" / "z1.pdf").write_bytes(pdf_with_attachment())
    (tmp_path / "zugferd" / "xml" / "z1.xml").write_text("<open>")
    assert list(real_zugferd.papers(tmp_path)) == []


def test_invoice2data_lines_without_a_quantity_are_no_items(tmp_path: Path):
    folder = tmp_path / "invoice2data"
    folder.mkdir()
    lines = [{"name": "Rope\n10 m", "qty": 2.0, "price_unit": 3.5}, {"line_note": "thank you"}, {"name": "Transfer"}]
    (folder / "a.json").write_text(json.dumps([{"invoice_number": "#9", "amount": 7, "issuer": "Oak", "lines": lines}]))
    (folder / "a.pdf").write_bytes(b"%PDF")
    (paper,) = real_invoice2data.papers(tmp_path)
    assert paper.fields == {"invoice_number": "#9", "total_amount": "7"}
    assert paper.items == ({"description": "Rope 10 m", "quantity": "2.0", "unit_price": "3.5"},)
    assert "9" in (paper.accept or {})["invoice_number"]


def test_labels_of_other_names_are_not_scored(tmp_path: Path):
    folder = tmp_path / "labelled_invoices" / "Train"
    folder.mkdir(parents=True)
    labels = [
        {"label": "Sold To", "value": [{"text": "Ash"}, {"text": "Ltd"}]},
        {"label": "ID #", "value": [{"text": "1"}]},
    ]
    (folder / "i.pdf").write_bytes(b"%PDF")
    (folder / "i.pdf.labels.json").write_text(json.dumps({"labels": labels}))
    (paper,) = real_labelled.papers(tmp_path)
    assert paper.fields == {"buyer_name": "Ash Ltd"}


def test_what_the_labels_do_not_tell_is_no_error():
    result = real.RealScore()
    paper = RealPaper("i.pdf", b"", {"invoice_number": "7", "currency": "EUR"})
    real._score(result, paper, {"fields": {"invoice_number": {"value": "7"}, "vessel": {"value": "OAK"}}})
    assert result.all_fields.counts == {"right": 1, "missed": 1}
    assert result.failures == ["i.pdf missed currency: None, not 'EUR'"]


def receipt(*words: str) -> tuple[Receipt, Document]:
    """A receipt labelled TOTAL 9.00 in one box, on which these words were read side by side in that box."""
    read = tuple(Word(w, Box(10 + 20 * i, 10, 25 + 20 * i, 20)) for i, w in enumerate(words))
    page = Page(1, 200, 100, read, TextSource.OCR)
    return Receipt("r.jpg", b"", (("TOTAL: 9.00", (0, 0, 400, 60)),), 400), Document("r.jpg", "0", (page,))


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (("Total:", "9.00"), TextRead(2, 2, 9, 0)),
        (("TOTAL", "9.08"), TextRead(2, 1, 9, 1)),
        ((), TextRead(2, 0, 9, 9)),
    ],
)
def test_words_and_characters_read_are_counted(words: tuple[str, ...], read: TextRead):
    assert real_sroie.text_read(*receipt(*words)) == read


def test_a_receipt_without_a_label_is_left_out(tmp_path: Path):
    folder = tmp_path / "sroie"
    (folder / "img").mkdir(parents=True)
    (folder / "labels").mkdir()
    Image.new("L", (4, 4)).save(folder / "img" / "x.jpg")
    (folder / "labels" / "labels.jsonl").write_text("")
    assert list(real_sroie.receipts(tmp_path)) == []


def test_sets_that_are_not_there_are_named(tmp_path: Path):
    said = real.sections(tmp_path)
    assert [line for line in said if "left out" in line] == [
        f"{name} is not in {tmp_path}: left out." for name in ("invoice2data", "zugferd", "labelled_invoices", "sroie")
    ]
