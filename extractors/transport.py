"""Reading vessel, voyage, flight and means of transport out of given words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors import gazetteer
from extractors.dates import find_dates
from extractors.gazetteer import Kind
from extractors.spans import Lines, Span
from extractors.values import Value
from models.vocabulary import airlines, countries

LONGEST_NAME = 7  # words in a vessel's name
_SHIP = re.compile(
    r"^\W*(?P<lead>(?:(?:SHIPPED|PER|BY|VIA|ON|BOARD|ABOARD|THE|LE|EL|NAVIRE|BUQUE|VAPOR|VESSEL|STEAMER|SHIP)\s+)*)"
    r"(?P<sign>(?:M\s?[./]?\s?V|S\s?[./]?\s?S|M\s?[./]\s?S|M\s?[./]\s?T|M/N|B/M)[.\s]\s?[.]?\s*)?(?P<quote>[\"“']?)",
    re.IGNORECASE,
)
_VOYAGE_WORD = re.compile(
    r"[\s,/(\"”-]*(?<![A-Z0-9])(?:VOYAGE|VIAJE|VOY|V)(?:(?:\s*\.?\s*/?\s*(?:NO|NR|N[°º]|NBR)\b\s*)[.,:#]*|\s*[.:#/-]+|\s+)\s*(?P<n>(?=[A-Z/-]{0,4}\d|[A-Z]\d)[A-Z0-9][A-Z0-9/-]*)\)?",
    re.IGNORECASE,
)
_VOYAGE_ALONE = re.compile(
    r"^\W*(?:(?:VOYAGE|VIAJE|VOY|V)(?:\s*\.?\s*/?\s*(?:NO|NR|N[°º])\b)?[\s.:#/-]*)?(?P<n>[A-Z]{0,3}\d[A-Z0-9/-]*)\W*$",
    re.IGNORECASE,
)
_VOYAGE_CUT = re.compile(r"(?<![A-Z0-9])(?:VOYAGE|VIAJE|VOY|V)\W*(?:NO\b)?\W*$", re.IGNORECASE)
_VOYAGE_TAIL = re.compile(
    r"[\s,/(-]+(?P<n>[A-Z]{0,2}\d{1,5}[-/]?\d{0,4}[NSEW]{1,2}|\d{3,5}[A-Z]?|[A-Z]{1,2}\d{3,5}[A-Z]?)\)?\W*$"
)
_FLIGHT = re.compile(
    r"(?<![A-Z0-9])(?P<f>(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[\s-]?\d{2,4}[A-Z]?)(?![A-Z0-9])(?:\s*/\s*\d{1,2}(?:\s*[A-Z]{3})?)?"
)
_SAYS_FLIGHT = re.compile(
    r"\b(?:FLIGHT|FLT|AIR|AIRLINES?|AIRWAYS|AVIATION|VOL|VUELO|CARGO|ANA|JAL|NCA|CARGOLUX|LUFTHANSA|CATHAY|EMIRATES)\b",
    re.IGNORECASE,
)
_SAILING = re.compile(
    r"\s+(?:(?:SAILING|LEAVING|DEPARTING|SAILED)\b|ON\s*(?:OR|/)\s*ABOUT\b|ON/ABT\b|FROM\b|E\.?T\.?D\b)", re.IGNORECASE
)


def read_vessel(lines: Lines, alone: bool = False, said: bool = False) -> Iterator[Value]:
    """The vessel's name and, where it follows, the voyage; a voyage alone on the second line counts as well.

    `alone`: the voyage has a label of its own, so that "WAN FU 207" is all name. `said`: in a sentence "M/V" stands
    for "the ship"; under a label it belongs to the name as printed.
    """
    if not lines:
        return
    cut = len(lines) > 1 and _VOYAGE_CUT.search(lines[0].text) and _VOYAGE_ALONE.match(lines[1].text)
    line = _before_sailing(Span.joined(lines[:2]) if cut else _without_date(lines[0]))
    text = line.text
    voyage = _VOYAGE_WORD.search(text) or _VOYAGE_TAIL.search(text)
    if voyage is not None and voyage["n"].isdigit() and (alone or _voyage_below(lines)):
        voyage = _VOYAGE_WORD.search(text)
    span = line.between(_name_start(text, said), voyage.start() if voyage else len(text))
    name = span.text.strip(" ,/\"“”'.:(-") if span.words else ""
    if not _looks_named(name) or (voyage is None and _is_other_kind(text)) or find_dates(text):
        return
    if _SAYS_FLIGHT.search(text) and _FLIGHT.search(text) and not _VOYAGE_WORD.search(text):
        return
    yield Value("vessel", name, span, 1.0 if voyage else 0.7)
    if voyage is not None:
        number = line.between(voyage.start("n"), voyage.end("n"))
        yield Value("voyage", _mended(voyage["n"]), number, 1.0)
    elif _voyage_below(lines):
        yield from read_voyage(lines[1:])


def _name_start(text: str, said: bool) -> int:
    start = _SHIP.match(text)
    if start is None:
        return 0
    named = start["sign"] and not (said or start["lead"] or start["quote"])
    return start.start("sign") if named else start.end()


def _voyage_below(lines: Lines) -> bool:
    """Whether the second line is a voyage: it says so, the first ends in a slash, or it ends in a compass point."""
    if len(lines) < 2:
        return False
    below = lines[1].text
    said = _VOYAGE_WORD.search(f" {below}") is not None or lines[0].text.rstrip().endswith("/")
    return said or re.fullmatch(r"[A-Z]{0,3}\d{2,5}[-/]?\d{0,4}[NSEW]{1,2}", below) is not None


def read_voyage(lines: Lines) -> Iterator[Value]:
    for line in lines[:1]:
        found = _VOYAGE_ALONE.match(line.text)
        if found:
            yield Value("voyage", _mended(found["n"]), line.between(found.start("n"), found.end("n")), 1.0)


def _mended(voyage: str) -> str:
    """A voyage number that seems to begin with the letter O begins with a nought ("O18W")."""
    return re.sub(r"^O(?=\d)", "0", voyage.strip("-/"))


def read_flight(lines: Lines, sure: bool = False) -> Iterator[Value]:
    """An airline's code and number. `sure` where the label says flight: then a bare number counts as well."""
    for line in lines[:1]:
        found = _FLIGHT.search(_without_date(line).text)
        if found:
            whole = len(found["f"]) >= len(line.text) - 3
            airline = airlines.is_code(found["f"][:2])
            said = sure or whole or _SAYS_FLIGHT.search(line.text) is not None
            if said or (airline and not _VOYAGE_WORD.search(line.text)):
                fit = 1.0 if sure or (said and airline) else 0.7
                yield Value("flight", found["f"], line.between(found.start("f"), found.end("f")), fit, airline)
        elif sure and any(c.isdigit() for c in line.text) and len(line.words) <= 3:
            yield Value("flight", line.text.strip(), line, 0.6)


