"""LANG-07: no reference that ties the certificate to another paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.barred.pronouns import TAIWAN_SENTENCE
from models.vocabulary.barred.references import ATTACHED, ON_PAPER, REFERENCES
from models.vocabulary.barred.words import sparing

ONLINE = sparing(REFERENCES, ATTACHED, TAIWAN_SENTENCE)
AT_THE_COUNTER = sparing(REFERENCES, ON_PAPER, TAIWAN_SENTENCE)


@rule(
    id="LANG-07",
    title=Text("References to other papers", "他書類への参照表現"),
    outcome=Outcome.FIX,
    field="description",
    reads=EVERYWHERE,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text(
        "“{words}” in “{text}” ties the certificate to another paper.",
        "「{text}」の「{words}」は他の書類に依存する表現です。",
    ),
    remedy=Text(
        "State the matter itself, or a titled number (Contract No. 123) in box 6.",
        "内容そのものを記載するか、第6欄に番号（Contract No. 123 など）だけを記載してください。",
    ),
    examples=(
        Example("no reference", clean_case, "agrees"),
        Example("a titled number", lambda: with_certificate(remarks=typed("CONTRACT NO. 123")), "agrees"),
        Example("as per", lambda: with_certificate(others=typed("AS PER PROFORMA INVOICE NO. 77")), "differs"),
        Example("according to, in Spanish", lambda: with_certificate(remarks=typed("SEGUN CONTRATO 12")), "differs"),
        Example("according to, in French", lambda: with_certificate(remarks=typed("SELON COMMANDE 12")), "differs"),
        Example("a covering", lambda: with_certificate(others=typed("CABLE COVERED BY PVC")), "agrees"),
        Example("see attached list, at the counter", lambda: _counter("SEE ATTACHED LIST"), "differs"),
        Example("attached sheet, at the counter", lambda: _counter("DETAILS ARE AS PER ATTACHED SHEET(S)"), "agrees"),
        Example("read badly", lambda: with_certificate(others=unclear("AS PER ORDER 7")), "not_checked"),
    ),
)
def no_references(case: Case) -> Iterator[Verdict]:
    """A standard that the goods conform to is no paper of the sale: a person looks at it.

    On paper “Details are as per attached sheet(s)” is the prescribed sentence (C-13); online attached sheets are
    ONL-15's matter. The sentence once prescribed for Taiwan (SUP-B6-07) is CO-B6-08's.
    """
    yield from barred(case, "LANG-07", ONLINE if case.application.channel == "online" else AT_THE_COUNTER)


def _counter(others: str) -> Case:
    return applied(date(2026, 11, 21), with_certificate(others=typed(others)), channel="counter")
