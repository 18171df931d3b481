"""ONL-18: online, the goods name does not hold the origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, item, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import UNSURE
from matchers.wording import Wording, goods_names
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import countries

STATED = re.compile(
    r"\b(?:MADE|MANUFACTURED|PRODUCED|ASSEMBLED|GROWN) IN\b|\bPRODU(?:CT|CE) OF\b|\bORIGIN\b|\bORIGINATING\b"
)


@rule(
    id="ONL-18",
    title=Text("Origin in the goods name", "商品名中の原産国"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L319-320"),
    message=Text(
        "The goods name “{text}” states an origin: {words}.",
        "商品名「{text}」に原産国「{words}」が含まれています。",
    ),
    remedy=Text("Leave it out; the system prints it.", "削除してください。原産国はシステムが印字します。"),
    examples=(
        Example("a plain name", clean_case, "agrees"),
        Example("made in Japan", lambda: _listed("GASKET MADE IN JAPAN"), "differs"),
        Example("a country alone: a person judges", lambda: _listed("GASKET (JAPAN)"), "differs"),
        Example("at the counter", lambda: _counter("GASKET (ORIGIN CHINA)"), "silent"),
        Example("read badly", lambda: with_certificate(general_description=unclear("MADE IN JAPAN")), "not_checked"),
    ),
)
def no_origin_in_name(case: Case) -> Iterator[Verdict]:
    """On paper the origin of each item has to be visible in box 7 (ORI-04), online the item's own field holds it."""
    if case.certificate is None or not online(case):
        return
    for name in goods_names(case.certificate):
        yield _judged(case.certificate.document, name)


def _judged(document: str, name: Wording) -> Verdict:
    text = name.text.value
    named = [text[start:end] for _, start, end in countries.found_in(text)]
    stated = STATED.search(upper(text))
    if not named and not (stated and "JAPAN" in upper(text)):
        return Agrees()
    where = (place(document, name.text),)
    if in_doubt(name.text):
        return NotChecked(UNSURE, where, certificate_items=name.items)
    told = {"text": name.text.text, "words": ", ".join(named)}
    return Differs(where, told, None, None if stated else Outcome.REVIEW, certificate_items=name.items)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))


def _counter(name: str) -> Case:
    return applied(clean_case().today, _listed(name), channel="counter")
