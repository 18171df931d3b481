"""Lays out one report for the screen: findings by outcome, documents by page, and the links between the two. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from matchers.checklist import for_the_examiner
from models.document import Kind
from models.finding import Outcome
from review_ui.case.difference import compared, whole
from review_ui.case.report_shape import Corners, Report, ReportDocument, ReportField, ReportFinding, ReportPaper
from review_ui.case.views import (
    BoxView,
    DocumentView,
    FieldView,
    FindingGroup,
    FindingView,
    ItemsView,
    PageView,
    PlaceView,
    ReminderView,
)
from review_ui.language import Language
from review_ui.words import FIELDS, FIRST_KINDS, KINDS, NATURES, OUTCOMES, SOURCES

DPI, DPI_FINE = 150, 300
# Below this the reader himself says that he may be wrong; the screen asks the examiner to look.
DOUBTFUL = 0.8

# Width and height in points of a page of the file with this hash, as its boxes are measured.
Size = Callable[[str, int], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A report with what is needed to show it. `base` is the address of the submission."""

    report: Report
    language: Language
    base: str
    size: Size
    examiner: bool


def finding_groups(layout: Layout) -> tuple[FindingGroup, ...]:
    """All findings, the gravest outcome first; no outcome is folded away."""
    shown = [(f.outcome, finding_view(layout, i)) for i, f in enumerate(layout.report.findings)]
    return tuple(
        FindingGroup(o.value, layout.language.text(name), found)
        for o, name in OUTCOMES.items()
        if (found := tuple(view for outcome, view in shown if outcome is o))
    )


def finding_view(layout: Layout, index: int) -> FindingView:
    finding, language = layout.report.findings[index], layout.language
    nature = _nature(finding)
    return FindingView(
        anchor=f"finding-{index}",
        rule=finding.rule,
        outcome=finding.outcome.value,
        field=_field_name(language, finding.field),
        message=language.of(finding.message),
        # What we could not read is for the examiner to settle, not for the exporter.
        remedy=language.of(finding.remedy) if layout.examiner or not finding.unread else "",
        source=finding.source,
        nature=nature,
        nature_name=NATURES[nature] and language.text(NATURES[nature]),
        places=_places(layout, finding, index),
        expected=_expected(finding, language),
    )


def reminder_views(layout: Layout) -> tuple[ReminderView, ...]:
    """What the examiner has to judge, for examiners only; an exporter cannot answer it here."""
    asked = for_the_examiner() if layout.examiner else ()
    return tuple(ReminderView(r.id, layout.language.of(r.title), r.source) for r in asked)


def document_views(layout: Layout) -> tuple[DocumentView, ...]:
    """The invoices first, then the certificate, the marks, the rest."""
    papers = {paper.document: paper for paper in layout.report.papers}
    ordered = sorted(enumerate(layout.report.documents), key=lambda numbered: _rank(numbered[1].kind))
    return tuple(_document(layout, i, document, papers.get(document.name)) for i, document in ordered)


def _expected(finding: ReportFinding, language: Language) -> str:
    box = "" if finding.certificate_box is None else language.of(finding.certificate_box)
    return f"{box}: {finding.expected}" if finding.expected and box else finding.expected


def plain(value: object) -> str:
    """A field's value as one text: lists with commas, weights with their unit, references with their date."""
    match value:
        case None:
            return ""
        case bool():
            return "✓" if value else "–"
        case list() | tuple():
            return ", ".join(plain(v) for v in value)
        case Mapping():
            return " ".join(plain(v) for v in value.values() if v)
        case _:
            return str(value)


def _nature(finding: ReportFinding) -> str:
    """A word of NATURES."""
    if finding.unread:
        return "unread"
    if finding.met_by:
        return "met"
    if finding.outcome not in (Outcome.FIX, Outcome.REVIEW):
        return "plain"
    values = {p.value for p in finding.places if p.value}
    return "mismatch" if len(values) > 1 else "breach"


def _rank(kind: Kind) -> int:
    return FIRST_KINDS.index(kind) if kind in FIRST_KINDS else len(FIRST_KINDS)


def _document(layout: Layout, index: int, document: ReportDocument, paper: ReportPaper | None) -> DocumentView:
    kind = layout.language.text(KINDS[document.kind])
    alone = sum(other.kind is document.kind for other in layout.report.documents) == 1
    return DocumentView(
        anchor=f"document-{index}",
        label=kind if alone else f"{kind} {document.name}",
        name=document.name,
        kind=kind,
        pages=tuple(
            _page(layout, index, document, paper, n) for n in range(1, document.pages + 1) if document.pictured
        ),
        fields=() if paper is None else tuple(_fields(layout, index, paper)),
        items=None if paper is None or not paper.items else _items(layout, index, paper),
        original=f"{layout.base}/originals/{document.sha256}" if layout.examiner else "",
    )


