"""Number and kind of packages: "TEN (10) CARTONS", "2 PLTS (40 CTNS)", "IN BULK"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from models.vocabulary import numbers_in_words

_KINDS = {
    "carton": r"[CK]ARTONS?|CARTON\(S\)|CTNS?|C/TS?|CT|CTS",
    "case": r"(?:WOODEN\s+|PLYWOOD\s+|STEEL\s+|W/)?CASES?|CASE\(S\)|C/S|CS",
    "crate": r"(?:WOODEN\s+|STEEL\s+)?CRATES?|CRTS?",
    "pallet": r"(?:WOODEN\s+|PLASTIC\s+)?PALLETS?|PALLET\(S\)|PLTS?|P/TS?|PALETTES?|PALETS?|PALLETTES?",
    "package": r"PACKAGES?|PACKAGE\(S\)|PKGS?|P'KGS?|P'?KAGES?|PACK'?GS?|COLIS|BULTOS?",
    "bag": r"(?:PAPER\s+|PLASTIC\s+|FLEXIBLE\s+CONTAINER\s+|JUMBO\s+|KRAFT\s+)?BAGS?|BGS?|SACKS?|SACS?|SACOS?"
    "|FLECONS?|FIBCS?",
    "drum": r"(?:STEEL\s+|FIB(?:RE|ER)\s+|PLASTIC\s+|IRON\s+)?DRUMS?|DRMS?|DRS",
    "bundle": r"BUNDLES?|BDLS?",
    "bale": r"BALES?|BLS",
    "roll": r"ROLLS?|RLS",
    "coil": r"COILS?",
    "skid": r"SKIDS?",
    "ibc": r"IBCS?|TOTES?",
    "box": r"(?:WOODEN\s+|STEEL\s+)?BOX(?:ES)?|BOX\(ES\)|BXS?|CAJAS?|BO[IÎ]TES?",
    "can": r"CANS?|TINS?|PAILS?|JERRY\s*CANS?",
    "cylinder": r"CYLINDERS?|CYLS?",
    "container": r"CONTAINERS?|CNTRS?|FCL",
    "reel": r"REELS?",
    "vehicle": r"VEHICLES?|UNITS?",
    "envelope": r"ENVELOPES?|PARCELS?",
}
_NOT_PACKED = re.compile(r"\b(?:UNPACKED|LOOSE|IN\s+BULK|BULK|BARE\s+CARGO|NAKED)\b")
_COUNT = r"\d{1,3}(?:[,.]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+"
_PATTERN = re.compile(
    rf"(?:(?P<words>{numbers_in_words.PHRASE})\s*\(?\s*)?"
    rf"(?:(?P<count>{_COUNT})\s*\)?\s*(?:\(\s*(?P<spelled>{numbers_in_words.PHRASE})\s*\)\s*)?"
    r"(?:X\s*)?(?:[24][05]'?(?:HC|GP|DV)?\s+)?)?"
    r"\s*\b(?:" + "|".join(f"(?P<{kind}>{spellings})" for kind, spellings in _KINDS.items()) + r")(?![A-Z])"
)
# Between kinds that add up; those in brackets or on one another are the same packages counted twice.
_BESIDE = re.compile(r"\W*(?:[&+,]|\bAND\b|\bPLUS\b|\bET\b|\bY\b)\W*")


@dataclass(frozen=True, slots=True)
class Packages:
    """So many of one kind. Goods that are not packed count 0 of kind "loose"."""

    count: int
    kind: str


def parse(text: str) -> tuple[Packages, ...] | None:
    """The packages in the order stated, the outer ones usually first; None where the text states none.

    Where words and figures disagree the figures are taken: `spelled_out` tells both.
    """
    found = tuple(Packages(_count(m), str(m.lastgroup)) for m in _matches(text))
    if not found and _NOT_PACKED.search(_plain(text)):
        return (Packages(0, "loose"),)
    return found or None


def spelled_out(text: str) -> tuple[int, int] | None:
    """Count in words and in figures where the text gives both ("TEN (12) CARTONS": 10, 12)."""
    for match in _matches(text):
        phrase = match["words"] or match["spelled"]
        in_words = numbers_in_words.value(phrase) if phrase else None
        if in_words is not None and match["count"]:
            return in_words, _count(match)
    return None


def added_up(text: str) -> bool:
    """Whether the packages stated are beside each other ("8 CTNS & 2 PLTS"), not inside one another."""
    plain, found = _plain(text), _matches(text)
    between = [plain[one.end() : other.start()] for one, other in pairwise(found)]
    return bool(between) and all(_BESIDE.fullmatch(gap) and "(" not in gap for gap in between)


def kind_of(word: str) -> str | None:
    """The package kind that the whole word or phrase means ("CTNS": carton)."""
    match = _PATTERN.fullmatch(_plain(word))
    return str(match.lastgroup) if match and match["count"] is None and match["words"] is None else None


def _matches(text: str) -> list[re.Match[str]]:
    return [m for m in _PATTERN.finditer(_plain(text)) if m["count"] or m["words"]]


def _count(match: re.Match[str]) -> int:
    if match["count"]:
        return int(re.sub(r"[,. ]", "", match["count"]))
    return numbers_in_words.value(match["words"]) or 0


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper().replace("’", "'")
