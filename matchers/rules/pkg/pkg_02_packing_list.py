"""PKG-02: the packages are those of the packing list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import UNSURE
from models.case import Case, OtherDocument
from models.document import Kind
from models.finding import Outcome, Place, Text
from models.vocabulary import packages

TOTAL = re.compile(r"\b(?:TOTAL|GRAND TOTAL|SAY|PACKED IN|NO\W? OF PACKAGES|PACKAGES)\b[^\n]*")


@rule(
    id="PKG-02",
    title=Text("Packages of the packing list", "パッキングリストの梱包数"),
    outcome=Outcome.REVIEW,
    field="packages",
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "The certificate says “{certificate}”, the packing list {document} gives {packages}.",
        "梱包数が証明書では「{certificate}」、パッキングリスト {document} では {packages} です。",
    ),
    remedy=Text("Make the papers agree.", "書類の梱包数を一致させてください。"),
    examples=(
        Example("no packing list", clean_case, "silent"),
        Example("the same number", lambda: _listed("TOTAL 10 CARTONS"), "agrees"),
        Example("another number", lambda: _listed("TOTAL: 12 CARTONS"), "differs"),
        Example("read badly", lambda: _unclear("TOTAL: 12 CARTONS"), "not_checked"),
        Example("a list without a total", lambda: _listed("1 CARTON GEAR PUMP\n1 CARTON SEALS"), "silent"),
    ),
)
def packing_list(case: Case) -> Iterator[Verdict]:
    """Against the invoice it is XDOC-14's matter. Only a list's totals count; its lines number single cartons."""
    stated = case.certificate.packages if case.certificate is not None else None
    here = packages.parse(stated.value) if stated is not None else None
    if case.certificate is None or stated is None or here is None:
        return
    for document in case.others:
        totals = list(_totals(document)) if document.kind is Kind.PACKING_LIST else []
        if not totals:
            continue
        where = (place(case.certificate.document, stated), Place(document.name, _told(totals)))
        if any(p.count == h.count for p in totals for h in here):
            yield Agrees()
        elif in_doubt(stated):
            yield NotChecked(UNSURE, where)
        else:
            yield Differs(where, {"certificate": stated.text, "document": document.name, "packages": _told(totals)})


def _totals(document: OtherDocument) -> Iterator[packages.Packages]:
    for found in TOTAL.findall(upper_lines(document.words)):
        yield from packages.parse(found) or ()


def upper_lines(text: str) -> str:
    return "\n".join(upper(line) for line in text.splitlines())


def _told(totals: list[packages.Packages]) -> str:
    return ", ".join(f"{p.count} {p.kind}" for p in totals)


def _listed(words: str, case: Case | None = None) -> Case:
    return replace(case or clean_case(), others=(OtherDocument("packing.pdf", Kind.PACKING_LIST, words),))


def _unclear(words: str) -> Case:
    return _listed(words, with_certificate(packages=unclear("10 CARTONS")))