def read_mode(lines: Lines) -> Iterator[Value]:
    """A means of transport that is all the line says ("BY AIR"), or that it begins with ("AIR FREIGHT, NH 203")."""
    for line in lines[:1]:
        for found in gazetteer.entities(line):
            whole = found.end - found.start == len(line.words)
            said = found.end > 1 or found.value == "courier" or _SAYS_FLIGHT.search(line.text)
            begins = found.start == 0 and said
            if found.kind is Kind.MODE and (whole or begins):
                head = Span(line.words[: found.end])
                yield Value("transport_mode", found.value, head, 1.0 if whole else 0.8, True)


def mode_of(text: str) -> str | None:
    """The means of transport that the whole text names."""
    found = gazetteer.entities_in(text.split())
    whole = [e for e in found if e.kind is Kind.MODE and e.end - e.start == len(text.split())]
    return whole[0].value if whole else None


def read_carrier(lines: Lines) -> Iterator[Value]:
    """What a sentence says after "shipped": a ship, or the means of transport and a flight."""
    mode = list(read_mode(lines))
    yield from mode
    flight = list(read_flight(lines))
    yield from flight
    if not mode and not any(v.fit > 0.5 for v in flight):
        yield from read_vessel(lines, said=True)


def _without_date(line: Span) -> Span:
    found = find_dates(line.text)
    return line.before(found[0].start) if found and found[0].start > 3 else line


def _before_sailing(line: Span) -> Span:
    """The line up to "sailing on or about" and the like, which no vessel's name holds."""
    found = _SAILING.search(line.text)
    return line.before(found.start()) if found and found.start() > 0 else line


def _looks_named(name: str) -> bool:
    letters = sum(c.isalpha() for c in name)
    return letters >= 3 and len(name.split()) <= LONGEST_NAME and letters >= sum(c.isdigit() for c in name)


def _is_other_kind(text: str) -> bool:
    """Words that stand where a vessel could, but are a means of transport, a flight, a place or a date."""
    flight = _FLIGHT.search(text)
    whole_flight = flight is not None and len(flight["f"]) >= len(text) - 3
    return mode_of(text) is not None or whole_flight or bool(find_dates(text)) or countries.trailing(text) is not None
