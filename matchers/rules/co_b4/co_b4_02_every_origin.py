"""CO-B4-02: box 4 names the origin of every item of box 7."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Item
from models.vocabulary import countries


def _second_from_china(confidence: float = 1.0) -> Case:
    first, second = item("GEAR PUMP GP-20", "120", "PCS", origin="JP"), item("HOSE", "300", "PCS")
    origin = typed("CN") if confidence > 0.5 else unclear("CN")
    return with_certificate(items=(first, replace(second, origin=origin)))


@rule(
    id="CO-B4-02",
    title=Text("Every item's origin in box 4", "第4欄の原産国の漏れ"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L181-183"),
    message=Text(
        "Item {item} comes from {country}, which box 4 does not name.",
        "{item} 番目の商品の原産国 {country} が第4欄にありません。",
    ),
    remedy=Text("Name every country of origin in box 4.", "すべての原産国を第4欄に記載してください。"),
    examples=(
        Example("all from Japan", clean_case, "agrees"),
        Example("one from China", _second_from_china, "differs"),
        Example("an item's origin read badly", lambda: _second_from_china(0.2), "not_checked"),
        Example("items without an origin of their own", lambda: with_certificate(items=()), "silent"),
    ),
)
def every_origin(case: Case) -> Iterator[Verdict]:
    """The certificate against itself; against the invoice it is XDOC-07."""
    certificate = case.certificate
    if certificate is not None and certificate.origin is not None:
        for at, line in enumerate(certificate.items):
            if line.origin is not None:
                yield _judged(certificate, certificate.origin, at, line, line.origin)


def _judged(
    certificate: Certificate, box_4: Field[tuple[str, ...]], at: int, line: Item, origin: Field[str]
) -> Verdict:
    where = (place(certificate.document, box_4), place(certificate.document, line.description or origin))
    if origin.value in box_4.value:
        return Agrees()
    if in_doubt(origin) or in_doubt(box_4):
        return NotChecked(UNSURE, where, certificate_items=(at,))
    said = {"item": str(at + 1), "country": countries.name(origin.value)}
    return Differs(where, said, certificate_items=(at,))
