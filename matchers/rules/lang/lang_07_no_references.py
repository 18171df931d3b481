"""LANG-07: no reference that ties the certificate to another paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text

REFERENCE = re.compile(
    r"\bAS PER\b|\bACCORDING TO\b|\bIN ACCORDANCE WITH\b|\bREFER(?:RING)? TO\b|\bREFERENCE IS MADE\b"
    r"|\bAS STATED IN\b|\bAS MENTIONED\b"
    r"|\b(?:SEE|AS) ATTACHED\b|\bUNDER (?:YOUR|OUR)\b|\bCOVERED BY\b|\bAS (?:DESCRIBED|LISTED|SHOWN|SPECIFIED) (?:IN"
    r"|ON)\b|\bPRO-?\s?FORMA INVOICE\b"
    r"|\bIN CONFORMITY WITH\b|\bCONFORMING TO\b|\bPURSUANT TO\b"
)
ON_PAPER = re.compile(r"\bDETAILS? (?:ARE )?AS PER (?:THE )?ATTACHED SHEETS?\b(?:\(S\))?")


@rule(
    id="LANG-07",
    title=Text("References to other papers", "他書類への参照表現"),
    outcome=Outcome.FIX,
    field="description",
    reads=EVERYWHERE,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text(
        "“{words}” in “{text}” ties the certificate to another paper.",
        "「{text}」の「{words}」は他の書類に依存する表現です。",
    ),
    remedy=Text(
        "State the matter itself, or a titled number (Contract No. 123) in box 6.",
        "内容そのものを記載するか、第6欄に番号（Contract No. 123 など）だけを記載してください。",
    ),
    examples=(
        Example("no reference", clean_case, "agrees"),
        Example("a titled number", lambda: with_certificate(remarks=typed("CONTRACT NO. 123")), "agrees"),
        Example("as per", lambda: with_certificate(others=typed("AS PER PROFORMA INVOICE NO. 77")), "differs"),
        Example("attached sheet, at the counter", lambda: _counter("DETAILS ARE AS PER ATTACHED SHEET(S)"), "agrees"),
        Example("read badly", lambda: with_certificate(others=unclear("AS PER ORDER 7")), "not_checked"),
    ),
)
def no_references(case: Case) -> Iterator[Verdict]:
    """Only attachment sheets on paper are referred to in this way."""
    allowed = ON_PAPER if case.application.channel == "counter" else None
    yield from barred(case, REFERENCE, allowed=allowed)


def _counter(others: str) -> Case:
    return applied(date(2026, 11, 21), with_certificate(others=typed(others)), channel="counter")
