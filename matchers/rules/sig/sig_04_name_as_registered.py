"""SIG-04: the name in box 9 is typed as registered; the first name may be an initial."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE, blank, missing
from matchers.signing import bare_name, registered_as, resembles
from models.case import Case, Exporter
from models.finding import Outcome, Text
from models.papers import Certificate

NO_NAME = Text("No name is typed in box 9.", "第9欄に署名者名がありません。")


def _typed(name: str) -> Case:
    return with_certificate(signatory=typed(name))


@rule(
    id="SIG-04",
    title=Text("Name in box 9 as registered", "第9欄の署名者名の表記"),
    outcome=Outcome.FIX,
    field="signatory",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑩ L221"),
    message=Text(
        "Box 9 says “{name}”; registered is “{registered}”.",
        "第9欄の「{name}」は、登録された表記「{registered}」と異なります。",
    ),
    remedy=Text(
        "Type the name as registered; only the first name may be reduced to one initial.",
        "登録のとおりに記載してください。省略できるのは名を頭文字1字にする場合だけです。",
    ),
    examples=(
        Example("as registered", clean_case, "agrees"),
        Example("one initial", lambda: _typed("T. YAMADA"), "agrees"),
        Example("two letters", lambda: _typed("TA. YAMADA"), "differs"),
        Example("the family name alone", lambda: _typed("YAMADA"), "differs"),
        Example("family name first", lambda: _typed("YAMADA Taro"), "differs"),
        Example("no name", lambda: with_certificate(signatory=None), "differs"),
        Example("somebody else (SIG-01)", lambda: _typed("Ken Abe"), "silent"),
        Example("read badly", lambda: with_certificate(signatory=unclear("Ta Yamada")), "not_checked"),
    ),
)
def name_as_registered(case: Case) -> Iterator[Verdict]:
    """Capitals and full stops do not count. Who is not registered at all is SIG-01's matter."""
    certificate = case.certificate
    if certificate is None:
        return
    if blank(certificate.signatory):
        verdict = missing(certificate, "signatory")
        yield Differs(verdict.places, message=NO_NAME) if isinstance(verdict, Differs) else verdict
    elif case.registered is not None:
        yield from _judged(certificate, case.registered)


def _judged(certificate: Certificate, entry: Exporter) -> Iterator[Verdict]:
    name = certificate.signatory
    if name is None:
        return
    where = (place(certificate.document, name),)
    meant = resembles(bare_name(name), entry.signatories)
    if registered_as(bare_name(name), entry.signatories):
        yield Agrees()
    elif meant is not None and in_doubt(name):
        yield NotChecked(UNSURE, where)
    elif meant is not None:
        yield Differs(where, {"name": name.value, "registered": meant.name})
