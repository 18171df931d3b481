"""INV-REQ-04: the invoice states the exporter's country."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-04",
    title=Text("Exporter's country on the invoice", "インボイスの輸出者国名"),
    outcome=Outcome.FIX,
    field="exporter_country",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} does not state the exporter's country.",
        "インボイス {document} に輸出者の国名がありません。",
    ),
    remedy=Text(
        "Add JAPAN to the exporter's address on the invoice.",
        "インボイスの輸出者住所に国名（JAPAN）を追記してください。",
    ),
    examples=absent_or_unclear("exporter_country"),
)
def exporter_country(case: Case) -> Iterable[Verdict]:
    """Tokyo demands it; some other chambers tolerate its absence on the invoice (C-30)."""
    return on_each_invoice(case, "exporter_country")
