"""In which language a paper names its goods, and in which its captions are."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from matchers.languages import language_of
from matchers.normal import words
from models.field import Field
from models.papers import Certificate, Invoice

ENGLISH = "English"

_CAPTIONS = {
    "French": re.compile(
        r"\b(?:FACTURE|DESTINATAIRE|EXPEDITEUR|EXPORTATEUR|ACHETEUR"
        r"|DESIGNATION|QUANTITE|PRIX UNITAIRE|MONTANT|PAYS D ORIGINE"
        r"|POIDS NET"
        r"|POIDS BRUT|NAVIRE|PORT D EMBARQUEMENT)\b"
    ),
    "Spanish": re.compile(
        r"\b(?:FACTURA|CONSIGNATARIO|DESTINATARIO|EXPORTADOR|COMPRADOR"
        r"|DESCRIPCION|CANTIDAD|PRECIO UNITARIO|IMPORTE|PAIS DE ORIGEN"
        r"|PESO NETO"
        r"|PESO BRUTO|BUQUE|PUERTO DE (?:EMBARQUE|CARGA))\b"
    ),
    "German": re.compile(
        r"\b(?:RECHNUNG|EMPFANGER|AUSFUHRER|KAUFER"
        r"|BEZEICHNUNG|MENGE|EINZELPREIS"
        r"|BETRAG|URSPRUNGSLAND"
        r"|NETTOGEWICHT|BRUTTOGEWICHT|SCHIFF)\b"
    ),
}
_ENGLISH_CAPTIONS = re.compile(
    r"\b(?:INVOICE|CONSIGNEE|EXPORTER|SHIPPER|BUYER|DESCRIPTION OF GOODS|QUANTITY|UNIT PRICE|AMOUNT|COUNTRY OF ORIGIN"
    r"|NET WEIGHT|GROSS WEIGHT|VESSEL|PORT OF LOADING)\b"
)
SEVERAL = 3
"""Captions of a language from which on a paper is taken for one of that language."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language and one text in it."""

    language: str
    text: Field[str]


def goods_language(paper: Invoice | Certificate) -> Spoken | None:
    """The language of most goods names, of lines with a quantity where there are any; None without a goods name."""
    counted = [item for item in paper.items if item.quantity is not None or item.amount is not None]
    names = [item.description for item in counted or paper.items if item.description is not None]
    if not names and paper.general_description is not None:
        names = [paper.general_description]
    spoken = [Spoken(language_of(name.value), name) for name in names]
    if not spoken:
        return None
    (first, count), *_ = Counter(s.language for s in spoken if s.language != ENGLISH).most_common(1) or [(ENGLISH, 0)]
    language = first if 2 * count > len(spoken) else ENGLISH
    return next((s for s in spoken if s.language == language), spoken[0])


def captions_language(invoice: Invoice) -> str:
    """The language of the captions of an invoice that has hardly any in English; English otherwise."""
    text = words("\n".join(line.value for line in invoice.lines))
    if len(set(_ENGLISH_CAPTIONS.findall(text))) >= SEVERAL:
        return ENGLISH
    found = {language: len(set(pattern.findall(text))) for language, pattern in _CAPTIONS.items()}
    best = max(found, key=lambda language: found[language])
    return best if found[best] >= SEVERAL else ENGLISH
