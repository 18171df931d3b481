"""CO-B6-04: box 6 is about the contract between the applicant and his own customer."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.remarks import Matter, Remark, ill_worded, of_another_box, remarks_in, stands_on
from matchers.spots import spot
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate

PERHAPS = Text(
    "“{words}” in box 6 may have nothing to do with the contract between exporter and buyer.",
    "第6欄の「{words}」は、輸出者と買主の契約に関する記載でない可能性があります。",
)
DECIDE = Text("Decide whether it may stand there.", "記載できる内容か判断してください。")


@rule(
    id="CO-B6-04",
    title=Text("Matters of the direct contract", "直接の契約に関する記載"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L97-99; ⑥ L171-173"),
    message=Text(
        "“{words}” in box 6 is about a contract with somebody else than the exporter's own customer.",
        "第6欄の「{words}」は、輸出者の直接の契約相手以外との契約に関する記載です。",
    ),
    remedy=Text(
        "Take it out, or consult the chamber first where a letter of credit asks for it.",
        "削除してください。信用状で要求されている場合は、事前に商工会議所へご相談ください。",
    ),
    examples=(
        Example("blank", clean_case, "silent"),
        Example("a letter of credit's number", lambda: _on_both("L/C NUMBER 1234"), "agrees"),
        Example("an indent's number", lambda: _on_both("INDENT NUMBER: 5571"), "agrees"),
        Example("the order of the customer's customer", lambda: _on_both("END CUSTOMER P/O NO. 7"), "differs"),
        Example("no matter of a contract: a person judges", lambda: _on_both("HANDLE WITH CARE"), "differs"),
        Example("not on the invoice is CO-B6-02's", lambda: _remark("HANDLE WITH CARE"), "agrees"),
        Example("barred words are LANG-04's", lambda: _on_both("E. & O. E."), "agrees"),
        Example("read badly", lambda: with_certificate(remarks=unclear("END CUSTOMER P/O NO. 7")), "not_checked"),
    ),
)
def direct_contract(case: Case) -> Iterator[Verdict]:
    """Payment and price terms, numbers of credit, contract and order, and titled parties are the usual entries.

    What is none of these a person judges, where the invoice says it too and neither CO-B6-03 nor a rule on
    wording speaks.
    """
    certificate = case.certificate
    if certificate is None or certificate.remarks is None:
        return
    for remark in remarks_in(certificate.remarks.value):
        yield _judged(case, certificate, certificate.remarks, remark)


def _judged(case: Case, certificate: Certificate, remarks: Field[str], remark: Remark) -> Verdict:
    sure = remark.matter is Matter.RESALE
    if not sure and not (remark.matter is Matter.UNKNOWN and _on_an_invoice(case, remark)):
        return Agrees()
    if not sure and (ill_worded(remark) or of_another_box(certificate, remark)):
        return Agrees()
    line = remark.text.splitlines()[0]
    where = (Place(certificate.document, line, remarks.page, spot(certificate.lines, remarks, line)),)
    if in_doubt(remarks):
        return NotChecked(UNSURE, where)
    return (
        Differs(where, {"words": line})
        if sure
        else Differs(where, {"words": line}, None, Outcome.REVIEW, PERHAPS, DECIDE)
    )


def _on_an_invoice(case: Case, remark: Remark) -> bool:
    return any(stands_on(i.lines, remark.text) for i in case.invoices)


def _remark(text: str) -> Case:
    return with_certificate(remarks=typed(text))


def _on_both(text: str) -> Case:
    return with_invoice(_remark(text), lines=(printed(text),))
