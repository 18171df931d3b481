"""Reads the certificate of origin from its form: each box by its caption, each value by the box's own rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from extractors.box3 import invoice_refs
from extractors.box5 import Route, means, route, split_vessel
from extractors.box7 import GoodsBox, read_goods
from extractors.box9 import read_declaration
from extractors.dates import find_dates
from extractors.form import Form, find_form
from extractors.layout import Segment, lines
from extractors.placed import placed
from extractors.signature import signature_in
from models.document import Document, FigureKind, Page, Word
from models.field import Evidence, Field
from models.papers import Certificate
from models.vocabulary import companies, countries

_COPY = re.compile(
    r"^\W*(?:(?:1ST|2ND|3RD|FIRST|SECOND|THIRD)\s+)?(?:ORIGINAL|COPY|DUPLICATE|TRIPLICATE|QUADRUPLICATE|QUINTUPLICATE)"
    r"(?:\s*(?:COPY|[-–#]?\s*\d{1,2}|NO\.?\s*\d+))?\W*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^\W*(?:TEL|PHONE|FAX|E-?MAIL|MAIL|URL|WEB|ATTN|ATTENTION|CONTACT|MOBILE|PIC|C/O MR)\b|\S+@\S+\.\S+|WWW\.|電話",
    re.IGNORECASE,
)
_INLINE_CONTACT = re.compile(r"[\s,;/(]*(?:TEL|PHONE|FAX|E-?MAIL|ATTN)\b\s*(?:NO)?\s*[.:].*$", re.IGNORECASE)
_FINAL = re.compile(r"FINAL\s*DESTINATION\s*[:：]?\s*(.+)", re.IGNORECASE)


def extract_certificate(document: Document) -> Certificate:
    """All boxes of the first page; further pages are attachment sheets and add goods alone."""
    pages = [p for p in document.pages if p.words]
    if not pages:
        return Certificate(document.name, legibility=0.0)
    form = find_form(pages[0])
    certificate = _boxes_one_to_six(Certificate(document.name), form)
    goods = [read_goods(form.page, (*form.words(7), *form.words(8)), form.quantity_edge)]
    goods += [_attached(page) for page in pages[1:]]
    certificate = _with_declaration(_with_goods(certificate, goods), form)
    certificate = replace(certificate, lines=tuple(_typed_lines(form, pages[1:])))
    return replace(_as_printed(certificate, form), legibility=min(_legibility(page) for page in pages))


def _boxes_one_to_six(certificate: Certificate, form: Form) -> Certificate:
    exporter, consignee = _party(form, 1), _party(form, 2)
    refs, struck = invoice_refs(form)
    origin, origin_text = _origin(form)
    remarks = _text(form.page, form.lines(6), "\n")
    final = _final_destination(form, form.lines(6))
    moved = _with_transport(certificate, form)
    return replace(
        moved,
        copy=_copy(form),
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


def _copy(form: Form) -> Field[str] | None:
    """The designation beside or above box 1; on an odd layout anywhere above box 5."""
    places = (form.words(0), [w for box in (1, 2, 3, 4) for w in form.words(box)])
    for words in places:
        for line in lines(replace(form.page, words=tuple(words))):
            for segment in (line.words, *((w,) for w in line.words)):
                if _COPY.match(" ".join(w.text for w in segment)):
                    evidence = Evidence.of(form.page, segment)
                    return Field.read(evidence.text.strip(" *:.").upper(), evidence)
    return None


Party = tuple[Field[str] | None, Field[str] | None, Field[str] | None]


def _party(form: Form, box: int) -> Party:
    """Name, address and country of box 1 or 2."""
    found = [line for line in form.lines(box) if any(c.isalnum() for c in line.text) and not _CONTACT.search(line.text)]
    if not found:
        return None, None, None
    names = _name_lines(found)
    address = [w for w in (_without_contact(line) for line in found[names:]) if w]
    name = _text(form.page, found[:names], " ")
    if not address:
        return name, None, None
    text = " ".join(w.text for words in address for w in words)
    evidence = Evidence.of(form.page, [w for words in address for w in words], text)
    ending = countries.trailing(text)
    return name, Field.read(text, evidence), Field.read(ending[0], evidence) if ending else None


def _name_lines(found: Sequence[Segment]) -> int:
    """How many lines the name takes: a second one only where it brings the company form that the first lacks."""
    if len(found) < 2 or companies.has_suffix(found[0].text) or any(c.isdigit() for c in found[1].text):
        return 1
    return 2 if companies.has_suffix(found[1].text) and not countries.trailing(found[1].text) else 1


def _without_contact(line: Segment) -> tuple[Word, ...]:
    found = _INLINE_CONTACT.search(line.text)
    if not found:
        return line.words
    kept, at = [], 0
    for word in line.words:
        if at + len(word.text) <= found.start() + 1:
            kept.append(word)
        at += len(word.text) + 1
    return tuple(kept)


def _origin(form: Form) -> tuple[Field[tuple[str, ...]] | None, Field[str] | None]:
    found = [line for line in form.lines(4) if any(c.isalnum() for c in line.text)]
    text = _text(form.page, found, "\n")
    codes = tuple(dict.fromkeys(code for line in found for code, _, _ in countries.found_in(line.text)))
    if not codes or text is None:
        return None, text
    return Field.read(codes, Evidence.of(form.page, [w for line in found for w in line.words])), text


def _with_transport(certificate: Certificate, form: Form) -> Certificate:
    found = [line for line in form.lines(5) if any(c.isalnum() for c in line.text)]
    if not found:
        return certificate
    said = route(_unwrapped(found))
    mode = means(said.by or "") or means(said.carrier or "")
    ship = split_vessel(said.carrier or "", mode)
    if mode is None and (ship.voyage or ship.flight):
        mode = "sea" if ship.voyage else "air"

    def part(value: str | None, sought: str | None = None) -> Field[str] | None:
        return placed(form.page, found, value, sought or value) if value else None

    day, certainty, rivals = _departure(said)
    return replace(
        certificate,
        transport_text=_text(form.page, found, "\n"),
        transport_by=part(said.by),
        transport_mode=part(mode, said.by or said.carrier),
        vessel=part(ship.vessel),
        voyage=part(ship.voyage),
        flight=part(ship.flight),
        departure_date=_dated(form.page, found, said, day, certainty, rivals),
        port_of_loading=part(said.loading),
        port_of_discharge=part(said.discharge),
        transshipment=part(said.via),
        final_destination=part(said.final_destination),
    )


def _unwrapped(found: Sequence[Segment]) -> list[str]:
    """Lines of text, where one that fills the box runs on into the next: its first word would not have fitted."""
    widest = max(line.box.x1 for line in found)
    texts: list[str] = []
    runs_on = False
    for line in found:
        if runs_on:
            texts[-1] += " " + line.text
        else:
            texts.append(line.text)
        following = next((n for n in found if n.box.y0 > line.box.cy), None)
        room = widest - line.box.x1
        runs_on = following is not None and len(line.words) > 4 and room < following.words[0].box.width
    return texts


def _departure(said: Route) -> tuple[date | None, float, tuple[str, ...]]:
    found = find_dates(said.date_text or "")
    if not found:
        return None, 0.0, ()
    first = found[0]
    return first.value, first.certainty, (first.other.isoformat(),) if first.other else ()


def _dated(
    page: Page, found: Sequence[Segment], said: Route, day: date | None, certainty: float, rivals: tuple[str, ...]
) -> Field[date] | None:
    place = placed(page, found, said.date_text, said.date_text) if said.date_text else None
    if day is None or place is None:
        return None
    return replace(_as_date(place, day), confidence=place.confidence * certainty, rivals=rivals)


def _as_date(place: Field[str], day: date) -> Field[date]:
    return Field(day, place.text, place.page, place.box, place.confidence, place.source)


def _final_destination(form: Form, found: Sequence[Segment]) -> Field[str] | None:
    for line in found:
        said = _FINAL.search(line.text)
        if said:
            return placed(form.page, [line], said[1].strip(), said[1])
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
    if not form.slope:
        return certificate

    def moved(field: Field[Any] | None) -> Field[Any] | None:
        if field is None or field.box is None or field.page != form.page.number:
            return field
        return replace(field, box=form.as_printed(field.box))

    items = tuple(replace(i, **{f.name: moved(getattr(i, f.name)) for f in fields(i)}) for i in certificate.items)
    single: dict[str, Any] = {
        f.name: moved(v) for f in fields(certificate) if isinstance(v := getattr(certificate, f.name), Field)
    }
    return replace(
        certificate, **single, items=items, lines=tuple(m for line in certificate.lines if (m := moved(line)))
    )


def _text(page: Page, found: Sequence[Segment], between: str) -> Field[str] | None:
    if not found:
        return None
    text = between.join(line.text for line in found)
    return Field.read(text, Evidence.of(page, [w for line in found for w in line.words], text))


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
