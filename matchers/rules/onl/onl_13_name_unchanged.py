"""ONL-13: online nothing is added to the registered company name."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.registered_names import added_online, named_in_box_1
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-13",
    title=Text("Company name as registered", "会社名の変更・追記"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.EXACT,
    citation=Citation("001 ⑫ L253-254"),
    message=Text(
        "“{words}” is added to the registered name “{registered}”.",
        "登録名称「{registered}」に「{words}」が追記されています。",
    ),
    remedy=Text(
        "Leave the registered name alone; another name goes to box 6 as “Beneficiary:”.",
        "会社名は登録名称のみとしてください。他の名称は第6欄に「Beneficiary: 」として記載します。",
    ),
    examples=(
        Example("as registered", clean_case, "agrees"),
        Example("a branch added", lambda: _named("SAKURA PRECISION CO., LTD. (Tokyo Branch)"), "differs"),
        Example("misspelt is CO-B1-02's", lambda: _named("SAKURA PRECISON CO., LTD."), "agrees"),
        Example("at the counter CO-B1-02 says it", lambda: _counter("SAKURA PRECISION CO., LTD. (Tokyo)"), "silent"),
        Example("read badly", lambda: _unclear("SAKURA PRECISION CO., LTD. (Tokyo Branch)"), "not_checked"),
    ),
)
def name_unchanged(case: Case) -> Iterator[Verdict]:
    """Other differences from the registered name are CO-B1-02's matter."""
    found = named_in_box_1(case)
    if found is None or case.certificate is None or not online(case):
        return
    field, name, entry = found
    added = added_online(case, name, entry.name)
    if not added:
        yield Agrees()
        return
    where = (place(case.certificate.document, field),)
    if in_doubt(field):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"words": added, "registered": entry.name})


def _named(name: str) -> Case:
    return with_certificate(exporter_name=typed(name))


def _counter(name: str) -> Case:
    return applied(clean_case().today, _named(name), channel="counter")


def _unclear(name: str) -> Case:
    return with_certificate(exporter_name=unclear(name))
