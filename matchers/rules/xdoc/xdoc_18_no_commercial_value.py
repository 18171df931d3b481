"""XDOC-18: “no commercial value” stands on both papers or on neither."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.no_value import said_by
from matchers.presence import LEGIBLE, UNSURE
from models.case import Case
from models.finding import Outcome, Place, Text


@rule(
    id="XDOC-18",
    title=Text("No commercial value", "NO COMMERCIAL VALUE の表示"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", "description", "others"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L191"),
    message=Text(
        "Only {document} says NO COMMERCIAL VALUE.",
        "NO COMMERCIAL VALUE の記載が {document} にしかありません。",
    ),
    remedy=Text("Write it on both papers or on neither.", "両方の書類に記載するか、どちらからも削除してください。"),
    examples=(
        Example("on neither", clean_case, "silent"),
        Example("on both", lambda: _said("NO COMMERCIAL VALUE", "N.C.V."), "agrees"),
        Example("on the certificate only", lambda: _said("NO COMMERCIAL VALUE", "SAMPLES"), "differs"),
        Example("on the invoice only", lambda: _said(None, "NO COMMERCIAL VALUE"), "differs"),
        Example(
            "a box to be ticked",
            lambda: _said(None, "Permanent Temporary Repair Sample, no commercial value"),
            "silent",
        ),
        Example("the invoice hard to read", lambda: _hard_to_read(), "not_checked"),
        Example("read badly", lambda: with_certificate(remarks=unclear("NO COMMERCIAL VALUE")), "not_checked"),
    ),
)
def no_commercial_value(case: Case) -> Iterator[Verdict]:
    """Of several invoices one has to say it."""
    certificate = case.certificate
    if certificate is None or not case.invoices:
        return
    here = said_by(certificate)
    there = next(((i.document, text) for i in case.invoices if (text := said_by(i)) is not None), None)
    if here is None and there is None:
        return
    if here is not None and there is not None:
        yield Agrees()
        return
    document, text = there if there is not None else (certificate.document, here)
    legible = min(certificate.legibility, *(i.legibility for i in case.invoices)) >= LEGIBLE
    other = certificate.document if there is not None else case.invoices[0].document
    where = (place(document, text), Place(other, ""))
    if not legible or (text is not None and in_doubt(text)):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"document": document})


def _said(remark: str | None, line: str) -> Case:
    case = with_invoice(lines=(printed(line),))
    return case if remark is None else with_certificate(case, remarks=typed(remark))


def _hard_to_read() -> Case:
    return with_invoice(_said("NO COMMERCIAL VALUE", "SAMPLES"), legibility=0.3)
