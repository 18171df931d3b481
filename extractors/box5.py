"""Reads transport details as box 5 words them: a sentence, labelled rows, or a bare means of transport."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ship:
    """The carrier's name taken apart; for an aeroplane only `flight` is given."""

    vessel: str | None = None
    voyage: str | None = None
    flight: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """The parts of box 5, each as printed. `date_text` stands after "on or about", "sailing on" or "ETD"."""

    loading: str | None = None
    discharge: str | None = None
    via: str | None = None
    by: str | None = None
    carrier: str | None = None
    date_text: str | None = None
    final_destination: str | None = None


_SEA = (
    r"SEA|OCEAN|VESSEL|SHIP|STEAMER|BOAT|SURFACE|SEA ?MAIL|SEA ?FREIGHT|CONTAINER SHIP|FERRY|MER|MARITIME|BATEAU|MAR|"
    r"MARITIMA|BUQUE|海上|船便"
)
_AIR = r"AIR|AIR ?FREIGHT|AIR ?CARGO|AIR ?MAIL|AIR ?CRAFT|AIR ?PLANE|PLANE|FLIGHT|AERIENNE|AVION|AEREA|航空"
_COURIER = r"COURIER|EMS|DHL|FEDEX|FEDERAL EXPRESS|UPS|TNT|OCS|EXPRESS MAIL|HAND ?CARRY|HAND ?CARRIED|国際宅配便"
_RAIL = r"RAIL|RAILWAY|TRAIN|FERROCARRIL"
_ROAD = r"TRUCK|ROAD|LORRY|CAMION"
_MODES = tuple(
    (mode, re.compile(rf"(?<![A-Z0-9])(?:{words})(?![A-Z0-9])"))
    for mode, words in (("sea", _SEA), ("air", _AIR), ("courier", _COURIER), ("rail", _RAIL), ("road", _ROAD))
)
# Words that may stand round a mode without naming a ship: "By Sea Freight", "SHIPPED BY AIR", "Sea and Train".
_PADDING = re.compile(
    r"(?<![A-Z])(?:BY|PER|VIA|AND|SHIPPED|SHIPMENT|TRANSPORT|TRANSPORTATION|FREIGHT|CARGO|MAIL|SERVICE|THE|EXPRESS|PAR|POR|"
    r"VIA|VOIE)(?![A-Z])|[^A-Z0-9\u3040-\u9fff]+"
)


def means(text: str) -> str | None:
    """The transport mode that `text` names and nothing else; "ONE APUS" and "OCEAN TRADER" name none."""
    plain = _plain(text)
    found = tuple(mode for mode, words in _MODES if words.search(plain))
    rest = plain
    for _, words in _MODES:
        rest = words.sub(" ", rest)
    if not found or _PADDING.sub("", rest):
        return None
    if "courier" in found:
        return "courier"
    return found[0] if len(found) == 1 else "multimodal"


_PREFIX = re.compile(
    r"^(?:(?:BY|PER|VESSEL|OCEAN VESSEL|NAME OF VESSEL|SHIP|STEAMER|FLIGHT(?: ?NO\.?)?|FLT\.?(?: ?NO\.?)?)\s*[:：]?\s+"
    r"|(?:M\.?\s?/?\s?V\.?|S\.?\s?/?\s?S\.?|M\.?\s?/?\s?S\.)\s+[\"“”']?)",
    re.IGNORECASE,
)
_VOYAGE = re.compile(
    r"[\s,/(\"“”]+(?:VOYAGE|VOY|V)(?:\s*[.:]|\s+)?\s*-?\s*(?:NO\s*[.:]?\s*)?(?P<no>[A-Z0-9][A-Z0-9./-]*)\)?$",
    re.IGNORECASE,
)
_BARE_VOYAGE = re.compile(r"[\s,/]+(?P<no>(?:[A-Z]{0,3}\d{2,6}[A-Z]{1,2}|[A-Z]{1,3}\d{3,6}[A-Z]?))$", re.IGNORECASE)
_FLIGHT = re.compile(
    r"^(?=[A-Z0-9]*[A-Z])[A-Z0-9]{2}\s?-?\s?\d{2,4}[A-Z]?(?:\s*/\s*[A-Z0-9]{2}\s?-?\s?\d{2,4})*$", re.IGNORECASE
)


def split_vessel(text: str, mode: str | None = None) -> Ship:
    """PACIFIC SABLE and 018W from "M.V. PACIFIC SABLE V.018W"; a flight number only where it looks like one."""
    name = " ".join(text.split()).strip(' ,;"“”')
    by_air = mode in ("air", "courier", "multimodal") or bool(re.match(r"(?i)FL(?:IGH)?T\b", name))
    for _ in range(2):
        name = _PREFIX.sub("", name).strip(' ,;"“”')
    if not name or means(name):
        return Ship()
    if _FLIGHT.match(name) and (by_air or mode is None):
        return Ship(flight=name)
    if (found := _VOYAGE.search(name)) and any(c.isdigit() for c in found["no"]):
        return Ship(_ship_name(name[: found.start()]), found["no"])
    if found := _BARE_VOYAGE.search(name):
        return Ship(_ship_name(name[: found.start()]), found["no"])
    return Ship(flight=name) if by_air and any(c.isdigit() for c in name) else Ship(_ship_name(name))


def _ship_name(text: str) -> str | None:
    return text.strip(" ,;/\"“”'") or None


