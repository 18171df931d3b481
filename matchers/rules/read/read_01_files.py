"""READ-01: every file of the submission could be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case
from models.case import Case
from models.errors import Fault, submission_fault
from models.finding import Outcome, Place, Text

# Nothing that bears on a certificate is lost when such a file is left aside.
HARMLESS = frozenset({"unknown_type"})


def _with(fault: Fault) -> Case:
    return replace(clean_case(), faults=(fault,))


@rule(
    id="READ-01",
    title=Text("Every file could be read", "すべてのファイルを読み取れたこと"),
    outcome=Outcome.REVIEW,
    field="title",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L21-29; 001 ④ L94-95", derived=True),
    message=Text("{file} was not compared. {why}", "{file} は照合していません。{why_ja}"),
    remedy=Text("{remedy}", "{remedy_ja}"),
    examples=(
        Example("all files read", clean_case, "agrees"),
        Example("an empty file", lambda: _with(submission_fault("empty_file", "scan_002.pdf")), "differs"),
        Example("a text file", lambda: _with(submission_fault("unknown_type", "memo.txt")), "differs"),
    ),
)
def files(case: Case) -> Iterator[Verdict]:
    """What was not read was not compared, so a person has to look at it; only a file that is no document is a note."""
    if not case.faults:
        yield Agrees()
    for fault in case.faults:
        yield Differs(
            (Place(fault.file, "", fault.page),),
            {
                "file": fault.file, "why": fault.message.en, "remedy": fault.remedy.en,
                "why_ja": fault.message.ja, "remedy_ja": fault.remedy.ja,
            },
            outcome=Outcome.NOTE if fault.code in HARMLESS else None,
        )  # fmt: skip
