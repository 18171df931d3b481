"""PKG-03: online, the packages are given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.characters import online
from matchers.examples import applied, clean_case, typed, with_certificate
from matchers.presence import ILLEGIBLE, LEGIBLE, blank
from models.case import Case
from models.finding import Outcome, Place, Text


@rule(
    id="PKG-03",
    title=Text("Packages online", "オンライン申請の梱包数"),
    outcome=Outcome.FIX,
    field="packages",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L281-283"),
    message=Text("The field for the packages is empty.", "梱包数の欄が空欄です。"),
    remedy=Text(
        "Enter number and kind of packages, IN BULK or the like where the goods are not packed, or a hyphen.",
        "梱包数と荷姿を入力してください。梱包がない場合は IN BULK など、記載できない場合は半角ハイフンを入力します。",
    ),
    examples=(
        Example("ten cartons", clean_case, "agrees"),
        Example("not packed", lambda: with_certificate(packages=typed("IN BULK")), "agrees"),
        Example("nothing", lambda: with_certificate(packages=None), "differs"),
        Example("blanks", lambda: with_certificate(packages=typed("  ")), "differs"),
        Example(
            "at the counter", lambda: applied(_day(), with_certificate(packages=None), channel="counter"), "silent"
        ),
        Example(
            "on a form that is hard to read", lambda: with_certificate(packages=None, legibility=0.3), "not_checked"
        ),
    ),
)
def packages_given(case: Case) -> Iterator[Verdict]:
    """On paper it is PKG-01's matter. What the field says, PKG-04, PKG-05 and ONL-17 judge."""
    if case.certificate is None or not online(case):
        return
    where = (Place(case.certificate.document, ""),)
    if not blank(case.certificate.packages):
        yield Agrees()
    elif case.certificate.legibility < LEGIBLE:
        yield NotChecked(ILLEGIBLE, where)
    else:
        yield Differs(where)


def _day() -> date:
    return clean_case().applied_on
