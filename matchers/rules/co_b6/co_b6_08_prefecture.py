"""CO-B6-08: a prefecture of production stands in box 6 only for food to Taiwan or Thailand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.shipment import country_of
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary.prefectures import prefecture_in

ALLOWED = {"TW": date(2025, 12, 1), "TH": date.max}
"""Destinations, and the day from which the exception is no longer practised (C-01)."""

PRODUCTION = re.compile(
    r"\b(?:PLACE OF (?:MANUFACTURE|MANUFACTURING|PRODUCTION|PRODUCING|FARMING|CATCHING|ORIGIN|HARVEST)"
    r"|CATCHING (?:AREA|PLACE)|PREFECTURE"
    r"|(?:PRODUCED|MADE|MANUFACTURED|GROWN|CAUGHT|FARMED) (?:IN|AT))\b",
    re.IGNORECASE,
)


@rule(
    id="CO-B6-08",
    title=Text("Prefecture in box 6", "第6欄の都道府県名"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ② L73-76; ⑦ L176-180"),
    message=Text(
        "Box 6 names {words} as the place of production.",
        "第6欄に製造地・生産地として「{words}」が記載されています。",
    ),
    remedy=Text("Leave the prefecture out.", "都道府県名を削除してください。"),
    examples=(
        Example("no prefecture", clean_case, "silent"),
        Example("machinery to Germany", lambda: _made("PLACE OF MANUFACTURE: HYOGO", "HAMBURG, GERMANY"), "differs"),
        Example("food to Thailand", lambda: _made("PLACE OF MANUFACTURE: HYOGO", "BANGKOK, THAILAND"), "agrees"),
        Example(
            "food to Taiwan, since December 2025",
            lambda: _made("PLACE OF PRODUCTION: AOMORI", "KEELUNG, TAIWAN"),
            "differs",
        ),
        Example("food to Taiwan, before", lambda: _before("PLACE OF PRODUCTION: AOMORI", "KEELUNG, TAIWAN"), "agrees"),
        Example("read badly", lambda: _unclear(), "not_checked"),
        Example("a company's town is none of this", lambda: _made("BUYER: TOKYO TRADING", "HAMBURG"), "agrees"),
    ),
)
def prefecture(case: Case) -> Iterator[Verdict]:
    """Box 4 has countries only, and box 6 must not go round it. The exception for Taiwan ended in practice (C-01)."""
    certificate = case.certificate
    if certificate is None or certificate.remarks is None or not certificate.remarks.value.strip():
        return
    yield _judged(case, certificate, certificate.remarks)


def _judged(case: Case, certificate: Certificate, remarks: Field[str]) -> Verdict:
    named = prefecture_in(remarks.value) if PRODUCTION.search(remarks.value) else None
    if named is None or case.applied_on < ALLOWED.get(_destination(certificate), date.min):
        return Agrees()
    where = (place(certificate.document, remarks),)
    if in_doubt(remarks):
        return NotChecked(UNSURE, where)
    ended = _destination(certificate) in ALLOWED
    return Differs(where, {"words": named}, outcome=Outcome.REVIEW if ended else None)


def _destination(certificate: Certificate) -> str:
    if certificate.consignee_country is not None:
        return certificate.consignee_country.value
    to = certificate.port_of_discharge
    return (country_of(to.value, "") or "") if to is not None else ""


def _made(remark: str, to: str) -> Case:
    return with_certificate(remarks=typed(remark), port_of_discharge=typed(to), consignee_country=None)


def _before(remark: str, to: str) -> Case:
    return applied(date(2025, 11, 21), _made(remark, to))


def _unclear() -> Case:
    return with_certificate(remarks=unclear("PLACE OF MANUFACTURE: HYOGO"))
