"""SIG-05: box 9 is signed; a stamped or printed signature limits how the chamber can certify."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE, missing
from matchers.signing import ways
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate

UNSIGNED = Text("Box 9 is not signed.", "第9欄に署名がありません。")
SIGN = Text("Let the registered signatory sign box 9.", "登録済みの署名者が第9欄に署名してください。")


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
        Example("not signed, at the counter", lambda: _unsigned("counter"), "differs"),
        Example("not signed, online", lambda: _unsigned("online"), "differs"),
        Example("unclear whether signed", lambda: with_certificate(signature=unclear("none")), "not_checked"),
    ),
)
def stamp(case: Case) -> Iterator[Verdict]:
    """At the counter an unsigned declaration is none. Online the stored signature is printed, so a person decides."""
    certificate = case.certificate
    if certificate is None:
        return
    how = certificate.signature
    if how is not None and how.confidence < LIKELY:
        yield NotChecked(UNSURE, (place(certificate.document, how),))
    elif how is None or how.value == "none":
        yield _unsigned_verdict(certificate, online=case.application.channel == "online")
    else:
        yield _by(certificate, how)


def _unsigned_verdict(certificate: Certificate, online: bool) -> Verdict:
    verdict = missing(certificate, "signature")
    if isinstance(verdict, Differs):
        outcome = Outcome.REVIEW if online else Outcome.FIX
        return Differs(verdict.places, outcome=outcome, message=UNSIGNED, remedy=SIGN)
    return verdict


def _by(certificate: Certificate, how: Field[str]) -> Verdict:
    if how.value == "handwritten":
        return Agrees()
    return Differs((place(certificate.document, how),), ways(how.value))
