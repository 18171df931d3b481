"""Which language a short text is in, by its commonest words; goods names alone rarely tell."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORDS = {
    "Spanish": _words(
        "DE DEL LA LAS LOS EL PARA CON POR Y EN UN UNA SIN SEGUN PIEZAS ACERO REPUESTOS MAQUINA MAQUINAS AGUA "
        "BOMBA MERCANCIA ORIGEN FABRICADO CANTIDAD CARTA CREDITO CAJAS BULTOS PESO NETO HECHO JAPON VALVULA "
        "VALVULAS TORNILLOS PARTES TIPO ACCESORIOS"
    ),
    "French": _words(
        "DE DES DU LA LES LE POUR AVEC PAR ET EN UN UNE SANS SELON PIECES ACIER POMPE MACHINE MACHINES EAU "
        "MARCHANDISE ORIGINE FABRIQUE QUANTITE LETTRE CARTONS COLIS POIDS NET JAPON VANNE VANNES VIS TYPE "
        "ACCESSOIRES RECHANGE DETACHEES AUX AU"
    ),
    "German": _words(
        "DER DIE DAS UND FÜR FUR MIT AUS VON ZU IM EIN EINE OHNE STÜCK STUCK TEILE ERSATZTEILE MASCHINE "
        "WASSER STAHL PUMPE ZUBEHÖR ZUBEHOR SCHRAUBEN VENTIL HERGESTELLT URSPRUNG MENGE GEWICHT NETTO "
        "JAPANISCHE"
    ),
}
_STRONG = {
    "Spanish": _words("DEL LAS LOS PARA CON POR SEGUN SIN"),
    "French": _words("DES DU LES POUR AVEC PAR SANS SELON AUX ET"),
    "German": _words("DER DIE DAS UND FÜR FUR MIT AUS VON OHNE"),
}
_ENGLISH = _words("OF THE AND FOR WITH IN BY TO FROM NO MADE ON AT OR WITHOUT")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def language_of(text: str) -> str:
    """English, French, Spanish, German, or "other" for another script. In doubt English: most words are shared."""
    foreign = sum(1 for _ in _OTHER_SCRIPT.finditer(text))
    if foreign >= 2 and foreign * 4 >= len(text.replace(" ", "")):
        return "other"
    words = [w.upper() for w in _LETTERS.findall(text)]
    plain = [w.translate(str.maketrans("ÁÉÍÓÚÑÈÊÀÇ", "AEIOUNEEAC")) for w in words]
    english = sum(w in _ENGLISH for w in plain)
    scores = {name: _score(name, plain) for name in _WORDS}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > english else "English"


def _score(language: str, words: list[str]) -> int:
    """How many words speak for the language; nothing without at least two of them, one a word that only it has."""
    known = sum(w in _WORDS[language] for w in words)
    strong = sum(w in _STRONG[language] for w in words)
    return known + strong if known >= 2 and (strong or known >= 3) else 0
