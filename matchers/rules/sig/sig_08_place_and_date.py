"""SIG-08: box 9 gives place and date."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, unclear, with_certificate
from matchers.presence import blank, missing, stated
from models.case import Case
from models.field import Source
from models.finding import Outcome, Place, Text
from models.papers import Certificate

NO_PLACE = Text("Box 9 gives no place of declaration.", "第9欄に宣誓の場所がありません。")
PLACE_NOT_FOUND = Text("The place of declaration was not found on the form.", "宣誓の場所が用紙上に見つかりません。")


@rule(
    id="SIG-08",
    title=Text("Place and date in box 9", "第9欄の場所・日付"),
    outcome=Outcome.FIX,
    field="declaration_date",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑧ L209-211"),
    message=Text("Box 9 gives no date.", "第9欄に日付がありません。"),
    remedy=Text("Complete place and date in box 9.", "第9欄に場所と日付を記載してください。"),
    examples=(
        Example("both", clean_case, "agrees"),
        Example("no date", lambda: with_certificate(declaration_date=None), "differs"),
        Example("no place", lambda: with_certificate(declaration_place=None), "differs"),
        Example(
            "no place found on a drawn form",
            lambda: with_certificate(declaration_place=None, declaration_date=unclear("2026-11-16")),
            "not_checked",
        ),
    ),
)
def place_and_date(case: Case) -> Iterator[Verdict]:
    """The report has no field for the place, so the finding points at the date beside it."""
    certificate = case.certificate
    if certificate is not None:
        yield stated(certificate, "declaration_date")
        yield _place(certificate)


def _place(certificate: Certificate) -> Verdict:
    if not blank(certificate.declaration_place):
        return Agrees()
    day = certificate.declaration_date
    if day is not None and day.source is not Source.STRUCTURED:
        return NotChecked(PLACE_NOT_FOUND, (Place(certificate.document, ""),))
    verdict = missing(certificate, "declaration_date")
    return Differs(verdict.places, message=NO_PLACE) if isinstance(verdict, Differs) else verdict
