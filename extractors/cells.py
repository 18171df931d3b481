"""Number cells: words that are a quantity, a price or an amount and nothing else ("350 PCS @US$11.90 US$4,165.00")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.numbers import NUMBER, NumberStyle, number
from models.document import Word
from models.geometry import Box
from models.vocabulary import currencies, units

# "USS" and "US5" before a figure are how readers see "US$".
_DOLLARS = r"U\.?\s?S\.?\s?\$|US[S5](?=\s?\d)|HK\$|NT\$|AU?\$|CA?\$|SG?\$|NZ\$|R\$|\$"
_CODES = r"USD|JPY|EUR|GBP|CNY|RMB|HKD|SGD|AUD|NZD|TWD|THB|KRW|INR|CHF|CAD|MYR|IDR|VND|PHP|SEK|DKK|NOK|BRL|MXN|AED"
_WORDS = r"U\.?\s?S\.?\s?DOLLARS?|EUROS?|YEN|STG|BAHT|RS\.?"
CURRENCY = rf"(?:{_DOLLARS}|€|£|¥|\\|(?:{_CODES}|{_WORDS})(?![A-Z]))"
UNIT = r"[A-Z²³'][A-Z0-9²³.'/]*(?:\(S\))?\.?|[個本枚台式足箱袋缶丁組㎡㎥]"
_PER = rf"(?:\s*(?:/|PER\b)\s*(?P<per>(?:\d+\s*)?(?:{UNIT})))"
_CELL = re.compile(
    rf"(?P<at>@\s*|[0O©®](?=U\.?S))?(?P<before>{CURRENCY}\s*[:.]?\s*)?(?P<at2>@\s*)?(?P<sign>[-–−]\s?)?(?P<number>{NUMBER})(?:[.,](?:[-–—=]|(?=\s)))?"
    rf"(?P<after>\s*{CURRENCY}(?!\s*\d))?{_PER}?(?P<unit>\s*(?:{UNIT}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NumberCell:
    """One number with what is printed at it. `unit` is as printed; `known_unit` is false for a word in no list."""

    value: Decimal
    words: tuple[Word, ...]
    box: Box
    unit: str | None = None
    known_unit: bool = False
    currency: str | None = None
    at: bool = False
    per: str | None = None
    decimals: int = 0
    # What the number is if the second reader is right, where the two differ.
    rival: Decimal | None = None

    @property
    def priced(self) -> bool:
        """Whether "@" or "/PC" marks it as a price for one."""
        return self.at or self.per is not None


def number_cells(words: Sequence[Word], style: NumberStyle) -> tuple[NumberCell, ...] | None:
    """The cells that `words` consist of, or None where anything else stands among them."""
    spelled = Spelled.of(words, style)
    found: list[NumberCell] = []
    at = 0
    while at < len(spelled.text):
        match = _longest_cell(spelled.text, at)
        if match is None:
            return None
        cell = _cell(match, spelled, style)
        if cell is None:
            return None
        found.append(cell)
        at = match.end() + len(spelled.text[match.end() :]) - len(spelled.text[match.end() :].lstrip(" ;|"))
    return tuple(found) or None


def trailing_cells(words: Sequence[Word], style: NumberStyle) -> tuple[int, tuple[NumberCell, ...]] | None:
    """The longest run of number cells at the end of `words` and where it starts; None where the end is text."""
    for start in range(len(words)):
        if any(c.isdigit() or c == "@" for c in words[start].text) or _is_currency(words[start].text):
            cells = number_cells(words[start:], style)
            if cells:
                return start, cells
    return None


def leading_cell(words: Sequence[Word], style: NumberStyle) -> tuple[int, NumberCell] | None:
    """A quantity with a known unit at the start of `words` and where the text after it starts."""
    for end in (2, 1):
        if end < len(words):
            cells = number_cells(words[:end], style)
            if cells and len(cells) == 1 and cells[0].known_unit:
                return end, cells[0]
    return None


@dataclass(frozen=True, slots=True)
class Spelled:
    """Words as one normalised text that knows which word each character belongs to."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[Word], style: NumberStyle) -> Spelled:
        """Numbers that were printed or read with a blank inside ("2 150,00", "1 00,440") are put together."""
        text, starts = "", []
        for index, word in enumerate(words):
            if index:
                text += _joint(words[index - 1], word, style)
            starts.append(len(text))
            text += _plain(word.text)
        return cls(text, tuple(words), tuple(starts))

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        ends = [s + len(_plain(w.text)) for s, w in zip(self.starts, self.words, strict=True)]
        return tuple(w for w, s, e in zip(self.words, self.starts, ends, strict=True) if s < end and start < e)


