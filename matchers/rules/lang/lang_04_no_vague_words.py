"""LANG-04: no vague words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text

VAGUE = re.compile(
    r"\bAPPROX(?:\.|IMATE(?:LY)?\b|\b)|\bABOUT\b|\bABT\b\.?|\bCIRCA\b|\bROUGHLY\b|\bNEARLY\b|\bESTIMATED?\b"
    r"|\bMORE OR LESS\b"
    r"|\bE\.?\s?&\s?O\.?\s?E\b\.?|\bERRORS AND OMISSIONS\b|\+/-|±|\bSUBJECT TO\b|\bT\.?B\.?A\b\.?|\bTO BE ADVISED\b"
    r"|\bAND/OR\b|\bETC\b\.?|\bOR SO\b"
)
ALLOWED = re.compile(r"\bON OR ABOUT\b|\bO/ABT?\b")


@rule(
    id="LANG-04",
    title=Text("Vague words", "あいまいな表現"),
    outcome=Outcome.FIX,
    field="description",
    reads=EVERYWHERE,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text("“{words}” in “{text}” is vague.", "「{text}」の「{words}」はあいまいな表現です。"),
    remedy=Text(
        "Take the words out and state what is certain.", "該当する語句を削除し、確定した内容を記載してください。"
    ),
    examples=(
        Example("nothing vague", clean_case, "agrees"),
        Example("about", lambda: with_certificate(packages=typed("ABOUT 10 CARTONS")), "differs"),
        Example("approx.", lambda: with_certificate(total_quantity=typed("APPROX. 420 PCS")), "differs"),
        Example("errors excepted", lambda: with_certificate(remarks=typed("E. & O. E.")), "differs"),
        Example("on or about a date", lambda: with_certificate(others=typed("ON OR ABOUT DEC. 3, 2026")), "agrees"),
        Example("read badly", lambda: with_certificate(packages=unclear("ABOUT 10 CARTONS")), "not_checked"),
    ),
)
def no_vague_words(case: Case) -> Iterator[Verdict]:
    """A certificate certifies or says nothing. “On or about” is the usual form of box 5."""
    yield from barred(case, VAGUE, allowed=ALLOWED)