# Labels of rows and words of the sentence alike, so that one cut at these words takes both apart.
_CUES: tuple[tuple[str, str], ...] = (
    ("final_destination", r"FINAL DESTINATION|PLACE OF DELIVERY|IN TRANSIT TO"),
    (
        "date_text",
        r"SAIL(?:ING|ED) (?:DATE|ON)(?: OR ABOUT)?|ON OR ABOUT|ON/ABOUT|E\.?T\.?D\.?|DEPARTURE DATE|"
        r"DATE OF (?:SHIPMENT|DEPARTURE)|SHIPMENT DATE|SHIPPED ON|ON BOARD DATE|DEPART(?:ING|URE|ED)(?: ON)?|"
        r"FLIGHT DATE",
    ),
    (
        "loading",
        r"FROM|PORT OF LOADING|LOADING PORT|P\.?O\.?L\.?|AIRPORT OF DEPARTURE|PLACE OF (?:DEPARTURE|LOADING|RECEIPT)|"
        r"PORT OF SHIPMENT",
    ),
    (
        "discharge",
        r"TO|PORT OF (?:DISCHARGE|DESTINATION|UNLOADING)|DISCHARGE PORT|P\.?O\.?D\.?|"
        r"AIRPORT OF (?:DESTINATION|ARRIVAL)|DESTINATION",
    ),
    ("via", r"VIA|TRANS?SHIP(?:MENT|PED)? (?:AT|IN)|TRANS?SHIPMENT|T/S(?: AT)?"),
    (
        "by",
        r"SHIPPED (?:BY|PER)|BY|PER|MEANS OF TRANSPORT|MODE OF TRANSPORT|"
        r"VESSEL\s?/\s?(?:VOYAGE|VOY\.?|FLIGHT)(?: NO\.?)?|"
        r"VESSEL(?: NAME)?(?=\s*:|\s+[A-Z0-9])|NAME OF VESSEL|OCEAN VESSEL|FLIGHT NO\.?|CARRIER(?=\s*:)",
    ),
)
_CUE = re.compile(
    r"(?<![A-Z0-9/&.])(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _CUES) + r")(?![A-Z0-9])\s*[:：.]?"
)


def route(lines: Sequence[str]) -> Route:
    """What box 5 says, whether in labelled rows or in one sentence that runs over several lines."""
    parts: dict[str, list[str]] = {}
    loose: list[str] = []
    current = None
    for line in lines:
        rest = " ".join(unicodedata.normalize("NFKC", line).split())
        cues = _cues(rest)
        head = rest[: cues[0][1]] if cues else rest
        if head.strip() and _unfinished(current, parts):
            value = parts[current or ""]
            value[-1] = f"{value[-1]} {head.strip(' ;')}".strip()
        elif head.strip():
            loose.append(head.strip(" ,;"))
        for i, (name, _, end) in enumerate(cues):
            stop = cues[i + 1][1] if i + 1 < len(cues) else len(rest)
            parts.setdefault(name, []).append(rest[end:stop].strip(" ;"))
            current = name
    return _composed(parts, loose)


def _cues(line: str) -> list[tuple[str, int, int]]:
    """Name, start and end of each cue. "BY VESSEL" and "BY: VESSEL" are one cue with a value, not two cues."""
    found: list[tuple[str, int, int]] = []
    for match in _CUE.finditer(line.upper()):
        name = match.lastgroup or ""
        stands_alone = match.start() == 0 or line[match.start() - 1] in " ,;:("
        after_by = found and found[-1][0] == "by" == name and not line[found[-1][2] : match.start()].strip()
        if stands_alone and not (after_by and not match.group().rstrip().endswith(":")):
            found.append((name, match.start(), match.end()))
    return found


def _unfinished(current: str | None, parts: dict[str, list[str]]) -> bool:
    """Whether the value begun on the line before goes on: it is still empty or ends in a comma."""
    if current is None or current not in parts:
        return False
    value = parts[current][-1]
    return value == "" or value.endswith((",", "-", " OF", " AND"))


def _composed(parts: dict[str, list[str]], loose: list[str]) -> Route:
    def first(name: str) -> str | None:
        return next((_clean(v) for v in parts.get(name, ()) if _clean(v)), None)

    carriers = [piece for v in (*parts.get("by", ()), *loose) for piece in _means_and_name(v.strip(" ,;."))]
    modes = [v for v in carriers if means(v)]
    # "via SINGAPORE" is a port, "VIA AIR" a means of transport.
    via = first("via")
    if via and means(via):
        modes, via = [*modes, via], None
    names = [v for v in carriers if not means(v)]
    return Route(
        first("loading"),
        first("discharge"),
        via,
        modes[0] if modes else None,
        names[0] if names else None,
        first("date_text"),
        first("final_destination"),
    )


def _clean(value: str) -> str:
    """Without the sentence's punctuation, but with the last full stop of U.A.E."""
    cut = value.strip(" ,;.")
    return cut + "." if re.search(r"\b[A-Z]\.[A-Z]$", cut, re.IGNORECASE) and value.rstrip(" ,;").endswith(".") else cut


_MEANS_FIRST = re.compile(
    rf"^(?P<means>(?:BY )?(?:{_SEA}|{_AIR})(?: ?FREIGHT)?)(?P<mark>\s*[(/,:-]|\s+PER\b|\s)\s*(?P<name>.+?)\)?$", re.I
)


def _means_and_name(text: str) -> tuple[str, ...]:
    """("SEA", "ONE APUS") from "SEA (ONE APUS)" or "Sea ONE APUS"; a ship called SEA STAR stays whole."""
    found = _MEANS_FIRST.match(text)
    if not found or means(text):
        return (text,) if text else ()
    pieces = (found["means"], found["name"])
    apart = found["mark"].strip() or (pieces[0].isupper() != pieces[1].isupper())
    return pieces if apart or len(_ship_words(pieces[1])) >= 2 else (text,)


def _ship_words(name: str) -> list[str]:
    return [word for word in (split_vessel(name).vessel or "").split() if word.isalpha()]


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).upper().split())
