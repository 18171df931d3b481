"""READ-02: the submission was judged by the profile that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case
from models.case import Case
from models.finding import Outcome, Place, Text
from models.practice import Practice


@rule(
    id="READ-02",
    title=Text("The chamber's rules are known", "適用する規則"),
    outcome=Outcome.REVIEW,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("contract, submission.json"),
    message=Text(
        "The submission asks for the rules of “{asked}”, which are not known here; it was judged by “{profile}”.",
        "申請では「{asked}」の規則が指定されていますが、登録されていないため「{profile}」で確認しました。",
    ),
    remedy=Text(
        "Name a chamber whose rules are known here, or have its rules added.",
        "登録されている商工会議所の名称を指定するか、規則の追加を依頼してください。",
    ),
    examples=(
        Example("no profile named", clean_case, "silent"),
        Example("a chamber's own", lambda: _asking("tokyo", "tokyo"), "agrees"),
        Example("one that is not known", lambda: _asking("atlantis", "nonpreferential"), "differs"),
    ),
    always_decided="it reads submission.json and the profiles only",
)
def profile(case: Case) -> Iterator[Verdict]:
    """A report must never seem to be made by rules that were not applied."""
    asked = case.application.profile
    if asked == Practice().profile:
        return
    if asked == case.practice.profile:
        yield Agrees()
    else:
        yield Differs((Place("submission.json", asked),), {"asked": asked, "profile": case.practice.profile})


def _asking(asked: str, judged_by: str) -> Case:
    case = clean_case()
    practice = replace(case.practice, profile=judged_by)
    return replace(case, application=replace(case.application, profile=asked), practice=practice)
