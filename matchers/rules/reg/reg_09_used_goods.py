"""REG-09: whoever exports used goods has declared that he handles them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import DEALERS_LICENCE, asked_for, evidence
from matchers.examples import clean_case, item, typed, unclear, with_certificate, with_exporter, with_other
from matchers.normal import upper
from matchers.presence import UNSURE
from matchers.wording import goods_names
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Text

# "Used" before the goods; not "used for pumps", "to be used", "widely used".
_USED = re.compile(
    r"(?<!BE )(?<!ARE )(?<!IS )(?<!NOT )(?<!NEVER )(?<!WIDELY )(?<!MAINLY )(?<!COMMONLY )(?<![\w-])USED\b(?!-UP)"
    r"(?!\s+(?:FOR|IN|AS|TO|BY|WITH|ON|AT|FROM|WHEN|INSIDE|DURING)\b)(?=\s+\w)"
    r"|(?<!NOT )\b(?:SECOND[- ]?HAND|PRE-?OWNED)\b|中古"
)


def _used(name: str, declared: bool | None = False) -> Case:
    return with_exporter(with_certificate(items=(item(name, "2", "UNITS", origin="JP"),)), used_goods=declared)


@rule(
    id="REG-09",
    title=Text("Used goods declared", "中古品の取扱いの届出"),
    outcome=Outcome.EVIDENCE,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("000 1(2) その他事項"),
    message=Text(
        "“{text}” is used goods, but {exporter} is registered as not handling any.",
        "「{text}」は中古品ですが、{exporter} の登録では中古品の取扱いが「無し」です。",
    ),
    remedy=Text(
        "Attach the second-hand dealer's licence and have the registration changed.",
        "古物商許可証の写しを提出し、登録の「古物許可証の有無」を変更してください。",
    ),
    examples=(
        Example("declared", lambda: _used("USED CRAWLER EXCAVATOR PC200", True), "agrees"),
        Example("not declared", lambda: _used("USED CRAWLER EXCAVATOR PC200"), "differs"),
        Example("second-hand", lambda: _used("Second-hand piano"), "differs"),
        Example(
            "not declared, with a dealer's licence",
            lambda: with_other(
                Kind.UNKNOWN, _used("USED CRAWLER EXCAVATOR"), words="古 物 商 許 可 証\n東京都公安委員会"
            ),
            "met",
        ),
        Example("goods used for something", lambda: _used("SEAL USED FOR GEAR PUMP"), "agrees"),
        Example(
            "read badly",
            lambda: with_certificate(_used("PUMP"), general_description=unclear("USED PUMPS")),
            "not_checked",
        ),
        Example(
            "a heading", lambda: with_certificate(_used("PUMP"), general_description=typed("USED PUMPS")), "differs"
        ),
        Example("the registry does not say", lambda: _used("USED CRAWLER EXCAVATOR", None), "silent"),
        Example("the plain registry", clean_case, "silent"),
    ),
)
def used_goods(case: Case) -> Iterator[Verdict]:
    """By the goods' names in box 7. Only a registry that keeps the declaration can contradict it."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or entry is None or entry.used_goods is None:
        return
    licences = evidence(case, (), DEALERS_LICENCE)
    for wording in goods_names(certificate):
        where = (place(certificate.document, wording.text),)
        if entry.used_goods or not _USED.search(upper(wording.text.value)):
            yield Agrees()
        elif in_doubt(wording.text):
            yield NotChecked(UNSURE, where, certificate_items=wording.items)
        else:
            said = {"text": wording.text.value, "exporter": entry.name}
            yield asked_for(licences, where, said, certificate_items=wording.items)
