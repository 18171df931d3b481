"""XDOC-08: box 5 names the invoice's vessel and voyage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare, normalised
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import flight, ship, upper, voyage
from matchers.ships import apart
from matchers.sides import pairs
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice


@rule(
    id="XDOC-08",
    title=Text("Vessel and voyage on both papers", "船名・航海番号の一致"),
    outcome=Outcome.FIX,
    field="vessel",
    reads=("vessel", "voyage", "flight"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "Box 5 says “{certificate}”, the invoice “{invoice}” ({difference}).",
        "第5欄は「{certificate}」、インボイスは「{invoice}」です（相違箇所：{difference}）。",
    ),
    remedy=Text("Write the invoice's vessel and voyage.", "インボイスと同じ船名・航海番号を記載してください。"),
    examples=(
        Example("the same ship and voyage", clean_case, "agrees"),
        Example("M/V and VOY. do not count", lambda: _box_5("M/V ONE APUS", "VOY. NO. 052W"), "agrees"),
        Example("the voyage in the ship's field", lambda: _box_5("ONE APUS V.052W", None), "agrees"),
        Example("box 5 gives the ship only", lambda: _box_5("ONE APUS", None), "agrees"),
        Example("another ship", lambda: _box_5("ONE IBIS", "052W"), "differs"),
        Example("another number in the ship's name", lambda: _sisters(), "differs"),
        Example("another voyage", lambda: _box_5("ONE APUS", "057W"), "differs"),
        Example("another voyage in the ship's field", lambda: _box_5("ONE APUS V.057W", None), "differs"),
        Example("the voyage not found on the invoice", lambda: with_invoice(voyage=None), "not_checked"),
        Example("the voyage printed somewhere on it", lambda: _printed("ONE APUS / V.052W"), "agrees"),
        Example("no flight number on the invoice, nor asked for", lambda: _by_air(), "silent"),
        Example("read badly", lambda: with_invoice(vessel=unclear("0NE APU5 X")), "not_checked"),
        Example("by sea, no ship named", lambda: _box_5(None, None), "silent"),
    ),
)
def vessel_and_voyage(case: Case) -> Iterator[Verdict]:
    """Box 5 may give the mode only, or the ship without its voyage. A ship's name may end in a number (WAN HAI 322).

    A voyage that box 5 gives has to stand on the invoice as well; an invoice without a ship is INV-REQ-08's matter.
    """
    for certificate, invoice in pairs(case):
        (name_here, trip), (their_name, their_trip) = apart(certificate, invoice), apart(invoice, certificate)
        for name, here, there, same in (
            ("vessel", name_here, their_name, normalised(ship)),
            ("voyage", trip, their_trip, normalised(voyage)),
            ("flight", certificate.flight, invoice.flight, normalised(flight)),
        ):
            if here is not None and (there is not None or (name == "voyage" and _lacks(invoice, their_name, here))):
                yield compare(name, Side(certificate.document, here), Side(invoice.document, there), same)


def _lacks(invoice: Invoice, name: Field[str] | None, trip: Field[str]) -> bool:
    """Whether the invoice names its ship, but prints this voyage nowhere."""
    number = r"\W*".join(map(re.escape, voyage(trip.value)))
    wanted = re.compile(rf"(?<![\dA-UW-Z]){number}(?!\w)")
    return name is not None and not any(wanted.search(upper(line.value)) for line in invoice.lines)


def _box_5(name: str | None, trip: str | None) -> Case:
    return with_certificate(vessel=typed(name) if name else None, voyage=typed(trip) if trip else None)


def _printed(line: str) -> Case:
    return with_invoice(voyage=None, lines=(printed(line),))


def _by_air() -> Case:
    case = with_certificate(_box_5(None, None), flight=typed("NH203"))
    return with_invoice(case, transport_mode=printed("air"), vessel=None, voyage=None)


def _sisters() -> Case:
    case = with_invoice(vessel=printed("WAN HAI 322"))
    certificate = replace(case.certificate, vessel=typed("WAN HAI 332")) if case.certificate else None
    return replace(case, certificate=certificate)
