"""Parts the pages of a certificate's file into the sheets of its set: each sheet with its attachments."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.designation import designation_of
from extractors.form import ENOUGH_CAPTIONS, Form, find_form
from models.document import Page

SAME_EXPORTER = 85.0  # of 100: likeness of the first lines of box 1 on two sheets


def sheets(pages: Sequence[Page]) -> list[list[Page]]:
    """Each sheet's own page with the attachment sheets that follow it."""
    first, *rest = pages
    groups = [[first]]
    for page in rest:
        if _is_sheet(find_form(page), find_form(first)):
            groups.append([page])
        else:
            groups[-1].append(page)
    return groups


def _is_sheet(form: Form, first: Form) -> bool:
    """Whether a page is a certificate by itself. On a continuation sheet boxes 1 to 6 are struck out (SUP-B7-10).

    A page without captions is one where it has a designation, and the same exporter in the place of box 1.
    """
    exporter = _first_line(form)
    if len(form.captions) >= ENOUGH_CAPTIONS:
        return sum(c.isalpha() for c in exporter) >= 3
    same = fuzz.ratio(exporter.upper(), _first_line(first).upper()) >= SAME_EXPORTER
    return bool(exporter) and same and designation_of(form) is not None


def _first_line(form: Form) -> str:
    return next((line.text for line in form.lines(1)), "")
