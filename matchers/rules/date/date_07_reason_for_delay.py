"""DATE-07: an application six to twelve months after shipment brings the reason for the delay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import applied, clean_case, printed, typed, with_certificate, with_invoice, with_other
from matchers.timing import Lateness, departure, lateness
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text

GIVEN = Text(
    "The goods left on {shipped}, over six months before the application of {applied}; {document} explains the delay.",
    "船積日 {shipped} は申請日 {applied} の6か月以上前ですが、{document} で遅延の理由が説明されています。",
)
READ_IT = Text(
    "Read the explanation and see that proof of shipment is attached.",
    "理由書の内容と、船積みを証明する資料が添付されていることを確認してください。",
)


def _late() -> Case:
    day = date(2026, 4, 1)
    return with_invoice(with_certificate(departure_date=typed(day)), departure_date=printed(day))


@rule(
    id="DATE-07",
    title=Text("Reason for a late application", "申請遅延の理由書"),
    outcome=Outcome.EVIDENCE,
    field="departure_date",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ① L30-31, L49-51"),
    message=Text(
        "The goods left on {shipped}, over six months before the application of {applied}, and no explanation of the "
        "delay is attached.",
        "船積日 {shipped} から申請日 {applied} まで6か月を超えていますが、理由書がありません。",
    ),
    remedy=Text(
        "Attach a letter with the reason for the delay and proof of shipment, for instance a bill of lading.",
        "遅延理由書と、船荷証券の写しなど船積みを証明する資料を添付してください。",
    ),
    examples=(
        Example("in time", clean_case, "agrees"),
        Example("late, without an explanation", _late, "differs"),
        Example("late, with an explanation: a note", lambda: with_other(Kind.EXPLANATION, _late()), "differs"),
        Example("over a year (DATE-08)", lambda: applied(date(2027, 6, 1), _late()), "silent"),
    ),
    always_decided="a departure date that is missing or in doubt is DATE-06's matter",
)
def reason_for_delay(case: Case) -> Iterator[Verdict]:
    """Which further papers are needed depends on the goods (SUP-TIM-02), so a person reads the explanation."""
    shipped = departure(case)
    if case.certificate is None or shipped is None or not shipped.sure:
        return
    match lateness(shipped.day, case.applied_on):
        case Lateness.NORMAL:
            yield Agrees()
        case Lateness.LATE | Lateness.A_YEAR_OR_SO:
            yield _explained(case, shipped.where, {"shipped": str(shipped.day), "applied": str(case.applied_on)})


def _explained(case: Case, where: Place, said: dict[str, str]) -> Verdict:
    letter = next((other for other in case.others if other.kind is Kind.EXPLANATION), None)
    if letter is None:
        return Differs((where,), said)
    said["document"] = letter.name
    return Differs((where, Place(letter.name, "")), said, outcome=Outcome.NOTE, message=GIVEN, remedy=READ_IT)