_SLIT, _BLANK = 0.55, 0.8  # line heights: a gap inside a number, the widest blank of a typewriter
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?"
_GROUPED = re.compile(rf"[^\d\s]*(?:{_FIGURES})[^\d\s]*")
_WHOLE = re.compile(rf"\D{{0,4}}{NUMBER}\D{{0,4}}")
_HALF_GROUP = re.compile(r".*[.,]\d{1,2}|.*[.,]")


def _joint(left: Word, right: Word, style: NumberStyle) -> str:
    """What stands between two words: a blank, or nothing but the slit that a narrow "1" leaves, or a thousands mark."""
    a, b = _plain(left.text), _plain(right.text)
    if not (a[-1:].isdigit() or a[-1:] in ".,") or not (b[:1].isdigit() or b[:1] in ".,"):
        return " "
    gap = (right.box.x0 - left.box.x1) / min(left.box.height, right.box.height)
    by_blanks = style.spaced or style.decimal_mark == ","
    if by_blanks and gap < _BLANK and re.fullmatch(r"\D*\d{1,3}", a) and re.match(r"\d{3}(?!\d)", b):
        return "'"
    if gap > _SLIT:
        return " "
    if (a.endswith("1") or b.startswith("1")) and _WHOLE.fullmatch(a + b):
        return ""
    if (b.startswith(("0", ",", ".")) or _HALF_GROUP.fullmatch(a)) and _GROUPED.fullmatch(a + b):
        return ""
    return " "


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("\\", "¥")


def _longest_cell(text: str, at: int) -> re.Match[str] | None:
    """The cell at `at`, without its unit where the word after the number is no unit but the next cell's currency."""
    match = _CELL.match(text, at)
    if match is None or match.group("unit") is None:
        return match
    unit = match.group("unit").strip()
    priced = any(c.isdigit() for c in unit)  # "USD226.56/M" looks like a unit and is the next cell
    if unit_name(unit) is None and (_is_currency(unit) or priced or not _ends_cell(text, match.end())):
        return _CELL.match(text, at, match.start("unit"))
    return match


def _ends_cell(text: str, at: int) -> bool:
    return at >= len(text) or text[at] == " "


def _cell(match: re.Match[str], spelled: Spelled, style: NumberStyle) -> NumberCell | None:
    value = number(match.group("number"), style)
    if value is None or not _ends_cell(spelled.text, match.end()):
        return None
    unit = match.group("unit").strip() if match.group("unit") else None
    known = unit is not None and unit_name(unit) is not None
    if unit is not None and not known and (len(unit) < 2 or not unit.rstrip(".").isalpha() or len(unit) > 9):
        return None
    money = match.group("before") or match.group("after")
    value = value / lot(match.group("per") or "")
    words = spelled.between(match.start(), match.end())
    return NumberCell(
        -value if match.group("sign") else value,
        words,
        Box.around(w.box for w in words),
        unit.rstrip(";,") if unit else None,
        known,
        currency_code(money) if money else None,
        bool(match.group("at") or match.group("at2")),
        match.group("per"),
        _decimals(match.group("number"), value),
        _rival(words, value, style),
    )


def lot(per: str) -> Decimal:
    """How many pieces a price is for: 100 in "per 100 PCS"."""
    found = re.match(r"1(?:00?0?)(?!\d)", per.replace(",", ""))
    return Decimal(found.group()) if found else Decimal(1)


def _decimals(printed: str, value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _rival(words: Sequence[Word], value: Decimal, style: NumberStyle) -> Decimal | None:
    if all(w.alternative is None for w in words):
        return None
    match = _CELL.search(" ".join(_plain(w.alternative or w.text) for w in words))
    other = number(match.group("number"), style) if match else None
    return other if other is not None and other != value else None


def unit_name(text: str) -> str | None:
    """The normal form of a unit of quantity, None for any other word."""
    bare = _plain(text).strip(" .,;:")
    bare = bare if bare.upper().endswith("(S)") else bare.strip("()")
    return units.normal(bare) if bare and not bare.isdigit() else None


def currency_code(text: str) -> str | None:
    """ISO 4217 of a sign or word; a bare "$" is USD here. Codes that are units or words (KGS, ALL) are none."""
    bare = re.sub(r"^US[S5]$", "US$", _plain(text).strip(" :.@()").upper())
    if not re.fullmatch(CURRENCY, bare):
        return None
    return "USD" if bare == "$" else currencies.code(bare) or currencies.code(bare.replace(" ", ""))


def _is_currency(text: str) -> bool:
    return re.fullmatch(rf"[(@]*{CURRENCY}[:.)]*", _plain(text).strip(), re.IGNORECASE) is not None
