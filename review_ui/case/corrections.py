"""Lays out the values that examiners entered and the form that corrects one. Pure but for the words of a reading."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.entered import MODES, SIGNATURES, NotUnderstood, entered
from models.document import Document
from models.papers import Certificate, Invoice, Marks, Paper
from models.review import WHOLE_LINE
from pipeline.corrected import ITEM_FIELDS, fields_of
from pipeline.placing import phrases
from pipeline.report import plain_value
from review_ui.case.correcting_views import (
    Correctable,
    CorrectingPanel,
    EnteredView,
    Option,
)
from review_ui.case.layout import Layout, field_name, plain
from review_ui.case.report_shape import ReportCorrection, ReportField, ReportPaper
from review_ui.words import KINDS, N_

MOST_WORDS = 300
SEVERAL_LINES = frozenset({"marks", "remarks", "others", "exporter_address", "buyer_address", "consignee_address"})
_CHOICES = {"signature": SIGNATURES, "transport_mode": MODES, "no_marks": ("N/M",), "signature_for": ("FOR", "P.P.")}


def panel(layout: Layout, version: int) -> CorrectingPanel:
    """What was entered, the last first, and what can be."""
    made = (entered_view(layout, c) for c in reversed(layout.report.field_corrections))
    papers = tuple(_papers(layout)) if layout.edits else ()
    return CorrectingPanel(layout.edits, layout.base, version, tuple(made), papers)


def entered_view(layout: Layout, correction: ReportCorrection) -> EnteredView:
    text = layout.language.text
    nothing = text(N_("nothing stands there"))
    whole = correction.field == WHOLE_LINE
    entered_text = text(N_("goods line struck")) if whole else nothing if correction.text is None else correction.text
    return EnteredView(
        name=text(N_("Goods line")) if whole else field_name(layout.language, correction.field),
        document=correction.document,
        anchor=anchor(layout, correction.document, correction.field, correction.row),
        entered=entered_text,
        read="" if correction.was is None else correction.was.text or plain(correction.was.value),
        by=correction.by if layout.examiner else "",
        at=layout.moment(correction.at),
        undo=f"{layout.base}/corrections/{correction.id}/undo" if layout.edits else "",
        line=None if correction.item is None else correction.item + 1,
    )


def entered_at(layout: Layout, document: str, field: str, row: int | None) -> EnteredView | None:
    """What was entered for the value that the report shows there."""
    for correction in layout.report.field_corrections:
        if (correction.document, correction.field, correction.row) == (document, field, row):
            return entered_view(layout, correction)
    return None


def anchor(layout: Layout, document: str, field: str, row: int | None) -> str:
    """Where the value stands on the case page."""
    names = [d.name for d in layout.report.documents]
    key = field if row is None else f"{row}-{field}"
    return f"field-{names.index(document)}-{key}" if document in names else "values"


def address(base: str, sha256: str, field: str, row: int | None) -> str:
    """Of the form that corrects a value."""
    return f"{base}/fields/{sha256}/{field}" + ("" if row is None else f"?row={row}")


def shown(layout: Layout, document: str, field: str, row: int | None) -> ReportField | None:
    paper = next((p for p in layout.report.papers if p.document == document), None)
    if paper is None:
        return None
    if row is None:
        return paper.fields.get(field)
    return paper.items[row].get(field) if 0 <= row < len(paper.items) else None


def prefilled(field: str, found: ReportField | None, of_item: bool) -> str:
    """The text to begin with: as printed, if that is understood as the value that is shown."""
    if found is None:
        return ""
    try:
        if found.text and plain_value(entered(field, found.text, (), of_item).value) == found.value:
            return found.text
    except NotUnderstood:
        pass
    choices = _CHOICES.get(field, ())
    return choices[0] if found.value is True and choices else plain(found.value)


def offered(field: str, reading: Document | None, page: int | None) -> tuple[str, ...]:
    """The words that a field may have, else what stands on the page, or on all pages where none is known."""
    if field in _CHOICES:
        return _CHOICES[field]
    pages = () if reading is None else reading.pages
    found = (text for p in pages if page is None or p.number == page for text in phrases(p))
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def _papers(layout: Layout) -> Iterator[Correctable]:
    report = layout.report
    read = [(Invoice, paper) for paper in report.invoices]
    kinds: list[tuple[type[Paper], ReportPaper]] = [*read]
    kinds += [(Certificate, report.certificate)] if report.certificate is not None else []
    kinds += [(Marks, report.marks)] if report.marks is not None else []
    for kind, paper in kinds:
        document = next((d for d in report.documents if d.name == paper.document), None)
        if document is not None and document.pictured:
            yield Correctable(
                document.sha256,
                f"{layout.language.text(KINDS[document.kind])} {document.name}",
                tuple(Option(n, field_name(layout.language, n)) for n in fields_of(kind)),
                () if kind is Marks else tuple(Option(n, field_name(layout.language, n)) for n in ITEM_FIELDS),
                None if kind is Marks else len(paper.items),
            )
