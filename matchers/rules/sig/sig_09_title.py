"""SIG-09: the signatory's title in box 9 is the registered one, or left out."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import GUESSED, in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.normal import words
from matchers.presence import UNSURE, blank
from matchers.signing import bare_name, resembles
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


def _titled(title: str | None, signatory: str = "Taro Yamada") -> Case:
    return with_certificate(signatory_title=typed(title) if title else None, signatory=typed(signatory))


@rule(
    id="SIG-09",
    title=Text("Title in box 9", "第9欄の役職名"),
    outcome=Outcome.FIX,
    field="signatory_title",
    reads=("signatory", "signatory_title"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑫ L255-256"),
    message=Text(
        "Box 9 gives {name} the title “{title}”; registered is “{registered}”.",
        "第9欄の {name} の役職名「{title}」が、登録された「{registered}」と異なります。",
    ),
    remedy=Text("Write the registered title or none.", "登録された役職名とするか、空欄にしてください。"),
    examples=(
        Example("the registered title", clean_case, "agrees"),
        Example("no title", lambda: _titled(None), "agrees"),
        Example("another title", lambda: _titled("Director"), "differs"),
        Example("any title where none is registered", lambda: _titled("Director", "Hanako Sato"), "agrees"),
        Example(
            "a title read badly", lambda: with_certificate(signatory_title=unclear("Exporl Manager")), "not_checked"
        ),
        Example("unknown signatory (SIG-01)", lambda: _titled("Director", "Ken Abe"), "silent"),
    ),
)
def title(case: Case) -> Iterator[Verdict]:
    """Where no title is registered any may be typed."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or certificate.signatory is None or entry is None:
        return
    person = resembles(bare_name(certificate.signatory), entry.signatories)
    if person is None:
        return
    said = certificate.signatory_title
    if said is None or blank(said) or not person.title or _same(said, person.title):
        yield Agrees()
    elif in_doubt(said):
        yield NotChecked(UNSURE, (place(certificate.document, said),))
    else:
        shown = {"name": person.name, "title": said.value, "registered": person.title}
        yield Differs((place(certificate.document, said),), shown)


def _same(said: Field[str], registered: str) -> bool:
    return words(said.value) == words(registered) and said.confidence >= GUESSED
