"""XDOC-20: several invoices on one certificate have the same parties and the same transport."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.compare import Same, Side, compare, equal, normalised
from matchers.examples import clean_case, printed, unclear
from matchers.normal import address, compact, ship, voyage
from matchers.places import same_port
from matchers.ships import apart
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice

SAME: tuple[tuple[str, Same], ...] = (
    ("exporter_name", normalised(compact)),
    ("buyer_name", normalised(compact)),
    ("buyer_address", normalised(address)),
    ("consignee_name", normalised(compact)),
    ("consignee_address", normalised(address)),
    ("port_of_loading", same_port),
    ("port_of_discharge", same_port),
    ("vessel", normalised(ship)),
    ("voyage", normalised(voyage)),
    ("departure_date", equal),
)


@rule(
    id="XDOC-20",
    title=Text("Several invoices, one shipment", "複数インボイスの同一性"),
    outcome=Outcome.FIX,
    field="consignee_name",
    reads=tuple(name for name, _ in SAME),
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L104-106"),
    message=Text(
        "The invoices differ: “{certificate}” and “{invoice}”.",
        "複数のインボイスで内容が異なります：「{certificate}」「{invoice}」。",
    ),
    remedy=Text(
        "Use one certificate for each shipment and each consignee.",
        "荷受人・船積みごとに別の証明書を申請してください。",
    ),
    examples=(
        Example("one invoice", clean_case, "silent"),
        Example("two of one shipment", lambda: _two(printed("ONE APUS")), "agrees"),
        Example("the voyage in one ship's field", lambda: _two(printed("ONE APUS V.052W")), "agrees"),
        Example("another vessel", lambda: _two(printed("ONE IBIS")), "differs"),
        Example("another number in the ship's name", lambda: _two(printed("WAN HAI 332"), "WAN HAI 322"), "differs"),
        Example("the second read badly", lambda: _two(unclear("0NE 4PU5")), "not_checked"),
    ),
)
def invoices_agree(case: Case) -> Iterator[Verdict]:
    """Each further invoice is held against the first. What one of them leaves out is not compared here."""
    for later in case.invoices[1:]:
        first, other = _apart(case.invoices[0], later), _apart(later, case.invoices[0])
        verdicts = [
            compare(name, Side(first.document, one), Side(other.document, two), same)
            for name, same in SAME
            if (one := getattr(first, name)) is not None and (two := getattr(other, name)) is not None
        ]
        wrong: list[Verdict] = [v for v in verdicts if not isinstance(v, Agrees)]
        yield from wrong or (Agrees(),)


def _apart(invoice: Invoice, other: Invoice) -> Invoice:
    name, trip = apart(invoice, other)
    return replace(invoice, vessel=name, voyage=trip)


def _two(vessel: Field[str], first_vessel: str = "ONE APUS") -> Case:
    first = replace(clean_case().invoices[0], vessel=printed(first_vessel))
    second = replace(first, document="second.pdf", invoice_number=printed("INV-26-1102"), vessel=vessel)
    return replace(clean_case(), invoices=(first, second))
