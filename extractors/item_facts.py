"""What stands under an item's name besides it: its tariff number, its origin, its weight, each after a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.numbers import NUMBER
from extractors.spans import Span
from models.document import Word
from models.vocabulary import countries

_HS = re.compile(
    r"\(?\b(?:H\.?\s?S\.?|HTS|TARIFF|CODE SH|CUSTOMS TARIFF|STAT(?:ISTICAL)?\.?)\s*(?:TARIFF\s*)?(?:CODE|NO\.?|NUMBER)?"
    r"\s*[:.#]?\s*(?P<v>\d{4}(?:[. ]?\d{2}){1,3})\b\)?",
    re.IGNORECASE,
)
_ORIGIN = (
    r"(?:COUNTRY\s+OF\s+ORIGIN|ORIGIN|MADE\s+IN|PRODUCT\s+OF|C/O|COO|ORIGINE|PAYS D['’]ORIGINE|ORIGEN|PA[IÍ]S DE ORIGEN"
    r"|FABRIQU[EÉ] AU)"
)
_WHOLE_ORIGIN = re.compile(rf"^[\s(,;/·|]*{_ORIGIN}\s*[:.]?\s*(?P<v>.+?)[\s),;/·|]*$", re.IGNORECASE)
_ORIGIN_INSIDE = re.compile(
    rf"(?<![\w/]){_ORIGIN}\s*:\s*(?P<v>[^\W\d]+(?:[ .][^\W\d]+\.?){{0,3}}?)(?=\s+[\w./ ]{{1,14}}[:.]|\s*[,;/·|(]|$)",
    re.IGNORECASE,
)
WEIGHT = re.compile(
    r"(?<![\w/])(?:NETT?|GROSS|N\.?/?W\.?T?|G\.?/?W\.?T?|POIDS (?:NET|BRUT)|PESO (?:NETO|BRUTO))"
    rf"(?:\s*(?:WEIGHT|WT)\.?)?\s*[:.]\s*{NUMBER}\s*(?:KGS?|G|LBS?|MT)\b\.?(?:\s*[,;/·|])?",
    re.IGNORECASE,
)


# A labelled article number on a line of its own; a bare code may be the name's last part.
_PART = re.compile(
    r"^[\s(\[]*(?:P/?N|PART\s*(?:NO|NUMBER)|(?:ITEM|ARTICLE|PRODUCT|GOODS|STOCK|MATERIAL)\s*(?:NO|NUMBER|CODE)"
    r"|ART\.?\s*NO|(?:MAKER|MFR)\s*P/?N|CAT(?:ALOG(?:UE)?)?\.?\s*NO|SKU)\.?\s*[:#]\s*[\w./-]*\d[\w./-]*[\s)\]]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The words of a line that name the goods, and those of its tariff number and origin."""

    name: tuple[Word, ...]
    hs: tuple[str, tuple[Word, ...]] | None = None
    origin: tuple[str, tuple[Word, ...]] | None = None


def facts_in(words: Sequence[Word]) -> Facts:
    """The line without what its labels announce; a name that merely holds such words stays whole."""
    span = Span(tuple(words))
    if _PART.match(span.text):
        return Facts(())
    hs = _HS.search(span.text)
    others = [m for m in (hs, *WEIGHT.finditer(span.text)) if m is not None]
    origin = next(_origins(span.text, others), None)
    gone = [m.span() for m in (*others, origin) if m is not None]
    dropped = {id(w) for start, end in gone for w in span.between(start, end).words}
    name = tuple(w for w in span.words if id(w) not in dropped)
    named = any(c.isalnum() for w in name for c in w.text)
    return Facts(
        name if named else (),
        (re.sub(r"\D", "", hs["v"]), span.words) if hs else None,
        (str(country(origin["v"])), span.words) if origin else None,
    )


def _origins(text: str, others: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """An origin that is all the line says beside `others`, or one behind a colon."""
    for other in others:
        text = text[: other.start()] + " " * len(other.group()) + text[other.end() :]
    whole = _WHOLE_ORIGIN.match(text)
    found = (*((whole,) if whole else ()), *_ORIGIN_INSIDE.finditer(text))
    return (m for m in found if country(m["v"]) is not None)


def country(text: str) -> str | None:
    """The country that stands where nothing else can: also as a code of two letters ("Origin: JP")."""
    return countries.code(text) or countries.iso(text)
