"""Whether the words after a label are what it announces: the proof that a label inside a line is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from extractors.dates import find_dates
from extractors.labels import Topic
from extractors.numbers import NUMBER
from models.vocabulary import countries, currencies, incoterms, packages, payment, ports

LONGEST_PLACE = 5  # words
_NUMBERED = re.compile(r"(?:\b(?:NO|NR|NUMBER|NRO|NUMERO|NUMÉRO|NÚMERO)|N[°º]|№|#|番号)[.:：\s]*$", re.IGNORECASE)
_REFERENCE = re.compile(r"^(?=\S*\d)[A-Z0-9][\w./-]+(?:[\s,;]|$)", re.IGNORECASE)
_WEIGHT = re.compile(rf"^{NUMBER}\s*(?:KGS?|KGM|KILOS?|LBS?|M/?TS?|TONS?|TONNES?|G)\b", re.IGNORECASE)


def announces(label: str, topics: Sequence[Topic], after: str) -> bool:
    """Whether `after`, the text behind the label, begins with a value of the label's kind beyond doubt."""
    fits = _KINDS.get(topics[0])
    if fits is _is_reference and not _NUMBERED.search(label):
        return False
    return fits is not None and fits(after.lstrip(" .:-"))


def _is_reference(after: str) -> bool:
    return _REFERENCE.match(after) is not None


def _is_date(after: str) -> bool:
    found = find_dates(after)
    return bool(found) and found[0].start <= 1


def _is_weight(after: str) -> bool:
    return _WEIGHT.match(after) is not None


def _is_place(after: str) -> bool:
    words = after.split()
    return any(ports.find(" ".join(words[:n])) is not None for n in range(1, min(LONGEST_PLACE, len(words)) + 1))


def _is_country(after: str) -> bool:
    found = countries.found_in(after)
    return bool(found) and found[0][1] <= 1


def _is_term(after: str) -> bool:
    return bool(after) and incoterms.parse(after.split()[0]) is not None


def _is_currency(after: str) -> bool:
    return bool(after) and currencies.code(after.split()[0]) is not None


def _is_packing(after: str) -> bool:
    return after[:1].isdigit() and packages.parse(" ".join(after.split()[:3])) is not None


_KINDS: Mapping[Topic, Callable[[str], bool]] = {
    Topic.INVOICE_NUMBER: _is_reference,
    Topic.ORDER_NUMBER: _is_reference,
    Topic.CONTRACT_NUMBER: _is_reference,
    Topic.LC_NUMBER: _is_reference,
    Topic.INVOICE_DATE: _is_date,
    Topic.DEPARTURE_DATE: _is_date,
    Topic.NET_WEIGHT: _is_weight,
    Topic.GROSS_WEIGHT: _is_weight,
    Topic.PORT_OF_LOADING: _is_place,
    Topic.PORT_OF_DISCHARGE: _is_place,
    Topic.TRANSSHIPMENT: _is_place,
    Topic.FINAL_DESTINATION: _is_place,
    Topic.ORIGIN: _is_country,
    Topic.INCOTERM: _is_term,
    Topic.PAYMENT_TERMS: payment.is_terms,
    Topic.CURRENCY: _is_currency,
    Topic.PACKAGES: _is_packing,
}
