"""Currencies by code, sign and name. A bare "$" is ambiguous and gives none."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pycountry

_SIGNS = {
    "JPY": "¥|￥|\\|YEN|J.YEN|J. YEN|JAPANESE YEN|JP¥|JPY|円|日本円",
    "USD": "US$|U.S.$|U.S. $|US $|USD|USD$|$US|US DOLLAR|US DOLLARS|U.S. DOLLAR|U.S. DOLLARS|U.S.DOLLARS|US DLS"
    "|UNITED STATES DOLLARS|米ドル",
    "EUR": "€|EUR|EURO|EUROS|ユーロ",
    "GBP": "£|GBP|STG|STG£|POUND STERLING|POUNDS STERLING|STG.POUNDS",
    "CNY": "CNY|RMB|RENMINBI|CN¥|元|人民元",
    "HKD": "HK$|HKD",
    "SGD": "S$|SGD|SG$",
    "AUD": "A$|AUD|AU$",
    "NZD": "NZ$|NZD",
    "CAD": "C$|CAD|CA$|CAN$",
    "TWD": "NT$|TWD|NTD",
    "THB": "THB|BAHT|฿",
    "KRW": "₩|KRW|WON",
    "INR": "₹|INR|RS.|RS|RUPEES",
    "CHF": "CHF|SFR|SFR.|SWISS FRANC|SWISS FRANCS",
    "MYR": "MYR|RM",
    "IDR": "IDR|RP",
    "PHP": "₱|PHP|PESO PHP",
    "VND": "VND|₫",
    "MXN": "MXN|MEX$|MX$",
    "BRL": "BRL|R$",
}  # fmt: skip
_WORDY = frozenset({"RS", "RS.", "RM", "RP", "WON", "元", "円", "\\", "C$", "A$", "S$"})


def code(text: str) -> str | None:
    """The currency that the whole text names ("US$", "JPY", "Euro")."""
    plain = unicodedata.normalize("NFKC", text).upper().strip(" :()[].")
    return _codes().get(plain) or (plain if plain in _iso() else None)


def found_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every currency sign, code or name in a line as (code, start, end). Letters must not run on in letters."""
    return tuple((_codes()[m.group().upper()], m.start(), m.end()) for m in _pattern().finditer(text))


@cache
def _codes() -> dict[str, str]:
    return {
        unicodedata.normalize("NFKC", sign).upper(): currency
        for currency, signs in _SIGNS.items()
        for sign in signs.split("|")
    } | {"￥": "JPY", "\\": "JPY"}


@cache
def _iso() -> frozenset[str]:
    return frozenset(str(c.alpha_3) for c in pycountry.currencies)


@cache
def _pattern() -> re.Pattern[str]:
    signs = sorted((s for s in _codes() if s not in _WORDY - {"S$", "A$", "C$"}), key=len, reverse=True)
    return re.compile("|".join(_bounded(s) for s in signs), re.IGNORECASE)


def _bounded(sign: str) -> str:
    before = r"(?<![A-Za-z])" if sign[0].isalpha() else ""
    after = r"(?![A-Za-z])" if sign[-1].isalpha() else ""
    return before + re.escape(sign) + after
