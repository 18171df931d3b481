"""CO-B1-05: box 1 holds name, address and country, and nothing else but telephone, fax and department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text

OTHER = re.compile(
    r"\S+@\S+|\bE-?MAIL\b|\bWWW\.\S+|\bHTTPS?:\S+|\b(?:TAX|VAT|JCT|EORI|REGISTRATION|CORPORATE|LICENSE)\s*(?:ID|NO"
    r"|NUMBER|CODE)\b"
    r"|\bATTN?\b\W|\bCONTACT(?: PERSON)?\b\s*:|\bMOBILE\b|\bT\d{13}\b",
    re.IGNORECASE,
)


@rule(
    id="CO-B1-05",
    title=Text("Nothing else in box 1", "第1欄のその他の記載"),
    outcome=Outcome.FIX,
    field="exporter_address",
    reads=("exporter_name", "exporter_address"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑤ L156-157"),
    message=Text("Box 1 also holds “{words}”.", "第1欄に「{words}」が記載されています。"),
    remedy=Text("Leave name, address and country.", "社名・住所・国名以外を削除してください。"),
    examples=(
        Example("name, address, country", clean_case, "agrees"),
        Example("a telephone number", lambda: _at("1-2-3 Marunouchi, Tokyo, Japan TEL 03-1234-5678"), "agrees"),
        Example("an e-mail address", lambda: _at("1-2-3 Marunouchi, Tokyo, Japan info@example.jp"), "differs"),
        Example("read badly", lambda: with_certificate(exporter_address=unclear("Tokyo info@ex")), "not_checked"),
    ),
)
def nothing_else(case: Case) -> Iterator[Verdict]:
    """A telephone or fax number has to stand on the invoice, too (XDOC-04)."""
    certificate = case.certificate
    if certificate is None:
        return
    for text in (certificate.exporter_name, certificate.exporter_address):
        if text is not None:
            yield _judged(certificate.document, text)


def _judged(document: str, text: Field[str]) -> Verdict:
    found = OTHER.search(text.value)
    if found is None:
        return Agrees()
    where = (place(document, text),)
    return NotChecked(UNSURE, where) if in_doubt(text) else Differs(where, {"words": found.group()})


def _at(address: str) -> Case:
    return with_certificate(exporter_address=typed(address))
