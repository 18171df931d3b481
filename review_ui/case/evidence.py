"""What each paper says where a rule found something: crops, values with their differences, and the registry. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from models.case import Exporter
from review_ui.case.difference import against, compared, hints, whole
from review_ui.case.documents import LINES, rank
from review_ui.case.layout import Layout, nature, plain
from review_ui.case.report_shape import Corners, Report, ReportField, ReportFinding, ReportPlace
from review_ui.case.views import Part, PlaceView
from review_ui.words import KINDS, N_

# Points of the page shown around a place, and the least that is shown of it: a value is judged by what stands about it.
AROUND = (24.0, 11.0)
LEAST = (250.0, 42.0)
SCALE = 1.7  # pixels on screen to a point of the page
LAST = 99
# A certificate names number and date of its invoices in one field.
_IN = {"invoice_number": "invoice_refs", "invoice_date": "invoice_refs"}
_REGISTRY = N_("Registry")


def places(layout: Layout, index: int) -> tuple[PlaceView, ...]:
    """Each value with the characters marked in which it differs from the others, where the papers conflict.

    After them what the papers that the finding does not name say of the same field, and the registry.
    """
    finding = layout.report.findings[index]
    values = [p.value for p in finding.places]
    conflict = nature(finding) == "mismatch"
    marked = compared(values) if conflict else [whole(v) for v in values]
    own = [
        _named(layout, _place(layout, finding, index, position), marked[position]) for position in range(len(values))
    ]
    first = next((v for v in values if v), "")
    beside = [
        _named(layout, place, against(value, first) if conflict and first else whole(value))
        for place, value in _beside(layout, finding)
    ]
    return (*own, *beside)


def crop_box(corners: Corners, width: float, height: float) -> Corners:
    """The part of a page of that size to be shown of a place: the place with what stands about it, in whole points."""
    x0, x1 = _widened(corners[0], corners[2], AROUND[0], LEAST[0], width)
    y0, y1 = _widened(corners[1], corners[3], AROUND[1], LEAST[1], height)
    return x0, y0, x1, y1


def spot(body: Mapping[str, Any], anchor: str) -> tuple[str, int, Corners] | None:
    """File's hash, page and box of a rectangle of the case page (`box-3-0`, `place-0-marks`), by the stored report."""
    report = Report.model_validate(body)
    kind, _, rest = anchor.partition("-")
    first, _, key = rest.partition("-")
    if not first.isdecimal() or kind not in ("place", "box"):
        return None
    found = _field_at(report, int(first), key) if kind == "place" else _place_at(report, int(first), key)
    if found is None or found[1].page is None or found[1].box is None:
        return None
    document = next((d for d in report.documents if d.name == found[0]), None)
    return None if document is None else (document.sha256, found[1].page, found[1].box)


def _field_at(report: Report, document: int, key: str) -> tuple[str, ReportField | ReportPlace] | None:
    names = [d.name for d in report.documents][document : document + 1]
    fields = [p.fields[key] for p in report.papers if p.document in names and key in p.fields]
    return (names[0], fields[0]) if fields else None


def _place_at(report: Report, finding: int, position: str) -> tuple[str, ReportField | ReportPlace] | None:
    places = [p for f in report.findings[finding : finding + 1] for p in f.places]
    at = int(position) if position.isdecimal() and len(position) < 6 else len(places)
    return (places[at].document, places[at]) if at < len(places) else None


def _widened(low: float, high: float, around: float, least: float, most: float) -> tuple[float, float]:
    missing = max(0.0, least - (high - low) - 2 * around) / 2
    return max(0.0, round(low - around - missing)), min(round(most), round(high + around + missing))


def _place(layout: Layout, finding: ReportFinding, index: int, position: int) -> PlaceView:
    place = finding.places[position]
    anchor = _anchor(layout, finding, index, position)
    return _shown(layout, place, anchor)


