"""LANG-08: no pronouns: this, your, our, we."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text

PRONOUN = re.compile(r"\b(?:THIS|THESE|THAT|THOSE|YOUR|YOURS|OUR|OURS|WE|THEIR|THEIRS|MY|MINE|HIS|HER)\b")
MAYBE = re.compile(r"(?<![.,(/-])(?<!, )\b(?:US|I|ME)\b(?!\s?[$/.-])(?=\s+[A-Z]{2,})")
ALLOWED = re.compile(
    r"\bTHIS (?:SIDE|WAY|END) UP\b|\bTHIS CERTIFICATE OF ORIGIN IS ISSUED BY THE CHAMBER OF COMMERCE[^\n]*"
    r"|\bTYPE I\b|\bPART I\b|\bCLASS I\b"
)


@rule(
    id="LANG-08",
    title=Text("Pronouns", "代名詞・指示語"),
    outcome=Outcome.FIX,
    field="description",
    reads=EVERYWHERE,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text(
        "“{words}” in “{text}”: pronouns are barred.", "「{text}」の「{words}」は使用できない代名詞・指示語です。"
    ),
    remedy=Text(
        "Write the thing itself: “L/C Number”, “Order Number”.",
        "「L/C Number」「Order Number」のように具体的に記載してください。",
    ),
    examples=(
        Example("no pronoun", clean_case, "agrees"),
        Example("your order", lambda: with_certificate(remarks=typed("YOUR ORDER NO. 55")), "differs"),
        Example("a caution mark", lambda: with_certificate(others=typed("THIS SIDE UP")), "agrees"),
        Example("read badly", lambda: with_certificate(remarks=unclear("OUR REF 7")), "not_checked"),
    ),
)
def no_pronouns(case: Case) -> Iterator[Verdict]:
    """A certificate is read by people for whom “our” has no meaning. US may be a country's code: a person looks."""
    yield from barred(case, PRONOUN, allowed=ALLOWED, doubtful=MAYBE)
