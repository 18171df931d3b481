"""SIG-01: the person in box 9 is registered at the chamber."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.agents import agent_signing
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_exporter
from matchers.presence import UNSURE
from matchers.signing import bare_name, perhaps_registered, registered_as, resembles
from models.case import Case
from models.finding import Outcome, Text

NOBODY = Text(
    "The registry lists no signatory for this exporter.",
    "この輸出者の署名者が登録簿にありません。",
)


@rule(
    id="SIG-01",
    title=Text("Registered signatory in box 9", "第9欄の署名者の登録"),
    outcome=Outcome.FIX,
    field="signatory",
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L141; ⑩ L222"),
    message=Text(
        "“{name}” in box 9 is not registered as a signatory of {exporter}.",
        "第9欄の「{name}」は、{exporter} の署名者として登録されていません。",
    ),
    remedy=Text(
        "Let a registered signatory sign, or register this one first.",
        "登録済みの署名者が署名するか、先に署名者登録をしてください。",
    ),
    examples=(
        Example("registered", clean_case, "agrees"),
        Example("another registered one", lambda: with_certificate(signatory=typed("HANAKO SATO")), "agrees"),
        Example("unknown", lambda: with_certificate(signatory=typed("Ken Abe")), "differs"),
        Example("only the family name fits", lambda: with_certificate(signatory=typed("Jiro Yamada")), "differs"),
        Example("read badly", lambda: with_certificate(signatory=unclear("Taro Yanada")), "not_checked"),
        Example("a scan lost the blank", lambda: with_certificate(signatory=printed("TaroYamada")), "agrees"),
        Example("a scan may take m for rn", lambda: with_certificate(signatory=printed("Taro Yarnada")), "not_checked"),
        Example("no signatory registered", lambda: with_exporter(signatories=()), "not_checked"),
    ),
)
def registered(case: Case) -> Iterator[Verdict]:
    """Whether the name is typed as it should be is SIG-04; here only who is meant. Needs the registry (REG-01).

    That it is an agent's person who signed is APP-10.
    """
    certificate, entry = case.certificate, case.registered
    if certificate is None or certificate.signatory is None or entry is None:
        return
    name = certificate.signatory
    where = (place(certificate.document, name),)
    bare = bare_name(name)
    if not entry.signatories:
        yield NotChecked(NOBODY, where)
    elif registered_as(bare, entry.signatories):
        yield Agrees()
    elif perhaps_registered(name, entry.signatories):
        yield NotChecked(UNSURE, where)
    elif resembles(bare, entry.signatories):
        yield Agrees()
    elif agent_signing(case) is None:
        yield Differs(where, {"name": name.value, "exporter": entry.name})
