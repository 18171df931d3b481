"""The beneficiary of a letter of credit, whose name may be another than the registered one."""

from __future__ import annotations

import re

from matchers.evidence import evidence
from matchers.normal import compact
from models.case import Case, OtherDocument
from models.document import Kind

_WORD = re.compile(r"\bBENEFICIARY\b", re.IGNORECASE)


def says_beneficiary(text: str) -> bool:
    """Whether the text calls somebody beneficiary."""
    return _WORD.search(text) is not None


def credits_naming(case: Case, name: str) -> tuple[OtherDocument, ...]:
    """The letters of credit on which this name stands."""
    wanted = compact(name)
    found = evidence(case, {Kind.LETTER_OF_CREDIT})
    return tuple(o for o in found if len(wanted) > 3 and wanted in compact(o.words))
