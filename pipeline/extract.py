"""From readings to a case: what each document is, its fields, and everything put together for the rules. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from models.case import Application, Case, Exporter, OtherDocument
from models.condition import Condition, Sighting
from models.confirmed import ConfirmedPlace
from models.document import Document, Kind, TextSource
from models.errors import Fault, submission_error
from models.field import Field
from models.papers import Certificate, Invoice, Item, Marks

if TYPE_CHECKING:
    from extractors.layout import Segment


@dataclass(frozen=True, slots=True)
class Extracted:
    """One document with its kind and, for the three kinds that are compared, the paper read from it.

    Of the others `text` is all that is printed, line by line in reading order.
    """

    document: Document
    kind: Kind
    paper: Invoice | Certificate | Marks | None = None
    text: str = ""

    @property
    def sources(self) -> tuple[TextSource, ...]:
        return tuple(dict.fromkeys(page.source for page in self.document.pages))


def extract(document: Document, places: Sequence[ConfirmedPlace] = ()) -> Extracted:
    """What a document is, and its fields if it is an invoice, the certificate's form or a marks page. `places` are what
    examiners confirmed of this exporter's layouts."""
    # Imported here because a caller that lets another process extract (`pipeline.apart`) never needs them.
    from extractors.calibrate import calibrated
    from extractors.certificate import extract_certificate
    from extractors.invoice import extract_invoice
    from extractors.kinds import kind_of
    from extractors.marks_page import extract_marks_page

    kind = kind_of(document)
    match kind:
        case Kind.COMMERCIAL_INVOICE:
            return Extracted(
                document, kind, as_shown(calibrated(extract_invoice(document, places), document), document)
            )
        case Kind.CERTIFICATE:
            return Extracted(document, kind, as_shown(calibrated(extract_certificate(document), document), document))
        case Kind.SHIPPING_MARKS:
            return Extracted(document, kind, as_shown(calibrated(extract_marks_page(document), document), document))
    return Extracted(document, kind, text=_text_of(document))


P = TypeVar("P", bound=Invoice | Certificate | Marks | Item | Condition | Sighting)


def as_shown(paper: P, document: Document) -> P:
    """The paper with every box where it lies on the page as displayed.

    A tilted scan is straightened before it is read; extraction works on the straight page, people see the tilted one.
    """
    placed: dict[str, Any] = {f.name: _shown(getattr(paper, f.name), document) for f in fields(paper)}
    return replace(paper, **placed)


def _shown(value: object, document: Document) -> object:
    if isinstance(value, Field) and value.page is not None and value.box is not None:
        return replace(value, box=document.pages[value.page - 1].as_shown(value.box))
    if isinstance(value, Item | Certificate | Condition | Sighting):
        return as_shown(value, document)
    if isinstance(value, tuple):
        return tuple(_shown(v, document) for v in value)
    return value


def assemble(
    name: str,
    papers: Sequence[Extracted],
    faults: Sequence[Fault],
    typed: Certificate | None,
    application: Application,
    registry: tuple[Exporter, ...] | None,
    registered: Exporter | None,
    today: date,
) -> Case:
    """The case of one submission. IngestError where there are two certificates."""
    certificates = [p.paper for p in papers if isinstance(p.paper, Certificate)] + ([typed] if typed else [])
    if len(certificates) > 1:
        raise submission_error("two_certificates", name, ", ".join(c.document for c in certificates))
    marks = [p.paper for p in papers if isinstance(p.paper, Marks)]
    return Case(
        name=name,
        today=today,
        application=application,
        invoices=tuple(p.paper for p in papers if isinstance(p.paper, Invoice)),
        certificate=certificates[0] if certificates else None,
        marks=marks[0] if marks else None,
        others=tuple(_others(papers)),
        faults=tuple(faults),
        registry=registry,
        registered=registered,
    )


def _others(papers: Iterable[Extracted]) -> Iterable[OtherDocument]:
    for p in papers:
        if p.paper is None:
            yield OtherDocument(p.document.name, p.kind, p.text)


def _text_of(document: Document) -> str:
    from extractors.layout import Layout

    laid = [Layout.of(page) for page in document.pages if page.words]
    return "\n".join(_line_text(line, lay.segments) for lay in laid for line in lay.lines)


def _line_text(line: Segment, segments: Iterable[Segment]) -> str:
    """A printed line; three blanks stand for a wide gap, so that a title beside a letterhead stays one."""
    return "   ".join(s.text for s in segments if s.words[0] in line.words)
