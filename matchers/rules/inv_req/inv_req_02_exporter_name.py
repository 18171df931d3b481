"""INV-REQ-02: the invoice names the exporter."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-02",
    title=Text("Exporter's name on the invoice", "インボイスの輸出者名"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} does not state the exporter's company name.",
        "インボイス {document} に輸出者の会社名がありません。",
    ),
    remedy=Text(
        "Print the exporter's name on the invoice; a logo alone is not enough.",
        "インボイスに輸出者の会社名を記載してください。ロゴだけでは足りません。",
    ),
    examples=absent_or_unclear("exporter_name"),
)
def exporter_name(case: Case) -> Iterable[Verdict]:
    """The basis of a certificate is an invoice of the applicant himself, so it has to say whose it is."""
    return on_each_invoice(case, "exporter_name")
