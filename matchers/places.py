"""Whether two texts name the same port, by the table of ports and its synonyms."""

from __future__ import annotations

from functools import cache

import pycountry

from matchers.normal import compact, words
from models.vocabulary import areas, countries, ports


def same_port(one: str, other: str) -> bool:
    """The same text but for country and punctuation, or the same port by another name."""
    if compact(one) == compact(other):
        return True
    if _bare(one) == _bare(other):
        return not _countries_conflict(one, other)
    if _unknown_land(one, other) or _unknown_land(other, one):
        return False
    sea, their_sea = _of_kind(one, "sea"), _of_kind(other, "sea")
    if sea and their_sea:
        return bool(sea & their_sea)
    return bool(_of_kind(one, "air")) and _of_kind(one, "air") == _of_kind(other, "air")


def may_be_same_port(one: str, other: str) -> bool:
    """Whether one of the texts is vaguer than the other (TOKYO for Narita by air), so that a person has to look."""
    return bool(set(ports.possible(one)) & set(ports.possible(other)))


def _of_kind(text: str, kind: str) -> set[ports.Port]:
    return {p for p in ports.possible(text) if p.kind == kind}


def _bare(text: str) -> str:
    ending = countries.trailing(text)
    return compact(ending[1] if ending and ending[1] else text)


def _unknown_land(one: str, other: str) -> bool:
    """Whether `one` puts behind its comma what is no country (JAPN).

    A state of its country, a further place there and what `other` says as well are no such thing.
    """
    head, comma, land = one.partition(",")
    if not comma or not compact(land) or countries.trailing(one) is not None:
        return False
    here = {p.country for p in ports.possible(head)}
    if any(compact(land) in _regions(country) for country in here) or here & {p.country for p in ports.possible(land)}:
        return False
    return not set(words(land).split()) <= set(words(other).split())


@cache
def _regions(country: str) -> frozenset[str]:
    """States and provinces of a country by name and by code (CALIFORNIA, CA)."""
    found = (r for r in pycountry.subdivisions if r.country_code == country)
    return frozenset(compact(text) for r in found for text in (r.name, r.code.partition("-")[2]))


def _countries_conflict(one: str, other: str) -> bool:
    """By the country that each names, or failing that has. Hong Kong and Macao may be written with China's name."""
    here, there = ports.country_of(one), ports.country_of(other)
    return here is not None and there is not None and here != there and not {here, there} <= areas.CHINA


def vaguely_same_place(one: str, other: str) -> bool:
    """Whether two texts may name one place: the same port, or one says more of it than the other."""
    here, there = words(one).split(), words(other).split()
    return same_port(one, other) or may_be_same_port(one, other) or set(here) <= set(there) or set(there) <= set(here)
