"""ONL-14: an item has one origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.vocabulary import countries


@rule(
    id="ONL-14",
    title=Text("One origin an item", "1商品1原産国"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L261"),
    message=Text(
        "Item {number} has several origins: {words}.",
        "商品{number}に複数の原産国があります：{words}。",
    ),
    remedy=Text("Split the item, or apply at the counter.", "商品を分けるか、窓口で申請してください。"),
    examples=(
        Example("Japan", clean_case, "agrees"),
        Example("two countries", lambda: _origin(typed("BR", "BRAZIL, COLOMBIA")), "differs"),
        Example(
            "two countries, read badly", lambda: _origin(printed("BR", 0.2, text="BRAZIL, COLOMBIA")), "not_checked"
        ),
    ),
)
def one_origin(case: Case) -> Iterator[Verdict]:
    """A blend of several countries' goods cannot be entered online."""
    if case.certificate is None or not online(case):
        return
    for at, listed in enumerate(case.certificate.items):
        if listed.origin is None:
            continue
        named = {code for code, _, _ in countries.found_in(listed.origin.text)}
        where = (place(case.certificate.document, listed.origin),)
        if len(named) < 2:
            yield Agrees()
        elif in_doubt(listed.origin):
            yield NotChecked(UNSURE, where, certificate_items=(at,))
        else:
            yield Differs(where, {"number": str(at + 1), "words": listed.origin.text}, certificate_items=(at,))


def _origin(origin: Field[str]) -> Case:
    case = clean_case()
    if case.certificate is None:
        return case
    first, second = case.certificate.items
    return with_certificate(case, items=(replace(first, origin=origin), second))
