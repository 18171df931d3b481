"""CO-B2-02: box 2 gives name, address and country."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import stated
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text

PARTS = ("consignee_name", "consignee_address", "consignee_country")


@rule(
    id="CO-B2-02",
    title=Text("Box 2 complete", "第2欄の記載項目"),
    outcome=Outcome.FIX,
    field="consignee_address",
    reads=PARTS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L166-170"),
    message=Text(
        "Box 2 does not give {missing}.",
        "第2欄に{missing_ja}がありません。",
    ),
    remedy=Text("Complete box 2.", "第2欄の不足している項目を記載してください。"),
    examples=(
        Example("all three", clean_case, "agrees"),
        Example(
            "TO ORDER",
            lambda: with_certificate(consignee_name=typed("TO ORDER"), consignee_address=None, consignee_country=None),
            "silent",
        ),
        Example("no country", lambda: with_certificate(consignee_country=None), "differs"),
        Example("no name", lambda: with_certificate(consignee_name=None), "differs"),
        Example(
            "no address on a form that is hard to read",
            lambda: with_certificate(consignee_address=None, legibility=0.3),
            "not_checked",
        ),
        Example(
            "an address read badly", lambda: with_certificate(consignee_address=unclear("Kaiweg 8")), "not_checked"
        ),
    ),
)
def complete(case: Case) -> Iterator[Verdict]:
    """TO ORDER stands without an address; then box 5 must say more (CO-B5-05)."""
    if case.certificate is not None and not to_order(case.certificate):
        yield from (stated(case.certificate, name) for name in PARTS)
