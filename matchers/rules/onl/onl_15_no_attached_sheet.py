"""ONL-15: an online certificate has no attached sheet."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import online
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.barred.references import ATTACHED


@rule(
    id="ONL-15",
    title=Text("Attached sheets", "アタッチシート"),
    outcome=Outcome.FIX,
    field="description",
    reads=EVERYWHERE,
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L262"),
    message=Text(
        "“{words}”: the online system takes no attached sheet.",
        "「{words}」とありますが、オンライン発給システムはアタッチシートに対応していません。",
    ),
    remedy=Text(
        "Enter all goods, or group them by kind; many items can be entered by TSV.",
        "全商品を入力するか、種類ごとにまとめてください。商品数が多い場合はTSV入力が利用できます。",
    ),
    examples=(
        Example("no attached sheet", clean_case, "agrees"),
        Example("see attached sheet", lambda: with_certificate(others=typed("SEE ATTACHED SHEET")), "differs"),
        Example("the sentence of paper forms", lambda: _sentence(), "differs"),
        Example("on paper", lambda: applied(clean_case().today, _sentence(), channel="counter"), "silent"),
        Example("read badly", lambda: with_certificate(others=unclear("SEE ATTACHED SHEET")), "not_checked"),
    ),
)
def no_attached_sheet(case: Case) -> Iterator[Verdict]:
    """At the counter LANG-07 knows the prescribed sentence (C-13)."""
    if online(case):
        yield from barred(case, "ONL-15", ATTACHED)


def _sentence() -> Case:
    return with_certificate(others=typed("DETAILS ARE AS PER ATTACHED SHEET(S)"))
