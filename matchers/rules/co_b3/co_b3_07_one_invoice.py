"""CO-B3-07: one invoice, one certificate; several only where they surely belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import one_line
from matchers.examples import clean_case, printed
from matchers.normal import compact
from matchers.one_shipment import two_invoices
from matchers.presence import ILLEGIBLE, LEGIBLE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Invoice


@rule(
    id="CO-B3-07",
    title=Text("One invoice, one certificate", "1インボイス1証明書"),
    outcome=Outcome.REVIEW,
    field="consignee_name",
    reads=("consignee_name", "buyer_name"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ④ L104-106"),
    message=Text(
        "{document} names no consignee, another invoice of this certificate goes to “{consignee}”.",
        "{document} に荷受人の記載がなく、同じ証明書の別のインボイスの荷受人は「{consignee}」です。",
    ),
    remedy=Text(
        "Find out whether both go to the same consignee, or use one certificate for each invoice.",
        "荷受人が同じか確認するか、インボイスごとに別の証明書を申請してください。",
    ),
    examples=(
        Example("one invoice", clean_case, "agrees"),
        Example("two to one consignee", two_invoices, "agrees"),
        Example("the consignee of one is the other's buyer", lambda: _to("HANSA PUMPEN GMBH"), "agrees"),
        Example("only one has a consignee of its own", lambda: _to("NORDSEE LAGER GMBH"), "differs"),
        Example("none found where the page is hard to read", lambda: _to("NORDSEE LAGER GMBH", 0.3), "not_checked"),
    ),
)
def one_invoice(case: Case) -> Iterator[Verdict]:
    """Several invoices have to agree in every condition (CO-B3-06, XDOC-20). Those that INV-REQ asks of each are missed
    there; the consignee may be left out, and is the buyer then. Goods left out are GOODS-03's matter.
    """
    named = next(((i.document, i.consignee_name) for i in case.invoices if i.consignee_name is not None), None)
    if len(case.invoices) < 2 or named is None:
        yield Agrees()
        return
    document, consignee = named
    for invoice in case.invoices:
        yield _judged(invoice, document, consignee)


def _judged(invoice: Invoice, document: str, consignee: Field[str]) -> Verdict:
    receiver = invoice.consignee_name or invoice.buyer_name
    if invoice.consignee_name is not None or (receiver and compact(receiver.value) == compact(consignee.value)):
        return Agrees()
    where = (Place(invoice.document, ""), place(document, consignee))
    if invoice.legibility < LEGIBLE:
        return NotChecked(ILLEGIBLE, where)
    return Differs(where, {"document": invoice.document, "consignee": one_line(consignee.text)})


def _to(consignee: str, legibility: float = 1.0) -> Case:
    case = two_invoices(consignee_name=printed(consignee))
    first, second = case.invoices
    return replace(case, invoices=(replace(first, legibility=legibility), second))
