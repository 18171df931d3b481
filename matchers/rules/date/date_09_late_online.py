"""DATE-09: over six months after shipment the online system cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import applied, clean_case, printed, typed, with_certificate, with_invoice
from matchers.timing import Lateness, departure, lateness
from models.case import Case
from models.finding import Outcome, Text

LATE = (Lateness.LATE, Lateness.A_YEAR_OR_SO, Lateness.TOO_LATE)


def _late(channel: str) -> Case:
    day = date(2026, 4, 1)
    case = with_invoice(with_certificate(departure_date=typed(day)), departure_date=printed(day))
    return applied(date(2026, 11, 21), case, channel=channel)


@rule(
    id="DATE-09",
    title=Text("Late application online", "6か月超のオンライン申請"),
    outcome=Outcome.FIX,
    field="departure_date",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑫ L252"),
    message=Text(
        "The goods left on {shipped}; over six months after that, on {applied}, nobody can apply online.",
        "船積日 {shipped} から6か月を超えているため、申請日 {applied} のオンライン申請はできません。",
    ),
    remedy=Text("Apply at the counter.", "窓口で申請してください。"),
    examples=(
        Example("online, in time", clean_case, "agrees"),
        Example("online, late", lambda: _late("online"), "differs"),
        Example("at the counter, late", lambda: _late("counter"), "silent"),
    ),
    always_decided="a departure date that is missing or in doubt is DATE-06's matter",
)
def late_online(case: Case) -> Iterator[Verdict]:
    """Papers for a late application are examined as originals."""
    shipped = departure(case)
    if case.certificate is None or shipped is None or not shipped.sure or case.application.channel != "online":
        return
    if lateness(shipped.day, case.applied_on) in LATE:
        yield Differs((shipped.where,), {"shipped": str(shipped.day), "applied": str(case.applied_on)})
    else:
        yield Agrees()
