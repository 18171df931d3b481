"""DATE-02: box 9 is not dated after the application."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.timing import declared
from models.case import Case
from models.finding import Outcome, Text


def _declared(month: int, day: int) -> Case:
    return with_certificate(declaration_date=typed(date(2026, month, day)))


@rule(
    id="DATE-02",
    title=Text("Declaration not in the future", "未来日付の宣誓"),
    outcome=Outcome.FIX,
    field="declaration_date",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑧ L209-211"),
    message=Text(
        "Box 9 is dated {declared}, after the application of {applied}.",
        "第9欄の日付 {declared} が申請日 {applied} より後です。",
    ),
    remedy=Text(
        "Date box 9 on the day of application or up to two weeks before.",
        "第9欄の日付は申請日、または申請日前2週間以内としてください。",
    ),
    examples=(
        Example("five days before the application", clean_case, "agrees"),
        Example("on the day", lambda: _declared(11, 21), "agrees"),
        Example("on the next day", lambda: _declared(11, 22), "differs"),
        Example("read badly", lambda: with_certificate(declaration_date=unclear(date(2026, 11, 22))), "not_checked"),
    ),
)
def no_future_declaration(case: Case) -> Iterator[Verdict]:
    """A declaration is made, not announced."""
    box_9 = declared(case)
    if box_9 is None:
        return
    if not box_9.sure:
        yield NotChecked(UNSURE, (box_9.where,))
    elif box_9.day <= case.applied_on:
        yield Agrees()
    else:
        yield Differs((box_9.where,), {"declared": str(box_9.day), "applied": str(case.applied_on)})
