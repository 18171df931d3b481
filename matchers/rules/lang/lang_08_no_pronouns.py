"""LANG-08: no pronouns: this, your, our, we."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.bound_for import bound_for
from matchers.catalogue import Citation, Differs, Example, Mode, Verdict, rule
from matchers.evidence import VISA_REQUIREMENT, evidence
from matchers.examples import clean_case, item, typed, unclear, with_certificate, with_other
from matchers.wording import EVERYWHERE, barred
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Text
from models.vocabulary.areas import MIDDLE_EAST
from models.vocabulary.barred.pronouns import DECLARATION, PRONOUNS, TAIWAN_SENTENCE
from models.vocabulary.barred.references import REFERENCES
from models.vocabulary.barred.words import BarredWords, sparing

BOX_7 = ("description", "others")
ELSEWHERE = tuple(name for name in EVERYWHERE if name not in BOX_7)
# "As per your order" is one fault, and LANG-07 names it.
WORDS = sparing(PRONOUNS, REFERENCES.sure, TAIWAN_SENTENCE)
WHOLE_DECLARATION = re.compile(rf"(?:{DECLARATION.pattern})[\s\S]*")
BESIDE_DECLARATION = sparing(WORDS, WHOLE_DECLARATION)
DECLARED = BarredWords(WHOLE_DECLARATION)

ASKED = Text(
    "“{words}” is a declaration. It may stand in box 7 only where a consulate's visa asks for it.",
    "「{words}」は宣言文です。領事査証上の要求がある場合に限り、第7欄に記載できます。",
)
SHOW_REQUIREMENT = Text(
    "Attach the letter of credit or the consulate's requirement, or take the declaration out.",
    "信用状または領事査証の要件を示す書類を添付するか、宣言文を削除してください。",
)
JUDGE = Text(
    "“{words}” is a declaration. {documents} may be what asks for it.",
    "「{words}」は宣言文です。{documents} が要求を示す書類と思われます。",
)
JUDGE_REMEDY = Text(
    "Decide: only Japanese origin or the absence of Israeli content may be declared, and only for a consulate's visa.",
    "内容が日本原産またはイスラエル産品を含まない旨に限られ、領事査証に必要なものか判断してください。",
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
        Example("your order, in Spanish", lambda: with_certificate(remarks=typed("SU PEDIDO NO. 55")), "differs"),
        Example("our order, in French", lambda: with_certificate(remarks=typed("NOTRE COMMANDE 55")), "differs"),
        Example("a caution mark", lambda: with_certificate(others=typed("THIS SIDE UP")), "agrees"),
        Example("a country's code", lambda: with_certificate(remarks=typed("BUYER: ABC INC., DALLAS, US")), "agrees"),
        Example("perhaps a brand: a person judges", lambda: _listed("MY SUN UMBRELLA"), "differs"),
        Example(
            "as per your order is LANG-07's", lambda: with_certificate(others=typed("AS PER YOUR ORDER")), "agrees"
        ),
        Example("we certify, to Germany", lambda: _declared("HAMBURG, GERMANY"), "differs"),
        Example("we certify, to Kuwait: evidence", lambda: _declared("SHUWAIKH, KUWAIT"), "differs"),
        Example("we certify, with a letter of credit: a person judges", lambda: _with_credit(), "differs"),
        Example("read badly", lambda: with_certificate(remarks=unclear("OUR REF 7")), "not_checked"),
    ),
)
def no_pronouns(case: Case) -> Iterator[Verdict]:
    """A certificate is read by people for whom “our” has no meaning. In a brand a person judges it.

    “We certify …” in box 7 is asked for by consulates of the Middle East; elsewhere it is barred (C-14).
    """
    declares = bound_for(case) in MIDDLE_EAST
    yield from barred(case, "LANG-08", BESIDE_DECLARATION if declares else WORDS, BOX_7)
    yield from barred(case, "LANG-08", WORDS, ELSEWHERE)
    if declares:
        yield from _declarations(case)


def _declarations(case: Case) -> Iterator[Verdict]:
    papers = evidence(case, (Kind.LETTER_OF_CREDIT,), VISA_REQUIREMENT)
    for verdict in barred(case, "LANG-08", DECLARED, BOX_7):
        if not isinstance(verdict, Differs):
            yield verdict
            continue
        told = {**verdict.values, "documents": ", ".join(o.name for o in papers)}
        weight, message, remedy = (
            (Outcome.REVIEW, JUDGE, JUDGE_REMEDY) if papers else (Outcome.EVIDENCE, ASKED, SHOW_REQUIREMENT)
        )
        items = verdict.certificate_items
        yield Differs(verdict.places, told, verdict.field, weight, message, remedy, (), items)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))


def _declared(to: str) -> Case:
    words = typed("WE HEREBY CERTIFY THAT THE GOODS ARE OF JAPANESE ORIGIN.")
    return with_certificate(others=words, port_of_discharge=typed(to), consignee_country=None)


def _with_credit() -> Case:
    return with_other(Kind.LETTER_OF_CREDIT, _declared("SHUWAIKH, KUWAIT"))
