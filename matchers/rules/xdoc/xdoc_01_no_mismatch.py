"""XDOC-01: what both papers state and no other rule compares does not clearly differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.compare import Same, Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import Amount, compact, upper
from matchers.origins import extracted
from matchers.places import vaguely_same_place
from matchers.presence import LIKELY
from matchers.remarks import printed_text, remark_lines
from matchers.shipment import country_of, final_destination
from matchers.sides import pairs, part
from matchers.weights import kilograms, to_kilograms
from models.case import Case
from models.field import Field, Weight
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice
from models.vocabulary import incoterms, units

_FIGURE = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?"
_WEIGHT = re.compile(
    rf"\b(?P<kind>NET|GROSS|N\W?W|G\W?W)\b\W*(?:WEIGHT|WT|MASS)?\W{{0,4}}(?P<amount>{_FIGURE})\s*(?P<unit>[A-Z/.]+)"
    rf"|(?P<amount2>{_FIGURE})\s*(?P<unit2>[A-Z/]+)\.?\s*\(?\s*(?P<kind2>NET|GROSS|N\W?W|G\W?W)\b"
)
_BUYER = re.compile(r"^\W*BUYER\s*[:：]\s*(?P<name>\S.*)$", re.IGNORECASE)
ROUNDING = Decimal("0.06")
"""Kilograms by which one weight may be rounded on one of the papers."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that box 5, 6 or 7 states, and what the invoice states of it under the same name."""

    name: str
    certificate: Field[str]
    invoice: Field[Any]
    same: Same


@rule(
    id="XDOC-01",
    title=Text("No clear mismatch between the papers", "書類間の明らかな不一致"),
    outcome=Outcome.FIX,
    field="final_destination",
    reads=(
        "final_destination", "incoterm", "incoterm_place", "buyer_name", "net_weight", "gross_weight", "remarks",
        "others",
    ),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "The papers differ: the certificate says “{certificate}”, the invoice “{invoice}”.",
        "証明書では「{certificate}」、インボイスでは「{invoice}」となっており、一致しません。",
    ),
    remedy=Text("Correct the paper that is wrong.", "誤っている方の書類を訂正してください。"),
    examples=(
        Example("nothing but what other rules compare", clean_case, "silent"),
        Example("one final destination", lambda: _final("LUSAKA, ZAMBIA", "LUSAKA"), "agrees"),
        Example("two final destinations", lambda: _final("LUSAKA, ZAMBIA", "NDOLA, ZAMBIA"), "differs"),
        Example("the same trade terms", lambda: _box_6("CIF HAMBURG, GERMANY"), "agrees"),
        Example("other trade terms", lambda: _box_6("FOB TOKYO"), "differs"),
        Example("another place of the trade terms", lambda: _box_6("CIF BREMEN"), "differs"),
        Example("the same gross weight", lambda: _others("G.W. 860.0 KGS"), "agrees"),
        Example("another gross weight", lambda: _others("GROSS WEIGHT: 680 KGS"), "differs"),
        Example("another net weight", lambda: _others("808 KGS NET"), "differs"),
        Example("the invoice's buyer", lambda: _box_6("Buyer: HANSA PUMPEN GMBH, Hamburg"), "agrees"),
        Example("a buyer who is somebody else there", lambda: _somebody_else(), "differs"),
        Example("read badly", lambda: with_invoice(_others("G.W. 680 KGS"), gross_weight=_doubtful()), "not_checked"),
    ),
)  # fmt: skip
def no_mismatch(case: Case) -> Iterator[Verdict]:
    """Final destination, trade terms and buyer in box 6, weights beside the goods.

    Everything else has a rule of its own; what stands on no invoice at all is CO-B6-02's matter. Weights are compared
    with one invoice only, and not where goods of it were left out.
    """
    goods = align(case)
    taken_out = extracted(case, goods) or bool(goods.goods_left_out)
    for certificate, invoice in pairs(case):
        stated = [*_destination(certificate, invoice), *_box_6_entries(certificate, invoice)]
        if len(case.invoices) == 1 and not taken_out:
            stated += _weights(certificate, invoice)
        for s in stated:
            yield _judged(certificate, invoice, s)


