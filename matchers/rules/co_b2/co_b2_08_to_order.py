"""CO-B2-08: a consignee to order is allowed, and box 5 must then be complete."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="CO-B2-08",
    title=Text("Consignee to order", "TO ORDER 方式の荷受人"),
    outcome=Outcome.NOTE,
    field="consignee_name",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L163"),
    message=Text(
        "Box 2 says “{consignee}”, which is allowed where box 5 names loading place, destination and means.",
        "第2欄は「{consignee}」です。第5欄に積込地・仕向地・輸送手段がそろっていれば認められます。",
    ),
    remedy=Text("Nothing needs to be done here; box 5 is checked.", "対応は不要です。第5欄は別に確認します。"),
    examples=(
        Example("a named consignee", clean_case, "agrees"),
        Example("to order: a note", lambda: _named("TO ORDER"), "differs"),
        Example("to the order of a bank: a note", lambda: _named("TO THE ORDER OF HANSA BANK"), "differs"),
        Example("read badly", lambda: with_certificate(consignee_name=unclear("TO 0RDER")), "not_checked"),
    ),
)
def consignee_to_order(case: Case) -> Iterator[Verdict]:
    """Whether box 5 is complete is CO-B5-05's matter."""
    certificate = case.certificate
    if certificate is None or certificate.consignee_name is None:
        return
    name = certificate.consignee_name
    where = (place(certificate.document, name),)
    if name.confidence < LIKELY:
        yield NotChecked(UNSURE, where)
    elif to_order(certificate):
        yield Differs(where, {"consignee": name.value})
    else:
        yield Agrees()


def _named(name: str) -> Case:
    return with_certificate(consignee_name=typed(name), consignee_address=None, consignee_country=None)
