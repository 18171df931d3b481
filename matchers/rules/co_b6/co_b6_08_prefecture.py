"""CO-B6-08: a prefecture of production stands in box 6 only for food to Taiwan or Thailand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.bound_for import bound_for
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, item, practised, typed, unclear, with_certificate
from matchers.normal import upper
from matchers.prefecture_entries import NO_LONGER, TAIWAN, Allowance, exception_for, prefectures_of_production
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary.barred.pronouns import TAIWAN_SENTENCE

OVER = Text(
    "Box 6 says “{words}”. Since December 1, 2025 chambers no longer make this exception for Taiwan.",
    "第6欄に「{words}」とあります。台湾向けの特例は2025年12月1日以降、運用上終了しています。",
)
OPEN = Text(
    "Box 6 names {words} as the place of production; whether these goods are within the exception is open.",
    "第6欄に産地「{words}」があります。特例の対象となる品目か確認が必要です。",
)
DECIDE = Text(
    "Decide: food to Taiwan and meat of wild animals to Thailand are meant.",
    "台湾向けの食品、タイ向けの野生動物肉に当たるか判断してください。",
)


@rule(
    id="CO-B6-08",
    title=Text("Prefecture in box 6", "第6欄の都道府県名"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", "description", "hs_code", "consignee_country"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ② L73-76; ⑦ L176-180"),
    message=Text(
        "Box 6 names {words} as the place of production.",
        "第6欄に製造地・生産地として「{words}」が記載されています。",
    ),
    remedy=Text("Leave the prefecture out.", "都道府県名を削除してください。"),
    examples=(
        Example("no prefecture", clean_case, "silent"),
        Example("machinery to Germany", lambda: _made("HYOGO", "HAMBURG, GERMANY", "GEAR PUMP"), "differs"),
        Example(
            "wild boars' meat to Thailand", lambda: _made("HYOGO", "BANGKOK, THAILAND", "WILD BOAR MEAT"), "agrees"
        ),
        Example("other food to Thailand: open", lambda: _made("HYOGO", "BANGKOK, THAILAND", "APPLES"), "differs"),
        Example("food to Taiwan, before December 2025", lambda: _before("APPLES"), "agrees"),
        Example("food to Taiwan, since: a note", lambda: _made("AOMORI", "KEELUNG, TAIWAN", "APPLES"), "differs"),
        Example("the same where the chamber refuses it", lambda: _refused("APPLES"), "differs"),
        Example("the sentence for Taiwan, to Germany", lambda: _sentence("HAMBURG, GERMANY"), "differs"),
        Example("the sentence for Taiwan, before", lambda: _before_with_sentence(), "agrees"),
        Example("a company's town is none of this", lambda: _remark("BUYER: TOKYO TRADING", "HAMBURG"), "agrees"),
        Example("read badly", lambda: _unclear(), "not_checked"),
    ),
)
def prefecture(case: Case) -> Iterator[Verdict]:
    """Box 4 has countries only, and box 6 must not go round it.

    The exception for Taiwan, with a sentence to be copied, ended in practice (C-01): a note, or what the chamber's
    practice (“no_prefecture_for_taiwan”) says. For Thailand the texts name meat of wild animals alone (C-02).
    """
    certificate = case.certificate
    if certificate is None or certificate.remarks is None or not certificate.remarks.value.strip():
        return
    yield _judged(case, certificate, certificate.remarks)


def _judged(case: Case, certificate: Certificate, remarks: Field[str]) -> Verdict:
    named = list(prefectures_of_production(remarks.value))
    sentence = TAIWAN_SENTENCE.search(upper(remarks.value))
    if sentence is not None:
        named.append(sentence.group())
    allowed = exception_for(case)
    if not named or (allowed is Allowance.YES and (sentence is None or bound_for(case) == TAIWAN)):
        return Agrees()
    where = (place(certificate.document, remarks),)
    if in_doubt(remarks):
        return NotChecked(UNSURE, where)
    told = {"words": ", ".join(named)}
    if allowed is Allowance.ENDED:
        refused = NO_LONGER in case.practice.switches
        return Differs(where, told, outcome=None if refused else Outcome.NOTE, message=OVER)
    if allowed is Allowance.PERHAPS:
        return Differs(where, told, outcome=Outcome.REVIEW, message=OPEN, remedy=DECIDE)
    return Differs(where, told)


def _remark(remark: str, to: str, goods: str = "GEAR PUMP") -> Case:
    items = (item(goods, "420", "PCS", origin="JP"),)
    return with_certificate(remarks=typed(remark), port_of_discharge=typed(to), consignee_country=None, items=items)


def _made(prefecture: str, to: str, goods: str) -> Case:
    return _remark(f"PLACE OF MANUFACTURE: {prefecture}", to, goods)


def _before(goods: str) -> Case:
    return applied(date(2025, 11, 21), _made("AOMORI", "KEELUNG, TAIWAN", goods))


def _refused(goods: str) -> Case:
    return practised(_before(goods), switches=frozenset({NO_LONGER}))


def _sentence(to: str) -> Case:
    return _remark("This certificate of origin is issued by the Chamber of Commerce and Industry", to, "APPLES")


def _before_with_sentence() -> Case:
    return applied(date(2025, 11, 21), _sentence("KEELUNG, TAIWAN"))


def _unclear() -> Case:
    return with_certificate(remarks=unclear("PLACE OF MANUFACTURE: HYOGO"))