def _page(layout: Layout, index: int, document: ReportDocument, paper: ReportPaper | None, number: int) -> PageView:
    width, height = layout.size(document.sha256, number)
    boxes = (*_field_boxes(layout, index, paper, number), *_finding_boxes(layout, document.name, number))
    return PageView(
        anchor=f"page-{index}-{number}",
        number=number,
        of=document.pages,
        width=round(width, 1),
        height=round(height, 1),
        picture=f"{layout.base}/pages/{document.sha256}/{number}/{DPI}.png",
        picture_fine=f"{layout.base}/pages/{document.sha256}/{number}/{DPI_FINE}.png",
        pixels=round(width / 72 * DPI),
        pixels_fine=round(width / 72 * DPI_FINE),
        boxes=boxes,
    )


def _finding_boxes(layout: Layout, document: str, number: int) -> Iterator[BoxView]:
    for index, finding in enumerate(layout.report.findings):
        for position, place in enumerate(finding.places):
            if place.document == document and place.page == number and place.box is not None:
                label = f"{finding.rule}: {layout.language.of(finding.message)}"
                kind = f"{finding.outcome.value} {_nature(finding)}"
                yield _box(f"box-{index}-{position}", f"finding-{index}", kind, label, place.box, margin=2.5)


def _field_boxes(layout: Layout, index: int, paper: ReportPaper | None, number: int) -> Iterator[BoxView]:
    for key, name, found in _named(paper):
        if found.page == number and found.box is not None:
            label = _field_name(layout.language, name)
            yield _box(f"place-{index}-{key}", f"field-{index}-{key}", "field", label, found.box, margin=1.0)


def _box(anchor: str, target: str, kind: str, label: str, corners: Corners, margin: float) -> BoxView:
    x0, y0, x1, y1 = corners
    x, y = round(x0 - margin, 1), round(y0 - margin, 1)
    return BoxView(anchor, target, kind, label, x, y, round(x1 - x0 + 2 * margin, 1), round(y1 - y0 + 2 * margin, 1))


def _places(layout: Layout, finding: ReportFinding, index: int) -> tuple[PlaceView, ...]:
    """Each value with the characters marked in which it differs from the others, where the papers conflict."""
    values = [p.value for p in finding.places]
    marked = compared(values) if _nature(finding) == "mismatch" else [whole(v) for v in values]
    return tuple(
        PlaceView(p.document, p.page, marked[position], _place_anchor(layout, finding, index, position))
        for position, p in enumerate(finding.places)
    )


def _place_anchor(layout: Layout, finding: ReportFinding, index: int, position: int) -> str:
    """The rectangle on the page; else the line in the table of fields; else the document as a whole."""
    place = finding.places[position]
    if place.page is not None and place.box is not None:
        return f"box-{index}-{position}"
    names = [d.name for d in layout.report.documents]
    if place.document not in names:
        return ""
    document = names.index(place.document)
    listed = any(p.document == place.document and finding.field in p.fields for p in layout.report.papers)
    return f"field-{document}-{finding.field}" if listed else f"document-{document}"


def _named(paper: ReportPaper | None) -> Iterator[tuple[str, str, ReportField]]:
    """Every field of a paper with a key that is unique in it, and its contract name."""
    if paper is not None:
        yield from ((name, name, found) for name, found in paper.fields.items())
        for row, item in enumerate(paper.items):
            yield from ((f"{row}-{name}", name, found) for name, found in item.items())


def _fields(layout: Layout, index: int, paper: ReportPaper) -> Iterator[FieldView]:
    for name, found in paper.fields.items():
        yield _field(layout, index, name, found)


def _items(layout: Layout, index: int, paper: ReportPaper) -> ItemsView:
    names = [name for name in FIELDS if any(name in item for item in paper.items)]
    return ItemsView(
        columns=tuple(_field_name(layout.language, name) for name in names),
        rows=tuple(
            tuple(_field(layout, index, n, item[n], row) if n in item else None for n in names)
            for row, item in enumerate(paper.items)
        ),
    )


def _field(layout: Layout, index: int, name: str, found: ReportField, item: int | None = None) -> FieldView:
    source, document = SOURCES.get(found.source), layout.report.documents[index]
    key = name if item is None else f"{item}-{name}"
    return FieldView(
        anchor=f"field-{index}-{key}",
        document=document.name,
        sha256=document.sha256,
        field=name,
        item=item,
        name=_field_name(layout.language, name),
        value=plain(found.value),
        source=layout.language.text(source) if source else found.source,
        percent=round(found.confidence * 100),
        doubtful=found.confidence < DOUBTFUL,
        box=f"place-{index}-{key}" if found.page is not None and found.box is not None else "",
    )


def _field_name(language: Language, name: str) -> str:
    return language.text(FIELDS[name]) if name in FIELDS else name
