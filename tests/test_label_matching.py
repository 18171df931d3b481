"""Which words of a page are labels."""

from __future__ import annotations

import pytest

from extractors.label_matching import Spot, find_spots
from extractors.label_spelling import squeezed
from extractors.labels import LABELS, Topic
from extractors.layout import Layout
from tests.builders import typed_page


def spots(text: str) -> list[Spot]:
    return list(find_spots(Layout.of(typed_page(text))))


def topics(text: str) -> list[tuple[Topic, ...]]:
    return [s.topics for s in spots(text)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Invoice No.", Topic.INVOICE_NUMBER),
        ("I N V O I C E N U M B E R", Topic.INVOICE_NUMBER),
        ("Invoice No. (インボイス番号)", Topic.INVOICE_NUMBER),
        ("INVOICE NO.(インボイス番号)", Topic.INVOICE_NUMBER),
        ("送り状番号", Topic.INVOICE_NUMBER),
        ("N° DE FACTURE", Topic.INVOICE_NUMBER),
        ("Invoice issued", Topic.INVOICE_DATE),
        ("Shipped at", Topic.PORT_OF_LOADING),
        ("Landed at", Topic.PORT_OF_DISCHARGE),
        ("Exporter / Seller (name, address)", Topic.EXPORTER),
        ("SHIPPER/EXPORTER(荷送人/輸出者)", Topic.EXPORTER),
        ("Consignee (if other than buyer)", Topic.CONSIGNEE),
        ("Customer P/O", Topic.ORDER_NUMBER),
        ("PUERTO DE DESCARGA", Topic.PORT_OF_DISCHARGE),
        ("P0RT 0F L0ADING", Topic.PORT_OF_LOADING),
        ("Sailing on or abouf", Topic.DEPARTURE_DATE),
        ("FOR ACCOUNT AND RISK OF MESSRS.", Topic.BUYER),
        ("Due", Topic.OTHER),
    ],
)
def test_knows_the_label(text: str, topic: Topic) -> None:
    assert topics(text) == [(topic,)]


def test_a_label_of_two_fields_announces_both() -> None:
    assert topics("Vessel / Voyage No.") == [(Topic.VESSEL, Topic.VOYAGE)]
    assert topics("No. & Date of Invoice") == [(Topic.INVOICE_NUMBER, Topic.INVOICE_DATE)]


def test_from_and_exporter_together_mean_the_exporter() -> None:
    assert topics("From / Exporter") == [(Topic.EXPORTER,)]


def test_several_labels_share_a_line_where_colons_tell_them() -> None:
    found = topics("Packages: 20 PALLETS Net weight: 7,500.0 KGS Gross weight: 8,100.0 KGS")
    assert found == [(Topic.PACKAGES,), (Topic.NET_WEIGHT,), (Topic.GROSS_WEIGHT,)]


@pytest.mark.parametrize(
    "text",
    [
        "T/T WITHIN 90 DAYS OF INVOICE DATE",
        "P.O. Box CO 1145, Tema",
        "Carrera 51B No. 80-58, Oficina 704,",
        "IMPORTADORA ANDINA S.A.",
        "IRREVOCABLE L/C AT SIGHT",
        "DOCUMENTARY PROOF OF THE GOODS THAT WE SHIP WILL BE SENT BY MAIL",
    ],
)
def test_finds_no_sure_label_in_a_value(text: str) -> None:
    assert [s for s in spots(text) if s.sure] == []


def test_squeezing_drops_case_accents_blanks_and_width() -> None:
    assert squeezed("Ｄate d’Émission : ") == squeezed("DATE D'EMISSION")


def test_no_spelling_stands_for_two_things() -> None:
    """A spelling in two entries would make the second one unreachable."""
    seen: dict[str, tuple[Topic, ...]] = {}
    clashes = {
        spelling
        for label in LABELS
        for spelling in label.spellings
        if seen.setdefault(squeezed(spelling), label.topics) != label.topics
    }
    assert clashes <= SAME_WORD_IN_TWO_LANGUAGES


SAME_WORD_IN_TWO_LANGUAGES = {"Destinatario", "Destinataire", "De", "A", "À", "Client"}