def _shown(layout: Layout, place: ReportPlace, anchor: str) -> PlaceView:
    paper, order = _paper(layout, place.document)
    view = PlaceView(paper, place.document, place.page, (), anchor, rank=order)
    sha256 = next((d.sha256 for d in layout.report.documents if d.name == place.document), "")
    if place.page is None or place.box is None or not sha256:
        return view
    x0, y0, x1, y1 = crop_box(place.box, *layout.size(sha256, place.page))
    crop = f"{layout.base}/crops/{layout.number}/{anchor}.png"
    return replace(view, crop=crop, width=round((x1 - x0) * SCALE), height=round((y1 - y0) * SCALE))


def _named(layout: Layout, place: PlaceView, parts: tuple[Part, ...]) -> PlaceView:
    said = tuple(layout.language.text(h) for h in hints(parts))
    shown = tuple(replace(p, hint=layout.language.text(p.hint)) if p.hint else p for p in parts)
    return replace(place, parts=shown, hints=said)


def _paper(layout: Layout, document: str) -> tuple[str, int]:
    """What a document is called, and its rank among the papers."""
    kinds = [d.kind for d in layout.report.documents if d.name == document]
    return (layout.language.text(KINDS[kinds[0]]), rank(kinds[0])) if kinds else (document, LAST)


def _beside(layout: Layout, finding: ReportFinding) -> Iterator[tuple[PlaceView, str]]:
    """The papers that say something of the field without being named, and the registry."""
    told = {p.document for p in finding.places}
    for paper in layout.report.papers:
        found = paper.fields.get(finding.field)
        if paper.document in told or found is None or not told:
            continue
        index = next(i for i, d in enumerate(layout.report.documents) if d.name == paper.document)
        boxed = found.page is not None and found.box is not None
        anchor = f"{'place' if boxed else 'field'}-{index}-{finding.field}"
        value = found.text or plain(found.value)
        place = ReportPlace(document=paper.document, value=value, page=found.page, box=found.box)
        yield replace(_shown(layout, place, anchor), beside=True), value
    value = _registered(layout.registered, finding.field)
    if value:
        yield PlaceView(layout.language.text(_REGISTRY), "", None, (), "", beside=True, rank=LAST), value


def _registered(exporter: Exporter | None, field: str) -> str:
    """What the chamber's registry has of a field."""
    if exporter is None:
        return ""
    match field:
        case "exporter_name":
            return exporter.name
        case "exporter_address":
            return "\n".join(exporter.addresses)
        case "signatory" | "signature":
            return "\n".join(s.name for s in exporter.signatories)
        case "signatory_title":
            return "\n".join(s.title for s in exporter.signatories if s.title)
    return ""


def _anchor(layout: Layout, finding: ReportFinding, index: int, position: int) -> str:
    """The rectangle on the page; else the line in the table of fields; else the document as a whole."""
    place = finding.places[position]
    if place.page is not None and place.box is not None:
        return f"box-{index}-{position}"
    names = [d.name for d in layout.report.documents]
    if place.document not in names:
        return ""
    document = names.index(place.document)
    fields = {name for p in layout.report.papers if p.document == place.document for name in p.fields}
    for name in (finding.field, _IN.get(finding.field, "")):
        if name in fields:
            return f"field-{document}-{name}"
    return _line(layout, document, finding, place) or f"document-{document}"


def _line(layout: Layout, document: int, finding: ReportFinding, place: ReportPlace) -> str:
    """A goods line that has the value, where the paper is typed and has no boxes."""
    papers = [p for p in layout.report.papers if p.document == place.document]
    lines = [item for p in papers for item in p.items][: None if layout.all_lines else LINES]
    for row, item in enumerate(lines):
        found = item.get(finding.field)
        if found is not None and place.value and place.value in (found.text, plain(found.value)):
            return f"field-{document}-{row}-{finding.field}"
    return ""
