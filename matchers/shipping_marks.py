"""Comparing shipping marks line by line, knowing that initials inside a drawn shape are easily lost."""

from __future__ import annotations

import re

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.compare import Side, compare, in_doubt
from matchers.normal import mark_lines, upper
from models.field import Field
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


def judged(certificate: Side, invoice: Side, printed: tuple[Field[str], ...] = ()) -> Verdict:
    """The verdict on a certificate's (or marks page's) mark against an invoice's, whose lines are `printed`.

    The block of a mark is easily cut short: lines of the certificate's mark that the invoice prints elsewhere do not
    count as missing. Only initials before everything else that the invoice does not have: a note. They are set inside
    a drawn diamond or pasted in as a picture, where no reader finds them.
    """
    verdict = compare("marks", certificate, invoice, same_marks)
    here, there = certificate.field, invoice.field
    if here is None or there is None or not isinstance(verdict, Differs | NotChecked):
        return verdict
    if _cut_short(here.value, there.value, printed):
        return Agrees()
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


def _cut_short(whole: str, partial: str, printed: tuple[Field[str], ...]) -> bool:
    """Whether `partial` holds nothing but lines of `whole`, and the paper prints the others, too, as whole words."""
    lines, part = whole.splitlines(), set(mark_lines(partial))
    if not part or not part < set(mark_lines(whole)):
        return False
    missing = [line for line in lines if line.strip() and not set(mark_lines(line)) <= part]
    return all(any(_pattern(line).search(upper(p.value)) for p in printed) for line in missing)


def _pattern(line: str) -> re.Pattern[str]:
    """The line with any blanks and points between its characters."""
    characters = "".join(mark_lines(line))
    return re.compile(r"(?<!\w)" + r"[\s.,:;]*".join(map(re.escape, characters)) + r"(?![\w/-])")


def _joined(marks: str) -> str:
    return "".join(_SHAPES.sub("", line) for line in mark_lines(marks))
