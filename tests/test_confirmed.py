"""Confirmed places: what one corrected invoice teaches, and that nothing else is read otherwise for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extractors.confirmed_memory import remember
from extractors.invoice import extract_invoice
from models.confirmed import ConfirmedPlace, place_from_json, place_to_json
from models.document import Document, TextSource, Word
from models.field import Field
from models.geometry import Box
from models.papers import Item
from pipeline.report import field_json
from tests.builders import typed_document
from tests.letter_of_sakura import NEXT, corrected, letter, text


def taught(field: str, said: str, document: Document | None = None, **more: Any) -> tuple[ConfirmedPlace, ...]:
    """The place that one correction shows, as it comes back from the store."""
    found = remember(document or letter(), (corrected(1, field, said, **more),))
    return tuple(p for t in found if (p := place_from_json(place_to_json(t.place))) is not None)


def read(field: str, places: tuple[ConfirmedPlace, ...], document: Document | None = None) -> Field[Any] | None:
    found: Field[Any] | None = getattr(extract_invoice(document or letter(**NEXT), places), field)
    return found


@pytest.mark.parametrize(
    ("field", "said", "then"),
    [
        ("invoice_number", "KK-118", "KK-131"),
        ("port_of_loading", "TOKYO, JAPAN", "YOKOHAMA, JAPAN"),
        ("port_of_discharge", "HAMBURG, GERMANY", "SINGAPORE, SINGAPORE"),
        ("vessel", "ONE APUS", "EVER LUNAR"),
        ("departure_date", "December 3, 2026", date(2026, 12, 20)),
        ("payment_terms", "T/T 30 DAYS AFTER B/L DATE", "L/C AT SIGHT"),
    ],
)
def test_a_value_under_an_unknown_caption_is_read_once_it_was_corrected(field: str, said: str, then: object) -> None:
    before = read(field, ())
    assert before is None or before.value != then or before.confidence < 0.8
    found = read(field, taught(field, said))
    assert found is not None
    assert (found.value, found.rivals) == (then, ())


def test_a_ship_and_its_voyage_share_a_caption() -> None:
    told = (corrected(1, "vessel", "ONE APUS"), corrected(2, "voyage", "052W"))
    places = tuple(t.place for t in remember(letter(), told))
    invoice = extract_invoice(letter(**NEXT), places)
    assert invoice.vessel is not None
    assert invoice.voyage is not None
    assert (invoice.vessel.value, invoice.voyage.value) == ("EVER LUNAR", "0114S")


def test_a_party_of_other_length_is_read_whole() -> None:
    places = taught("consignee_name", "HANSA PUMPEN GMBH") + taught(
        "consignee_address", "Kaiweg 8 20457 Hamburg, GERMANY"
    )
    longer = letter(**{**NEXT, "street": "Level 12, Tower 2, 21 Marina Way"})
    invoice = extract_invoice(longer, places)
    assert invoice.consignee_name is not None
    assert invoice.consignee_address is not None
    assert invoice.consignee_name.value == "ORCHARD TRADING PTE. LTD."
    assert invoice.consignee_address.value == "Level 12, Tower 2, 21 Marina Way Singapore 018978, SINGAPORE"
    assert invoice.consignee_country is not None
    assert invoice.consignee_country.value == "SG"


GOODS = """
    COMMERCIAL INVOICE

Our sign       KK-118                Written on     November 2, 2026
Goods sent to  HANSA PUMPEN GMBH, Kaiweg 8, 20457 Hamburg, GERMANY

