"""A report with what is needed to show it, and the words for its values. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from models.case import Exporter
from models.finding import Outcome
from models.review import Judgement
from review_ui.case.report_shape import Report, ReportFinding
from review_ui.language import Language
from review_ui.words import FIELDS

# Width and height in points of a page of the file with this hash, as its boxes are measured.
Size = Callable[[str, int], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A report with what is needed to show it. `base` is the address of the submission, `number` the report's.

    `keys` are the findings' (`models.review.finding_keys`), `judged` what holds of them, `carried` those said of the
    submission that this one corrects; `moment` writes a time out.
    """

    report: Report
    language: Language
    base: str
    size: Size
    examiner: bool
    number: int = 0
    keys: tuple[str, ...] = ()
    judged: Mapping[str, Judgement] = field(default_factory=dict)
    carried: frozenset[str] = frozenset()
    registered: Exporter | None = None
    moment: Callable[[datetime], str] = str
    all_lines: bool = False
    edits: bool = False
    """Whether the reader may correct what was read."""


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


def nature(finding: ReportFinding) -> str:
    """A word of NATURES."""
    if finding.unread:
        return "unread"
    if finding.met_by:
        return "met"
    if finding.outcome not in (Outcome.FIX, Outcome.REVIEW):
        return "plain"
    values = {p.value for p in finding.places if p.value}
    return "mismatch" if len(values) > 1 else "breach"


def field_name(language: Language, name: str) -> str:
    return language.text(FIELDS[name]) if name in FIELDS else name
