"""LANG-05: no words that cast doubt on the certificate."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.barred.reserves import RESERVES


@rule(
    id="LANG-05",
    title=Text("Reserves and doubts", "信頼性を損なう表現"),
    outcome=Outcome.FIX,
    field="description",
    reads=EVERYWHERE,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text(
        "“{words}” in “{text}” puts the certificate in doubt.",
        "「{text}」の「{words}」は証明書の信頼性を損なう表現です。",
    ),
    remedy=Text("Take the words out.", "該当する語句を削除してください。"),
    examples=(
        Example("no reserve", clean_case, "agrees"),
        Example("said to contain", lambda: with_certificate(packages=typed("10 CARTONS SAID TO CONTAIN")), "differs"),
        Example(
            "said to contain, in French", lambda: with_certificate(others=typed("DIT CONTENIR 10 COLIS")), "differs"
        ),
        Example("a dentist's material", lambda: with_certificate(others=typed("PROVISIONAL CEMENT")), "agrees"),
        Example("read badly", lambda: with_certificate(others=unclear("TO BE CONFIRMED")), "not_checked"),
    ),
)
def no_reserves(case: Case) -> Iterator[Verdict]:
    """What is not certain yet cannot be certified."""
    yield from barred(case, "LANG-05", RESERVES)
