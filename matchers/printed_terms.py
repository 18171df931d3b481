"""Title, date, terms and origin, looked for on an invoice's lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from matchers.normal import compact, upper
from matchers.printed_days import day_in
from matchers.printed_lines import standing
from matchers.shipping_words import ARRIVAL, DEPARTURE
from models.field import Field
from models.vocabulary import countries, incoterms, ports

_TITLES = frozenset(("COMMERCIALINVOICE", "FACTURECOMMERCIALE", "FACTURACOMERCIAL"))
_FILLER = (
    r"(?:\W*(?:TERMS?|METHODS?|CONDITIONS?|OF|BY|IS|DELIVERY|TRADE|PRICE|SHIPPING|条件|方法)\b|\W*(?:条件|方法))*\W*"
)
_PAYMENT = re.compile(
    rf"(?:\bPAYMENTS?\b|\bPAYABLE\b|\bPAID\b|\bSETTLEMENT\b|\bPAIEMENT\b|\bR[ÈE]GLEMENT\b|\bPAGO\b|支払|決済){_FILLER}"
)
_HOW_PAID = re.compile(
    r"^(?:(?:100\s*%|IRREVOCABLE|CONFIRMED)\s+)?(?:(?:T/T|T\.T\.?|L/C|D/P|D/A|O/A|M/T)(?!\W{0,2}(?:NO|NUMBER|№|#)\b)"
    r"|OPEN\s+ACCOUNT|NET\s+\d+|WITHIN\s+\d+|\d+\s+DAYS|REMITTANCE|TELEGRAPHIC\s+TRANSFER|BANK\s+TRANSFER|WIRE\s+TRANSFER"
    r"|CASH\s+(?:IN|ON|AGAINST)|(?:PAYMENT\s+)?IN\s+ADVANCE|ADVANCE|PREPAID|PREPAYMENT|NO\s+PAYMENT|FREE\s+OF\s+CHARGE"
    r"|C\.?O\.?D\.?$|C\.?A\.?D\.?$|CREDIT\s+CARD|PAYPAL|LETTER\s+OF\s+CREDIT\s+AT)(?!\w)"
)
_TRADE = re.compile(
    rf"(?:\bTRADE\b|\bDELIVERY\b|\bPRICE\b|\bINCOTERMS?\b(?:\W*20\d\d)?|\bTERMS?\b|貿易条件|建値|受渡条件){_FILLER}"
)
_ORIGIN = re.compile(
    r"(?:COUNTRY\s+OF\s+ORIGIN|\bORIGIN\b(?:\s+OF\s+(?:THE\s+)?(?:GOODS|PRODUCTS?))?|原産国|原産地"
    r"|\b(?:GOODS|PRODUCTS?|MERCHANDISE|ITEMS?)\b\W+(?:ARE\s+|IS\s+|WERE\s+)?(?:MADE|PRODUCED|MANUFACTURED)\s+IN)"
    r"\W*(?:IS\b|ARE\b)?\W*(?P<rest>.*)$"
)
_NUMBERED = re.compile(
    r"(?<!PROFORMA )(?<!PRO FORMA )(?<!PRO-FORMA )\bINVOICE\s*(?:NO|NUMBER|NR|#|№)(?![A-Z])\W*|\bNO\W*OF\s+INVOICE\W*"
    r"|\bFACTURE\s+N°?\W*|\bFACTURA\s+N\W*|インボイス番号\W*"
)
_DATED = re.compile(
    r"(?:\bINVOICE\s+DATE\b|\bDATE\s+OF\s+(?:INVOICE|ISSUE)\b|\bDATED?\b|\bISSUED\s+(?:ON|AT)\b|日付|発行日|作成日)"
    r"\W*(?:\(\w*\)\W*)?$"
)
_OTHER_DAY = re.compile(
    r"\b(?:L/C|CREDIT|ORDER|P\.?/?O|CONTRACT|S/C|NOTE|DELIVERY|EXPIRY|PAYMENT|FLIGHT|B/L|AWB|PROFORMA|SIGNATURE|SIGNED"
    r"|QUOTATION|OFFER|INDENT|LETTER|AGREEMENT|INSTRUCTIONS?)\b"
)


def title(lines: Sequence[Field[str]]) -> Iterator[Field[str]]:
    """A line that says COMMERCIAL INVOICE and nothing else."""
    yield from (standing(line, line.value, line.text) for line in lines if compact(line.value) in _TITLES)


def number(lines: Sequence[Field[str]], wanted: str) -> Iterator[Field[str]]:
    """The number of box 3 (or NIL), directly behind the words for the invoice's number."""
    for line in lines:
        text = upper(line.value)
        for caption in _NUMBERED.finditer(text):
            said = text[caption.end() :].split(" ", 1)[0].strip(".,;")
            if wanted.strip() and said == upper(wanted):
                yield standing(line, said, said)
                return


def payment(lines: Sequence[Field[str]]) -> Iterator[Field[str]]:
    """Terms of payment behind their caption, or alone on the line below it."""
    for line, below in zip_longest(lines, lines[1:]):
        for caption in _PAYMENT.finditer(upper(line.value)):
            rest = upper(line.value)[caption.end() :].strip()
            if _HOW_PAID.match(rest):
                yield standing(line, rest, rest)
            elif not rest and below is not None and _HOW_PAID.match(upper(below.value)):
                yield standing(below, below.value, below.text)


def trade(lines: Sequence[Field[str]]) -> Iterator[tuple[str, Field[Any]]]:
    """A trade term with a place that is known, behind its caption or alone on its line."""
    for line in lines:
        text = upper(line.value)
        for rest in (text, *(text[caption.end() :] for caption in _TRADE.finditer(text))):
            terms = incoterms.parse(rest)
            begins = terms is not None and compact(rest).startswith(compact(terms[0]))
            if terms is not None and begins and terms[1] and ports.possible(terms[1]):
                yield "incoterm", standing(line, terms[0], rest)
                yield "incoterm_place", standing(line, terms[1], rest)
                return


def origin(lines: Sequence[Field[str]], wanted: tuple[str, ...]) -> Iterator[Field[tuple[str, ...]]]:
    """The certificate's only country, where a line names it, and no line another, as the origin of the goods."""
    told = [(line, found) for line in lines if (found := _ORIGIN.search(upper(line.value))) is not None]
    named = [(line, {code for code, _, _ in countries.found_in(found["rest"])}) for line, found in told]
    if len(wanted) == 1 and set().union(*(codes for _, codes in named)) == set(wanted):
        yield from [standing(line, wanted, line.text) for line, codes in named if codes][:1]


def issued(lines: Sequence[Field[str]], iso: str) -> Iterator[Field[date]]:
    """The day of box 3, directly behind the word for the invoice's date."""
    day = _day(iso)
    if day is None:
        return
    for line in lines:
        text = upper(line.value)
        found = day_in(text, day)
        before = _WEEKDAY.sub("", text[: found.start()]) if found is not None else ""
        other = any(words.search(before) for words in (_OTHER_DAY, DEPARTURE, ARRIVAL))
        if found is not None and _DATED.search(before) and not other:
            yield standing(line, day, found.group())
            return


_WEEKDAY = re.compile(r"\b(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\W*$")


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
