"""CO-B1-04: box 1 gives name, address and country."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import stated
from models.case import Case
from models.finding import Outcome, Text

PARTS = ("exporter_name", "exporter_address", "exporter_country")


@rule(
    id="CO-B1-04",
    title=Text("Box 1 complete", "第1欄の記載項目"),
    outcome=Outcome.FIX,
    field="exporter_address",
    reads=PARTS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑤ L156-157"),
    message=Text(
        "Box 1 does not give {missing}.",
        "第1欄に{missing_ja}がありません。",
    ),
    remedy=Text("Complete box 1.", "第1欄の不足している項目を記載してください。"),
    examples=(
        Example("all three", clean_case, "agrees"),
        Example("no country", lambda: with_certificate(exporter_country=None), "differs"),
        Example("no address", lambda: with_certificate(exporter_address=typed("")), "differs"),
        Example("a dash for the address", lambda: with_certificate(exporter_address=typed("-")), "differs"),
        Example("a country alone", lambda: with_certificate(exporter_address=typed("JAPAN")), "differs"),
        Example(
            "no name on a form that is hard to read",
            lambda: with_certificate(exporter_name=None, legibility=0.3),
            "not_checked",
        ),
        Example("a name read badly", lambda: with_certificate(exporter_name=unclear("SAKUBA")), "not_checked"),
    ),
)
def complete(case: Case) -> Iterator[Verdict]:
    """All three are compared elsewhere; here they only have to be there."""
    if case.certificate is not None:
        yield from (stated(case.certificate, name) for name in PARTS)
