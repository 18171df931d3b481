"""CO-B2-03: no M/S, Messrs. or To before the consignee's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text

PREFIX = re.compile(
    r"^\W*(M\s?[/.]\s?S\b\.?|MESSRS?\b\.?|MESSIEURS\b|MSSRS?\b\.?|TO\s?:|TO\b(?!\W+ORDER)(?=\s+\w))", re.IGNORECASE
)


def _named(name: str) -> Case:
    return with_certificate(consignee_name=typed(name))


@rule(
    id="CO-B2-03",
    title=Text("No Messrs. in box 2", "第2欄の敬称"),
    outcome=Outcome.FIX,
    field="consignee_name",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L161"),
    message=Text(
        "Box 2 puts “{prefix}” before the consignee's name “{name}”.",
        "第2欄の荷受人名「{name}」の前に「{prefix}」が付いています。",
    ),
    remedy=Text("Begin box 2 with the company's name.", "第2欄は会社名から書き始めてください。"),
    examples=(
        Example("the name alone", clean_case, "agrees"),
        Example("Messrs.", lambda: _named("Messrs. HANSA PUMPEN GMBH"), "differs"),
        Example("M/S", lambda: _named("M/S HANSA PUMPEN GMBH"), "differs"),
        Example("To", lambda: _named("To: HANSA PUMPEN GMBH"), "differs"),
        Example("to order", lambda: _named("TO THE ORDER OF HANSA BANK"), "silent"),
        Example("a name that begins so", lambda: _named("TOYO MESSRS TRADING"), "agrees"),
        Example("read badly", lambda: with_certificate(consignee_name=unclear("MEssrs HANSA")), "not_checked"),
    ),
)
def no_messrs(case: Case) -> Iterator[Verdict]:
    """TO ORDER and TO THE ORDER OF are no such prefix."""
    certificate = case.certificate
    if certificate is None or certificate.consignee_name is None or to_order(certificate):
        return
    name = certificate.consignee_name
    where = (place(certificate.document, name),)
    prefix = PREFIX.match(name.value)
    if name.confidence < LIKELY:
        yield NotChecked(UNSURE, where)
    elif prefix is None:
        yield Agrees()
    else:
        yield Differs(where, {"prefix": prefix.group().strip(), "name": name.value})
