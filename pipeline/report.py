"""The report of one examination as the contract's JSON, and its published schema (docs/report.schema.json)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from matchers.boxes import box_of
from models.case import Case
from models.document import Kind, TextSource
from models.field import Field, InvoiceRef, Weight
from models.finding import Finding, Place, Route, Text
from models.papers import Item, Paper, reported_fields
from models.review import WHOLE_LINE, FieldCorrection

SCHEMA = "shogo.report/1"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One file of the submission as the report lists it. `sources` is empty for certificate.json."""

    name: str
    sha256: str
    kind: Kind
    pages: int
    sources: tuple[TextSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Examination:
    """Everything that came out of examining one submission."""

    case: Case
    documents: tuple[DocumentSummary, ...]
    findings: tuple[Finding, ...]
    route: Route
    field_corrections: tuple[FieldCorrection, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """One text of certificate.json written anew; `path` reads like goods.items[2].description. `rule` may be empty."""

    path: str
    before: str
    after: str
    rule: str


def report_json(examination: Examination, corrections: Sequence[Correction] | None = None) -> Json:
    """The contract's report object; only JSON types inside. `corrections` are those already made in the certificate."""
    case = examination.case
    report: Json = {
        "schema": SCHEMA,
        "submission": case.name,
        "profile": case.practice.profile,
        "profile_version": case.practice.version,
        "checked_on": case.today.isoformat(),
        "route": examination.route.value,
        "documents": [_document(d) for d in examination.documents],
        "invoices": [paper_json(invoice) for invoice in case.invoices],
    }
    if case.certificate is not None:
        report["certificate"] = paper_json(case.certificate)
    if case.marks is not None:
        marks = paper_json(case.marks)
        del marks["items"]
        report["marks"] = marks
    if corrections is not None:
        report["corrections"] = [asdict(c) for c in corrections]
    if examination.field_corrections:
        report["field_corrections"] = _field_corrections(examination.field_corrections)
    report["findings"] = [_finding(f, case) for f in examination.findings]
    return report


def extract_json(name: str, kind: Kind, paper: Paper | None) -> Json:
    """What `shogo extract --json` prints for one file; no fields where the kind has none."""
    found: Json = {"fields": {}, "items": []} if paper is None else paper_json(paper)
    return {"document": name, "kind": kind.value, "fields": found["fields"], "items": found["items"]}


def paper_json(paper: Paper) -> Json:
    """One document's fields and items as in the report."""
    items: tuple[Item, ...] = getattr(paper, "items", ())
    return {
        "document": paper.document,
        "fields": fields_json(paper),
        "items": [fields_json(item) for item in items],
    }


def fields_json(paper: Paper | Item) -> Json:
    """The fields that were found, each a FIELD of the contract."""
    return {name: field_json(value) for name, value in reported_fields(paper).items()}


def _document(summary: DocumentSummary) -> Json:
    return {
        "name": summary.name,
        "sha256": summary.sha256,
        "kind": summary.kind.value,
        "pages": summary.pages,
        "text_source": [s.value for s in summary.sources] or ["structured"],
    }


def field_json(field: Field[Any]) -> Json:
    out: Json = {"value": plain_value(field.value), "text": field.text}
    if field.page is not None and field.box is not None:
        out |= {"page": field.page, "box": field.box.as_list()}
    return out | {"confidence": round(field.confidence, 3), "source": field.source.value}


def plain_value(value: Any) -> Any:
    """A field's value as JSON has it."""
    match value:
        case bool() | str() | int():
            return value
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case Weight(amount, unit):
            return {"amount": amount, "unit": unit}
        case InvoiceRef(number, day):
            return {"number": number, "date": day}
        case tuple():
            return [plain_value(v) for v in value]
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _field_corrections(corrections: Sequence[FieldCorrection]) -> list[Json]:
    """`item` is the goods line as it was read, `row` where it stands now; both counted from 0."""
    struck = {(c.sha256, c.item) for c in corrections if c.field == WHOLE_LINE}
    out = []
    for c in corrections:
        said: Json = {"id": c.id, "document": c.document, "field": c.field, "text": c.text}
        if c.item is not None:
            said["item"] = c.item
            if (c.sha256, c.item) not in struck:
                said["row"] = sum((c.sha256, at) not in struck for at in range(c.item))
        if c.page is not None and c.box is not None:
            said |= {"page": c.page, "box": list(c.box)}
        if c.was is not None:
            said["was"] = dict(c.was)
        out.append(said | {"by": c.made_by, "at": c.made_at.isoformat()})
    return out


def _finding(finding: Finding, case: Case) -> Json:
    out: Json = {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "field": finding.field,
        "message": _text(finding.message),
        "remedy": _text(finding.remedy),
        "source": finding.source,
        "unread": finding.unread,
        "places": [_place(p) for p in finding.places],
    }
    box = box_of(finding.field)
    if box is not None and _on_certificate(finding, case):
        out["certificate_box"] = _text(box)
    if finding.expected:
        out["expected"] = finding.expected
    if finding.words:
        out["words"] = list(finding.words)
    if finding.met_by:
        out["met_by"] = list(finding.met_by)
    if finding.invoice_items or finding.certificate_items:
        out["items"] = {"invoice": list(finding.invoice_items), "certificate": list(finding.certificate_items)}
    return out


def _on_certificate(finding: Finding, case: Case) -> bool:
    return case.certificate is not None and any(p.document == case.certificate.document for p in finding.places)


def _text(text: Text) -> Json:
    return {"en": text.en, "ja": text.ja}


def _place(place: Place) -> Json:
    out: Json = {"document": place.document, "value": place.value}
    if place.page is not None and place.box is not None:
        out |= {"page": place.page, "box": place.box.as_list()}
    return out
