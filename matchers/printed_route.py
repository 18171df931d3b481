"""Ship, ports and day of departure of the certificate, looked for on an invoice's lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from matchers.normal import compact, upper, voyage
from matchers.places import same_port
from matchers.printed_days import day_in
from matchers.printed_lines import standing
from matchers.shipping_words import ARRIVAL, DEPARTURE, ROLES, STOPS
from models.field import Field
from models.papers import Certificate, Invoice
from models.vocabulary import ports

_VOYAGE = re.compile(
    r"^[\s,/(]*(?:(?:V\b|VOY(?:AGE)?\b)[\s.:-]*(?:NO\b[\s.:]*)?)?(?P<voyage>[A-Z]{0,3}\d\w*(?:-\w+)*)(?![\w/.-]*\d)"
)
# A numeral makes it another ship of the series: ONE APUS II. V alone announces a voyage.
_SERIES = re.compile(r"^\s*-?(?:I{1,3}|IV|VI{1,3}|IX|X)(?!\w)")
LETTERS = 5
"""A shorter name of a ship may be part of anything."""


def ship(invoice: Invoice, certificate: Certificate) -> Iterator[tuple[str, Field[Any]]]:
    """The certificate's ship where a line bears its name, with the voyage printed behind it, whichever that is.

    Where the certificate gives a voyage and the line none, that voyage has to stand somewhere on the invoice: the ship
    alone would hide another one.
    """
    if certificate.vessel is None or not _telling(certificate.vessel.value, invoice):
        return
    name, trip = certificate.vessel.value, certificate.voyage
    for line in invoice.lines:
        found = _words(name).search(upper(line.value))
        if found is None or _SERIES.match(upper(line.value)[found.end() :]):
            continue
        behind = _VOYAGE.match(upper(line.value)[found.end() :])
        if behind is None and trip is not None and voyage(trip.value) not in _tokens(invoice.lines):
            continue
        yield "vessel", standing(line, name, found.group())
        if behind is not None:
            yield "voyage", standing(line, behind["voyage"], behind["voyage"])
        return


def port(lines: Sequence[Field[str]], name: str, wanted: str) -> Iterator[Field[str]]:
    """The certificate's port, directly behind the words that announce it."""
    for line in lines:
        for announced in ROLES[name].finditer(upper(line.value)):
            said = STOPS.split(upper(line.value)[announced.end() :], maxsplit=1)[0].strip(" ,.:;-/")
            if said and same_port(wanted, said):
                yield standing(line, said, said)
                return


def departure(lines: Sequence[Field[str]], day: date) -> Iterator[Field[date]]:
    """The certificate's day of departure, on a line that speaks of departure and not of arrival before it."""
    for line in lines:
        text = upper(line.value)
        found = day_in(text, day)
        if found is not None and DEPARTURE.search(text[: found.start()]) and not _of_arrival(text[: found.start()]):
            yield standing(line, day, found.group())
            return


def _of_arrival(before: str) -> bool:
    """Whether the last word for a day before it is one of arrival."""
    last = max((m.end() for m in ARRIVAL.finditer(before)), default=-1)
    return last > max((m.end() for m in DEPARTURE.finditer(before)), default=-1)


def _telling(name: str, invoice: Invoice) -> bool:
    """Whether the name is long enough, no port, and no part of a firm's name or of the mark."""
    plain = compact(name)
    parties = (
        invoice.exporter_name, invoice.buyer_name, invoice.consignee_name, invoice.notify_party, invoice.marks,
        invoice.exporter_address, invoice.buyer_address, invoice.consignee_address,
    )  # fmt: skip
    if sum(c.isalpha() for c in plain) < LETTERS or ports.possible(name):
        return False
    return not any(f is not None and plain in compact(f.value) for f in parties)


def _words(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"\W+".join(re.escape(w) for w in re.findall(r"\w+", upper(name))) + r"(?!\w)")


def _tokens(lines: Sequence[Field[str]]) -> set[str]:
    return {voyage(word) for line in lines for word in upper(line.value).split()}
