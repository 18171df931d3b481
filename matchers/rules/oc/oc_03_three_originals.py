"""OC-03: there are three originals at most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.designations import Designation, none_is, originals
from matchers.evidence import BUYERS_INSTRUCTION, CONTRACT, asked_for, evidence
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
from matchers.sheets import with_copy
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text

AT_MOST = 3


@rule(
    id="OC-03",
    title=Text("Number of originals", "ORIGINAL の枚数"),
    outcome=Outcome.EVIDENCE,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L224-226"),
    message=Text(
        "“{copy}” is beyond three originals, which need evidence such as a full copy of the letter of credit.",
        "「{copy}」とあり、ORIGINAL が3部を超えます。信用状の全文写しなどの典拠資料が必要です。",
    ),
    remedy=Text(
        "Attach the full letter of credit, or ask for copies instead.",
        "信用状の全文写しを提出するか、COPY に変更してください。",
    ),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("ORIGINAL-3", lambda: with_certificate(copy=typed("ORIGINAL-3")), "agrees"),
        Example("ORIGINAL-4", lambda: with_certificate(copy=typed("ORIGINAL-4")), "differs"),
        Example(
            "ORIGINAL-4 with a letter of credit",
            lambda: with_other(Kind.LETTER_OF_CREDIT, with_certificate(copy=typed("ORIGINAL-4"))),
            "met",
        ),
        Example("four originals asked for", lambda: _wanted(4), "differs"),
        Example("three originals asked for", lambda: _wanted(3), "agrees"),
        Example("four sheets that say ORIGINAL", lambda: with_copy(_four(), copy=typed("ORIGINAL")), "differs"),
        Example("read badly", lambda: with_certificate(copy=unclear("ORIGINAL-4")), "not_checked"),
    ),
)
def three_originals(case: Case) -> Iterator[Verdict]:
    """One draft shows only its own number; how many are wanted, the application may say, or the sheets show."""
    papers = evidence(case, {Kind.LETTER_OF_CREDIT}, (*BUYERS_INSTRUCTION, *CONTRACT))
    wanted = max(case.application.originals or 0, len(originals(case)))
    for verdict in none_is(case, Designation.TOO_MANY):
        if isinstance(verdict, Differs):
            yield asked_for(papers, verdict.places, verdict.values)
            return
        yield verdict
    if wanted > AT_MOST:
        said = f"{wanted} ORIGINAL"
        yield asked_for(papers, _places(case, said), {"copy": said})


def _places(case: Case, said: str) -> tuple[Place, ...]:
    sheets = originals(case)
    if len(sheets) > AT_MOST:
        return tuple(place(s.document, s.copy) for s in sheets)
    return (Place("submission.json", said),)


def _four() -> Case:
    return with_copy(with_copy(copy=typed("ORIGINAL")), copy=typed("ORIGINAL"))


def _wanted(wanted: int) -> Case:
    case = clean_case()
    return replace(case, application=replace(case.application, originals=wanted))
