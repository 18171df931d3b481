"""ONL-21: what does not fit into box 6 ends with ** there and goes on with ** in Others."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.overflow import continues, runs_on
from matchers.presence import UNSURE
from models.case import Case
from models.field import Source
from models.finding import Outcome, Text

NO_BEGINNING = Text(
    "Others begins an entry with **, but box 6 does not end with **.",
    "その他欄に「**」で始まる記載がありますが、第6欄の末尾に「**」がありません。",
)
SET_SIGN = Text("End box 6 with **.", "第6欄の末尾に「**」を入力してください。")


@rule(
    id="ONL-21",
    title=Text("Continuation in Others", "その他欄への続き"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", "others"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L311-312"),
    message=Text(
        "Box 6 ends with **, but Others has no entry beginning with **.",
        "第6欄の末尾に「**」がありますが、その他欄に「**」で始まる続きがありません。",
    ),
    remedy=Text("Begin the rest in Others with **.", "その他欄に「**」を入力してから続きを記載してください。"),
    examples=(
        Example("all fits", clean_case, "agrees"),
        Example("** and **", lambda: _boxes("L/C NO. 118 **", "** ORDER NO. 77"), "agrees"),
        Example("** without a continuation", lambda: _boxes("L/C NO. 118 **", None), "differs"),
        Example("a continuation of nothing", lambda: _boxes("L/C NO. 118", "** ORDER NO. 77"), "differs"),
        Example("stars seen by an OCR engine", lambda: with_certificate(remarks=printed("L/C 1 **")), "not_checked"),
    ),
)
def overflow_into_others(case: Case) -> Iterator[Verdict]:
    """Readers take specks for stars, so stars on a scan are put to a person."""
    certificate = case.certificate
    if certificate is None or not online(case):
        return
    remarks, others = certificate.remarks, certificate.others
    ends = runs_on(remarks) == "**"
    begun = "**" in continues(others)
    name, text = ("others", others) if begun else ("remarks", remarks)
    if ends == begun or text is None:
        yield Agrees()
        return
    where = (place(certificate.document, text),)
    if text.source is Source.OCR:
        yield NotChecked(UNSURE, where, name)
    elif begun:
        yield Differs(where, {}, name, None, NO_BEGINNING, SET_SIGN)
    else:
        yield Differs(where)


def _boxes(remarks: str, others: str | None) -> Case:
    return with_certificate(remarks=typed(remarks), others=typed(others) if others else None)
