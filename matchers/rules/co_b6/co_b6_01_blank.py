"""CO-B6-01: box 6 is blank unless a customer or a bank asks for an entry."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE, blank
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="CO-B6-01",
    title=Text("Box 6 left blank", "第6欄の空欄原則"),
    outcome=Outcome.NOTE,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L97-99"),
    message=Text("Box 6 says “{words}”; as a rule it is left blank.", "第6欄に「{words}」とあります。原則は空欄です。"),
    remedy=Text(
        "Keep it only if the customer or a bank asks for it.", "取引先や銀行等の要求がある場合に限り記載してください。"
    ),
    examples=(
        Example("blank", clean_case, "agrees"),
        Example("blanks alone", lambda: with_certificate(remarks=typed("  ")), "agrees"),
        Example("an order's number: a note", lambda: with_certificate(remarks=typed("ORDER NO. 55")), "differs"),
        Example("read badly: a note", lambda: with_certificate(remarks=unclear("ORDER NO. 55")), "not_checked"),
    ),
)
def blank_box(case: Case) -> Iterator[Verdict]:
    """A reminder; what may stand there is the matter of the other rules of this group."""
    certificate = case.certificate
    if certificate is None:
        return
    remarks = certificate.remarks
    if remarks is None or blank(remarks):
        yield Agrees()
    elif in_doubt(remarks):
        yield NotChecked(UNSURE, (place(certificate.document, remarks),))
    else:
        yield Differs((place(certificate.document, remarks),), {"words": " / ".join(remarks.value.split("\n"))})