def _judged(certificate: Certificate, invoice: Invoice, s: Stated) -> Verdict:
    verdict = compare(s.name, Side(certificate.document, s.certificate), Side(invoice.document, s.invoice), s.same)
    # A reading in doubt is settled where the invoice prints the certificate's words beside its own.
    unread = not isinstance(verdict, Agrees) and s.invoice.confidence < LIKELY
    if unread and compact(s.certificate.value) in printed_text(invoice.lines):
        return Agrees()
    return verdict


def _destination(certificate: Certificate, invoice: Invoice) -> Iterator[Stated]:
    here, there = final_destination(certificate), invoice.final_destination
    if here is not None and there is not None and not _abroad(certificate, here):
        yield Stated("final_destination", here, there, vaguely_same_place)


def _abroad(certificate: Certificate, final: Field[str]) -> bool:
    """Whether the final destination is outside the consignee's country, which is CO-B5-07's matter."""
    home = certificate.consignee_country
    return home is not None and country_of(final.value, likely=home.value) not in (None, home.value)


def _box_6_entries(certificate: Certificate, invoice: Invoice) -> Iterator[Stated]:
    if certificate.remarks is None:
        return
    for line in remark_lines(certificate):
        if invoice.buyer_name is not None and (found := _BUYER.match(line)):
            if compact(found["name"]) in printed_text(invoice.lines) or _same_buyer(
                found["name"], invoice.buyer_name.value
            ):
                yield Stated("buyer_name", part(certificate.remarks, found["name"]), invoice.buyer_name, _same_buyer)
        elif (terms := incoterms.parse(upper(line))) and invoice.incoterm is not None:
            yield Stated("incoterm", part(certificate.remarks, terms[0]), invoice.incoterm, _equal)
            if terms[1] and invoice.incoterm_place is not None and terms[0] == invoice.incoterm.value:
                here = part(certificate.remarks, terms[1])
                yield Stated("incoterm_place", here, invoice.incoterm_place, vaguely_same_place)


def _weights(certificate: Certificate, invoice: Invoice) -> Iterator[Stated]:
    """A weight that box 7 or 8 states once for all goods; several of a kind are those of single items."""
    texts = [t for t in (certificate.others, certificate.total_quantity) if t is not None]
    found = [(text, *weight) for text in texts for weight in _weights_in(text.value)]
    for name, there in (("net_weight", invoice.net_weight), ("gross_weight", invoice.gross_weight)):
        mine = [(text, words, amount) for text, kind, words, amount in found if kind == name]
        if len(mine) == 1 and there is not None:
            text, words, amount = mine[0]
            yield Stated(name, part(text, words), there, _same_weight(amount))


def _weights_in(text: str) -> Iterator[tuple[str, str, Decimal]]:
    """Field name, words and kilograms of each weight that says whether it is net or gross."""
    for m in _WEIGHT.finditer(upper(text)):
        kind, amount, unit = (m[n] or m[f"{n}2"] for n in ("kind", "amount", "unit"))
        normal = units.normal(unit.rstrip("."))
        weight = to_kilograms(Amount(Decimal(amount.replace(",", "")), normal)) if normal else None
        if weight is not None:
            yield "gross_weight" if kind.startswith("G") else "net_weight", m.group().strip(" ("), weight


def _same_weight(amount: Decimal) -> Same:
    def same(_: object, other: Weight) -> bool:
        there = kilograms(other)
        return there is None or abs(there - amount) <= ROUNDING

    return same


def _equal(one: str, other: str) -> bool:
    return one == other


def _same_buyer(box_6: str, buyer: str) -> bool:
    return compact(buyer) in compact(box_6) or compact(box_6) in compact(buyer)


def _final(certificate: str, invoice: str) -> Case:
    case = with_certificate(consignee_country=typed("ZM"), remarks=typed(f"Final Destination: {certificate}"))
    return with_invoice(case, final_destination=printed(invoice))


def _box_6(remark: str) -> Case:
    return with_certificate(remarks=typed(remark))


def _others(text: str) -> Case:
    return with_certificate(others=typed(text))


def _somebody_else() -> Case:
    return with_invoice(_box_6("Buyer: ELBE SPEDITION GMBH"), lines=(printed("NOTIFY: ELBE SPEDITION GMBH"),))


def _doubtful() -> Field[Weight]:
    field: Field[Weight] = unclear(Weight("880", "KG"))
    return field
