"""DATE-07: an application six to twelve months after shipment brings the reason for the delay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.evidence import EXPORT_PERMIT, PLEDGE, REASON_LETTER, asked_for, evidence, headed
from matchers.examples import applied, clean_case, practised, printed, typed, with_certificate, with_invoice, with_other
from matchers.timing import Lateness, departure, lateness
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text

PROVE_SHIPMENT = "late_application_proves_shipment"
BY_LETTER = frozenset({Kind.EXPLANATION})
SHIPPED = frozenset({Kind.BILL_OF_LADING})
NO_PROOF = Text(
    "The goods left on {shipped}, over six months before the application of {applied}; the letter is there, proof of "
    "shipment is not.",
    "船積日 {shipped} から申請日 {applied} まで6か月を超えています。理由書はありますが、船積みを証明する資料が"
    "ありません。",
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
        Example("late, with an explanation", lambda: with_other(Kind.EXPLANATION, _late()), "met"),
        Example("late, with a 理由書", lambda: with_other(Kind.UNKNOWN, _late(), words="申請遅延理由書"), "met"),
        Example("late, with a pledge only", lambda: with_other(Kind.EXPLANATION, _late(), words="誓約書"), "differs"),
        Example("no proof of shipment where it is asked for", lambda: _strict(Kind.EXPLANATION), "differs"),
        Example("the bill of lading as well", lambda: _strict(Kind.EXPLANATION, Kind.BILL_OF_LADING), "met"),
        Example("over a year (DATE-08)", lambda: applied(date(2027, 6, 1), _late()), "silent"),
    ),
    always_decided="a departure date that is missing or in doubt is DATE-06's matter",
)
def reason_for_delay(case: Case) -> Iterator[Verdict]:
    """Which further papers are needed depends on the goods and the chamber (SUP-TIM-02): a person reads the letter.

    Some chambers always want proof of shipment (practice "late_application_proves_shipment").
    """
    shipped = departure(case)
    if case.certificate is None or shipped is None or not shipped.sure:
        return
    match lateness(shipped.day, case.applied_on):
        case Lateness.NORMAL:
            yield Agrees()
        case Lateness.LATE | Lateness.A_YEAR_OR_SO:
            yield _explained(case, shipped.where, {"shipped": str(shipped.day), "applied": str(case.applied_on)})


def _explained(case: Case, where: Place, said: dict[str, str]) -> Verdict:
    letters = tuple(o for o in evidence(case, BY_LETTER, REASON_LETTER) if not headed(o, PLEDGE))
    proofs = evidence(case, SHIPPED, EXPORT_PERMIT)
    if letters and not proofs and PROVE_SHIPMENT in case.practice.switches:
        return Differs((where,), said, message=NO_PROOF)
    return asked_for((*letters, *proofs) if letters else (), (where,), said)


def _strict(*kinds: Kind) -> Case:
    case = practised(_late(), switches=frozenset({PROVE_SHIPMENT}))
    for kind in kinds:
        case = with_other(kind, case)
    return case
