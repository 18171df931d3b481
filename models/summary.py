"""Picks out of a report (contract, "The report") what the queue shows and searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.records import Summary


@dataclass(frozen=True, slots=True)
class FindingKey:
    """A finding without its words, for counting and searching."""

    rule: str
    outcome: str
    field: str
    unread: bool


def findings_of(report: Mapping[str, object]) -> tuple[FindingKey, ...]:
    return tuple(
        FindingKey(str(f["rule"]), str(f["outcome"]), str(f["field"]), f.get("unread") is True)
        for f in _mappings(report.get("findings"))
    )


def summarise(report: Mapping[str, object]) -> Summary:
    """The certificate's word comes first, for it is what is going to be issued; the invoices fill the gaps."""
    papers = [*_mappings([report.get("certificate")]), *_mappings(report.get("invoices"))]
    invoices = list(_mappings(report.get("invoices")))
    keys = findings_of(report)
    number = Counter(k.outcome for k in keys)
    return Summary(
        exporter_name=next(_values(papers, "exporter_name"), ""),
        consignee_name=next(_values(papers, "consignee_name"), next(_values(papers, "buyer_name"), "")),
        invoice_numbers=", ".join(dict.fromkeys(_values(invoices, "invoice_number"))),
        departure_date=_date(next(_values(papers, "departure_date"), "")),
        fix=number["fix"],
        evidence=number["evidence"],
        review=number["review"],
        note=number["note"],
        unread=sum(k.unread for k in keys),
    )


def _mappings(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, Iterable):
        yield from (v for v in value if isinstance(v, Mapping))


def _values(papers: Iterable[Mapping[str, object]], name: str) -> Iterator[str]:
    for paper in papers:
        for fields in _mappings([paper.get("fields")]):
            for field in _mappings([fields.get(name)]):
                yield str(field.get("value") or "")


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
