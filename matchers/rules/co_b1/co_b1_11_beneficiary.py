"""CO-B1-11: the beneficiary's name of a letter of credit does not replace the registered name in box 1."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.beneficiaries import credits_naming, says_beneficiary
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice, with_other
from matchers.normal import compact
from matchers.presence import UNSURE
from matchers.registered_names import named_in_box_1
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text

WORD_ALONE = Text(
    "Box 1 says “{certificate}”; a beneficiary belongs in box 6.",
    "第1欄に「{certificate}」とありますが、Beneficiary は第6欄に記載します。",
)


@rule(
    id="CO-B1-11",
    title=Text("Beneficiary's name in box 1", "第1欄と信用状の受益者名"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.EXACT,
    citation=Citation("001 ⑥ L164-165; ⑫ L253-254"),
    message=Text(
        "Box 1 says “{certificate}”, the beneficiary's name by {credit}; the registered name is “{registered}”.",
        "第1欄の「{certificate}」は {credit} にある受益者（Beneficiary）名です。登録名称は「{registered}」です。",
    ),
    remedy=Text(
        "Write the registered name in box 1, and “Beneficiary:” with the credit's name and address in box 6.",
        "第1欄は登録名称とし、信用状の名称・住所は第6欄に「Beneficiary: 」として記載してください。",
    ),
    examples=(
        Example("the registered name", clean_case, "agrees"),
        Example("the credit's name", lambda: _credit("SAKURA SEIMITSU CO., LTD."), "differs"),
        Example("the beneficiary by the invoice", lambda: _invoice_says("SAKURA SEIMITSU CO., LTD."), "differs"),
        Example("the word Beneficiary", lambda: _named("BENEFICIARY: SAKURA PRECISION CO., LTD."), "differs"),
        Example("another name, no credit attached", lambda: _named("SAKURA SEIMITSU CO., LTD."), "silent"),
        Example("read badly", lambda: _read_badly(), "not_checked"),
    ),
)
def beneficiary(case: Case) -> Iterator[Verdict]:
    """Another name than the registered one that no letter of credit bears is CO-B1-01's or CO-B1-02's matter."""
    found = named_in_box_1(case)
    if found is None or case.certificate is None:
        return
    field, name, entry = found
    papers = credits_naming(case, name)
    where = (place(case.certificate.document, field), *(Place(document, name) for document in papers))
    if compact(name) == compact(entry.name):
        yield Agrees()
    elif not says_beneficiary(name) and not papers:
        return
    elif in_doubt(field):
        yield NotChecked(UNSURE, where)
    elif papers:
        yield Differs(where, {"certificate": name, "credit": papers[0], "registered": entry.name})
    else:
        yield Differs(where, {"certificate": name}, message=WORD_ALONE)


def _named(name: str) -> Case:
    return with_certificate(exporter_name=typed(name))


def _invoice_says(name: str) -> Case:
    return with_invoice(_named(name), lines=(printed(f"BENEFICIARY: {name}, TOKYO, JAPAN"),))


def _credit(name: str) -> Case:
    return with_other(Kind.LETTER_OF_CREDIT, _named(name), words=f"IRREVOCABLE CREDIT\n59: BENEFICIARY {name}")


def _read_badly() -> Case:
    words = "59: BENEFICIARY SAKURA SEIMITSU CO., LTD."
    case = with_certificate(exporter_name=unclear("SAKURA SEIMITSU CO., LTD."))
    return with_other(Kind.LETTER_OF_CREDIT, case, words=words)
