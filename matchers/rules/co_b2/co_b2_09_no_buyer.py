"""CO-B2-09: the buyer is not stacked into box 2 beside the consignee."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.box_2 import Stacked, box_2, other_party
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.destination import care_of
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import compact
from matchers.presence import UNSURE
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice

STACKED = "Kaiweg 8, 20457 Hamburg, Buyer: RHEIN HANDEL GMBH, Koeln"
SHORT = 6  # letters; a shorter name may be part of another word


@rule(
    id="CO-B2-09",
    title=Text("No buyer in box 2", "第2欄の買主の記載"),
    outcome=Outcome.FIX,
    field="consignee_name",
    reads=("consignee_name", "consignee_address", "buyer_name"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L160"),
    message=Text(
        "Box 2 names another party beside the consignee: “{other}”.",
        "第2欄に荷受人以外の者「{other}」が記載されています。",
    ),
    remedy=Text(
        "Leave the consignee alone; write the buyer in box 6 as “Buyer: name” if he must appear.",
        "荷受人だけを記載してください。買主を記載する場合は第6欄に「Buyer: 社名」とします。",
    ),
    examples=(
        Example("the consignee alone", clean_case, "agrees"),
        Example("Buyer: and a name", lambda: _at(STACKED), "differs"),
        Example("the invoice's buyer without a word", lambda: _buyer_below(), "differs"),
        Example("a notify party", lambda: _at("Kaiweg 8, 20457 Hamburg NOTIFY: ELBE SPEDITION"), "differs"),
        Example("on behalf of the buyer (CO-B2-05)", lambda: _on_behalf(), "silent"),
        Example("read badly", lambda: with_certificate(consignee_address=unclear(STACKED)), "not_checked"),
    ),
)
def no_buyer(case: Case) -> Iterator[Verdict]:
    """By the word for his role, or by the name under which an invoice lists him apart from the consignee."""
    certificate = case.certificate
    if certificate is None or certificate.consignee_name is None:
        return
    if to_order(certificate) or care_of(certificate):
        return
    fields = [f for f in (certificate.consignee_name, certificate.consignee_address) if f is not None]
    found = other_party(box_2(certificate)) or next(_buyers(certificate, case.invoices), None)
    where = tuple(place(certificate.document, f) for f in fields)
    if found is None:
        yield Agrees()
    elif any(in_doubt(f) for f in fields):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"other": " ".join(found.text.split())})


def _buyers(certificate: Certificate, invoices: tuple[Invoice, ...]) -> Iterator[Stacked]:
    """The buyer of an invoice that has a consignee of another name, where both names stand in box 2."""
    whole = compact(box_2(certificate))
    for invoice in invoices:
        buyer, consignee = invoice.buyer_name, invoice.consignee_name
        if buyer is None or consignee is None or in_doubt(buyer) or in_doubt(consignee):
            continue
        name, receiver = compact(buyer.value), compact(consignee.value)
        beside = receiver in whole and name in whole.replace(receiver, " ")
        if len(name) >= SHORT and name not in receiver and receiver not in name and beside:
            yield Stacked("", buyer.value)


def _at(address: str) -> Case:
    return with_certificate(consignee_address=typed(address))


def _buyer_below() -> Case:
    case = with_invoice(buyer_name=printed("RHEIN HANDEL GMBH"), consignee_name=printed("HANSA PUMPEN GMBH"))
    return with_certificate(
        case, consignee_address=typed("Kaiweg 8, 20457 Hamburg / RHEIN HANDEL GMBH, Koeln, GERMANY")
    )


def _on_behalf() -> Case:
    return with_certificate(_at(STACKED), consignee_name=typed("ELBE LAGER GMBH ON BEHALF OF HANSA PUMPEN GMBH"))
