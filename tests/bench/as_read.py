"""A generated submission as a reader without a mistake would read it: for the rules alone, nothing is printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pypdfium2

from matchers.corroborate import corroborated
from matchers.examples import printed
from models.case import Case, OtherDocument
from models.document import Kind
from models.field import Field, Source
from models.papers import Invoice, Marks
from pipeline.certificate_json import parse_certificate
from pipeline.intake import parse_application
from pipeline.registry import parse_registry, registered

from . import plant
from .deal import Deal
from .extras import EXTRAS, KINDS
from .generate import registry
from .paper import Paper
from .perfect import items_of, values_of
from .truth import Truth
from .wording import Wording

BESIDE = 4.0
"""Points by which the tops of words in one line may differ."""
HEADER = (
    "title",
    "copy",
    "invoice_number",
    "invoice_date",
    "order_number",
    "contract_number",
    "lc_number",
    "mode",
    "vessel",
    "flight",
    "departure_date",
    "port_of_loading",
    "port_of_discharge",
    "transshipment",
    "final_destination",
    "trade",
    "payment_terms",
    "origin",
    "packages",
    "total_quantity",
    "net_weight",
    "gross_weight",
    "total_amount",
    "signatory",
    "signatory_title",
)


def as_read(case: plant.Case, split: str = "tuning") -> Case:
    """The submission with every printed value read, each surely."""
    rows = registry(split, [case])
    exporters = parse_registry("registry.json", json.dumps(rows).encode())
    application = parse_application("submission.json", json.dumps(case.application).encode())
    read = Case(
        name="as read",
        today=case.applied_on,
        application=application,
        invoices=tuple(_invoice(f"invoice{n}.pdf", deal, case) for n, deal in enumerate(case.deals, 1)),
        certificate=parse_certificate("certificate.json", json.dumps(case.certificate).encode()),
        marks=_marks(case),
        others=tuple(_others(case)),
        registry=exporters,
        registered=registered(exporters, application),
    )
    return corroborated(read)


def _invoice(name: str, deal: Deal, case: plant.Case) -> Invoice:
    truth = _printed(deal, case)
    if deal.signatory.startswith("FOR "):
        truth.signed_for()
    entry = truth.as_json()
    rows = [*truth.printed, *deal.statements]
    invoice = Invoice(
        name, items=items_of(entry), lines=tuple(_layer(row) for row in rows), **values_of(entry, Invoice)
    )
    return replace(invoice, general_description=_layer(deal.goods))


def _printed(deal: Deal, case: plant.Case) -> Truth:
    """What stands on an invoice that prints all there is."""
    paper = Paper(deal, Random(0), Wording(Random(0)))
    for role in ("exporter", "buyer", "consignee", "notify"):
        paper.party(role)
    for name in HEADER:
        paper.value(name)
    paper.items()
    if case.invoice_has_hs:
        paper.item_column("hs_code")
    if case.invoice_has_origins and "origins" not in deal.hidden:
        paper.item_column("origin")
    paper.marks()
    paper.signature()
    paper.currency_sign()
    return paper.truth


def _layer(value: Any) -> Field[Any]:
    return printed(value, confidence=1.0, source=Source.TEXT_LAYER)


def _marks(case: plant.Case) -> Marks | None:
    if not case.marks_lines:
        return None
    foreign = (_layer(case.marks_title),) if case.marks_title else ()
    lines = _layer("\n".join(case.marks_lines))
    return Marks("marks.pdf", lines, shape=case.deal.shape, foreign=foreign, a4_portrait=not case.marks_wide)


def _others(case: plant.Case) -> Iterator[OtherDocument]:
    for n, kind in enumerate(case.papers, 1):
        words = "\n".join(_rows(EXTRAS[kind](case.deal, Random(n))))
        yield OtherDocument(f"attachment{n}.pdf", Kind(KINDS.get(kind, kind)), words)


def _rows(pdf: bytes) -> Iterator[str]:
    """The text line by line, with what stands beside each other in one line."""
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = sorted((text.get_rect(i) for i in range(text.count_rects())), key=lambda box: -box[3])
        rows: list[list[tuple[float, ...]]] = []
        for box in boxes:
            if rows and rows[-1][0][3] - box[3] <= BESIDE:
                rows[-1].append(box)
            else:
                rows.append([box])
        yield from (" ".join(text.get_text_bounded(*box).strip() for box in sorted(row)) for row in rows)
