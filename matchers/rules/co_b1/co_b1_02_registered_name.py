"""CO-B1-02: the exporter's name in box 1 is the registered name, character by character."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.beneficiaries import credits_naming, says_beneficiary
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import GUESSED, in_doubt
from matchers.confusable import confusable, parted
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.firms import two_firms
from matchers.normal import compact
from matchers.registered_names import added_online, another_firm, folded, named_in_box_1
from models.case import Case
from models.field import Source
from models.finding import Outcome, Text

HARDLY = Text(
    "It was read as “{certificate}”, the registered name is “{registered}”; a scan cannot show so small a difference.",
    "「{certificate}」と読み取りました。登録名称は「{registered}」ですが、この違いはスキャンからは確実に判断できません。",
)


@rule(
    id="CO-B1-02",
    title=Text("Registered name in box 1", "第1欄の登録名称"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.EXACT,
    citation=Citation("001 ⑤ L158; ⑫ L253-254"),
    message=Text(
        "Box 1 says “{certificate}”, the registered name is “{registered}”. The brackets mark what differs.",
        "第1欄の「{certificate}」は登録名称「{registered}」と一致しません。括弧内が異なる箇所です。",
    ),
    remedy=Text(
        "Write the name exactly as registered, with every full stop, comma and blank.",
        "ピリオド・カンマ・空白も含め、登録した名称のとおりに記載してください。",
    ),
    examples=(
        Example("as registered", clean_case, "agrees"),
        Example("in full-width letters", lambda: _named("ＳＡＫＵＲＡ ＰＲＥＣＩＳＩＯＮ ＣＯ．， ＬＴＤ．"), "agrees"),
        Example("on behalf of another", lambda: _named("SAKURA PRECISION CO., LTD. on behalf of B INC."), "agrees"),
        Example("the legal form written out", lambda: _named("SAKURA PRECISION COMPANY LIMITED"), "differs"),
        Example("a blank left out", lambda: _named("SAKURA PRECISION CO.,LTD."), "differs"),
        Example("a blank left out, the bank's account in that name", lambda: _account(), "differs"),
        Example(
            "a blank left out on a scan",
            lambda: with_certificate(exporter_name=printed("SAKURA PRECISION CO.,LTD.")),
            "not_checked",
        ),
        Example(
            "read badly", lambda: with_certificate(exporter_name=unclear("SAKUBA PRECISION CO., LTD.")), "not_checked"
        ),
    ),
)
def registered_name(case: Case) -> Iterator[Verdict]:
    """The certificate speaks for the registered firm, so not even a full stop is free. Needs the registry (REG-01).

    A name that is not the registered one misspelt is another firm's (CO-B1-01), two firms' (CO-B1-10) or the letter of
    credit's (CO-B1-11). What an online application adds to it is ONL-13's matter.
    """
    found = named_in_box_1(case)
    if found is None or case.certificate is None or _of_another_rule(case, found[1], found[2].name):
        return
    name, said, entry = found
    where, wanted = (place(case.certificate.document, name),), folded(entry.name)
    shown = dict(zip(("certificate", "registered"), parted(said, wanted), strict=True))
    if said == wanted and name.confidence >= GUESSED:
        yield Agrees()
    elif in_doubt(name) or (name.source is Source.OCR and confusable(said, wanted)):
        yield NotChecked(Text(HARDLY.en.format_map(shown), HARDLY.ja.format_map(shown)), where)
    else:
        yield Differs(where, shown)


def _of_another_rule(case: Case, name: str, registered: str) -> bool:
    if two_firms(name, registered) and not two_firms(registered):
        return True
    if says_beneficiary(name) or another_firm(name, registered) or added_online(case, name, registered):
        return True
    return compact(name) != compact(registered) and bool(credits_naming(case, name))


def _account() -> Case:
    return with_invoice(_named("SAKURA PRECISION CO.,LTD."), lines=(printed("BENEFICIARY: SAKURA PRECISION CO.,LTD."),))


def _named(name: str) -> Case:
    return with_certificate(exporter_name=typed(name))
