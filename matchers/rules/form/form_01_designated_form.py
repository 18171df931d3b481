"""FORM-01: at the counter the certificate stands on the chambers' designated form."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.condition import drawn, drawn_sheets, laid_out, typed_in
from matchers.examples import applied
from models.case import Case
from models.condition import Condition
from models.field import Source
from models.finding import Outcome, Text


@rule(
    id="FORM-01",
    title=Text("Designated form", "所定の用紙"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L13-17, L21-29"),
    message=Text(
        "{document} is not laid out as the designated form: {found} of its boxes stand in their places.",
        "{document} の様式が所定の用紙と異なります（様式どおりに確認できた欄：{found}）。",
    ),
    remedy=Text(
        "Print the certificate on the chamber's designated form.",
        "商工会議所所定の用紙に印刷してください。",
    ),
    examples=(
        Example("the designated form", lambda: laid_out(True), "agrees"),
        Example("a layout of one's own", lambda: laid_out(False), "differs"),
        Example("a layout of one's own, on a scan", lambda: laid_out(False, Source.OCR), "differs"),
        Example("applied for online", lambda: applied(drawn().applied_on, laid_out(False), channel="online"), "silent"),
        Example("to be printed on the form", lambda: drawn(Condition()), "silent"),
        Example("typed in", typed_in, "silent"),
    ),
    always_decided="a sheet without any caption, or one that is hard to read, says nothing about its form",
)
def designated_form(case: Case) -> Iterator[Verdict]:
    """Online the portal prints the form. A draft without captions is meant to be printed on the pre-printed sheet."""
    if case.application.channel != "counter":
        return
    for sheet, condition in drawn_sheets(case):
        form = condition.designated
        if form is not None and form.value:
            yield Agrees()
        elif form is not None:
            outcome = None if form.source is Source.TEXT_LAYER else Outcome.REVIEW
            said = {"document": sheet.document, "found": form.text}
            yield Differs((place(sheet.document, form),), said, outcome=outcome)
