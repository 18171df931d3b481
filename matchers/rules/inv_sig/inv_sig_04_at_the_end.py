"""INV-SIG-04: the signature stands at the end of the invoice, not in its middle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import SOMEWHERE, printed, unclear, with_invoice
from matchers.normal import upper
from matchers.presence import LIKELY, UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.geometry import Box
from models.papers import Invoice

_ATTACHED = re.compile(r"\bATTACHED (?:SHEETS?|LISTS?)|別紙")
ON_TOP, BELOW = Box(72.0, 20.0, 200.0, 50.0), Box(72.0, 300.0, 200.0, 330.0)


def _signed_at(box: Box, how: Field[str] | None = None, page: int = 1) -> Case:
    return with_invoice(signature=replace(how or printed("handwritten"), box=box, page=page))


def _attached() -> Case:
    case = _signed_at(BELOW)
    lines = tuple(
        replace(i, description=replace(i.description, page=2, box=SOMEWHERE))
        for i in case.invoices[0].items
        if i.description is not None
    )
    return with_invoice(case, items=lines, lines=(printed("DETAILS ARE AS PER ATTACHED SHEET"),))


@rule(
    id="INV-SIG-04",
    title=Text("Signature at the end of the invoice", "署名の位置"),
    outcome=Outcome.REVIEW,
    field="signature",
    reads=("signature", "description"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The signature on {document} seems to stand before the goods line “{line}”, not at the end.",
        "{document} の署名が末尾ではなく、商品明細「{line}」より前にあるように見えます。",
    ),
    remedy=Text("Sign after the last entry of the invoice.", "インボイスの最後の記載の後に署名してください。"),
    examples=(
        Example("after the last line", lambda: _signed_at(BELOW), "agrees"),
        Example("above the goods", lambda: _signed_at(ON_TOP), "differs"),
        Example("on the first page, goods on an attached sheet", _attached, "agrees"),
        Example("perhaps a signature, above the goods", lambda: _signed_at(ON_TOP, unclear("stamp")), "not_checked"),
        Example("not signed (INV-REQ-18)", lambda: _signed_at(ON_TOP, printed("none")), "silent"),
    ),
)
def at_the_end(case: Case) -> Iterator[Verdict]:
    """Goods on an attached sheet may follow a signature at the end of the invoice proper (SUP-INV-03)."""
    for invoice in case.invoices:
        how = invoice.signature
        if how is not None and how.value != "none" and how.box is not None:
            yield _judged(invoice, how)


def _judged(invoice: Invoice, how: Field[str]) -> Verdict:
    later = next((line for line in reversed(_lines(invoice)) if _before(how, line)), None)
    if later is None or _continues(invoice):
        return Agrees()
    where = (place(invoice.document, how), place(invoice.document, later))
    if how.confidence < LIKELY:
        return NotChecked(UNSURE, where)
    return Differs(where, {"document": invoice.document, "line": later.text})


def _lines(invoice: Invoice) -> list[Field[str]]:
    return [i.description for i in invoice.items if i.description is not None and i.description.box is not None]


def _before(how: Field[str], line: Field[str]) -> bool:
    """Whether a signature ends above a goods line, or stands on an earlier page."""
    if how.page is None or line.page is None or how.box is None or line.box is None:
        return False
    return (how.page, how.box.y1) <= (line.page, line.box.y0)


def _continues(invoice: Invoice) -> bool:
    return any(_ATTACHED.search(upper(line.text)) for line in invoice.lines)
