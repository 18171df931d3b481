"""Reads the certificate of origin from its form: each box by its caption, each value by the box's own rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from extractors.box1 import read_party
from extractors.box3 import invoice_refs
from extractors.box5_fields import transport_fields
from extractors.box7 import GoodsBox, read_goods
from extractors.box9 import read_declaration
from extractors.condition import condition_of
from extractors.designation import designation_of
from extractors.form import Form, find_form
from extractors.layout import Segment, lines
from extractors.placed import joined, placed
from extractors.sheets import sheets
from extractors.signature import signature_in
from models.document import Document, FigureKind, Page
from models.field import Evidence, Field
from models.papers import Certificate, Item
from models.vocabulary import countries

P = TypeVar("P", Certificate, Item)
_FINAL = re.compile(r"FINAL\s*DESTINATION\s*[:：]?\s*(?P<place>.+)", re.IGNORECASE)


def extract_certificate(document: Document) -> Certificate:
    """The sheets of one certificate (ORIGINAL, COPY): the first, with the others as its `further` ones."""
    pages = [p for p in document.pages if p.words]
    if not pages:
        return Certificate(document.name, legibility=0.0)
    first, *further = (_sheet(document.name, own) for own in sheets(pages))
    return replace(first, further=tuple(further))


def _sheet(name: str, pages: Sequence[Page]) -> Certificate:
    """All boxes of the first page; further pages are attachment sheets and add goods alone."""
    form = find_form(pages[0])
    certificate = _boxes_one_to_six(Certificate(name), form)
    goods = [read_goods(form.page, (*form.words(7), *form.words(8)), form.quantity_edge)]
    goods += [_attached(page) for page in pages[1:]]
    certificate = _with_declaration(_with_goods(certificate, goods), form)
    certificate = replace(certificate, lines=tuple(_typed_lines(form, pages[1:])))
    certificate = replace(_as_printed(certificate, form), condition=condition_of(form))
    return replace(certificate, legibility=min(_legibility(page) for page in pages))


def _boxes_one_to_six(certificate: Certificate, form: Form) -> Certificate:
    exporter, consignee = read_party(form, 1), read_party(form, 2)
    refs, struck = invoice_refs(form)
    origin, origin_text = _origin(form)
    remarks = joined(form.page, form.lines(6), "\n")
    final = _final_destination(form, form.lines(6))
    moved = replace(certificate, **transport_fields(form))
    return replace(
        moved,
        copy=designation_of(form),
        exporter_name=exporter[0],
        exporter_address=exporter[1],
        exporter_country=exporter[2],
        consignee_name=consignee[0],
        consignee_address=consignee[1],
        consignee_country=consignee[2],
        invoice_refs=refs,
        invoice_struck_out=struck,
        origin=origin,
        origin_text=origin_text,
        remarks=remarks,
        final_destination=moved.final_destination or final,
    )


def _origin(form: Form) -> tuple[Field[tuple[str, ...]] | None, Field[str] | None]:
    found = [line for line in form.lines(4) if any(c.isalnum() for c in line.text)]
    text = joined(form.page, found, "\n")
    codes = tuple(dict.fromkeys(code for line in found for code, _, _ in countries.found_in(line.text)))
    if not codes or text is None:
        return None, text
    return Field.read(codes, Evidence.of(form.page, [w for line in found for w in line.words])), text


def _final_destination(form: Form, found: Sequence[Segment]) -> Field[str] | None:
    """The place named in the remarks; it runs on below a comma, and where only the country stands there."""
    for i, line in enumerate(found):
        said = _FINAL.search(line.text)
        if said is None:
            continue
        following = next(iter(found[i + 1 :]), None)
        place = said["place"].strip()
        if following is not None and (place.endswith(",") or countries.code(following.text.strip(" .")) is not None):
            whole = f"{place} {following.text.strip()}"
            return placed(form.page, [line, following], whole, whole)
        return placed(form.page, [line], place, place)
    return None


def _with_goods(certificate: Certificate, parts: Sequence[GoodsBox]) -> Certificate:
    """Goods of the form and of its attachment sheets; what a later sheet repeats is taken from the first."""

    def first(values: Iterable[Field[str] | None]) -> Field[str] | None:
        return next((v for v in values if v is not None), None)

    return replace(
        certificate,
        marks=first(p.marks for p in parts),
        no_marks=next((p.no_marks for p in parts if p.no_marks is not None), None),
        packages=first(p.packages for p in parts),
        general_description=first(p.general_description for p in parts),
        items=tuple(item for p in parts for item in p.items),
        total_quantity=first(p.total_quantity for p in reversed(parts)),
        others=first(p.others for p in parts),
    )


def _attached(page: Page) -> GoodsBox:
    """The goods of an attachment sheet or of a further form whose other boxes are struck out."""
    form = find_form(page)
    if len(form.captions) >= 4:
        return read_goods(page, (*form.words(7), *form.words(8)), form.quantity_edge)
    heading = [
        s for s in lines(page) if re.search(r"KIND\s*OF\s*PACKAGES|DESCRIPTION\s*OF\s*GOODS", s.text, re.IGNORECASE)
    ]
    below = max((s.box.y1 for s in heading), default=0.0)
    edge = next(
        (w.box.x0 for s in lines(page) for w in s.words if w.text.upper().strip(".:") == "QUANTITY"), page.width * 0.75
    )
    return read_goods(page, [w for w in page.words if w.box.cy > below], edge)


def _with_declaration(certificate: Certificate, form: Form) -> Certificate:
    typed = [line for line in form.lines(9) if not _is_ink(form, line)]
    said = read_declaration(form.page, typed)
    sign = signature_in(form.page, form.areas[9], form.lines(9), said.signatory)
    person = said.signatory
    return replace(
        certificate,
        declaration_place=said.place,
        declaration_date=said.declared_on,
        signatory=person.name,
        signatory_title=person.title,
        signature=sign,
        signature_for=person.signed_for,
    )


def _is_ink(form: Form, line: Segment) -> bool:
    """A line that a reader made out of a signature."""
    written = (FigureKind.HANDWRITING, FigureKind.SCRIPT, FigureKind.SEAL)
    drawn = [f.box for f in form.page.figures if f.kind in written]
    return any(box.overlap(line.box) > 0.6 * line.box.area for box in drawn)


def _as_printed(certificate: Certificate, form: Form) -> Certificate:
    """The certificate with its boxes where they stand on the paper, which may lie askew."""
    items = tuple(_on_paper(item, form) for item in certificate.items)
    lines_there = tuple(form.on_paper(line) for line in certificate.lines)
    return replace(_on_paper(certificate, form), items=items, lines=lines_there)


def _on_paper(part: P, form: Form) -> P:
    named = {f.name: getattr(part, f.name) for f in fields(part)}
    changed: dict[str, Any] = {name: form.on_paper(v) for name, v in named.items() if isinstance(v, Field)}
    return replace(part, **changed)


def _typed_lines(form: Form, further: Sequence[Page]) -> Iterable[Field[str]]:
    """Every line that somebody typed, box by box, without the form's own words."""
    for box in sorted(form.boxes):
        for line in form.lines(box):
            yield Field.read(line.text, Evidence.of(form.page, line.words))
    for page in further:
        for line in lines(page):
            yield Field.read(line.text, Evidence.of(page, line.words))


def _legibility(page: Page) -> float:
    return sum(w.confidence for w in page.words) / len(page.words)
