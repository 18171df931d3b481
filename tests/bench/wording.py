"""The styles in which layouts print labels, dates and numbers."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random

from .labels import LABELS

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
}
DATE_STYLES = {
    "en": ("long", "abbreviated", "capitals", "hyphen", "spaced", "slashes", "iso", "dots", "short_year", "ordinal"),
    "fr": ("french", "french", "numeric"),
    "es": ("spanish", "spanish", "numeric"),
}
CURRENCY_SIGNS = {"USD": ("USD", "US$"), "JPY": ("JPY", "YEN", "¥"), "EUR": ("EUR", "€")}
UNITS = {"fr": {"PCS": "PCES", "SETS": "JEUX"}, "es": {}}


def written(day: date, style: str) -> str:
    """A date in one of the unambiguous styles of the trade."""
    month = MONTHS["en"][day.month - 1]
    short = f"{month[:3]}".upper() if month != "September" else "SEPT"
    ordinal = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return {
        "long": f"{month} {day.day}, {day.year}",
        "abbreviated": f"{short.title()}. {day.day}, {day.year}",
        "capitals": f"{month.upper()} {day.day:02d}, {day.year}",
        "hyphen": f"{day.day:02d}-{short[:3]}-{day.year}",
        "short_year": f"{day.day}-{month[:3]}-{day.year}",
        "spaced": f"{day.day} {month[:3].upper()} {day.year}",
        "slashes": f"{day:%Y/%m/%d}",
        "iso": f"{day:%Y-%m-%d}",
        "dots": f"{day:%Y.%m.%d}",
        "ordinal": f"{day.day}{ordinal} {month}, {day.year}",
        "comma": f"{month[:3]} {day.day}, {day.year}",
        "caps_short": f"{short}. {day.day}, {day.year}",
        "compact": f"{day.day:02d}{month[:3].upper()}{day.year}",
        "dotted": f"{day.day:02d}.{month[:3]}.{day.year}",
        "weekday": f"{day:%A}, {month} {day.day}, {day.year}",
        "japanese": f"{day.year}年{day.month}月{day.day}日",
        "french": f"{'1er' if day.day == 1 else day.day} {MONTHS['fr'][day.month - 1]} {day.year}",
        "spanish": f"{day.day} de {MONTHS['es'][day.month - 1]} de {day.year}",
        "numeric": f"{day:%d/%m/%Y}" if day.day > 12 else f"{day:%Y-%m-%d}",
    }[style]


def number(value: Decimal, places: int, style: str) -> str:
    """Grouped in the English, the continental or the French way."""
    text = f"{value:,.{places}f}"
    if style == "continental":
        return text.translate(str.maketrans(",.", ".,"))
    if style == "french":
        return text.translate(str.maketrans(",.", "\u00a0,"))
    return text


class Wording:
    """One document's choice of label words, date style and number style."""

    def __init__(
        self,
        rng: Random,
        lang: str = "en",
        numbers: str = "english",
        case: str = "as is",
        words: Mapping[str, str] | None = None,
    ) -> None:
        self.rng, self.lang, self.numbers, self.case = rng, lang, numbers, case
        self.dates = rng.choice(DATE_STYLES[lang])
        self._chosen: dict[str, str] = dict(words or {})

    def label(self, field: str) -> str:
        if field not in self._chosen:
            word = self.rng.choice(LABELS[self.lang][field])
            self._chosen[field] = word.title().replace("'T", "'t") if self.case == "title" else word
        return self._chosen[field]
