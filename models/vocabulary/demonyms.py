"""Adjectives of countries ("goods of Japanese origin"), in English, French and Spanish."""

from __future__ import annotations

from functools import cache

from models.vocabulary.spelling import folded

_ADJECTIVES = {
    "JP": "Japanese|japonaise|japonais|japonesa|japonés",
    "CN": "Chinese|chinoise|china",
    "KR": "Korean|coréenne|coreana",
    "TW": "Taiwanese",
    "US": "American|américaine|americana|estadounidense",
    "DE": "German|allemande|alemana",
    "FR": "French|française|francesa",
    "IT": "Italian|italienne|italiana",
    "ES": "Spanish|espagnole|española",
    "GB": "British|britannique|británica",
    "NL": "Dutch",
    "CH": "Swiss|suisse|suiza",
    "TH": "Thai",
    "VN": "Vietnamese",
    "ID": "Indonesian",
    "MY": "Malaysian",
    "PH": "Philippine",
    "IN": "Indian",
    "SG": "Singaporean",
    "AU": "Australian",
    "CA": "Canadian",
    "MX": "Mexican|mexicana",
    "BR": "Brazilian",
    "BE": "Belgian",
    "SE": "Swedish",
    "AT": "Austrian",
    "TR": "Turkish",
    "RU": "Russian",
}


def country(word: str) -> str | None:
    """ISO 3166-1 alpha-2 of the country that an adjective names."""
    return _table().get(folded(word))


@cache
def _table() -> dict[str, str]:
    return {folded(word): code for code, words in _ADJECTIVES.items() for word in words.split("|")}
