"""SIG-03: the signature in box 9 looks like the registered specimen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import applied, clean_case, typed, unclear, with_certificate, with_exporter
from matchers.presence import LIKELY
from matchers.signing import bare_name, resembles, ways
from models.case import Case, Signatory
from models.field import Field
from models.finding import Outcome, Text

LOOK = Text("Compare the shape with the registered specimen.", "登録された署名と形状を見比べてください。")


def _signed(how: Field[str], specimen: str | None = "handwritten", channel: str = "counter") -> Case:
    case = with_certificate(signature=how)
    known = clean_case().registered
    people = () if known is None else tuple(replace(s, specimen=specimen) for s in known.signatories)
    return applied(case.applied_on, with_exporter(case, signatories=people), channel=channel)


@rule(
    id="SIG-03",
    title=Text("Signature like the registered specimen", "登録サインとの照合"),
    outcome=Outcome.NOTE,
    field="signature",
    reads=("signature", "signatory"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑩; 000 Step3"),
    message=Text(
        "The signature in box 9 is {how}; the one registered for {name} is {registered_how}.",
        "第9欄の署名は{how_ja}ですが、{name} の登録サインは{registered_how_ja}です。",
    ),
    remedy=Text("Sign as registered.", "登録されたとおりに署名してください。"),
    examples=(
        Example(
            "online, the stored signature is printed", lambda: _signed(typed("printed"), channel="online"), "agrees"
        ),
        Example("registered by hand, printed in box 9", lambda: _signed(typed("printed")), "differs"),
        Example("by hand, as registered: a note", lambda: _signed(typed("handwritten")), "not_checked"),
        Example("read badly", lambda: _signed(unclear("printed")), "not_checked"),
        Example("no specimen is kept", lambda: _signed(typed("stamp"), specimen=None), "silent"),
    ),
)
def specimen(case: Case) -> Iterator[Verdict]:
    """Only how the registered signature is made is known, so whether two shapes are alike is for a person's eyes."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or entry is None or certificate.signatory is None or certificate.signature is None:
        return
    person = resembles(bare_name(certificate.signatory), entry.signatories)
    how = certificate.signature
    if person is None or person.specimen is None or how.value == "none":
        return
    if case.application.channel == "online":
        yield Agrees()
    elif how.value == person.specimen or how.confidence < LIKELY:
        yield NotChecked(LOOK, (place(certificate.document, how),))
    else:
        where = (place(certificate.document, how),)
        yield Differs(where, {"name": person.name, **ways(how.value), **_registered(person)}, outcome=Outcome.REVIEW)


def _registered(person: Signatory) -> dict[str, str]:
    return {f"registered_{key}": said for key, said in ways(person.specimen or "").items()}
