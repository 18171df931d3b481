"""CO-B6-07: “Buyer: company” and “Beneficiary: company and address” in box 6 are those of the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import partial_ratio

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import compact, upper
from matchers.presence import ILLEGIBLE, LEGIBLE, UNSURE
from matchers.remarks import remarks_in, stands_on
from matchers.spots import spot
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Invoice
from models.vocabulary.companies import has_suffix

IN_ONE_PIECE = 90
"""Likeness of a name to the best place on the invoice that is the name, an engine's slips allowed for."""
TITLED = re.compile(r"^\**\s*(BUYERS?|BENEFICIARY)\s*(?:NAME\s*)?:\s*(.*)$", re.DOTALL)
NO_ADDRESS = Text(
    "“{words}” in box 6 gives no address.",
    "第6欄の「{words}」に住所の記載がありません。",
)
GIVE_ADDRESS = Text(
    "Write “Beneficiary:” with the company's name and address.", "「Beneficiary: 会社名および住所」と記載してください。"
)


@rule(
    id="CO-B6-07",
    title=Text("Buyer and beneficiary in box 6", "第6欄の買主・受益者"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", "buyer_name"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑥ L160, L164-165"),
    message=Text(
        "“{words}” in box 6 does not stand on the invoice as well.",
        "第6欄の「{words}」と同じ記載がインボイスにありません。",
    ),
    remedy=Text("Write the same on the invoice.", "インボイスにも同様に記載してください。"),
    examples=(
        Example("no such entry", clean_case, "silent"),
        Example("the invoice's buyer", lambda: _remark("BUYER: HANSA PUMPEN GMBH"), "agrees"),
        Example("a buyer of no invoice", lambda: _remark("BUYER: KIKU TRADING INC."), "differs"),
        Example("the beneficiary on both", lambda: _on_both("BENEFICIARY: KIKU CO., LTD., 1-1 KITA, OSAKA"), "agrees"),
        Example("the exporter's address under another name", lambda: _at_the_exporters(), "differs"),
        Example("on the certificate only", lambda: _remark("BENEFICIARY: KIKU CO., LTD., 1-1 KITA, OSAKA"), "differs"),
        Example("without an address: a person judges", lambda: _on_both("BENEFICIARY: KIKU CO., LTD."), "differs"),
        Example("an invoice that is hard to read", lambda: _hard_to_read("BUYER: KIKU TRADING INC."), "not_checked"),
        Example("box 6 read badly", lambda: with_certificate(remarks=unclear("BUYER: KIKU INC.")), "not_checked"),
    ),
)
def buyer_and_beneficiary(case: Case) -> Iterator[Verdict]:
    """Other titled parties (Manufacturer, End user) are CO-B6-02's matter."""
    certificate = case.certificate
    if certificate is None or certificate.remarks is None or not case.invoices:
        return
    for remark in remarks_in(certificate.remarks.value):
        titled = TITLED.match(upper(remark.text))
        if titled is not None:
            yield _judged(case, certificate, certificate.remarks, remark.text, titled)


def _judged(case: Case, certificate: Certificate, remarks: Field[str], text: str, titled: re.Match[str]) -> Verdict:
    line = text.splitlines()[0]
    where = (Place(certificate.document, line, remarks.page, spot(certificate.lines, remarks, line)),)
    both = (*where, *(Place(i.document, i.buyer_name.text if i.buyer_name else "") for i in case.invoices))
    on_one = any(_same(invoice, titled[2]) for invoice in case.invoices)
    without = titled[1] == "BENEFICIARY" and has_suffix(titled[2])
    if on_one and not without:
        return Agrees()
    if in_doubt(remarks):
        return NotChecked(UNSURE, where)
    if on_one:
        return Differs(where, {"words": line}, None, Outcome.REVIEW, NO_ADDRESS, GIVE_ADDRESS)
    hard = min(i.legibility for i in case.invoices) < LEGIBLE
    return NotChecked(ILLEGIBLE, both) if hard else Differs(both, {"words": line})


def _same(invoice: Invoice, company: str) -> bool:
    """Whether the invoice names the company; its buyer counts wherever the invoice has it.

    The name by itself must be there: an address that the company shares with the exporter would carry it.
    """
    said = compact(company)
    names = (invoice.buyer_name, invoice.consignee_name, invoice.exporter_name)
    known = any(name is not None and said.startswith(compact(name.value)) for name in names)
    printed = "".join(compact(line.value) for line in invoice.lines)
    named = partial_ratio(compact(company.partition(",")[0]), printed) >= IN_ONE_PIECE
    return bool(said) and (known or (named and stands_on(invoice.lines, company)))


def _remark(text: str) -> Case:
    return with_certificate(remarks=typed(text))


def _on_both(text: str) -> Case:
    return with_invoice(_remark(text), lines=(printed(text),))


def _hard_to_read(text: str) -> Case:
    return with_invoice(_remark(text), legibility=0.3)


def _at_the_exporters() -> Case:
    case = with_invoice(lines=(printed("SAKURA PRECISION CO., LTD. 1-2-3 MARUNOUCHI, CHIYODA-KU, TOKYO, JAPAN"),))
    named = "BENEFICIARY: SAKURA TRADING CO., LTD., 1-2-3 MARUNOUCHI, CHIYODA-KU, TOKYO, JAPAN"
    return with_certificate(case, remarks=typed(named))
