"""CO-B2-04: box 2 gives one company with one address."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.box_2 import box_2, second_place
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.destination import care_of
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text

TWO = "Kaiweg 8, 20457 Hamburg, Warehouse: Hafenstr. 3, 21079 Hamburg"


@rule(
    id="CO-B2-04",
    title=Text("One address in box 2", "第2欄の住所は1か所"),
    outcome=Outcome.FIX,
    field="consignee_address",
    reads=("consignee_name", "consignee_address"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L166-168"),
    message=Text(
        "Box 2 gives a second address: “{second}”.",
        "第2欄に2つ目の住所「{second}」が記載されています。",
    ),
    remedy=Text(
        "Leave the company with one address; a place of delivery may stand in box 6 if the invoice has it.",
        "1社1住所だけを記載してください。納入先などは、インボイスにある場合に第6欄へ記載できます。",
    ),
    examples=(
        Example("one address", clean_case, "agrees"),
        Example("an office and a warehouse", lambda: _at(TWO), "differs"),
        Example(
            "two whole addresses", lambda: _at("Kaiweg 8, Hamburg, GERMANY, Hafen 3, 28195 Bremen, GERMANY"), "differs"
        ),
        Example("a label before the only address", lambda: _at("Head Office: Kaiweg 8, 20457 Hamburg"), "agrees"),
        Example("a warehouse in the street", lambda: _at("Warehouse 3, Plant Road 8, 20457 Hamburg"), "agrees"),
        Example("on behalf of another", lambda: _care_of(), "silent"),
        Example("read badly", lambda: with_certificate(consignee_address=unclear(TWO)), "not_checked"),
    ),
)
def one_address(case: Case) -> Iterator[Verdict]:
    """With "on behalf of" and "care of" there are two firms and two addresses (CO-B2-05)."""
    certificate = case.certificate
    if certificate is None or certificate.consignee_address is None:
        return
    if to_order(certificate) or care_of(certificate):
        return
    address = certificate.consignee_address
    where = (place(certificate.document, address),)
    found = second_place(box_2(certificate))
    if found is None:
        yield Agrees()
    elif in_doubt(address):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"second": " ".join(found.text.split())})


def _at(address: str) -> Case:
    return with_certificate(consignee_address=typed(address))


def _care_of() -> Case:
    return with_certificate(_at(TWO), consignee_name=typed("HANSA PUMPEN GMBH C/O ELBE LAGER GMBH"))