Wares we send      Our storekeeper notes           Quantity     Unit price       Amount
{one:<18} lies in the long hall, shelf    100 PCS      USD 10.00        USD 1,000.00
{two:<18} lies in the yard by the gate    50 PCS       USD 20.00        USD 1,000.00
TOTAL                                              150 PCS                       USD 2,000.00
"""


def test_a_corrected_cell_says_what_the_caption_of_its_column_means() -> None:
    then = typed_document(GOODS.format(one="VALVE 12", two="SEAL KIT 9"))
    assert next(_description(item) for item in extract_invoice(then).items).startswith("lies in")
    places = taught(
        "description", "STEEL PUMP A", typed_document(GOODS.format(one="STEEL PUMP A", two="STEEL PUMP B")), item=0
    )
    assert [_description(item) for item in extract_invoice(then, places).items] == ["VALVE 12", "SEAL KIT 9"]


def _description(item: Item) -> str:
    return item.description.value if item.description is not None else ""


def test_the_same_layout_is_known_on_a_scan_that_is_shifted_and_a_little_larger() -> None:
    page = letter(TextSource.OCR, **NEXT).pages[0]
    moved = [replace(w, box=_moved(w.box), confidence=0.97) for w in page.words]
    found = read("port_of_discharge", taught("port_of_discharge", "HAMBURG, GERMANY"), Document(
        "scan.pdf", "1" * 64, (replace(page, words=tuple(moved)),)
    ))  # fmt: skip
    assert found is not None
    assert found.value == "SINGAPORE, SINGAPORE"
    assert found.confidence < 0.97


def _moved(box: Box) -> Box:
    return Box(
        *(1.01 * at + by for at, by in zip((box.x0, box.y0, box.x1, box.y1), (7.0, 11.0, 7.0, 11.0), strict=True))
    )


def test_a_badly_read_word_stays_badly_read() -> None:
    page = letter(TextSource.OCR, **NEXT).pages[0]
    words = tuple(replace(w, confidence=0.4) if w.text == "SINGAPORE," else w for w in page.words)
    found = read("port_of_discharge", taught("port_of_discharge", "HAMBURG, GERMANY"),
                 Document("scan.pdf", "1" * 64, (replace(page, words=words),)))  # fmt: skip
    assert found is not None
    assert found.confidence < 0.4


def test_nothing_is_invented_where_the_place_is_empty() -> None:
    assert read("port_of_discharge", taught("port_of_discharge", "HAMBURG, GERMANY"), letter(discharge="")) is None


def test_what_cannot_be_the_field_is_not_taken_for_it() -> None:
    found = read("departure_date", taught("departure_date", "December 3, 2026"), letter(leaves="as soon as possible"))
    assert found is None


def test_another_layout_of_the_exporter_is_read_as_before() -> None:
    other = typed_document(
        """
    SAKURA PRECISION CO., LTD.                     INVOICE

    Gate in charge: SINGAPORE, SINGAPORE
    Invoice No.: KK-200        Date: December 5, 2026
    Consignee: ORCHARD TRADING PTE. LTD.
               21 Marina Way, Singapore 018978, SINGAPORE
    Port of Loading: KOBE, JAPAN
    Hull: BLUE
    """
    )
    places = tuple(p for field, said in _ALL for p in taught(field, said))
    assert len(places) == len(_ALL)
    assert extract_invoice(other, places) == extract_invoice(other)


_ALL = (("port_of_loading", "TOKYO, JAPAN"), ("port_of_discharge", "HAMBURG, GERMANY"), ("vessel", "ONE APUS"))


def test_a_sure_value_from_elsewhere_stays_as_a_rival() -> None:
    """An invoice that says two things is for a person, whatever was learnt."""
    places = taught("port_of_discharge", "HAMBURG, GERMANY")
    both = typed_document(text(**NEXT) + "\nPort of Discharge: BUSAN, KOREA\n")
    found = read("port_of_discharge", places, both)
    assert found is not None
    assert (found.value, found.rivals) == ("SINGAPORE, SINGAPORE", ("BUSAN, KOREA",))


def test_the_misreading_that_was_corrected_is_no_rival() -> None:
    wrong = extract_invoice(_two_ports(VIA, "HAMBURG, GERMANY")).port_of_discharge
    assert wrong is not None
    assert wrong.value == VIA
    places = taught("port_of_discharge", "HAMBURG, GERMANY", _two_ports(VIA, "HAMBURG, GERMANY"), was=field_json(wrong))
    found = read("port_of_discharge", places, _two_ports("COLOMBO, SRI LANKA", "SINGAPORE, SINGAPORE"))
    assert found is not None
    assert (found.value, found.rivals) == ("SINGAPORE, SINGAPORE", ())


VIA = "BUSAN, KOREA"


def _two_ports(first: str, last: str) -> Document:
    """A layout that calls the port of transshipment the port of discharge."""
    values = NEXT if last.startswith("SING") else {}
    return typed_document(text(**{**values, "discharge": last}) + f"\nPort of Discharge: {first}\n")


@pytest.mark.parametrize(
    "correction",
    [
        corrected(1, "vessel", None),
        corrected(1, "vessel", "A SHIP OF NO PAPER"),
        corrected(1, "signature", "stamp"),
        replace(corrected(1, "vessel", "ONE APUS"), sha256="9" * 64),
    ],
    ids=["nothing stands there", "it is not on the page", "ink", "another paper"],
)
def test_nothing_is_learnt_from(correction: Any) -> None:
    assert remember(letter(), (correction,)) == ()


def test_a_letter_that_was_misread_teaches_nothing_of_the_layout() -> None:
    """The value stood where it was looked for."""
    there = extract_invoice(letter()).buyer_name
    assert there is not None
    correction = corrected(1, "buyer_name", "HANSA PUMPEN GMBH", was=field_json(there))
    assert remember(letter(), (correction,)) == ()


def test_a_drawn_box_tells_which_of_two_equal_texts_is_meant() -> None:
    double = letter(loading="HAMBURG, GERMANY")
    assert remember(double, (corrected(1, "port_of_discharge", "HAMBURG, GERMANY"),)) == ()
    box = _around(double, "in")
    places = taught("port_of_discharge", "HAMBURG, GERMANY", double, page=1, box=box)
    found = read("port_of_discharge", places)
    assert found is not None
    assert found.value == "SINGAPORE, SINGAPORE"


def _around(document: Document, caption: str) -> tuple[float, float, float, float]:
    """Right of the word `caption`, as an examiner draws."""
    word: Word = next(w for w in document.pages[0].words if w.text == caption)
    return word.box.x1 + 5, word.box.y0 - 2, word.box.x1 + 250, word.box.y1 + 2
