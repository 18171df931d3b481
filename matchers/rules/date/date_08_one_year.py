"""DATE-08: no certificate a year or more after shipment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import applied, clean_case, printed, typed, with_certificate, with_invoice
from matchers.timing import Lateness, departure, lateness
from models.case import Case
from models.finding import Outcome, Text

PERHAPS = Text(
    "Shipped on {shipped}, applied for on {applied}: whether a year has passed depends on how it is counted.",
    "船積日 {shipped}、申請日 {applied}。起算の仕方により、1年を超えるかどうかが分かれます。",
)


def _shipped(day: date, application: date) -> Case:
    case = with_invoice(with_certificate(departure_date=typed(day)), departure_date=printed(day))
    return applied(application, case)


@rule(
    id="DATE-08",
    title=Text("Within a year of shipment", "船積後1年以内の申請"),
    outcome=Outcome.FIX,
    field="departure_date",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ① L30-31, L49-51; ⑧ L207-208"),
    message=Text(
        "The goods left on {shipped}, a year or more before the application of {applied}; nothing can be issued.",
        "船積日 {shipped} から申請日 {applied} まで1年以上経過しているため、証明書は発給できません。",
    ),
    remedy=Text("A certificate can no longer be issued.", "証明書の発給はできません。"),
    examples=(
        Example("before shipment", clean_case, "agrees"),
        Example("eleven months", lambda: _shipped(date(2026, 1, 10), date(2026, 12, 10)), "agrees"),
        Example("one year to the day", lambda: _shipped(date(2016, 6, 25), date(2017, 6, 25)), "differs"),
        Example("a day less", lambda: _shipped(date(2016, 6, 25), date(2017, 6, 24)), "agrees"),
        Example("from 29 February", lambda: _shipped(date(2024, 2, 29), date(2025, 2, 28)), "differs"),
    ),
    always_decided="a departure date that is missing or in doubt is DATE-06's matter",
)
def one_year(case: Case) -> Iterator[Verdict]:
    """The day of shipment is day one (C-08)."""
    shipped = departure(case)
    if case.certificate is None or shipped is None or not shipped.sure:
        return
    said = {"shipped": str(shipped.day), "applied": str(case.applied_on)}
    match lateness(shipped.day, case.applied_on):
        case Lateness.TOO_LATE:
            yield Differs((shipped.where,), said)
        case Lateness.A_YEAR_OR_SO:
            yield Differs((shipped.where,), said, outcome=Outcome.REVIEW, message=PERHAPS)
        case _:
            yield Agrees()
