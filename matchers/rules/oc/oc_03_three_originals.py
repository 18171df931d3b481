"""OC-03: there are three originals at most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Differs, Example, Mode, Verdict, rule
from matchers.designations import Designation, none_is
from matchers.evidence import BUYERS_INSTRUCTION, CONTRACT, asked_for, evidence
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
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
        Example("read badly", lambda: with_certificate(copy=unclear("ORIGINAL-4")), "not_checked"),
    ),
)
def three_originals(case: Case) -> Iterator[Verdict]:
    """One draft shows only its own number; how many are wanted, the application may say."""
    papers = evidence(case, {Kind.LETTER_OF_CREDIT}, (*BUYERS_INSTRUCTION, *CONTRACT))
    wanted = case.application.originals
    for verdict in none_is(case, Designation.TOO_MANY):
        if isinstance(verdict, Differs):
            yield asked_for(papers, verdict.places, verdict.values)
            return
        yield verdict
    if wanted is not None and wanted > AT_MOST:
        said = f"{wanted} ORIGINAL"
        yield asked_for(papers, (Place("submission.json", said),), {"copy": said})


def _wanted(originals: int) -> Case:
    case = clean_case()
    return replace(case, application=replace(case.application, originals=originals))
