"""Means of transport as sets, so that "sea and air" can be held against "by sea"."""

from __future__ import annotations

import re

from matchers.normal import upper
from models.field import Field
from models.papers import Certificate, Invoice

MULTIMODAL = "multimodal"
_WORDS = {
    "sea": re.compile(r"\b(?:SEA|OCEAN|VESSEL|SHIP|SURFACE|FERRY|MER|MARITIME|MAR|MAR[IÍ]TIM[AO])\b|海上|船便"),
    "air": re.compile(r"\b(?:AIR|AIRFREIGHT|FLIGHT|A[EÉ]RIENNE|AVION|AVI[OÓ]N|A[EÉ]REA)\b|航空"),
    "rail": re.compile(r"\b(?:RAIL|RAILWAY|TRAIN|FERROCARRIL)\b|鉄道"),
    "road": re.compile(r"\b(?:TRUCK|ROAD|LORRY|CAMION|CAMI[OÓ]N)\b|陸送|トラック"),
}


def means_of(paper: Certificate | Invoice) -> Field[str] | None:
    """The means as the paper states them, else as ship or flight show them; several are joined by "+"."""
    stated = paper.transport_mode
    if stated is not None and stated.value == MULTIMODAL:
        return _with_value(stated, "+".join(_named(stated.text)) or MULTIMODAL)
    if stated is not None:
        return stated
    shown = [(mode, f) for mode, f in (("air", paper.flight), ("sea", paper.vessel)) if f is not None]
    return _with_value(shown[0][1], "+".join(mode for mode, _ in shown)) if shown else None


def no_conflict(certificate: str, invoice: str) -> bool:
    """Whether the certificate names no other means than the invoice. A courier flies."""
    here, there = _set(certificate), _set(invoice)
    return here <= there or MULTIMODAL in here | there


def names_more(certificate: str, invoice: str) -> bool:
    """Whether the certificate names all that the invoice does, and more."""
    return _set(invoice) < _set(certificate)


def _set(means: str) -> frozenset[str]:
    return frozenset("air" if mode == "courier" else mode for mode in means.split("+"))


def _named(text: str) -> list[str]:
    return [mode for mode, words in _WORDS.items() if words.search(upper(text))]


def _with_value(field: Field[str], value: str) -> Field[str]:
    return Field(value, field.text, field.page, field.box, field.confidence, field.source, field.rivals)
