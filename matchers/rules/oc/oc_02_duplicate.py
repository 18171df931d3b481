"""OC-02: the Original/Copy field does not say DUPLICATE, TRIPLICATE or the like."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.examples import clean_case, typed, with_certificate
from models.case import Case
from models.finding import Outcome, Text

BARRED = ("DUPLICATE", "TRIPLICATE", "QUADRUPLICATE", "QUINTUPLICATE")


@rule(
    id="OC-02",
    title=Text("Duplicate, Triplicate", "DUPLICATE・TRIPLICATE の表記"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L227-229"),
    message=Text(
        "The Original/Copy field says “{copy}”; only ORIGINAL or COPY is accepted.",
        "Original・Copy欄に「{copy}」とあります。記載できるのは ORIGINAL または COPY だけです。",
    ),
    remedy=Text("Write ORIGINAL or COPY.", "ORIGINAL または COPY と記載してください。"),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("TRIPLICATE", lambda: with_certificate(copy=typed("TRIPLICATE")), "differs"),
    ),
)
def duplicate(case: Case) -> Iterator[Verdict]:
    """Banks ask for a "duplicate"; the chamber issues originals and copies and knows nothing else."""
    certificate = case.certificate
    if certificate is None or certificate.copy is None:
        return
    said = certificate.copy.value.upper()
    if any(word in said for word in BARRED):
        yield Differs((place(certificate.document, certificate.copy),), {"copy": certificate.copy.value})
    else:
        yield Agrees()
