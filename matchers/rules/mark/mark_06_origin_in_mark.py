"""MARK-06: an origin in the mark is one of box 4's countries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt, one_line
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.vocabulary import countries

MADE_IN = re.compile(r"\b(?:MADE IN|PRODUCT OF|PRODUCE OF|ORIGIN\s*:?)\s+([A-Z][A-Z .']+)")


@rule(
    id="MARK-06",
    title=Text("Origin in the mark", "荷印中の原産国"),
    outcome=Outcome.REVIEW,
    field="marks",
    reads=("marks", "origin"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L181-183, ⑨ L215-216", derived=True),
    message=Text(
        "The mark says {mark}, box 4 says {origin}.",
        "荷印には {mark} とありますが、第4欄は {origin} です。",
    ),
    remedy=Text("Find out where the goods were made.", "原産国を確認してください。"),
    examples=(
        Example("made in Japan", clean_case, "agrees"),
        Example("made in China", lambda: _mark(typed("HPG\nMADE IN CHINA")), "differs"),
        Example("read badly", lambda: _mark(unclear("HPG\nMADE IN CHINA")), "not_checked"),
        Example("no origin in the mark", lambda: _mark(typed("HPG\nC/NO. 1-10")), "silent"),
    ),
)
def origin_in_mark(case: Case) -> Iterator[Verdict]:
    """Of several countries in box 4 the mark may name any."""
    certificate = case.certificate
    if certificate is None or certificate.origin is None:
        return
    for document, marks in ((certificate.document, certificate.marks), *_page(case)):
        code = None if marks is None else _made_in(marks.value)
        if marks is None or code is None:
            continue
        where = (place(document, marks), place(certificate.document, certificate.origin))
        if code in certificate.origin.value:
            yield Agrees()
        elif in_doubt(marks) or in_doubt(certificate.origin):
            yield NotChecked(UNSURE, where)
        else:
            yield Differs(where, {"mark": countries.name(code), "origin": one_line(certificate.origin.text)})


def _page(case: Case) -> Iterator[tuple[str, Field[str] | None]]:
    if case.marks is not None:
        yield case.marks.document, case.marks.marks


def _made_in(marks: str) -> str | None:
    for line in marks.splitlines():
        found = MADE_IN.search(upper(line))
        named = countries.found_in(found[1]) if found else ()
        if named:
            return named[0][0]
    return None


def _mark(marks: Field[str]) -> Case:
    return with_certificate(marks=marks)
