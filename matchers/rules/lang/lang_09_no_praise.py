"""LANG-09: no words of quality or performance, even where the invoice has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.wording import barred
from models.case import Case
from models.finding import Outcome, Text

FIELDS = ("description", "remarks", "others", "total_quantity")
PRAISE = re.compile(
    r"\bBRAND[\s-]?NEW\b|\bNEW\b|\bUNUSED\b|\bPRIME(?: QUALITY)?\b|\bFIRST[\s-](?:CLASS|GRADE|RATE|QUALITY)\b"
    r"|\b(?:1ST|2ND|FIRST|SECOND|TOP|HIGHEST)[\s-](?:CLASS|GRADE|QUALITY)\b"
    r"|\bBEST(?: QUALITY)?\b|\bSUPERIOR\b|\bHIGH(?:EST)?[\s-](?:QUALITY|PERFORMANCE)\b|\bTOP[\s-]QUALITY\b"
    r"|\b(?:IN )?GOOD (?:WORKING )?(?:ORDER|CONDITION|QUALITY)\b"
    r"|\bEXCELLENT\b|\bGENUINE\b|\bGUARANTEED\b|\bCERTIFIED\b|\bFINE QUALITY\b|\bEXPORT QUALITY\b|\bPERFECT\b"
    r"|\bSOUND AND MERCHANTABLE\b"
)
MAYBE = re.compile(
    r"\bORGANIC\b|\bPREMIUM\b|\bDELUXE\b|\bGRADE\s+[A1]{1,3}\b|\bFRESH\b(?= CROP)|\bNEW CROP\b|\bCROP\s+\d{4}\b"
    r"|\b(?:MODEL|CROP|PRODUCTION) YEAR\b"
    r"|\b(?:MANUFACTURED|PRODUCED|MADE|BUILT)\s+IN\s+(?:19|20)\d\d\b|\b(?:RICE|TEA|WHEAT|BEANS?)\s+20\d\d\b"
)
ALLOWED = re.compile(
    r"\bNEW (?:ZEALAND|YORK|DELHI|HOLLAND|BALANCE|JERSEY|MEXICO|ORLEANS|CALEDONIA|GUINEA|SOUTH WALES|HAMPSHIRE"
    r"|ENGLAND|CHITOSE|TOKYO|ERA|TOWN|PORT|ISLAND)\b"
    r"|\bPAPUA NEW GUINEA\b|\bPRIME MOVERS?\b|\bPRIMERO\b|\bBEST BEFORE\b|\bBUSAN NEW PORT\b"
)


@rule(
    id="LANG-09",
    title=Text("Quality and performance", "品質・性能の表現"),
    outcome=Outcome.FIX,
    field="description",
    reads=FIELDS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text("“{words}” in “{text}” praises the goods.", "「{text}」の「{words}」は品質・性能を示す表現です。"),
    remedy=Text("Name the goods without it.", "該当する語句を削除してください。"),
    examples=(
        Example("plain names", clean_case, "agrees"),
        Example("brand new", lambda: _listed("BRAND NEW GEAR PUMP"), "differs"),
        Example("prime quality", lambda: _listed("PRIME QUALITY STEEL WIRE"), "differs"),
        Example("a country called new", lambda: _listed("WOOL FROM NEW ZEALAND"), "agrees"),
        Example("a harvest's year: a person judges", lambda: _listed("BROWN RICE 2024"), "differs"),
        Example("read badly", lambda: with_certificate(general_description=unclear("NEW PUMPS")), "not_checked"),
    ),
)
def no_praise(case: Case) -> Iterator[Verdict]:
    """A certificate of origin cannot attest quality. Proper names (New Zealand, prime mover) are spared."""
    yield from barred(case, PRAISE, FIELDS, allowed=ALLOWED, doubtful=MAYBE)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
