"""The beneficiary of a letter of credit, whose name may be another than the registered one."""

from __future__ import annotations

import re

from matchers.evidence import evidence
from matchers.normal import compact
from models.case import Case
from models.document import Kind

SHORT = 3
_WORD = re.compile(r"\bBENEFICIARY\b", re.IGNORECASE)


def says_beneficiary(text: str) -> bool:
    """Whether the text calls somebody beneficiary."""
    return _WORD.search(text) is not None


def credits_naming(case: Case, name: str) -> tuple[str, ...]:
    """The papers by which this name is the beneficiary's: letters of credit, or what invoice and box 6 say of him."""
    wanted = compact(name)
    if len(wanted) <= SHORT:
        return ()
    credits = [o.name for o in evidence(case, {Kind.LETTER_OF_CREDIT}) if wanted in compact(o.words)]
    saying = [i.document for i in case.invoices if any(_names(line.value, wanted) for line in i.lines)]
    box_6 = case.certificate.remarks if case.certificate is not None else None
    if case.certificate is not None and box_6 is not None and _names(box_6.value, wanted):
        saying.append(case.certificate.document)
    return (*credits, *saying)


def _names(text: str, wanted: str) -> bool:
    """Whether the name follows the word Beneficiary."""
    found = _WORD.search(text)
    return found is not None and compact(text[found.end() :]).startswith(wanted)
