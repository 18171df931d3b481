"""Reading references, dates, trade and payment terms, packages, weights, origin and currency out of given words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from extractors.dates import Order, find_dates
from extractors.label_matching import UNFINISHED
from extractors.numbers import NUMBER, number
from extractors.spans import Lines, Span
from extractors.values import CUT_CERTAINTY, Value
from models.field import Weight
from models.vocabulary import countries, currencies, incoterms, packages, payment

LONGEST_REFERENCE = 32  # characters
_WEEKDAYS = r"(?:MON|TUES?|WEDNES|WED|THURS?|FRI|SATUR|SAT|SUN)(?:DAY)?"
_REFERENCE_ENDS = re.compile(
    rf"\s*[,;/(]?\s*\b(?:{_WEEKDAYS}|DATED?|DTD|DU|DEL|FECHA|ISSUED|OF|VOM|ORDER|L/C|AND|WE|OUR|YOUR|FOR|WITH)\b.*$"
    r"|\s*[,;(]\s*$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^\W*(?:(?:NO|NR|N[°º]|NUMBER)\b\s*[.:#]*\s*(?=\S))?[\s.:#=_-]*", re.IGNORECASE)
_UNITS = {
    "KG": r"KGS?|K\.G\.?S?\.?|KGM|KILOS?|KILOGRAM(?:ME)?S?",
    "LB": r"LBS?|POUNDS?",
    "MT": r"M/?TS?|M\.?TONS?|METRIC\s+TONS?|TONNES?|TONS?",
    "G": r"GRAMS?|GRS?|G",
}
_WEIGHT = re.compile(
    rf"(?<![\w.,])({NUMBER})\s*\(?(?:{'|'.join(f'(?P<{u}>{p})' for u, p in _UNITS.items())})\)?(?![A-Z])", re.IGNORECASE
)
_UNIT = re.compile(rf"(?<![A-Z])(?:{'|'.join(f'(?P<{u}>{p})' for u, p in _UNITS.items())})(?![A-Z])", re.IGNORECASE)
_BARE_NUMBER = re.compile(rf"(?<![\w.,])({NUMBER})(?![\w%])")
_PACKAGE_NOISE = re.compile(r"^\W*(?:SAY|TOTAL|PACKED IN|IN)\b\W*|\W*\bONLY\b\W*$", re.IGNORECASE)
_PACKAGE_ENDS = re.compile(r"\s*[,;/(]?\s*\b(?:N\.?/?W|G\.?/?W|NET|GROSS|MEAS|CONTAINING|TOTAL|=)\b.*$", re.IGNORECASE)
NIL = "NIL"
_NO_REFERENCE = frozenset({NIL, "NONE", "N/A", "NA", "-"})
_NIL_FIT = 0.8  # a number that stands as near is the likelier one


def read_reference(field: str, lines: Lines) -> Iterator[Value]:
    """A number in the wide sense ("26.KF.7366", "SS 05118"): has a figure, is no date and is short.

    NIL is what an invoice without a number has to print in its place; for other numbers it says only that none is.
    """
    if field == "invoice_number" and lines and (nil := _nil_in(lines[0])) is not None:
        yield Value(field, NIL, nil, _NIL_FIT)
    for depth, line in enumerate(lines[:2]):
        span = _reference_in(line)
        if span is not None:
            letters = sum(c.isalpha() for c in span.text)
            fit = 1.0 if len(span.words) <= 2 else 0.6
            yield Value(field, span.text.rstrip(" ,;/"), span, fit * (0.8 if letters > 12 else 1.0) - 0.2 * depth)
            return


def _reference_in(line: Span) -> Span | None:
    cut = _before_date(line)
    text = _REFERENCE_ENDS.sub("", cut.text)
    start = _LEADING.match(text)
    span = cut.between(start.end() if start else 0, len(text))
    plain = span.text.strip(" ,;:")
    fits = 2 <= len(plain) <= LONGEST_REFERENCE and any(c.isdigit() for c in plain) and len(span.words) <= 4
    return span if fits and plain.upper() not in _NO_REFERENCE else None


def _nil_in(line: Span) -> Span | None:
    """NIL where it stands for the number, be it alone or with the date."""
    dates = find_dates(line.text)
    cut = line.before(dates[0].start) if dates else line
    start = _LEADING.match(cut.text)
    span = cut.between(start.end() if start else 0, len(cut.text))
    said = re.sub(r"\W*(?:DATED?|OF)?\W*$", "", span.text, flags=re.IGNORECASE)
    return span if said.upper() == NIL else None


def _before_date(line: Span) -> Span:
    """The line without a date in it: a number before it, or one after it."""
    found = find_dates(line.text)
    if not found:
        return line
    before, after = line.before(found[0].start), line.after(found[0].end)
    return before if any(c.isdigit() for c in before.text) else after


def read_date(field: str, lines: Lines, order: Order | None) -> Iterator[Value]:
    """The first date on the first two lines, or in a date broken over both."""
    joined = Span.joined(lines[:2])
    for span in (*lines[:2], joined):
        for found in find_dates(span.text, order):
            rivals = (found.other.isoformat(),) if found.other else ()
            words = span.between(found.start, found.end)
            exact = len(words.text) - (found.end - found.start) <= 3
            yield Value(field, found.value, words, 1.0 if exact else 0.7, True, found.certainty, rivals)
            return


def read_incoterm(lines: Lines) -> Iterator[Value]:
    """Term and place from the first line that holds a term; the place may be on the line below."""
    for i, line in enumerate(lines):
        found = incoterms.parse(line.text.lstrip(" .,:;*-_"))
        if found is None or (payment.is_terms(line.text) and found[1] is None and len(line.words) > 4):
            continue
        term, place = found
        span = _term_words(line, term, place)
        yield Value("incoterm", term, span, 1.0 if line.words[0] in span.words else 0.6, True)
        yield from _incoterm_place(line, place, lines[i + 1 :])
        return


def _incoterm_place(line: Span, place: str | None, below: Lines) -> Iterator[Value]:
    if place is None:
        return
    text = _place_alone(place) or _place_alone(_EDITION.sub(" ", place))
    at = line.text.upper().find(text.upper()) if text else -1
    if at < 0 or not text:
        return
    span = line.between(at, at + len(text))
    if text.endswith(",") and below and countries.code(below[0].text):
        span = Span.joined((span, below[0]))
    value = span.text.strip(" ,.:;()")
    if any(c.isalpha() for c in value):
        yield Value("incoterm_place", value, span, 1.0 if len(span.words) <= 5 else 0.5)


_NO_PLACE = r"INCOTERMS?|BY (?:SEA|AIR)|T/T|L/C|D/P|D/A|NET \d|PAYMENT|AS PER|IN US"
_MONEY = r"US\$|U\.S\.\$|USD|JPY|EUR|YEN|¥|€"
_PLACE_ENDS = re.compile(rf"\s*(?:[;/(]|\b(?:{_NO_PLACE}|{_MONEY})).*$", re.IGNORECASE)
_PLACE_STARTS = re.compile(
    r"^(?:\(?INCOTERMS?\W*\d*\)?|NAMED PLACE|PLACE|PORT(?! [A-Z]+)|PORT(?= OF))?[\s:()-]*", re.IGNORECASE
)
_EDITION = re.compile(r"\(?\s*(?:ICC\s+)?INCOTERMS?\s*®?\s*(?:\(R\)\s*)?(?:19|20)?\d{0,4}\s*\)?", re.IGNORECASE)


def read_named_place(lines: Lines) -> Iterator[Value]:
    """The place of the trade term under a label of its own."""
    for line in lines[:1]:
        value = line.text.strip(" ,.:;()")
        if any(c.isalpha() for c in value) and len(line.words) <= 5:
            yield Value("incoterm_place", value, line, 0.9)


def _place_alone(place: str) -> str:
    """The place without what else stands on the line: the edition, a currency, the payment terms."""
    ended = _PLACE_ENDS.sub("", place)
    alone = _PLACE_STARTS.sub("", ended).strip(" .:;-()")
    return "" if currencies.code(alone) else alone


def _term_words(line: Span, term: str, place: str | None) -> Span:
    at = line.text.upper().find(place.upper()) if place else -1
    head = line.before(at) if at > 0 else line
    letters = re.sub(r"\W", "", head.text.upper())
    words = (
        [w for w in head.words if set(re.sub(r"\W", "", w.text.upper())) & set(term)] if letters != term else head.words
    )
    return Span(tuple(words) or head.words or line.words[:1])


def read_payment(lines: Lines, alone: bool = True) -> Iterator[Value]:
    """All lines together without a trade term beside them; with `alone` False they must say how payment is made."""
    own = takewhile(lambda line: line is lines[0] or not _OTHER_MATTER.search(line.text), lines)
    kept = [part for part in map(_without_trade_term, own) if part.words]
    whole = Span.joined(kept)
    if not whole.words or not any(c.isalpha() for c in whole.text):
        return
    known = payment.is_terms(whole.text)
    if not known and kept and not alone:
        return
    fit = 1.0 if known else 0.35
    value = whole.text.strip(" ,:;")
    certainty = CUT_CERTAINTY if UNFINISHED.search(value) else 1.0
    yield Value("payment_terms", value, whole, fit if len(whole.words) <= 25 else fit / 2, known, certainty)


# A sentence below the terms that is about something else.
_OTHER_MATTER = re.compile(r"\b(?:OF|IN) \w+ ORIGIN\b|\bORIGIN OF\b|\bTHE GOODS\b|\bWE HEREBY\b", re.IGNORECASE)
_PIECES = re.compile(r"(?:(?!\s+/\s+|[;,]|\s+-\s+).)+")


def _without_trade_term(line: Span) -> Span:
    """The part of "CIF HAMBURG / T/T 30 DAYS" that is not the trade term; nothing where that is all."""
    pieces = list(_PIECES.finditer(line.text))
    terms = [p for p in pieces if _is_trade_term(p.group())]
    if not terms:
        return line
    if terms[0] is pieces[0]:
        later = [p for p in pieces if p.start() > terms[0].start() and payment.is_terms(p.group())]
        return line.after(_piece_start(later[0])) if later and terms[-1] is terms[0] else Span(())
    return line.between(0, pieces[pieces.index(terms[0]) - 1].end())


def _piece_start(piece: re.Match[str]) -> int:
    return piece.end() - len(piece.group().lstrip(" /;,-"))


def _is_trade_term(text: str) -> bool:
    words = text.split()
    return bool(words) and incoterms.parse(text) is not None and incoterms.parse(words[0]) is not None


def read_packages(lines: Lines, kind: str = "") -> Iterator[Value]:
    """A count with a kind of package. `kind` is what the label says where the value is a bare count ("Cartons: 12")."""
    for line in lines[:2]:
        text = _PACKAGE_ENDS.sub("", line.text)
        noise = _PACKAGE_NOISE.match(text)
        span = line.between(noise.end() if noise else 0, len(text))
        value = _PACKAGE_NOISE.sub("", span.text).strip(" ,.:;")
        if packages.parse(value):
            yield Value("packages", value, span, 1.0 if len(span.words) <= 6 else 0.5, True)
            return
        if re.fullmatch(r"\d{1,5}", value):
            counted = f"{value} {kind}".strip()
            yield Value("packages", counted, span, 0.8, bool(kind))
            return


def read_weights(fields: tuple[str, ...], lines: Lines, remark: str = "") -> Iterator[Value]:
    """One number with a unit for each field in turn; the unit may stand in the label's brackets or at the end."""
    unit_below = len(lines) > 1 and _UNIT.match(lines[1].text) is not None and _UNIT.search(lines[0].text) is None
    line = Span.joined(lines[: 2 if unit_below else 1])
    plain = unicodedata.normalize("NFKC", line.text)
    shared = _unit_of(plain) or _unit_of(remark)
    found = list(_WEIGHT.finditer(plain)) if len(fields) == 1 else []
    found = found or list(_BARE_NUMBER.finditer(plain))
    for field, match in zip(fields, found, strict=False):
        unit = next((u for u in _UNITS if u in match.groupdict() and match[u]), None) or shared
        amount = number(match.group(1))
        if unit is not None and amount is not None:
            words = line.between(match.start(), match.end())
            yield Value(field, Weight(str(amount), unit), words, 1.0, True)


def _unit_of(text: str) -> str | None:
    found = _UNIT.search(text)
    return None if found is None else next(u for u in _UNITS if found[u])


def read_origin(lines: Lines) -> Iterator[Value]:
    """The countries named, in the order named."""
    whole = Span.joined(lines[:2])
    for span in (*lines[:1], whole):
        found = countries.found_in(span.text)
        codes = tuple(dict.fromkeys(code for code, _, _ in found))
        if not codes and (code := countries.iso(span.text.strip(" .:")) or countries.code(span.text)):
            codes, found = (code,), ((code, 0, len(span.text)),)
        if codes:
            covered = sum(end - start for _, start, end in found)
            words = span.between(found[0][1], found[-1][2])
            yield Value("origin", codes, words, min(1.0, 0.4 + covered / max(1, len(span.text))), True)
            return


def read_currency(lines: Lines) -> Iterator[Value]:
    for line in lines[:1]:
        found = currencies.found_in(line.text)
        if found:
            code, start, end = found[0]
            yield Value("currency", code, line.between(start, end), 1.0 if len(line.words) <= 3 else 0.6, True)
        elif (code_alone := currencies.code(line.text)) is not None:
            yield Value("currency", code_alone, line, 1.0, True)
