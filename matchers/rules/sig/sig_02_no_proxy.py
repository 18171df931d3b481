"""SIG-02: nobody signs box 9 for another person."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE
from matchers.signing import by_proxy
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="SIG-02",
    title=Text("No proxy in box 9", "第9欄の代理署名"),
    outcome=Outcome.FIX,
    field="signatory",
    reads=("signatory", "signature_for"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑩ L219"),
    message=Text(
        "Box 9 is signed for another person: “{name}”.",
        "第9欄が代理署名（FOR・P.P.）です：「{name}」。",
    ),
    remedy=Text(
        "Let the registered signatory sign in person.",
        "登録済みの署名者本人が署名してください。",
    ),
    examples=(
        Example("in person", clean_case, "agrees"),
        Example("FOR", lambda: with_certificate(signatory=typed("FOR Taro Yamada")), "differs"),
        Example("p.p.", lambda: with_certificate(signatory=typed("p.p. Taro Yamada")), "differs"),
        Example("the form shows it", lambda: with_certificate(signature_for=typed(True)), "differs"),
        Example(
            "for the company itself",
            lambda: with_certificate(signatory=typed("FOR SAKURA PRECISION CO., LTD.")),
            "agrees",
        ),
        Example("read badly", lambda: with_certificate(signatory=unclear("F0R Taro")), "not_checked"),
    ),
)
def no_proxy(case: Case) -> Iterator[Verdict]:
    """The declaration is personal; on the invoice a proxy by hand is allowed (INV-SIG-02)."""
    certificate = case.certificate
    if certificate is None:
        return
    name = certificate.signatory or certificate.signature_for
    if name is None:
        return
    where = (place(certificate.document, name),)
    if by_proxy(certificate):
        yield Differs(where, {"name": name.text})
    elif name.confidence < LIKELY:
        yield NotChecked(UNSURE, where)
    else:
        yield Agrees()
