"""What rules about the registry share, and the check of a registry without any application."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from matchers.catalogue import check, place, rules
from models.case import Case, Exporter
from models.finding import Finding, Place

OLD, NEW = re.compile(r"\d{6}"), re.compile(r"\d{10}")
"""Registration numbers from before the portal, and since."""

OF_THE_REGISTRY_ALONE = ("REG-04", "REG-05", "REG-06", "REG-10")


def exporter_in(case: Case) -> tuple[Place, ...]:
    """Where the papers name the exporter: on the certificate, else on the invoices."""
    papers = [case.certificate] if case.certificate is not None else list(case.invoices)
    return tuple(place(paper.document, paper.exporter_name) for paper in papers)


def numbered(form: re.Pattern[str], case: Case) -> bool:
    """Whether the application's registration number is one of this form; blanks, dashes and full width do not count."""
    number = unicodedata.normalize("NFKC", case.application.registration_number or "")
    return form.fullmatch(re.sub(r"[\s-]", "", number)) is not None


def faults_in(registry: Iterable[Exporter], today: date) -> Iterator[tuple[Exporter, Finding]]:
    """What the entries of a registry lack, whoever applies."""
    chosen = tuple(r for r in rules() if r.id in OF_THE_REGISTRY_ALONE)
    for entry in registry:
        case = Case(entry.registration_number, today, registry=(entry,), registered=entry)
        yield from ((entry, finding) for finding in check(case, chosen))
