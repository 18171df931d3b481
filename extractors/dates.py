"""Dates in every form that invoices carry: four languages, year first, era years, and the ambiguous 12/11/2026."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

YEARS = range(1990, 2080)
ERAS = {"令和": 2018, "平成": 1988, "R": 2018, "H": 1988}
_MONTHS = (
    "january jan janvier janv enero ene",
    "february feb février fevrier févr fevr fév febrero",
    "march mar mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juin junio",
    "july jul juillet juil julio",
    "august aug août aout agosto ago",
    "september sep sept septembre septiembre setiembre set",
    "october oct octobre octubre",
    "november nov novembre noviembre",
    "december dec décembre déc decembre diciembre dic",
)
_WORD = r"[A-Za-zÀ-ÿ01]{3,10}"
_DAY = r"(?P<d>[0-3OoIl]?[0-9OoIl])\s?(?:st|nd|rd|th|er|er\.|º|°)?"
_YEAR = r"(?P<y>(?:19|20|2O)[0-9OoIl]{2})"
_SHORT_YEAR = r"(?P<y>(?:19|20)\d{2}|'?\d{2})"
_NOT_BEFORE, _NOT_AFTER = r"(?<![\w.,/-])", r"(?![\w/]|[.,-]\d)"


class Order(StrEnum):
    """Which of two figures before the year is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and its characters in the text. `other` is the second reading of an ambiguous one."""

    value: date
    start: int
    end: int
    certainty: float = 1.0
    other: date | None = None


def find_dates(text: str, order: Order | None = None) -> tuple[FoundDate, ...]:
    """Every date in `text`, left to right; `order` is what the rest of the page says about 12/11/2026."""
    plain = "".join(_narrow(c) for c in text)
    found: list[FoundDate] = []
    for pattern, make in _FORMS:
        for match in pattern.finditer(plain):
            made = make(match, order)
            if made is not None and not any(made.start < f.end and f.start < made.end for f in found):
                found.append(made)
    return tuple(sorted(found, key=lambda f: f.start))


def day_order(texts: Iterable[str]) -> Order | None:
    """The order that unmistakable figures on the page show ("25/12/2026"); None where they show none or both."""
    seen = {
        Order.DAY_FIRST if int(m["a"]) > 12 else Order.MONTH_FIRST
        for text in texts
        for m in _FIGURES.finditer(text)
        if (int(m["a"]) > 12) != (int(m["b"]) > 12)
    }
    return seen.pop() if len(seen) == 1 else None


def _narrow(character: str) -> str:
    """Full-width figures as plain ones, one for one, so that positions stay."""
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


_SPELLED = (
    re.compile(
        rf"{_NOT_BEFORE}{_DAY}[\s.,/-]*(?:de\s+|of\s+)?(?P<m>{_WORD})\.?[\s.,:/-]*(?:de[l]?\s+)?{_YEAR}(?!\d)", re.I
    ),
    re.compile(rf"(?<![\w/])(?P<m>{_WORD})\.?[\s.,:/-]*{_DAY}\s?[.,]?[\s,/-]*{_YEAR}(?!\d)", re.I),
    re.compile(rf"{_NOT_BEFORE}{_DAY}[\s./-]*(?P<m>[A-Za-z]{{3,9}})\.?[\s,./-]*{_SHORT_YEAR}{_NOT_AFTER}", re.I),
    re.compile(rf"(?<![\w/])(?P<m>[A-Za-z]{{3,9}})\.?[\s.-]*{_DAY},?[\s,-]+{_SHORT_YEAR}{_NOT_AFTER}", re.I),
)
_YEAR_FIRST = (
    re.compile(
        rf"{_NOT_BEFORE}(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.])\s?(?P<m>\d{{1,2}})\s?(?P=s)\s?(?P<d>\d{{1,2}}){_NOT_AFTER}"
    ),
    re.compile(r"(?P<y>(?:19|20)\d\d)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日?"),
    re.compile(rf"{_NOT_BEFORE}'(?P<y>\d\d)\s?[-/.]\s?(?P<m>\d{{1,2}})\s?[-/.]\s?(?P<d>\d{{1,2}}){_NOT_AFTER}"),
    re.compile(rf"{_NOT_BEFORE}(?P<y>20[1-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]){_NOT_AFTER}"),
    re.compile(
        rf"{_NOT_BEFORE}(?P<y>(?:19|20)\d\d)\s?[-/.,]?\s?(?P<m>[A-Za-z]{{3,9}})\.?\s?[-/.,]?\s?(?P<d>\d{{1,2}}){_NOT_AFTER}"
    ),
)
_ERA = re.compile(
    r"(?P<era>令和|平成|(?<![A-Za-z])[RH])\s?(?P<y>\d{1,2}|元)\s?[年.]\s?(?P<m>\d{1,2})\s?[月.]\s?(?P<d>\d{1,2})\s?日?(?!\d)"
)
_FIGURES = re.compile(
    rf"{_NOT_BEFORE}(?P<a>\d{{1,2}})\s?(?P<s>[-/.])\s?(?P<b>\d{{1,2}})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|\d\d){_NOT_AFTER}"
)


def _spelled(match: re.Match[str], order: Order | None) -> FoundDate | None:
    del order
    month, likeness = _month(match["m"])
    if month is None:
        return None
    certainty = likeness * (1.0 if len(match["y"]) == 4 else 0.9)
    return _made(match, _year(match["y"]), month, _figure(match["d"]), certainty)


def _year_first(match: re.Match[str], order: Order | None) -> FoundDate | None:
    del order
    month = int(match["m"]) if match["m"].isdigit() else _month(match["m"])[0]
    return _made(match, _year(match["y"]), month, int(match["d"]), 1.0)


def _era(match: re.Match[str], order: Order | None) -> FoundDate | None:
    del order
    year = 1 if match["y"] == "元" else int(match["y"])
    return _made(
        match, ERAS[match["era"]] + year, int(match["m"]), int(match["d"]), 1.0 if len(match["era"]) == 2 else 0.9
    )


def _figures(match: re.Match[str], order: Order | None) -> FoundDate | None:
    """Two figures before the year: sure where one is above 12, or where the page shows its order."""
    a, b, year = int(match["a"]), int(match["b"]), _year(match["y"])
    if a > 12 and len(match["y"]) == 2 and b <= 12 and int(match["y"]) <= 31 and int(match["y"]) < a:
        return _made(match, 2000 + a, b, int(match["y"]), 0.6)  # 26/11/12 is Japanese usage
    day_first = _made(match, year, b, a, 1.0)
    month_first = _made(match, year, a, b, 1.0)
    if day_first is None or month_first is None or a == b:
        return day_first or month_first
    if order is None and match["s"] != ".":
        return FoundDate(day_first.value, match.start(), match.end(), 0.5, month_first.value)
    one, two = (month_first, day_first) if order is Order.MONTH_FIRST else (day_first, month_first)
    return FoundDate(one.value, match.start(), match.end(), 0.9 if order else 0.8, two.value)


_FORMS = (
    *((p, _year_first) for p in _YEAR_FIRST),
    (_ERA, _era),
    *((p, _spelled) for p in _SPELLED),
    (_FIGURES, _figures),
)


def _made(match: re.Match[str], year: int, month: int | None, day: int | None, certainty: float) -> FoundDate | None:
    if month is None or day is None or year not in YEARS:
        return None
    try:
        return FoundDate(date(year, month, day), match.start(), match.end(), certainty)
    except ValueError:
        return None


def _year(text: str) -> int:
    figure = _figure(text.lstrip("'")) or 0
    return figure + 2000 if figure < 100 else figure


def _figure(text: str) -> int | None:
    """A figure in which the letters O, I and l may stand for 0 and 1."""
    mended = text.translate(str.maketrans("OoIl", "0011"))
    return int(mended) if mended.isdigit() else None


@lru_cache(maxsize=512)
def _month(word: str) -> tuple[int | None, float]:
    """The month and how alike the word is to its name; short words must be spelled exactly."""
    plain = word.casefold().replace("0", "o").replace("1", "l")
    exact = dict(_month_words()).get(plain)
    if exact is not None:
        return exact, 1.0 if word.isalpha() else 0.9
    if len(plain) < 5:
        return None, 0.0
    best = process.extractOne(plain, [w for w, _ in _month_words() if len(w) > 4], scorer=fuzz.ratio, score_cutoff=80)
    return (dict(_month_words())[best[0]], best[1] / 100 * 0.9) if best else (None, 0.0)


@cache
def _month_words() -> tuple[tuple[str, int], ...]:
    return tuple((word, number) for number, words in enumerate(_MONTHS, 1) for word in words.split())
