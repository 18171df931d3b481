"""ONL-16: online, name, quantity and unit are entered origin by origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.alignment import Alignment, Match
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import (
    applied,
    clean_case,
    item,
    practised,
    printed,
    typed,
    unclear,
    with_certificate,
    with_invoice,
)
from matchers.goods import align
from matchers.origins import JAPAN
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary import countries

NO_MIXED_ORIGINS = "no_mixed_origins_online"
MIXED = Text(
    "Goods of Japan and of other countries ({words}) cannot be applied for together online.",
    "日本産と外国産（{words}）の商品は、オンラインで一緒に申請できません。",
)
APART = Text("Apply for them apart, or at the counter.", "別々に申請するか、窓口で申請してください。")


@rule(
    id="ONL-16",
    title=Text("A line for each origin", "原産国ごとの商品入力"),
    outcome=Outcome.FIX,
    field="origin",
    reads=("origin", "description", "quantity", "unit"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L263-280"),
    message=Text(
        "Item {number}, “{name}”, stands for goods of several countries: {words}.",
        "商品{number}「{name}」に複数の原産国の商品がまとめられています：{words}。",
    ),
    remedy=Text(
        "Enter name, quantity and unit for each country of origin.",
        "原産国ごとに商品名・数量・単位を入力してください。",
    ),
    examples=(
        Example("one origin", clean_case, "agrees"),
        Example("a line for each country", lambda: _case(("GASKET", "300", "JP"), ("GASKET", "120", "CN")), "agrees"),
        Example("one line for two countries", lambda: _case(("GASKET", "420", "JP")), "differs"),
        Example("at the counter", lambda: _at_the_counter(), "silent"),
        Example("Japanese and Chinese goods where the chamber takes no such", lambda: _not_mixed(), "differs"),
        Example("an origin read badly", lambda: _case(("GASKET", "420", "JP"), origin=unclear("CN")), "not_checked"),
    ),
)
def line_per_origin(case: Case) -> Iterator[Verdict]:
    """An item whose own entry names several countries is ONL-14's matter. Some chambers take no mixed goods online at
    all (C-16); that is an option of the profile.
    """
    certificate = case.certificate
    if certificate is None or not online(case):
        return
    named = {i.origin.value for i in certificate.items if i.origin is not None}
    if NO_MIXED_ORIGINS in case.practice.switches and JAPAN in named and len(named) > 1:
        words = ", ".join(countries.name(code) for code in sorted(named - {JAPAN}))
        yield Differs((place(certificate.document, certificate.origin),), {"words": words}, message=MIXED, remedy=APART)
    goods = align(case)
    for match in goods.matches:
        yield _judged(certificate, goods, match)


def _judged(certificate: Certificate, goods: Alignment, match: Match) -> Verdict:
    lines = [goods.lines[at] for at in match.lines]
    origins = [line.item.origin for line in lines if line.item.origin is not None]
    codes = sorted({origin.value for origin in origins})
    if len(codes) < 2 or len(match.certificate) > 1:
        return Agrees()
    at = match.certificate[0]
    name = goods.items[at].description
    where = (place(certificate.document, name), *(place(line.document, line.item.origin) for line in lines))
    if any(in_doubt(origin) for origin in origins):
        return NotChecked(UNSURE, where, None, match.lines, match.certificate)
    words = ", ".join(countries.name(code) for code in codes)
    told = {"number": str(at + 1), "name": name.text if name is not None else "", "words": words}
    return Differs(where, told, None, None, None, None, match.lines, match.certificate)


def _case(*listed: tuple[str, str, str], origin: Field[str] | None = None) -> Case:
    first, second = (item("GASKET", count, "PCS", "1.00", code) for count, code in (("300", "JP"), ("120", "CN")))
    if origin is not None:
        second = replace(second, origin=origin)
    case = with_invoice(items=(first, second), origin=printed(("JP", "CN")))
    items = tuple(item(name, count, "PCS", origin=code) for name, count, code in listed)
    return with_certificate(case, items=items, origin=typed(("JP", "CN"), "JAPAN, CHINA"))


def _at_the_counter() -> Case:
    return applied(clean_case().applied_on, _case(("GASKET", "420", "JP")), channel="counter")


def _not_mixed() -> Case:
    case = _case(("GASKET", "300", "JP"), ("GASKET", "120", "CN"))
    return practised(case, switches=frozenset({NO_MIXED_ORIGINS}))
