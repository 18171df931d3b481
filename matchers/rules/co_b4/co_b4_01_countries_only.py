"""CO-B4-01: box 4 names countries and nothing smaller or larger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate
from matchers.presence import UNSURE, blank
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import countries

HARMLESS = re.compile(
    r"\b(made|produced|manufactured|product|products|country|of|origin|in|the|and|et|y|e|item|items|no|others?)\b", re.I
)
WORD = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*")
CODE = Text(
    "Box 4 gives “{rest}”, which looks like a code; the country's name belongs there.",
    "第4欄の「{rest}」は略号のようです。国名を記載してください。",
)


def _box_4(text: str) -> Case:
    return with_certificate(origin_text=typed(text))


@rule(
    id="CO-B4-01",
    title=Text("Countries only in box 4", "第4欄は国名のみ"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L176-180"),
    message=Text(
        "Box 4 says “{box_4}”; “{rest}” is not the name of a country.",
        "第4欄の「{box_4}」のうち「{rest}」は国名ではありません。",
    ),
    remedy=Text("Write the country's name alone, for instance JAPAN.", "JAPAN のように国名だけを記載してください。"),
    examples=(
        Example("JAPAN", clean_case, "agrees"),
        Example("several countries", lambda: _box_4("JAPAN\nREPUBLIC OF KOREA"), "agrees"),
        Example("a prefecture before the country", lambda: _box_4("HOKKAIDO, JAPAN"), "differs"),
        Example("a city", lambda: _box_4("Made in Tokyo"), "differs"),
        Example("E.U.", lambda: _box_4("E.U."), "differs"),
        Example("a code", lambda: _box_4("JP"), "differs"),
        Example("read badly", lambda: with_certificate(origin_text=unclear("JAPAM")), "not_checked"),
        Example("two readings", lambda: with_certificate(origin_text=printed("JAPAM", 0.7)), "not_checked"),
    ),
)
def countries_only(case: Case) -> Iterator[Verdict]:
    """Prefectures belong, by exception, in box 6; a community of countries is not one country."""
    certificate = case.certificate
    if certificate is None or certificate.origin_text is None or blank(certificate.origin_text):
        return
    text = certificate.origin_text
    rest = _rest(text.value)
    where = (place(certificate.document, text),)
    if not rest:
        yield Agrees()
    elif in_doubt(text):
        yield NotChecked(UNSURE, where)
    elif countries.iso(rest) is not None:
        yield Differs(where, {"rest": rest}, outcome=Outcome.REVIEW, message=CODE)
    else:
        yield Differs(where, {"box_4": " ".join(text.value.split()), "rest": rest})


def _rest(text: str) -> str:
    """What is left when the names of countries and the words around them are taken out."""
    left = text
    for _, start, end in reversed(countries.found_in(text)):
        left = left[:start] + " , " + left[end:]
    return ", ".join(WORD.findall(HARMLESS.sub(" , ", left)))
