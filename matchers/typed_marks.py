"""The mark as typed into the portal's marks field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.characters import online
from matchers.presence import UNSURE
from models.case import Case
from models.field import Source
from models.finding import Outcome


def judged_marks(case: Case, barred: re.Pattern[str], outcome: Outcome | None = None) -> Iterator[Verdict]:
    """The verdict on an online application's mark; the value {words} lists what it must not hold."""
    certificate = case.certificate
    if certificate is None or certificate.marks is None or not online(case):
        return
    found = list(dict.fromkeys(barred.findall(certificate.marks.value)))
    where = (place(certificate.document, certificate.marks),)
    if not found:
        yield Agrees()
    elif certificate.marks.source is Source.OCR:
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"words": " ".join(found)}, None, outcome)
