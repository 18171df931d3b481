"""Japanese and English: catalogues compiled when they are loaded, dates and numbers in each language's way."""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale, negotiate_locale
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from models.finding import Text

TRANSLATIONS = Path(__file__).parent / "translations"
CODES = ("en", "ja")
NAMES = {"en": "English", "ja": "日本語"}


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the screen. Messages are written in English in the code; `text` gives them in this language."""

    code: str
    catalogue: gettext.NullTranslations

    def text(self, message: str) -> str:
        return self.catalogue.gettext(message)

    def of(self, text: Text) -> str:
        return text.ja if self.code == "ja" else text.en

    def date(self, day: date | None) -> str:
        return "" if day is None else _date(self.code, day)

    def moment(self, moment: datetime, zone: str) -> str:
        """Day and minute in that time zone."""
        local = moment.astimezone(ZoneInfo(zone))
        return f"{self.date(local.date())} {_time(self.code, local.time().replace(second=0, microsecond=0))}"


# A page of the queue shows a hundred dates, the same few again and again; each would cost a tenth of a millisecond.
@lru_cache(10_000)
def _date(code: str, day: date) -> str:
    return format_date(day, "medium", locale=Locale.parse(code))


@lru_cache(2 * 24 * 60)
def _time(code: str, minute: time) -> str:
    return format_time(minute, "short", locale=Locale.parse(code))


@cache
def language(code: str) -> Language:
    if code == "en":
        return Language(code, gettext.NullTranslations())
    with (TRANSLATIONS / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(code, gettext.GNUTranslations(compiled))


def preferred(chosen: str | None, accept_language: str) -> Language:
    """The language chosen by hand, else the browser's, else English."""
    if chosen in CODES:
        return language(chosen)
    wanted = sorted(map(_ranked, accept_language.split(",")), reverse=True)
    return language(negotiate_locale([code for _, code in wanted], CODES, sep="-") or "en")


def _ranked(entry: str) -> tuple[float, str]:
    code, _, quality = entry.strip().partition(";q=")
    try:
        return (float(quality or 1), code)
    except ValueError:
        return (0.0, code)
