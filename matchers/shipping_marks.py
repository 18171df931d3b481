"""Comparing shipping marks line by line, knowing that initials inside a drawn shape are easily lost."""

from __future__ import annotations

import re

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.compare import Side, compare, in_doubt
from matchers.normal import compact, mark_lines, upper
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice

_INITIALS = re.compile(r"^[A-Z0-9&/+◇◆△▲○●□■<>()-]{1,16}$")
_SHAPES = re.compile(r"[◇◆△▲○●□■☆<>()]|INDIAMOND|INDIA\b|INTRIANGLE|INTRI\b|INCIRCLE|INSQUARE")

# "C/NO. 1-10", "CTN NOS. 1/10", "P/NO. 1~5, 8-10", a line "NO. 1-10"; an open range (1-UP) numbers nothing.
_NUMBERED = re.compile(
    r"(?:\b(?:C|CASE|CTN|CARTON|P|PKG|PLT|PALLET|CRATE|BAG|DRUM|BOX|BDL|BUNDLE|SKID|ROLL)S?\W{0,2}N(?:O|OS|BR)?\b\W{0,3}"
    r"|^\W*NOS?\b\W{0,3})(?P<ranges>\d+\s*[-/]\s*\d+(?:\s*[,&+]\s*\d+(?:\s*-\s*\d+)?)*)(?![-/\w])",
    re.MULTILINE,
)

MOST_PACKAGES = 100_000

NO_INITIALS = Text(
    "The invoice's mark was read without “{missing}”, which may stand inside a drawn shape.",
    "インボイスの荷印から「{missing}」を読み取れませんでした。図形の中に記載されている可能性があります。",
)


def case_numbers(marks: str) -> tuple[str, tuple[frozenset[int], ...]]:
    """The ranges as printed, and the numbers of the packages of each label ("C/NO. 1-5" and "P/NO. 1-2" are two)."""
    found = list(_NUMBERED.finditer("\n".join(upper(line) for line in marks.splitlines())))
    return ", ".join(m["ranges"] for m in found), tuple(numbers_in(m["ranges"]) for m in found)


def numbers_in(ranges: str) -> frozenset[int]:
    """The numbers of "1-5, 8": 1 to 5 and 8. A range that runs backwards or is absurdly long has none."""
    pairs = (re.split(r"\s*[-/]\s*", part.strip()) for part in re.split(r"[,&+]", ranges) if part.strip())
    spans = ((int(pair[0]), int(pair[-1])) for pair in pairs)
    return frozenset(n for first, last in spans if last - first < MOST_PACKAGES for n in range(first, last + 1))


def narrowed(certificate: str, invoice: str) -> bool:
    """Whether the certificate's mark is the invoice's but for numbering only some of its packages."""
    bare = [_NUMBERED.sub("", "\n".join(upper(line) for line in text.splitlines())) for text in (certificate, invoice)]
    (_, here), (_, there) = case_numbers(certificate), case_numbers(invoice)
    fewer = len(here) == len(there) and all(one <= other for one, other in zip(here, there, strict=True))
    return bool(here) and same_marks(*bare) and fewer


def same_marks(one: str, other: str) -> bool:
    """The same lines in the same order; where lines break, blanks, points and drawn shapes do not count."""
    return _joined(one) == _joined(other)


def judged(certificate: Side, invoice: Side, paper: Invoice) -> Verdict:
    """The verdict on a certificate's (or marks page's) mark against that of an invoice.

    The block of a mark is easily cut short: lines of the certificate's mark that the invoice prints elsewhere do not
    count as missing. It is also easily mixed with what stands beside it: the bare figure of the invoice's own weight is
    no line of a mark, nor are exporter and signatory below it. Only initials before everything else that the invoice
    does not have: a note. They are set inside a drawn diamond or pasted in as a picture, where no reader finds them.
    """
    verdict = compare("marks", certificate, invoice, same_marks)
    here, there = certificate.field, invoice.field
    if here is None or there is None or not isinstance(verdict, Differs | NotChecked):
        return verdict
    if _cut_short(here.value, there.value, paper.lines) or same_marks(here.value, _alone(there.value, paper)):
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


def _alone(marks: str, paper: Invoice) -> str:
    """The mark without the invoice's own weights and without what is printed below it at the foot of the page."""
    weights = {mark_lines(w.text) for w in (paper.net_weight, paper.gross_weight) if w is not None}
    lines = [line for line in marks.splitlines() if mark_lines(line) not in weights]
    foot = [compact(f.value) for f in (paper.exporter_name, paper.signatory) if f is not None]
    while lines and any(compact(lines[-1]).startswith(name) for name in foot if name):
        lines.pop()
    return "\n".join(lines)


def _pattern(line: str) -> re.Pattern[str]:
    """The line with any blanks and points between its characters."""
    characters = "".join(mark_lines(line))
    return re.compile(r"(?<!\w)" + r"[\s.,:;]*".join(map(re.escape, characters)) + r"(?![\w/-])")


def _joined(marks: str) -> str:
    return "".join(_SHAPES.sub("", line) for line in mark_lines(marks))
