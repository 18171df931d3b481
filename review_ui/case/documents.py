"""Lays out the papers of one report: their pages with boxes, their values, and the links between the two. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.boxes import box_of
from models.document import Kind
from models.finding import Outcome
from review_ui.case.corrections import address, entered_at
from review_ui.case.layout import Layout, field_name, nature, plain
from review_ui.case.report_shape import Corners, ReportDocument, ReportField, ReportPaper
from review_ui.case.views import BoxView, DocumentView, FieldView, ItemRow, ItemsView, PageView
from review_ui.words import FIELDS, FIRST_KINDS, KINDS, SOURCES

DPI, DPI_FINE, DPI_THUMB = 150, 300, 30
# Below this the reader himself says that he may be wrong; the screen asks the examiner to look.
DOUBTFUL = 0.8
LINES = 60
"""So many lines of a longer list of goods are shown at first: thousands of values on one page are of no use."""

_GRAVEST = tuple(Outcome)


def document_views(layout: Layout) -> tuple[DocumentView, ...]:
    """The invoices first, then the certificate, the marks, the rest."""
    papers = {paper.document: paper for paper in layout.report.papers}
    ordered = sorted(enumerate(layout.report.documents), key=lambda numbered: rank(numbered[1].kind))
    return tuple(_document(layout, i, document, papers.get(document.name)) for i, document in ordered)


def named(paper: ReportPaper | None) -> Iterator[tuple[str, str, ReportField]]:
    """Every field of a paper with a key that is unique in it, and its contract name."""
    if paper is not None:
        yield from ((name, name, found) for name, found in paper.fields.items())
        for row, item in enumerate(paper.items):
            yield from ((f"{row}-{name}", name, found) for name, found in item.items())


def rank(kind: Kind) -> int:
    return FIRST_KINDS.index(kind) if kind in FIRST_KINDS else len(FIRST_KINDS)


def _document(layout: Layout, index: int, document: ReportDocument, paper: ReportPaper | None) -> DocumentView:
    kind = layout.language.text(KINDS[document.kind])
    alone = sum(other.kind is document.kind for other in layout.report.documents) == 1
    numbers = range(1, document.pages + 1) if document.pictured else range(0)
    return DocumentView(
        anchor=f"document-{index}",
        sha256=document.sha256,
        side="left" if document.kind is Kind.COMMERCIAL_INVOICE else "right",
        label=kind if alone else f"{kind} {document.name}",
        name=document.name,
        kind=kind,
        pages=tuple(_page(layout, index, document, paper, n) for n in numbers),
        fields=() if paper is None else _fields(layout, index, paper),
        items=None if paper is None or not paper.items else _items(layout, index, paper),
        original=f"{layout.base}/originals/{document.sha256}" if layout.examiner else "",
    )


def _page(layout: Layout, index: int, document: ReportDocument, paper: ReportPaper | None, number: int) -> PageView:
    width, height = layout.size(document.sha256, number)
    here = sorted(_found_on(layout, document.name, number), key=_GRAVEST.index)
    address = f"{layout.base}/pages/{document.sha256}/{number}"
    return PageView(
        anchor=f"page-{index}-{number}",
        number=number,
        of=document.pages,
        width=round(width, 1),
        height=round(height, 1),
        picture=f"{address}/{DPI}.png",
        picture_fine=f"{address}/{DPI_FINE}.png",
        thumb=f"{address}/{DPI_THUMB}.png",
        pixels=round(width / 72 * DPI),
        pixels_fine=round(width / 72 * DPI_FINE),
        boxes=(*_field_boxes(layout, index, paper, number), *_finding_boxes(layout, document.name, number)),
        findings=len(here),
        worst=here[0].value if here else "",
    )


def _found_on(layout: Layout, document: str, number: int) -> Iterator[Outcome]:
    """The outcome of each finding that points to the page."""
    for finding in layout.report.findings:
        if any(p.document == document and p.page == number for p in finding.places):
            yield finding.outcome


def _finding_boxes(layout: Layout, document: str, number: int) -> Iterator[BoxView]:
    """Of several findings on one spot only the first is tinted, or the words below could not be read any more."""
    tinted: set[Corners] = set()
    for index, finding in enumerate(layout.report.findings):
        for position, place in enumerate(finding.places):
            if place.document == document and place.page == number and place.box is not None:
                label = f"{finding.rule}: {layout.language.of(finding.message)}"
                kind = f"{finding.outcome.value} {nature(finding)}{' again' if place.box in tinted else ''}"
                tinted.add(place.box)
                yield _box(f"box-{index}-{position}", f"finding-{index}", kind, label, place.box, margin=2.5)


def _field_boxes(layout: Layout, index: int, paper: ReportPaper | None, number: int) -> Iterator[BoxView]:
    shown = _lines(layout, paper)
    for key, name, found in named(paper):
        line = int(key.split("-")[0]) if "-" in key else 0
        if found.page == number and found.box is not None and line < shown:
            label = field_name(layout.language, name)
            yield _box(f"place-{index}-{key}", f"field-{index}-{key}", "field", label, found.box, margin=1.0)


def _box(anchor: str, target: str, kind: str, label: str, corners: Corners, margin: float) -> BoxView:
    x0, y0, x1, y1 = corners
    x, y = round(x0 - margin, 1), round(y0 - margin, 1)
    return BoxView(anchor, target, kind, label, x, y, round(x1 - x0 + 2 * margin, 1), round(y1 - y0 + 2 * margin, 1))


def _lines(layout: Layout, paper: ReportPaper | None) -> int:
    """How many of a paper's goods lines are shown."""
    total = 0 if paper is None else len(paper.items)
    return total if layout.all_lines else min(total, LINES)


def _fields(layout: Layout, index: int, paper: ReportPaper) -> tuple[FieldView, ...]:
    """In the order in which they were read; a certificate's by its boxes."""
    views = [_field(layout, index, name, found) for name, found in paper.fields.items()]
    if layout.report.documents[index].kind is not Kind.CERTIFICATE:
        return tuple(views)
    boxed = sorted(((_box_name(layout, v.field), v) for v in views), key=lambda pair: pair[0])
    headings = ["", *(name for (_, name), _ in boxed)]
    return tuple(
        replace(view, heading="" if name == headings[at] else name) for at, ((_, name), view) in enumerate(boxed)
    )


def _box_name(layout: Layout, field: str) -> tuple[str, str]:
    """What orders the boxes of the form, and what the box is called."""
    box = box_of(field)
    return ("~", "") if box is None else (box.en, layout.language.of(box))


def _items(layout: Layout, index: int, paper: ReportPaper) -> ItemsView:
    names = [name for name in FIELDS if any(name in item for item in paper.items)]
    shown = paper.items[: _lines(layout, paper)]
    return ItemsView(
        columns=tuple(field_name(layout.language, name) for name in names),
        rows=tuple(
            ItemRow(row + 1, tuple(_field(layout, index, n, item[n], row) if n in item else None for n in names))
            for row, item in enumerate(shown)
        ),
        total=len(paper.items),
        all="" if len(shown) == len(paper.items) else f"{layout.base}?lines=all#document-{index}-goods",
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
        name=field_name(layout.language, name),
        value=plain(found.value),
        source=layout.language.text(source) if source else found.source,
        percent=round(found.confidence * 100),
        doubtful=found.confidence < DOUBTFUL,
        typed=found.source == "structured",
        box=f"place-{index}-{key}" if found.page is not None and found.box is not None else "",
        edit=address(layout.base, document.sha256, name, item) if layout.edits and document.pictured else "",
        entered=entered_at(layout, document.name, name, item),
    )
