"""REG-10: a corporation's legal form and its place before or behind the name are recorded."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.registration import exporter_in
from models.case import Case
from models.finding import Outcome, Text

LEGAL_FORMS = frozenset({
    "株式会社", "有限会社", "合資会社", "合名会社", "相互会社", "信用金庫", "信用組合", "一般社団法人", "一般財団法人",
    "協同組合", "協業組合", "振興組合", "企業組合", "監査法人", "特定非営利活動法人", "合同会社", "独立行政法人",
    "有事責任事業組合", "有限責任事業組合", "その他",
})  # fmt: skip
"""The portal's list; its 有事責任事業組合 is a misprint of the form that the law knows, so both count."""

INDIVIDUAL = frozenset({"個人", "individual"})
NO_FORM = Text(
    "The registration of {exporter} gives no legal form.",
    "{exporter} の登録に法人格がありません。",
)
UNKNOWN = Text(
    "The registration of {exporter} gives the legal form “{form}”, which is not on the list.",
    "{exporter} の登録の法人格「{form}」は選択肢にありません。",
)


def _form(form: str | None, position: str | None = "before") -> Case:
    return with_exporter(legal_form=form, legal_form_position=position)


@rule(
    id="REG-10",
    title=Text("Legal form recorded", "法人格と前後位置の登録"),
    outcome=Outcome.NOTE,
    field="exporter_name",
    mode=Mode.EXACT,
    citation=Citation("000 1(2)"),
    message=Text(
        "The registration of {exporter} does not say whether {form} stands before or behind the name.",
        "{exporter} の登録に、{form} の前後位置がありません。",
    ),
    remedy=Text("Complete the registration.", "登録内容を補ってください。"),
    examples=(
        Example("株式会社 before the name", lambda: _form("株式会社"), "agrees"),
        Example("an individual", lambda: _form("個人", ""), "agrees"),
        Example("blank", lambda: _form("", ""), "differs"),
        Example("no position", lambda: _form("合同会社", ""), "differs"),
        Example("not on the list", lambda: _form("K.K."), "differs"),
        Example("the registry does not keep it", clean_case, "silent"),
    ),
    always_decided="it reads the registry only",
)
def legal_form(case: Case) -> Iterator[Verdict]:
    """The English name on the papers is REG-11's matter. A registry need not keep the form or its position."""
    entry = case.registered
    if entry is None or entry.legal_form is None:
        return
    said, form = {"exporter": entry.name, "form": entry.legal_form}, entry.legal_form.strip()
    if not form:
        yield Differs(exporter_in(case), said, message=NO_FORM)
    elif form.lower() in INDIVIDUAL:
        yield Agrees()
    elif form not in LEGAL_FORMS:
        yield Differs(exporter_in(case), said, message=UNKNOWN)
    elif entry.legal_form_position == "":
        yield Differs(exporter_in(case), said)
    else:
        yield Agrees()
