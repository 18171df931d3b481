"""PKG-05: online, packages that cannot be stated are a single half-width hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.package_words import HYPHEN, is_dash
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="PKG-05",
    title=Text("Packages that cannot be stated", "記載できない梱包数"),
    outcome=Outcome.REVIEW,
    field="packages",
    mode=Mode.EXACT,
    citation=Citation("001 ⑫ L281-283"),
    message=Text(
        "“{words}” stands for the packages; only a single half-width hyphen may.",
        "梱包数の欄が「{words}」です。記載できない場合は半角ハイフン1文字を入力します。",
    ),
    remedy=Text("Enter the packages, or one hyphen.", "梱包数を入力するか、半角ハイフンを1文字入力してください。"),
    examples=(
        Example("packages", clean_case, "silent"),
        Example("a hyphen", lambda: with_certificate(packages=typed("-")), "agrees"),
        Example("a full-width bar", lambda: with_certificate(packages=typed("ー")), "differs"),
        Example("two hyphens", lambda: with_certificate(packages=typed("--")), "differs"),
        Example("read badly", lambda: with_certificate(packages=unclear("~")), "not_checked"),
    ),
)
def hyphen(case: Case) -> Iterator[Verdict]:
    """The raw characters count here: a full-width bar is another sign to the portal."""
    stated = case.certificate.packages if case.certificate is not None else None
    if case.certificate is None or stated is None or not online(case) or not is_dash(stated.text):
        return
    where = (place(case.certificate.document, stated),)
    if stated.text.strip() == HYPHEN:
        yield Agrees()
    else:
        yield NotChecked(UNSURE, where) if in_doubt(stated) else Differs(where, {"words": stated.text})
