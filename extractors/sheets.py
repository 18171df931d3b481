"""Parts the pages of a certificate's file into the sheets of its set: each sheet with its attachments."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.designation import designation_of
from extractors.form import ENOUGH_CAPTIONS, Form, find_form
from models.document import Page
from models.field import Field

SAME_EXPORTER = 85.0  # of 100: likeness of the first lines of box 1 on two sheets
SAME_GOODS = 60.0  # of 100: likeness of what stands in box 7


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
    """Whether a page is a certificate by itself, and no continuation of the first.

    On a continuation sheet boxes 1 to 6 are struck out (SUP-B7-10), or the head is printed again over other goods.
    A page without captions is a sheet where it has a designation, and the same exporter in the place of box 1.
    """
    exporter, designation = _first_line(form), designation_of(form)
    if len(form.captions) >= ENOUGH_CAPTIONS:
        filled = sum(c.isalpha() for c in exporter) >= 3
        return filled and (_said(designation) != _said(designation_of(first)) or _same_goods(form, first))
    same = fuzz.ratio(exporter.upper(), _first_line(first).upper()) >= SAME_EXPORTER
    return bool(exporter) and same and designation is not None


def _said(designation: Field[str] | None) -> str:
    return "" if designation is None else designation.value


def _same_goods(form: Form, first: Form) -> bool:
    one, other = (" ".join(w.text for w in f.words(7)) for f in (form, first))
    return fuzz.ratio(one, other) >= SAME_GOODS


def _first_line(form: Form) -> str:
    return next((line.text for line in form.lines(1)), "")
