"""LANG-04: no vague words."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.barred.vague import VAGUE, VAGUE_NUMBER

COUNTED = ("packages", "total_quantity", "vessel")
WRITTEN = ("description", "remarks", "others")


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
        Example("more or less, in Spanish", lambda: with_certificate(packages=typed("APROX. 10 CAJAS")), "differs"),
        Example("about, in French", lambda: with_certificate(total_quantity=typed("ENVIRON 420 PCS")), "differs"),
        Example("a tolerance of the quantity", lambda: _listed("STEEL COILS 500 MT +/-5%"), "differs"),
        Example("a tolerance of the goods", lambda: _listed("RESISTOR 10K OHM +/-5%"), "agrees"),
        Example("errors excepted", lambda: with_certificate(remarks=typed("E. & O. E.")), "differs"),
        Example("on or about a date", lambda: with_certificate(others=typed("ON OR ABOUT DEC. 3, 2026")), "agrees"),
        Example("read badly", lambda: with_certificate(packages=unclear("ABOUT 10 CARTONS")), "not_checked"),
    ),
)
def no_vague_words(case: Case) -> Iterator[Verdict]:
    """A certificate certifies or says nothing. “On or about” is the usual form of box 5 (C-12)."""
    yield from barred(case, "LANG-04", VAGUE_NUMBER, COUNTED)
    yield from barred(case, "LANG-04", VAGUE, WRITTEN)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
