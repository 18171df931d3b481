"""Normal forms: what does not count when two papers are compared (case, spacing, points, spellings of one thing)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from models.vocabulary import countries, units

_NOT_A_WORD = re.compile(r"[^\w&/+%]+|_")
_DASHES = re.compile(r"[‐-―−ー~〜]")
_SHIP = re.compile(r"^(?:M\W?\s?[VST]|S\W?\s?S|MOTOR VESSEL|VESSEL|NAVIRE|BUQUE)\b[\s.:/]*|[\"'“”«»]")
_VOYAGE_WORD = re.compile(r"^(?:VOYAGE|VOY|V)\b[\s.:/#-]*(?:(?:NO|NUMBER|NR)\b[\s.:#]*)?|^V(?=\d)|^NO\b[\s.:]*")
_VOYAGE_NUMBER = r"\w*\d\w*(?:-\w+)*"
# The word may stand without a blank; without the word a stroke, brackets or a name that ends in a letter part them.
_VOYAGE_TAIL = re.compile(
    r"^(?P<ship>.*?\w\W*?)[\s,/(]+(?P<worded>(?:V\b|VOY(?:AGE)?\b)[\s.:-]*(?:NO\b[\s.:]*)?" + _VOYAGE_NUMBER + r")\)?$"
    r"|^(?P<before>.*?\w)\s*[/(]\s*(?P<parted>[A-Z]{0,2}\d\w*(?:-\w+)*)\)?$"
    r"|^(?P<name>.*?[A-Z\"')])[\s,]+(?P<bare>[A-Z]{0,2}\d\w*(?:-\w+)*)$"
)
_FLIGHT_WORD = re.compile(r"^(?:FLIGHT|FLT|VOL|VUELO)\b\W*(?:(?:NO|NUMBER|NR)\b\W*)?")
_JAPANESE_POSTCODE = re.compile(r"〒?\s*(?<![\d-])(\d{3}-\d{4})(?![\d-])")
# The sign of the country before a postcode: D-20457 Hamburg.
_POSTCODE_SIGN = re.compile(
    r"\b(?:DE?|A|AT|CH|F|FR|I|IT|B|BE|NL|DK|SE?|NO?|FIN?|L|LU|ES?|PT?|PL|CZ|H|SI|SK)-(?=\d{4,5}\b)"
)
_CONTACT = re.compile(r"\b(?:TEL|TELEPHONE|PHONE|FAX|TELEFAX|E-?MAIL|MOBILE|ATTN|ATT|CONTACT)\b\.?\s*[:.]?.*$")
_FIGURE = r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?|\d[\d.,]*"
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_TONS = re.compile(r"\d{1,3}\.\d{3}")  # weighed to the kilogram
_QUANTITY = re.compile(
    rf"(?<![\w.,])(?P<amount>{_FIGURE})\s*(?P<unit>[^\W\d_][^\W\d_.'/]*(?:[.'/][^\W\d_]+)*(?:\(S\))?)"
)
_MARK_NOISE = re.compile(r"[\s.,:;'\"]+")
_NET = re.compile(r"\b(?:NET|N\W?\s?W|N\W?\s?WT)\b")
_GROSS = re.compile(r"\b(?:GROSS\s*(?:WEIGHT|WT|MASS)|G\W?\s?W|G\W?\s?WT)\b|\(\s*GROSS\s*\)")


def upper(text: str) -> str:
    """Capitals after Unicode compatibility folding, dashes made one, spaces collapsed."""
    return " ".join(_DASHES.sub("-", unicodedata.normalize("NFKC", text)).upper().split())


@lru_cache(maxsize=8192)
def words(text: str) -> str:
    """Words and figures alone, one blank apart."""
    return " ".join(_NOT_A_WORD.sub(" ", _without_accents(upper(text))).split())


def compact(text: str) -> str:
    """Words and figures without any blank, so that line breaks and "CO.,LTD." do not count."""
    return words(text).replace(" ", "")


def number(text: str) -> str:
    """An invoice number in the same expression: only outer blanks and character width do not count."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def address(text: str) -> str:
    """An address without country, telephone and punctuation; the Japanese postcode counts wherever it stands."""
    plain = _POSTCODE_SIGN.sub("", _CONTACT.sub("", upper(text)))
    ending = countries.trailing(plain)
    bare = ending[1] if ending else plain
    codes = _JAPANESE_POSTCODE.findall(bare)
    return compact(" ".join((_JAPANESE_POSTCODE.sub(" ", bare), *codes)))


def ship(text: str) -> str:
    """A ship's name without M/V and quotation marks; a number behind it is a part of it."""
    return compact(_SHIP.sub("", upper(text)))


def voyage(text: str) -> str:
    """A voyage number without "V.", "VOY.NO." and the like."""
    return compact(_VOYAGE_WORD.sub("", upper(text).strip(" .")))


def flight(text: str) -> str:
    """A flight number without the word before it."""
    return compact(_FLIGHT_WORD.sub("", upper(text)))


def ship_and_voyage(text: str) -> tuple[str, str]:
    """A vessel line split into ship and voyage; the voyage is empty where the line has none."""
    plain = upper(text)
    match = _VOYAGE_TAIL.match(plain)
    if match is None:
        return plain, ""
    name = match["ship"] or match["before"] or match["name"]
    return name.rstrip(" ,./("), match["worded"] or match["parted"] or match["bare"]


def mark_lines(text: str) -> tuple[str, ...]:
    """The lines of a shipping mark without blanks and points; dashes and slashes count."""
    folded = (_MARK_NOISE.sub("", upper(line)) for line in text.splitlines())
    return tuple(line for line in folded if line)


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a unit; `unit` is its normal form, or the word as printed where we do not know it."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Total:
    """What a total-quantity text says. `weight_kind` is "net" or "gross" where the text says which."""

    amounts: tuple[Amount, ...]
    weight_kind: str | None = None


@lru_cache(maxsize=4096)
def total(text: str) -> Total:
    """Amounts and units of "1,060 PCS", "187 PCS AND 40 SETS", "7,500 KGS (NET WEIGHT)"."""
    plain = upper(text)
    amounts = {a.unit: a for a in amounts_in(plain)}
    kind = "gross" if _GROSS.search(plain) else "net" if _NET.search(plain) else None
    return Total(tuple(amounts[unit] for unit in sorted(amounts)), kind)


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Every amount with a known unit, in the order of the text; of one unit there may be several."""
    found = (_amount(m["amount"], m["unit"]) for m in _QUANTITY.finditer(upper(text)))
    return tuple(a for a in found if a is not None)


def unit(text: str) -> str:
    return units.normal(text) or words(text)


def _amount(figures: str, word: str) -> Amount | None:
    normal = units.normal(word) or units.normal(word.rstrip("."))
    if normal == "MT" and _TONS.fullmatch(figures):
        return Amount(Decimal(figures), normal)
    return Amount(_number(figures), normal) if normal else None


def _number(figures: str) -> Decimal:
    """1,060 and 1.060 and 1 060 are thousands, as quantities are printed; 12,5 and 12.50 have decimals."""
    plain = re.sub(r"[ '’]", "", figures).rstrip(".,")
    if _THOUSANDS.fullmatch(plain):
        return Decimal(re.sub(r"[.,]", "", plain))
    whole, _, decimals = plain.replace(",", ".").rpartition(".")
    return Decimal(f"{whole.replace('.', '')}.{decimals}" if whole else plain)


def _without_accents(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in split if not "\u0300" <= c <= "\u036f"))
