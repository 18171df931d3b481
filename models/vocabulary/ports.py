"""Sea ports and airports by any usual spelling, from searoute's and airportsdata's tables and our synonyms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from typing import Any

from models.vocabulary import countries
from models.vocabulary.port_names import AIR, CITIES, SEA
from models.vocabulary.spelling import folded

_FILLER = re.compile(
    r"\b(?:the port of|port of|sea ?port|container terminal|terminal|international airport|intl airport"
    r"|int l airport|int'l airport|airport"
    r"|aeroport de|aeroport|aeropuerto de|aeropuerto|puerto de|port de|apt|any port in|harbou?r|cy|cfs|icd"
    r"|main ports?)\b"
)
_PORT = re.compile(r"^port | port$")
_SPLIT = re.compile(r"\s*[,;()/\n]\s*|\s+-\s+")


@dataclass(frozen=True, slots=True)
class Port:
    """A sea port (`kind` "sea", UN/LOCODE) or an airport ("air", IATA code); `country` is alpha-2."""

    name: str
    country: str
    kind: str
    code: str = ""


def find(text: str, kind: str | None = None) -> Port | None:
    """The one place that the text most likely names; with `kind` only sea ports or only airports."""
    found = [p for p in _candidates(text) if kind is None or p.kind == kind]
    return found[0] if found else None


def possible(text: str) -> tuple[Port, ...]:
    """Every place that the text can mean ("TOKYO": the sea port and both airports), the likeliest first."""
    return _candidates(text)


def country_of(text: str) -> str | None:
    """The country in which the named place lies: as written, else of the port, where all that fit agree."""
    written = countries.trailing(text)
    if written is not None:
        return written[0]
    here = {p.country for p in _candidates(text)}
    return here.pop() if len(here) == 1 else None


def spellings() -> frozenset[str]:
    """Every spelling of every place, folded (see `spelling`)."""
    return frozenset(_table())


@lru_cache(maxsize=4096)
def _candidates(text: str) -> tuple[Port, ...]:
    bare, country = _without_country(text)
    for spelling in _spellings(bare):
        found = [p for p in _table().get(spelling, ()) if country is None or p.country == country]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _without_country(text: str) -> tuple[str, str | None]:
    """Cities that are countries as well (SINGAPORE) keep their name."""
    written = countries.trailing(text)
    if written is None:
        return text, None
    country, bare = written
    return (bare, country) if bare else (text, country)


def _spellings(text: str) -> Iterator[str]:
    parts = [p for p in _SPLIT.split(text) if p]
    for candidate in (text, *parts):
        plain = folded(candidate)
        yield plain
        shorter = folded(_FILLER.sub(" ", plain))
        yield shorter
        yield _PORT.sub("", shorter).strip()
        yield shorter.replace(" ", "")


@cache
def _table() -> dict[str, list[Port]]:
    """Folded spelling to places, synonyms first, then sea ports by how many countries they serve, then airports."""
    table: dict[str, list[Port]] = defaultdict(list)
    for spelling, port in (*_named_sea_ports(), *_named_airports(), *_cities(), *_all_sea_ports(), *_all_airports()):
        key = folded(spelling)
        if key and port not in table[key]:
            table[key].append(port)
    return dict(table)


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in text.strip().splitlines():
        code, _, names = line.partition(" ")
        yield code, names.split("|")


@cache
def _usual_sea_names() -> dict[str, str]:
    return {code: names[0] for code, names in _lines(SEA)}


def _named_sea_ports() -> Iterator[tuple[str, Port]]:
    for code, names in _lines(SEA):
        port = Port(names[0].upper(), code[:2], "sea", code)
        for spelling in (*names, code):
            yield spelling, port


def _all_sea_ports() -> Iterator[tuple[str, Port]]:
    rows = [row for row in _searoute_table().values() if row.get("port") and " Apt" not in row["name"]]
    for row in sorted(rows, key=lambda r: -len(r.get("to_cty") or ())):
        code, name = row["port"], row["name"]
        usual = _usual_sea_names().get(code)
        port = Port((usual or name.partition(" (")[0].partition(",")[0]).upper(), code[:2], "sea", code)
        for spelling in {name, code, *(_SPLIT.split(name))}:
            yield spelling, port


def _searoute_table() -> dict[object, dict[str, Any]]:
    """The table alone: importing searoute itself would bring networkx, a quarter of a second."""
    package = find_spec("searoute")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("searoute is not installed")
    spec = spec_from_file_location("searoute_ports", f"{package.submodule_search_locations[0]}/data/ports_dict.py")
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("searoute has no table of ports")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    table: dict[object, dict[str, Any]] = module.node_list
    return table


@cache
def _airports() -> dict[str, Any]:
    import airportsdata

    return {code: row for code, row in airportsdata.load("IATA").items() if len(code) == 3}


def _airport(code: str, name: str | None = None) -> Port:
    row = _airports()[code]
    return Port((name or row["city"] or row["name"]).upper(), row["country"], "air", code)


@cache
def _usual_air_names() -> dict[str, str]:
    return {code: names[0] for code, names in _lines(AIR) if code in _airports()}


def _named_airports() -> Iterator[tuple[str, Port]]:
    for code, names in _lines(AIR):
        if code in _airports():
            for spelling in (*names, code):
                yield spelling, _airport(code, names[0])


def _cities() -> Iterator[tuple[str, Port]]:
    for city, codes in CITIES.items():
        for code in codes:
            if code in _airports():
                yield city, _airport(code, _usual_air_names().get(code))


def _all_airports() -> Iterator[tuple[str, Port]]:
    """Cities are kept for airports that bear the city's name; small fields elsewhere would only add confusion."""
    for code, row in _airports().items():
        port = _airport(code, _usual_air_names().get(code))
        name = re.sub(r"\b(?:International|Intl|Airport)\b", " ", row["name"])
        for spelling in {code, row["name"], name, row["city"] if "International" in row["name"] else ""}:
            yield spelling, port
