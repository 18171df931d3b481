"""The contract's report as the screen needs it, checked when it is read from the store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from models.document import Kind
from models.finding import Outcome, Text

Corners = tuple[float, float, float, float]


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ReportField(Shape):
    value: object
    text: str = ""
    page: int | None = None
    box: Corners | None = None
    confidence: float
    source: str


class ReportPaper(Shape):
    document: str
    fields: Mapping[str, ReportField] = {}
    items: tuple[Mapping[str, ReportField], ...] = ()


class ReportPlace(Shape):
    document: str
    value: str = ""
    page: int | None = None
    box: Corners | None = None


class ReportFinding(Shape):
    rule: str
    outcome: Outcome
    field: str
    message: Text
    remedy: Text = Text("", "")
    source: str = ""
    unread: bool = False
    met_by: tuple[str, ...] = ()
    expected: str = ""
    certificate_box: Text | None = None
    places: tuple[ReportPlace, ...] = ()


class ReportCorrection(Shape):
    """What an examiner entered; `item` is the goods line as it was read, `row` where it stands in this report."""

    id: int
    document: str
    field: str
    text: str | None
    item: int | None = None
    row: int | None = None
    was: ReportField | None = None
    by: str
    at: datetime


class ReportDocument(Shape):
    name: str
    sha256: str
    kind: Kind
    pages: int = 0
    text_source: tuple[str, ...] = ()

    @property
    def pictured(self) -> bool:
        """certificate.json has nothing to look at."""
        return self.text_source != ("structured",) and not self.name.lower().endswith((".json", ".tsv"))


class Report(Shape):
    checked_on: date
    route: str
    profile_version: str = ""
    documents: tuple[ReportDocument, ...]
    invoices: tuple[ReportPaper, ...] = ()
    certificate: ReportPaper | None = None
    marks: ReportPaper | None = None
    findings: tuple[ReportFinding, ...] = ()
    field_corrections: tuple[ReportCorrection, ...] = ()

    @property
    def papers(self) -> tuple[ReportPaper, ...]:
        return (*self.invoices, *(p for p in (self.certificate, self.marks) if p is not None))
