"""SIG-05: box 9 is signed; a stamped or printed signature limits how the chamber can certify."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE, missing
from matchers.sheets import with_copy
from matchers.signing import certified_by_hand, ways
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate

UNSIGNED = Text("Box 9 is not signed.", "第9欄に署名がありません。")
SIGN = Text("Let the registered signatory sign box 9.", "登録済みの署名者が第9欄に署名してください。")
NO_HAND = Text(
    "Handwritten certification is asked for, but the signature in box 9 is {how}.",
    "肉筆証明の申請ですが、第9欄の署名は{how_ja}です。",
)
SIGN_BY_HAND = Text(
    "Sign box 9 by hand, or ask for certification by rubber stamp.",
    "第9欄に肉筆で署名するか、ラバー証明で申請してください。",
)


def _for_handwriting(how: str) -> Case:
    case = with_certificate(signature=typed(how))
    return replace(case, application=replace(case.application, certification="handwritten"))


def _unsigned(channel: str) -> Case:
    case = with_certificate(signature=typed("none"))
    return applied(case.applied_on, case, channel=channel)


@rule(
    id="SIG-05",
    title=Text("Signature in box 9", "第9欄の署名"),
    outcome=Outcome.NOTE,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L94-95; ⑩ L220"),
    message=Text(
        "The signature in box 9 is not by hand ({how}); the chamber then certifies by rubber stamp only.",
        "第9欄の署名が肉筆ではありません（{how_ja}）。この場合、ラバー証明のみとなります。",
    ),
    remedy=Text(
        "Sign by hand where a handwritten certification is wanted.", "肉筆証明が必要な場合は肉筆で署名してください。"
    ),
    examples=(
        Example("by hand", clean_case, "agrees"),
        Example("a stamp: a note", lambda: with_certificate(signature=typed("stamp")), "differs"),
        Example("a stamp where handwriting is asked for", lambda: _for_handwriting("stamp"), "differs"),
        Example("a copy that is not signed", lambda: with_copy(signature=typed("none")), "differs"),
        Example("not signed, at the counter", lambda: _unsigned("counter"), "differs"),
        Example("not signed, online", lambda: _unsigned("online"), "differs"),
        Example("unclear whether signed", lambda: with_certificate(signature=unclear("none")), "not_checked"),
    ),
)
def stamp(case: Case) -> Iterator[Verdict]:
    """At the counter an unsigned declaration is none. Online the stored signature is printed, so a person decides.

    Where handwritten certification is asked for, further sheets are SIG-06's matter.
    """
    if case.certificate is not None:
        by_hand = certified_by_hand(case)
        for sheet in (case.certificate,) if by_hand else case.certificate.sheets:
            yield _judged(sheet, by_hand, online=case.application.channel == "online")


def _judged(sheet: Certificate, by_hand: bool, online: bool) -> Verdict:
    how = sheet.signature
    if how is not None and how.confidence < LIKELY:
        return NotChecked(UNSURE, (place(sheet.document, how),))
    if how is None or how.value == "none":
        return _unsigned_verdict(sheet, online)
    return _by(sheet, how, by_hand)


def _unsigned_verdict(certificate: Certificate, online: bool) -> Verdict:
    verdict = missing(certificate, "signature")
    if isinstance(verdict, Differs):
        outcome = Outcome.REVIEW if online else Outcome.FIX
        return Differs(verdict.places, outcome=outcome, message=UNSIGNED, remedy=SIGN)
    return verdict


def _by(certificate: Certificate, how: Field[str], by_hand: bool) -> Verdict:
    if how.value == "handwritten":
        return Agrees()
    where = (place(certificate.document, how),)
    if by_hand:
        return Differs(where, ways(how.value), outcome=Outcome.FIX, message=NO_HAND, remedy=SIGN_BY_HAND)
    return Differs(where, ways(how.value))
