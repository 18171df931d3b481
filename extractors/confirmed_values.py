"""What the lines at a confirmed place say, read as the field that an examiner said they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from extractors import parties, places, terms, transport
from extractors.cells import number_cells
from extractors.dates import Order
from extractors.label_spelling import squeezed
from extractors.numbers import NumberStyle
from extractors.parties import Party
from extractors.party_lines import address_lines, without_contact
from extractors.spans import Span
from extractors.values import Value
from models.confirmed import Part
from models.document import TextSource
from models.vocabulary import countries

PORTS = ("port_of_loading", "port_of_discharge", "transshipment", "final_destination")
REFERENCES = ("invoice_number", "lc_number", "order_number", "contract_number")
# As printed, however many lines they take.
TEXTS = ("title", "payment_terms", "total_quantity", "signatory", "signatory_title", "notify_party")
NAMES = ("exporter_name", "buyer_name", "consignee_name")
ADDRESSES = ("exporter_address", "buyer_address", "consignee_address")
COUNTRIES = ("exporter_country", "buyer_country", "consignee_country")
LONGEST_REFERENCE = 32  # characters
Lines = tuple[Span, ...]


def read_as(
    field: str, part: Part, lines: Lines, source: TextSource, order: Order | None, style: NumberStyle
) -> tuple[Value, ...]:
    """The values of `field`, and of what is told with it (a country in its address); none where the words cannot be."""
    if not lines:
        return ()
    if part is not Part.LINES:
        return tuple(_of_party(field, part, lines, source))
    if field in NAMES:
        return _text(field, Span.joined(lines), source)
    if field in ADDRESSES:
        kept = address_lines(Span(()), without_contact(lines))
        return tuple(_address(field, Span.joined(kept), source)) if kept else ()
    if field in TEXTS:
        return _text(field, Span.joined(lines), source)
    found = tuple(v for v in _typed(field, lines, order, style) if v.field == field)
    return found[:1]


def readable(field: str) -> bool:
    """Whether a field of this name can be read at a confirmed place."""
    return field in (*PORTS, *REFERENCES, *TEXTS, *NAMES, *ADDRESSES, *COUNTRIES, *_READERS)


def _typed(field: str, lines: Lines, order: Order | None, style: NumberStyle) -> Iterator[Value]:
    if field in REFERENCES:
        yield from terms.read_reference(field, lines)
    elif field in ("invoice_date", "departure_date"):
        yield from terms.read_date(field, lines, order)
    elif field in PORTS:
        yield from places.read_port(field, lines)
    elif field in COUNTRIES:
        yield from _country(field, Span.joined(lines))
    elif field == "total_amount":
        yield from _amount(lines[0], style)
    elif field in _READERS:
        yield from _READERS[field](lines)


_READERS: Mapping[str, Callable[[Lines], Iterator[Value]]] = {
    "invoice_date": lambda lines: terms.read_date("invoice_date", lines, None),
    "departure_date": lambda lines: terms.read_date("departure_date", lines, None),
    "total_amount": lambda lines: _amount(lines[0], NumberStyle()),
    "vessel": lambda lines: transport.read_vessel(lines),
    "voyage": lambda lines: chain(transport.read_vessel(lines), transport.read_voyage(lines)),
    "flight": lambda lines: transport.read_flight(lines, sure=True),
    "transport_mode": transport.read_mode,
    "incoterm": terms.read_incoterm,
    "incoterm_place": lambda lines: chain(terms.read_incoterm(lines), terms.read_named_place(lines)),
    "packages": lambda lines: terms.read_packages(lines),
    "net_weight": lambda lines: terms.read_weights(("net_weight",), lines),
    "gross_weight": lambda lines: terms.read_weights(("gross_weight",), lines),
    "origin": terms.read_origin,
    "currency": terms.read_currency,
}


def _text(field: str, span: Span, source: TextSource) -> tuple[Value, ...]:
    bare = parties.name_value(Party(span, None, None, span, 1.0), source) if field in NAMES else span.text.strip(" ,:;")
    return (Value(field, bare, span, 1.0),) if squeezed(bare) else ()


def _of_party(field: str, part: Part, lines: Lines, source: TextSource) -> Iterator[Value]:
    party = parties.read_party(lines)
    if party is None or party.same_as is not None:
        return
    if part is Part.NAME and party.name is not None:
        yield Value(field, parties.name_value(party, source), party.name, 1.0)
    if part is Part.ADDRESS and party.address is not None:
        yield from _address(field, party.address, source)


def _address(field: str, span: Span, source: TextSource) -> Iterator[Value]:
    country = parties.country_of(span)
    party = Party(None, span, country, span, 1.0)
    yield Value(field, parties.address_value(party, source), span, 1.0)
    if country is not None:
        yield Value(field.replace("_address", "_country"), country[0], country[1], 1.0)


def _country(field: str, span: Span) -> Iterator[Value]:
    code = countries.code(span.text.strip(" .,()"))
    if code is not None:
        yield Value(field, code, span, 1.0, True)


def _amount(line: Span, style: NumberStyle) -> Iterator[Value]:
    """The last number of a line of numbers alone."""
    cells = number_cells(line.words, style) or ()
    for cell in cells[-1:]:
        rivals = (str(cell.rival),) if cell.rival is not None else ()
        yield Value("total_amount", cell.value, Span(cell.words), 1.0, rivals=rivals)
