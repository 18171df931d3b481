"""REG-05: a signatory is registered with Japanese name, English name and e-mail address."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.registration import exporter_in
from models.case import Case, Signatory
from models.finding import Outcome, Text

NAME_JA = Text("the name in Japanese", "氏名（和文）")
EMAIL = Text("the e-mail address", "E-mail")


def _signatory(name_ja: str | None, email: str | None) -> Case:
    return with_exporter(signatories=(Signatory("Taro Yamada", "Export Manager", name_ja, email),))


@rule(
    id="REG-05",
    title=Text("Complete record of each signatory", "署名者情報の必須項目"),
    outcome=Outcome.FIX,
    field="signatory",
    mode=Mode.PRESENCE,
    citation=Citation("000 1(3)"),
    message=Text(
        "The registration of {exporter} lacks {lacking} of the signatory {name}.",
        "{exporter} の登録に、署名者 {name} の{lacking_ja}がありません。",
    ),
    remedy=Text("Complete the signatory's record.", "署名者情報の必須項目を補ってください。"),
    examples=(
        Example("complete", lambda: _signatory("山田 太郎", "yamada@sakura.example"), "agrees"),
        Example("no e-mail address", lambda: _signatory("山田 太郎", ""), "differs"),
        Example("no Japanese name", lambda: _signatory(" ", "yamada@sakura.example"), "differs"),
        Example("a registry that keeps names and titles only", clean_case, "silent"),
    ),
    always_decided="it reads the registry only",
)
def signatory_record(case: Case) -> Iterator[Verdict]:
    """The English title is optional, the English name is what a registry lists. What it does not keep is not judged."""
    entry = case.registered
    for person in entry.signatories if entry is not None else ():
        kept = [
            (value, what) for value, what in ((person.name_ja, NAME_JA), (person.email, EMAIL)) if value is not None
        ]
        lacking = [what for value, what in kept if not value.strip()]
        if entry is not None and lacking:
            said = {"exporter": entry.name, "name": person.name}
            said["lacking"] = " and ".join(what.en for what in lacking)
            said["lacking_ja"] = "と".join(what.ja for what in lacking)
            yield Differs(exporter_in(case), said)
        elif kept:
            yield Agrees()
