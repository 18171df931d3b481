"""CO-B6-05: trade terms in box 6 are followed by a port or place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.remarks import remark_lines
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import incoterms

A_PLACE = re.compile(r"[^\W\d_]{2,}")


@rule(
    id="CO-B6-05",
    title=Text("Place of the trade terms", "貿易条件の港名"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L97-99"),
    message=Text("“{words}” names no port or place.", "「{words}」に港名・地名がありません。"),
    remedy=Text("Write FOB YOKOHAMA, for instance.", "FOB YOKOHAMA のように港名を付けてください。"),
    examples=(
        Example("no trade terms", clean_case, "silent"),
        Example("FOB YOKOHAMA", lambda: with_certificate(remarks=typed("FOB YOKOHAMA")), "agrees"),
        Example("FOB alone", lambda: with_certificate(remarks=typed("FOB")), "differs"),
        Example("read badly", lambda: with_certificate(remarks=unclear("CIF")), "not_checked"),
    ),
)
def place_of_trade_terms(case: Case) -> Iterator[Verdict]:
    """Trade terms mean nothing without the place."""
    certificate = case.certificate
    if certificate is None or certificate.remarks is None:
        return
    for line in remark_lines(certificate):
        terms = incoterms.parse(line.upper())
        if terms is None:
            continue
        where = (place(certificate.document, certificate.remarks),)
        if terms[1] is not None and A_PLACE.search(terms[1]):
            yield Agrees()
        elif in_doubt(certificate.remarks):
            yield NotChecked(UNSURE, where)
        else:
            yield Differs(where, {"words": line})
