"""Printed numbers as decimals, in the number style that the document shows (1,234.56 or 1.234,56 or 1 234,56)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

# A number without sign, currency or unit. Blanks group thousands only where every group has three digits.
NUMBER = r"(?:\d{1,3}(?:[,.'’]\d{3})+(?!\d)(?:[.,]\d{1,4})?|\d{1,3}(?: \d{3})+,\d{1,4}|\d+(?:[.,]\d{1,4})?)(?!\d)"
_ENTIRE = re.compile(rf"({NUMBER})(?:[.,][-–—=])?")
_BLANKS = re.compile(r"(?<![\d.,'])\d{1,3}(?: \d{3}){2,}(?![\d'])")
_MARKS = re.compile(r"\d[.,'’]\d{3}(?!\d)")
_GROUP = re.compile(r"[,.'’ ]")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """Which mark starts the decimals, and whether blanks group thousands. `certain` is false where no number tells."""

    decimal_mark: str = "."
    certain: bool = False
    spaced: bool = False

    @classmethod
    def of(cls, texts: Iterable[str]) -> NumberStyle:
        """The style most unmistakable numbers among `texts` are written in."""
        votes = {".": 0, ",": 0}
        said = tuple(texts)
        for text in said:
            mark = _unmistakable_mark(text)
            if mark is not None:
                votes[mark] += 1
        if votes["."] == votes[","]:
            return cls(spaced=_groups_by_blanks(said))
        mark = max(votes, key=lambda m: votes[m])
        return cls(mark, True, _groups_by_blanks(said))


def possible_styles(texts: Iterable[str]) -> tuple[NumberStyle, ...]:
    """The styles that a document's numbers may be in, the likeliest first; several where no number tells."""
    said = tuple(texts)
    style = NumberStyle.of(said)
    marks = (style,) if style.certain else (style, NumberStyle(",", True))
    if style.spaced or any(_MARKS.search(t) for t in said):
        return marks
    return (*marks, *(replace(m, spaced=True) for m in marks))


def _groups_by_blanks(texts: Sequence[str]) -> bool:
    """Whether whole numbers are printed "1 234 567" and none "1,234"."""
    joined = " ".join(texts)
    return bool(_BLANKS.search(joined)) and not _MARKS.search(joined)


def _unmistakable_mark(text: str) -> str | None:
    plain = re.sub(r"^[^\d]{0,5}|[^\d]{0,5}$", "", unicodedata.normalize("NFKC", text))
    if re.fullmatch(r"\d{1,3}(?:[,'’ ]\d{3})*\.\d{2}", plain):
        return "."
    if re.fullmatch(r"\d{1,3}(?:[.'’ ]\d{3})*,\d{2}", plain):
        return ","
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", plain):
        return "."
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain):
        return ","
    return None


def number(text: str, style: NumberStyle = NumberStyle()) -> Decimal | None:
    """The value of a bare number; None where `text` is anything else. "12,500.-" is a number without decimals."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _ENTIRE.fullmatch(re.sub(r"(?<=\d)\s?([.,])\s?(?=\d)", r"\1", plain))
    if found is None:
        return None
    digits = found.group(1)
    start = _decimal_start(digits, style)
    if start is None:
        return Decimal(_GROUP.sub("", digits))
    return Decimal(_GROUP.sub("", digits[:start]) + "." + digits[start + 1 :])


def _decimal_start(digits: str, style: NumberStyle) -> int | None:
    """Where the decimal mark stands, or None for a whole number."""
    marks = list(re.finditer(r"[.,]", digits))
    if not marks:
        return None
    last = marks[-1]
    if len({m.group() for m in marks}) == 2 or re.search(r"['’ ]", digits[: last.start()]):
        return last.start()
    if len(marks) > 1:
        return None
    whole, decimals = digits[: last.start()], digits[last.end() :]
    if len(decimals) != 3 or len(whole) > 3 or whole.startswith("0"):
        return last.start()
    return last.start() if last.group() == style.decimal_mark and (style.certain or last.group() == ".") else None


def point_readings(value: Decimal) -> tuple[Decimal, ...]:
    """What a number may have been before a reader lost its decimal point: 118800 was perhaps 1188.00."""
    if value != value.to_integral_value() or value < 100:
        return ()
    return (value / 100, value / 1000)
