"""DATE-03: box 9 is dated at most two weeks before the application."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.timing import WINDOW, declared
from models.case import Case
from models.finding import Outcome, Text


def _declared(day: int) -> Case:
    return with_certificate(declaration_date=typed(date(2026, 11, day)))


@rule(
    id="DATE-03",
    title=Text("Declaration within two weeks", "宣誓日は2週間以内"),
    outcome=Outcome.FIX,
    field="declaration_date",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑧ L209-211"),
    message=Text(
        "Box 9 is dated {declared}, {days} days before the application of {applied}; 14 are allowed.",
        "第9欄の日付 {declared} は申請日 {applied} の {days} 日前です。認められるのは14日前までです。",
    ),
    remedy=Text(
        "Date box 9 within the two weeks before the application.",
        "第9欄の日付を、申請日前2週間以内に改めてください。",
    ),
    examples=(
        Example("five days before the application", clean_case, "agrees"),
        Example("14 days before", lambda: _declared(7), "agrees"),
        Example("15 days before", lambda: _declared(6), "differs"),
        Example("read badly", lambda: with_certificate(declaration_date=unclear(date(2026, 11, 6))), "not_checked"),
    ),
)
def two_weeks(case: Case) -> Iterator[Verdict]:
    """The 14th day before the application still counts (C-09)."""
    box_9 = declared(case)
    if box_9 is None:
        return
    if not box_9.sure:
        yield NotChecked(UNSURE, (box_9.where,))
    elif case.applied_on - box_9.day <= WINDOW:
        yield Agrees()
    else:
        days = str((case.applied_on - box_9.day).days)
        yield Differs((box_9.where,), {"declared": str(box_9.day), "applied": str(case.applied_on), "days": days})
