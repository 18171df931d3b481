"""DATE-06: the application comes before shipment or within six months after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import applied, clean_case, printed, typed, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.timing import LAST_MONTHS, NORMAL_MONTHS, Lateness, departure, invoice_dates, lateness, months_after
from models.case import Case
from models.finding import Outcome, Place, Text

NO_DATE = Text(
    "No departure date was found, and the invoice is over six months old.",
    "出港日が見つからず、インボイスの日付から6か月を超えています。",
)


def _shipped(day: date | None, application: date, confidence: float = 0.99, invoiced: date = date(2016, 6, 1)) -> Case:
    sure = confidence > 0.5
    case = with_certificate(departure_date=typed(day) if day and sure else None)
    departed = printed(day, confidence) if day else None
    return applied(application, with_invoice(case, departure_date=departed, invoice_date=printed(invoiced)))


@rule(
    id="DATE-06",
    title=Text("Within six months of shipment", "船積後6か月以内の申請"),
    outcome=Outcome.REVIEW,
    field="departure_date",
    reads=("departure_date", "invoice_date"),
    mode=Mode.TOLERANCE,
    citation=Citation("001 ① L30-31, L49-51"),
    message=Text(
        "Shipped on {shipped}, applied for on {applied}: whether six months have passed depends on how months are "
        "counted from the end of a month.",
        "船積日 {shipped}、申請日 {applied}。月末起算の数え方により、6か月を超えるかどうかが分かれます。",
    ),
    remedy=Text("Decide whether the six months have passed.", "6か月を超えるかどうかを判断してください。"),
    examples=(
        Example("before shipment", clean_case, "agrees"),
        Example("on the last day", lambda: _shipped(date(2016, 6, 25), date(2016, 12, 24)), "agrees"),
        Example("later than that (DATE-07)", lambda: _shipped(date(2016, 6, 25), date(2016, 12, 25)), "silent"),
        Example("from 31 August to 28 February", lambda: _shipped(date(2016, 8, 31), date(2017, 2, 28)), "differs"),
        Example("departure read badly", lambda: _shipped(date(2016, 6, 25), date(2016, 12, 24), 0.3), "not_checked"),
        Example("no departure date, recent invoice", lambda: _shipped(None, date(2016, 8, 1)), "agrees"),
        Example("no departure date, older invoice", lambda: _shipped(None, date(2017, 1, 9)), "not_checked"),
    ),
)
def six_months(case: Case) -> Iterator[Verdict]:
    """The day of shipment is day one (C-08). Goods are not shipped before their invoice is made."""
    if case.certificate is None:
        return
    shipped = departure(case)
    if shipped is None:
        yield from _by_invoice(case)
    elif not shipped.sure:
        yield NotChecked(UNSURE, (shipped.where,))
    elif lateness(shipped.day, case.applied_on) is Lateness.NORMAL:
        yield Agrees()
    elif lateness(shipped.day, case.applied_on) is Lateness.SIX_MONTHS_OR_SO:
        yield Differs((shipped.where,), {"shipped": str(shipped.day), "applied": str(case.applied_on)})


def _by_invoice(case: Case) -> Iterator[Verdict]:
    """An invoice of a year ago or more is DATE-05's matter."""
    oldest = min((d.day for d in invoice_dates(case)), default=None)
    if oldest is not None and case.applied_on < months_after(oldest, NORMAL_MONTHS):
        yield Agrees()
    elif oldest is None or case.applied_on < months_after(oldest, LAST_MONTHS):
        yield NotChecked(NO_DATE, tuple(Place(i.document, "") for i in case.invoices))
