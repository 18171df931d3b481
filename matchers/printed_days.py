"""Whether a text names a given day, in the spellings that leave no doubt which day it is."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_MONTHS = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
    "DECEMBER",
)  # fmt: skip


def day_in(text: str, day: date) -> re.Match[str] | None:
    """Where the text (in capitals) names the day: with the month in letters, or with the year first."""
    return _pattern(day).search(text)


@lru_cache(maxsize=64)
def _pattern(day: date) -> re.Pattern[str]:
    month = _MONTHS[day.month - 1]
    name = rf"(?:{month}|{month[:3]}|{month[:4]})\.?"
    number = rf"0?{day.day}(?:ST|ND|RD|TH)?"
    year = rf"(?:{day.year}|'?{day.year % 100:02})(?!\d)"
    return re.compile(
        rf"(?<!\d){number}[\s.,/-]*{name}[\s.,/-]*{year}|(?<![A-Z]){name}[\s./-]*{number}[\s.,/-]+{year}"
        rf"|(?<!\d){day.year}[-/.年\s]{{1,2}}0?{day.month}[-/.月\s]{{1,2}}0?{day.day}(?!\d)"
        rf"|(?<!\d){day.year}{day.month:02}{day.day:02}(?!\d)"
    )
