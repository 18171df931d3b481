"""CO-B2-01: box 2 names the party that receives the goods, not a bank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import LIKELY, UNSURE
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text

BANK = re.compile(
    r"\b(?:BANK|BANQUE|BANCO|BANCA|BANKASI|SPARKASSE|(?:COMMERZ|RABO|CITI|SBER|POST|LANDES|VOLKS|HANDELS|NATIONAL|KREDIT"
    r"|SCOTIA|RAIFFEISEN|HALYK|UNI|MAY)BANK)\b"
)
NO_BANK = re.compile(
    r"\b(?:BLOOD|EYE|FOOD|SEED|DATA|POWER|TISSUE|MILK|CELL|GENE|PIGGY|WEST|LEFT|RIGHT|SOUTH|NORTH|EAST|RIVER|CLOTHES)"
    r"[\s-]+BANK\b|\bBANK\s+(?:STREET|ROAD|NOTE|FURNITURE|EQUIPMENT)|\bBANKING\b"
)


@rule(
    id="CO-B2-01",
    title=Text("Receiver of the goods in box 2", "第2欄は貨物の受取人"),
    outcome=Outcome.REVIEW,
    field="consignee_name",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L160"),
    message=Text(
        "Box 2 names a bank, “{consignee}”, as the plain consignee.",
        "第2欄の荷受人が銀行（「{consignee}」）になっています。",
    ),
    remedy=Text(
        "Name the party that receives the goods, or write TO ORDER OF and the bank, with box 5 in full.",
        "貨物を受け取る者を記載するか、TO ORDER OF（銀行名）とし、第5欄を省略なく記載してください。",
    ),
    examples=(
        Example("a company", clean_case, "agrees"),
        Example("a bank", lambda: _named("ELBE HANDELSBANK AG"), "differs"),
        Example("to the order of a bank", lambda: _named("TO ORDER OF ELBE BANK AG"), "silent"),
        Example("a blood bank", lambda: _named("RED CROSS BLOOD BANK"), "agrees"),
        Example("read badly", lambda: with_certificate(consignee_name=unclear("ELBE BANK")), "not_checked"),
    ),
)
def receiver(case: Case) -> Iterator[Verdict]:
    """A bank may have ordered goods for itself, so a person decides. Another party than the invoice's is XDOC-05's."""
    certificate = case.certificate
    if certificate is None or certificate.consignee_name is None or to_order(certificate):
        return
    name = certificate.consignee_name
    said, where = upper(name.value), (place(certificate.document, name),)
    if not BANK.search(NO_BANK.sub("", said)):
        yield Agrees()
    elif name.confidence < LIKELY:
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"consignee": name.value})


def _named(name: str) -> Case:
    return with_certificate(consignee_name=typed(name))
