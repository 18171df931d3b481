"""SIG-07: handwritten certification is given where a consular visa or a letter of credit needs it, on originals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.evidence import VISA_REQUIREMENT, asked_for, evidence
from matchers.examples import clean_case, practised, typed, unclear, with_certificate, with_other
from matchers.presence import LIKELY, UNSURE
from matchers.signing import certified_by_hand
from models.case import Case
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate

FREE = "handwritten_certification_free"
ON_A_COPY = Text(
    "Handwritten certification is asked for, but is given on originals only, not on “{copy}”.",
    "肉筆証明の申請ですが、肉筆証明は ORIGINAL に限られ、「{copy}」には行えません。",
)
ORIGINALS = Text("Ask for it on originals only.", "ORIGINAL についてのみ申請してください。")


def _asked(case: Case | None = None) -> Case:
    case = case or clean_case()
    return replace(case, application=replace(case.application, certification="handwritten"))


def _on(copy: Field[str]) -> Case:
    return _asked(with_other(Kind.LETTER_OF_CREDIT, with_certificate(copy=copy)))


@rule(
    id="SIG-07",
    title=Text("Need for handwritten certification", "肉筆証明の必要性"),
    outcome=Outcome.EVIDENCE,
    field="signature",
    reads=("copy",),
    mode=Mode.PRESENCE,
    citation=Citation("001 ③ L78-86"),
    message=Text(
        "Handwritten certification is asked for, but nothing shows that a consular visa or a credit needs it.",
        "肉筆証明の申請ですが、領事査証または信用状で必要とされていることを示す資料がありません。",
    ),
    remedy=Text(
        "Attach the letter of credit or the consulate's requirement, or ask for certification by rubber stamp.",
        "信用状または領事査証の要件が分かる資料を添付するか、ラバー証明で申請してください。",
    ),
    examples=(
        Example("nothing attached", _asked, "differs"),
        Example("a letter of credit", lambda: _asked(with_other(Kind.LETTER_OF_CREDIT)), "met"),
        Example(
            "a consulate's requirement",
            lambda: _asked(with_other(Kind.UNKNOWN, words="CONSULAR REQUIREMENTS\nhand-signed by the chamber")),
            "met",
        ),
        Example("on a copy", lambda: _on(typed("COPY")), "differs"),
        Example("perhaps on a copy", lambda: _on(unclear("COPY")), "not_checked"),
        Example(
            "free of reasons, as in Tokyo",
            lambda: practised(_asked(with_certificate(copy=typed("COPY"))), switches=frozenset({FREE})),
            "agrees",
        ),
        Example("certification by rubber stamp", clean_case, "silent"),
    ),
)
def need_for_handwriting(case: Case) -> Iterator[Verdict]:
    """Tokyo asks for no reason since April 2025, and certifies copies by hand as well (C-06, SUP-POST-03)."""
    if case.certificate is None or not certified_by_hand(case):
        return
    if FREE in case.practice.switches:
        yield Agrees()
        return
    where = (Place("submission.json", "handwritten"),)
    yield asked_for(evidence(case, {Kind.LETTER_OF_CREDIT}, VISA_REQUIREMENT), where)
    for sheet in case.certificate.sheets:
        yield from _on_an_original(sheet)


def _on_an_original(sheet: Certificate) -> Iterator[Verdict]:
    """How else the field may be filled in is the matter of the OC rules."""
    copy = sheet.copy
    if copy is None or not copy.value.strip().upper().startswith("COPY"):
        return
    where = (place(sheet.document, copy),)
    if copy.confidence < LIKELY:
        yield NotChecked(UNSURE, where, "copy")
    else:
        yield Differs(where, {"copy": copy.text}, "copy", Outcome.FIX, ON_A_COPY, ORIGINALS)
