"""CO-B3-03: number and date are left out only with one diagonal line and a letter of credit or instruction."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.evidence import BUYERS_INSTRUCTION, asked_for, evidence
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
from matchers.presence import LIKELY, UNSURE, blank, missing
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text
from models.papers import Certificate

BLANK = Text(
    "Box 3 is blank and not struck through.",
    "第3欄が空欄で、斜線もありません。",
)
STRIKE = Text(
    "Write number and date, or strike the box with one line from the upper right to the lower left.",
    "番号と日付を記載するか、右上から左下への斜線1本を引いてください。",
)


def _struck() -> Case:
    return with_certificate(invoice_refs=None, invoice_struck_out=typed(True))


@rule(
    id="CO-B3-03",
    title=Text("Box 3 left out", "第3欄の省略"),
    outcome=Outcome.EVIDENCE,
    field="invoice_number",
    reads=("invoice_refs",),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L142-144"),
    message=Text(
        "Box 3 is struck through; a full copy of the letter of credit or of the buyer's signed instruction is needed.",
        "第3欄が斜線で省略されています。信用状または買主の署名入り指示書の全文写しが必要です。",
    ),
    remedy=Text(
        "Attach the letter of credit or the signed shipping instruction.",
        "信用状または署名入りの船積指示書を添付してください。",
    ),
    examples=(
        Example("number and date given", clean_case, "agrees"),
        Example(
            "struck through, letter of credit attached", lambda: with_other(Kind.LETTER_OF_CREDIT, _struck()), "met"
        ),
        Example(
            "struck through, the buyer's instruction attached",
            lambda: with_other(Kind.UNKNOWN, _struck(), words="SHIPPING INSTRUCTIONS"),
            "met",
        ),
        Example("struck through, nothing attached", _struck, "differs"),
        Example("blank without a line", lambda: with_certificate(invoice_refs=None), "differs"),
        Example(
            "blank on a form that is hard to read",
            lambda: with_certificate(invoice_refs=None, legibility=0.3),
            "not_checked",
        ),
        Example(
            "a line that is hard to see",
            lambda: with_certificate(invoice_refs=None, invoice_struck_out=unclear(True)),
            "not_checked",
        ),
    ),
)
def left_out(case: Case) -> Iterator[Verdict]:
    """Online "invoice_struck_out" stands for the line. Whether the instruction is signed, a person sees."""
    certificate = case.certificate
    if certificate is None:
        return
    struck = certificate.invoice_struck_out
    if not blank(certificate.invoice_refs):
        yield Agrees()
    elif struck is None or not struck.value:
        yield _blank_box(certificate)
    elif struck.confidence < LIKELY:
        yield NotChecked(UNSURE, (Place(certificate.document, ""),))
    else:
        yield asked_for(evidence(case, {Kind.LETTER_OF_CREDIT}, BUYERS_INSTRUCTION), (Place(certificate.document, ""),))


def _blank_box(certificate: Certificate) -> Verdict:
    verdict = missing(certificate, "invoice_number")
    if isinstance(verdict, Differs):
        return Differs(verdict.places, outcome=Outcome.FIX, message=BLANK, remedy=STRIKE)
    return verdict
