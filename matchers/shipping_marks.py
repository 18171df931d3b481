"""Comparing shipping marks line by line, knowing that initials inside a drawn shape are easily lost."""

from __future__ import annotations

import re

from matchers.catalogue import Differs, NotChecked, Verdict, place
from matchers.compare import Side, compare, in_doubt
from matchers.normal import mark_lines
from models.finding import Outcome, Text

_INITIALS = re.compile(r"^[A-Z0-9&/+◇◆△▲○●□■<>()-]{1,16}$")
_SHAPES = re.compile(r"[◇◆△▲○●□■☆<>()]|INDIAMOND|INDIA\b|INTRIANGLE|INTRI\b|INCIRCLE|INSQUARE")

NO_INITIALS = Text(
    "The invoice's mark was read without “{missing}”, which may stand inside a drawn shape.",
    "インボイスの荷印から「{missing}」を読み取れませんでした。図形の中に記載されている可能性があります。",
)


def same_marks(one: str, other: str) -> bool:
    """The same lines in the same order; where lines break, blanks, points and drawn shapes do not count."""
    return _joined(one) == _joined(other)


def judged(certificate: Side, invoice: Side) -> Verdict:
    """The verdict on a certificate's (or marks page's) mark against an invoice's.

    Only initials before everything else that the invoice, read from a page, does not have: a note. They are set inside
    a drawn diamond or pasted in as a picture, where no reader finds them.
    """
    verdict = compare("marks", certificate, invoice, same_marks)
    here, there = certificate.field, invoice.field
    if here is None or there is None or not isinstance(verdict, Differs | NotChecked):
        return verdict
    missing = initials_missing(here.value, there.value)
    if missing is None or there.page is None or in_doubt(here):
        return verdict
    where = (place(certificate.document, here), place(invoice.document, there))
    return Differs(where, {"missing": missing}, "marks", Outcome.NOTE, NO_INITIALS)


def initials_missing(whole: str, partial: str) -> str | None:
    """The first line of `whole` where `partial` is the rest of it, and that line can be a mark's initials."""
    lines, rest = mark_lines(whole), mark_lines(partial)
    if len(lines) > 1 and lines[1:] == rest and _INITIALS.match(lines[0]):
        return whole.strip().splitlines()[0].strip()
    return None


def _joined(marks: str) -> str:
    return "".join(_SHAPES.sub("", line) for line in mark_lines(marks))
