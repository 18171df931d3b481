"""certificate.json and the TSV beside it."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import IngestError
from models.field import InvoiceRef, Source
from models.papers import Certificate
from pipeline.certificate_json import parse_certificate, parse_item_rows, with_item_rows

TYPED: dict[str, Any] = {
    "form": "nonpreferential",
    "copy": "ORIGINAL",
    "exporter": {"name": "SAKURA CO., LTD.", "address": "1-2-3 Marunouchi, Tokyo, Japan", "country": "JAPAN"},
    "consignee": {"name": "SONG HAU", "address": "Lo 2.9, Can Tho", "country": "VIETNAM"},
    "invoices": [{"number": "A-101", "date": "2026-11-01"}, {"number": "A-102", "date": "2026-11-02"}],
    "origin": ["JAPAN"],
    "transport": {
        "from": "TOKYO, JAPAN",
        "to": "HO CHI MINH CITY, VIETNAM",
        "via": "",
        "by": "SEA",
        "vessel": "PACIFIC SABLE V.018W",
        "departure_date": "2026-11-10",
    },
    "goods": {
        "marks": "SHC\nHO CHI MINH\nC/NO. 1-10",
        "packages": "10 CARTONS",
        "total_quantity": "1200 PCS",
        "items": [{"description": "PUMP", "quantity": "1,200", "unit": "PCS", "origin": "JAPAN", "hs_code": "8413.70"}],
    },
    "declaration": {"place": "TOKYO", "date": "2026-11-05", "signatory": "FOR Taro Yamada", "signature": "handwritten"},
}


def parsed(**changes: Any) -> Certificate:
    return parse_certificate("certificate.json", json.dumps({**TYPED, **changes}).encode())


def refused(data: bytes) -> IngestError:
    with pytest.raises(IngestError) as caught:
        parse_certificate("certificate.json", data)
    return caught.value


def test_every_value_is_typed_and_sure() -> None:
    certificate = parsed()
    assert certificate.exporter_name is not None
    assert (certificate.exporter_name.source, certificate.exporter_name.confidence) == (Source.STRUCTURED, 1.0)
    assert certificate.exporter_name.page is None


def test_joins_the_country_to_an_address_that_lacks_it() -> None:
    certificate = parsed()
    assert certificate.consignee_address is not None
    assert certificate.consignee_address.value == "Lo 2.9, Can Tho VIETNAM"
    assert certificate.exporter_address is not None
    assert certificate.exporter_address.value == "1-2-3 Marunouchi, Tokyo, Japan"


def test_countries_and_origins_become_codes() -> None:
    certificate = parsed(origin=["JAPAN", "KOREA", "E.U."])
    assert certificate.consignee_country is not None
    assert certificate.consignee_country.value == "VN"
    assert certificate.origin is not None
    assert certificate.origin.value == ("JP", "KR")
    assert certificate.origin_text is not None
    assert "E.U." in certificate.origin_text.value


def test_splits_ship_and_voyage() -> None:
    certificate = parsed()
    assert certificate.vessel is not None
    assert certificate.vessel.value == "PACIFIC SABLE"
    assert certificate.voyage is not None
    assert certificate.voyage.value == "018W"
    assert certificate.transport_mode is not None
    assert certificate.transport_mode.value == "sea"


def test_reads_dates_references_and_quantities() -> None:
    certificate = parsed()
    assert certificate.invoice_refs is not None
    assert certificate.invoice_refs.value == (InvoiceRef("A-101", "2026-11-01"), InvoiceRef("A-102", "2026-11-02"))
    assert certificate.declaration_date is not None
    assert certificate.declaration_date.value == date(2026, 11, 5)
    assert certificate.items[0].quantity is not None
    assert certificate.items[0].quantity.value == Decimal(1200)
    assert certificate.items[0].hs_code is not None
    assert certificate.items[0].hs_code.value == "841370"


def test_a_proxy_signature_is_told_apart_from_the_name() -> None:
    certificate = parsed()
    assert certificate.signatory is not None
    assert (certificate.signatory.value, certificate.signatory.text) == ("Taro Yamada", "FOR Taro Yamada")
    assert certificate.signature_for is not None
    assert certificate.signature_for.value


def test_what_is_empty_or_left_out_is_absent() -> None:
    certificate = parse_certificate("certificate.json", b'{"remarks": ""}')
    assert certificate == Certificate("certificate.json")


def test_no_marks_is_said_so() -> None:
    certificate = parsed(goods={"marks": "N/M"})
    assert certificate.no_marks is not None
    assert certificate.no_marks.value


def test_a_struck_out_box_3_has_no_references() -> None:
    certificate = parsed(invoices=[], invoice_struck_out=True)
    assert certificate.invoice_refs is None
    assert certificate.invoice_struck_out is not None


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"goods": {"colour": "red"}}, "goods.colour: unknown key"),
        ({"goods": {"items": [{}, {}, {"quantity": "many"}]}}, "goods.items[2].quantity"),
        ({"declaration": {"date": "5/11/2026"}}, "declaration.date"),
        ({"declaration": {"signature": "inked"}}, "declaration.signature: must be"),
        ({"exporter": {"name": 7}}, "exporter.name: must be a text"),
        ({"exporter": "SAKURA"}, "exporter: must be an object"),
        ({"origin": "JAPAN"}, "origin: must be a list"),
        ({"form": "epa"}, "form: must be"),
    ],
)
def test_a_fault_is_named_by_its_path(changes: dict[str, Any], named: str) -> None:
    fault = refused(json.dumps({**TYPED, **changes}).encode())
    assert named in fault.message.en
    assert named.split(":")[0] in fault.message.ja


def test_a_key_given_twice_is_refused() -> None:
    assert refused(b'{"goods": {"marks": "A", "marks": "B"}}').code == "duplicate_key"


def test_broken_json_is_named_by_its_line() -> None:
    fault = refused(b'{\n "copy": "ORIGINAL",\n}')
    assert fault.code == "not_json"
    assert "line 3" in fault.message.en
    assert "3行目" in fault.message.ja


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe{\x00", "not_utf8"),
        (b"[]", "invalid"),
        (b"NaN", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b"", "not_json"),
        (b'{"goods": {"items": [{"quantity": ' + b"9" * 5000 + b"}]}}", "not_json"),
        (b'{"copy": "\\ud800"}', "invalid"),
    ],
)
def test_what_is_no_certificate_is_refused_with_a_reason(data: bytes, code: str) -> None:
    assert refused(data).code == code


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse_certificate("c.json", b"\xef\xbb\xbf{}") == Certificate("c.json")


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_never_raises_anything_undeclared(data: bytes) -> None:
    with suppress(IngestError):
        assert parse_certificate("certificate.json", data).document == "certificate.json"


def test_item_rows_of_a_tsv() -> None:
    items = parse_item_rows("items.tsv", b"Quantity\tDescription\tUnit\n1,200\tPUMP\tPCS\n\n5\tSEAL\tSETS\n")
    assert [(i.description.value, i.quantity.value) for i in items if i.description and i.quantity] == [
        ("PUMP", Decimal(1200)),
        ("SEAL", Decimal(5)),
    ]
    certificate = with_item_rows(parsed(goods={}), items)
    assert len(certificate.items) == 2
    assert certificate.lines[-1].value == "SEAL"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"colour\tdescription\nred\tPUMP",
        b"quantity\n5",
        b"description\nPUMP\t5",
        b"description\tquantity\nPUMP\tx",
    ],
)
def test_a_tsv_that_does_not_fit_is_refused(data: bytes) -> None:
    with pytest.raises(IngestError):
        parse_item_rows("items.tsv", data)
