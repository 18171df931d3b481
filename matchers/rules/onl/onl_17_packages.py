"""ONL-17: the packages field holds number and kind of packages, or one of the words for goods not packed."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.package_words import is_dash, says_not_packed, says_so_otherwise
from matchers.presence import UNSURE, blank
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import packages


@rule(
    id="ONL-17",
    title=Text("Number and kind of packages online", "オンライン申請の梱包数の表記"),
    outcome=Outcome.FIX,
    field="packages",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L281-283"),
    message=Text(
        "“{words}” does not give number and kind of packages.",
        "「{words}」では梱包数と荷姿が分かりません。",
    ),
    remedy=Text("Enter both, for instance 5 PALLETS.", "5 PALLETS のように、数と荷姿を入力してください。"),
    examples=(
        Example("ten cartons", clean_case, "agrees"),
        Example("not packed", lambda: with_certificate(packages=typed("UNPACKED")), "agrees"),
        Example("pallets that hold cartons", lambda: with_certificate(packages=typed("2 PALLETS (40 CTNS)")), "agrees"),
        Example("a number alone", lambda: with_certificate(packages=typed("10")), "differs"),
        Example("a kind alone", lambda: with_certificate(packages=typed("CARTONS")), "differs"),
        Example("a kind that nobody knows", lambda: with_certificate(packages=typed("10 KANMASU")), "agrees"),
        Example("a hyphen", lambda: with_certificate(packages=typed("-")), "silent"),
        Example("read badly", lambda: with_certificate(packages=unclear("10")), "not_checked"),
    ),
)
def number_and_kind(case: Case) -> Iterator[Verdict]:
    """An empty field is PKG-03's matter, a dash PKG-05's, other words for no packing PKG-04's. Any word beside a figure
    may be a kind of package.
    """
    stated = case.certificate.packages if case.certificate is not None else None
    if case.certificate is None or stated is None or not online(case) or blank(stated):
        return
    if is_dash(stated.text) or says_so_otherwise(stated.value):
        return
    where = (place(case.certificate.document, stated),)
    if packages.parse(stated.value) is not None or says_not_packed(stated.value) or _both(stated.value):
        yield Agrees()
    else:
        yield NotChecked(UNSURE, where) if in_doubt(stated) else Differs(where, {"words": stated.text})


def _both(text: str) -> bool:
    return any(c.isdigit() for c in text) and sum(c.isalpha() for c in text) > 1
