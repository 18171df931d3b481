"""CO-B4-03: box 4 names no country that no item of box 7 has."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import countries


@rule(
    id="CO-B4-03",
    title=Text("No other origin in box 4", "第4欄の余分な原産国"),
    outcome=Outcome.REVIEW,
    field="origin",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L181-183", derived=True),
    message=Text(
        "Box 4 names {country}, but no item comes from there.",
        "第4欄に {country} がありますが、該当する商品がありません。",
    ),
    remedy=Text("Take out of box 4 what no item comes from.", "該当する商品のない国名を第4欄から削除してください。"),
    examples=(
        Example("Japan, all from Japan", clean_case, "agrees"),
        Example("Korea too", lambda: with_certificate(origin=typed(("JP", "KR"))), "differs"),
        Example("Korea, read badly", lambda: with_certificate(origin=unclear(("JP", "KR"))), "not_checked"),
        Example("items without an origin of their own", lambda: with_certificate(items=()), "silent"),
    ),
)
def no_other_origin(case: Case) -> Iterator[Verdict]:
    """Only where every item has an origin of its own; against the invoice it is XDOC-07."""
    certificate = case.certificate
    if certificate is None or certificate.origin is None or not certificate.items:
        return
    origins = [line.origin for line in certificate.items]
    if any(origin is None for origin in origins):
        return
    known = {origin.value for origin in origins if origin is not None}
    extra = [code for code in certificate.origin.value if code not in known]
    where = (place(certificate.document, certificate.origin),)
    if not extra:
        yield Agrees()
    elif in_doubt(certificate.origin) or any(origin is not None and in_doubt(origin) for origin in origins):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"country": ", ".join(countries.name(code) for code in extra)})
