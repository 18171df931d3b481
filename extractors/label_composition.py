"""Labels that no list holds, understood by their words: "Dep. date", "Port of disch.", "Packing units"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from extractors.labels import LabelWords, Topic

CACHED = 8192
_WORDS = {
    "invoice": "invoice inv invoicing billing bill facture factura",
    "document": "document doc",
    "commercial": "commercial tax sales export exportation shipping",
    "number": "number no nr num numero code id # ref reference references",
    "date": "date dated day fecha",
    "order": "order po purchase indent pedido commande",
    "contract": "contract sc agreement confirmation contrat contrato",
    "credit": "credit lc letter",
    "port": "port ports pol pod seaport puerto",
    "airport": "airport aeropuerto aeroport",
    "place": "place point location lugar lieu",
    "loading": "loading load loaded lading embarkation embarque chargement carga origin",
    "departure": "departure dep depart departing sailing sail sailed embarked boarding board dispatch despatch etd "
    "shipment shipped ship salida zarpe depart",
    "discharge": "discharge disch discharging unloading unload landing dechargement descarga",
    "arrival": "arrival arriving eta llegada arrivee",
    "destination": "destination dest destino",
    "final": "final ultimate finale",
    "delivery": "delivery deliv livraison entrega",
    "transshipment": "transhipment transshipment transship tranship via transit",
    "payment": "payment pay payt pmt pymt paymt settlement pago paiement",
    "terms": "terms term conditions condition basis cond",
    "manner": "mode means method type manner mean medio moyen",
    "trade": "trade price sale incoterm incoterms",
    "net": "net nett neto",
    "gross": "gross brut bruto grs",
    "weight": "weight wt wgt mass poids peso",
    "packages": "packages package pkgs pkg cartons carton ctns pallets pallet cases case colli packing packed bultos "
    "colis",
    "units": "units unit handling count pieces qty quantity",
    "country": "country ctry cntry land pays pais",
    "manufacture": "manufacture production manufactured produced",
    "vessel": "vessel vsl steamer navire buque",
    "voyage": "voyage voy viaje",
    "flight": "flight flt vuelo vol",
    "transport": "transport transportation carriage conveyance freight",
    "currency": "currency curr",
    "due": "due expiry validity valid latest printed print bank",
    "filler": "of the and for in on or our your by at de la le du des del y et name details total kind to estimated "
    "est planned expected actual scheduled goods buyer customer client seller about issue issued issuing",
}
# The first line whose words are all there decides; what follows ":" must not be there.
_MEANINGS = """
other = due | date arrival | date order | date contract | date credit | date delivery | date payment | date transport
invoice_date = invoice date | document date
departure_date = departure date : port airport place | loading date
lc_number = credit number
invoice_number = invoice number | invoice document | document number
contract_number = contract number | contract
order_number = order number : credit units | order : units
final_destination = final destination | final delivery
port_of_discharge = port discharge | airport discharge | place discharge | port arrival | airport arrival
    | place arrival | port destination | airport destination
port_of_loading = port loading | airport loading | place loading | port departure | airport departure | place departure
transshipment = port transshipment | place transshipment | airport transshipment
incoterm = trade terms | delivery terms
payment_terms = payment terms | payment manner
net_weight = net weight : gross
gross_weight = gross weight : net
packages = packages number | packages units | units number packages
origin = country loading | country manufacture
vessel+voyage = vessel voyage
vessel+flight+transport_mode = transport manner | departure manner
flight = flight number
"""
_EXPRESSIONS = {"handling units": "packages", "packing units": "packages", "shipping units": "packages"}


@lru_cache(maxsize=CACHED)
def composed(text: str) -> LabelWords | None:
    """The label that at least two words make together, every one of them a word of labels."""
    words = _plain(text).split()
    if " ".join(words) in _EXPRESSIONS:
        return LabelWords((Topic(_EXPRESSIONS[" ".join(words)]),), "en", ())
    kinds = [_kinds().get(word) for word in words]
    if len(words) < 2 or len(words) > 7 or any(kind is None for kind in kinds):
        return None
    said = {str(kind) for kind in kinds}
    for topics, needed, barred in _meanings():
        if needed <= said and not barred & said:
            return LabelWords(tuple(Topic(t) for t in topics.split("+")), "en", ())
    return None


def _plain(text: str) -> str:
    """Words without case, accents, dots and brackets; "P.O." and "L/C" are one word each."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    short = re.sub(r"\b(\w)[./](?=\w\b)", r"\1", re.sub(r"\([^)]*\)", " ", letters))
    return re.sub(r"[^\w#]+", " ", short).strip()


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}


@cache
def _meanings() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    found = []
    for line in _MEANINGS.strip().replace("\n    ", " ").splitlines():
        topics, _, ways = line.partition(" = ")
        for way in ways.split("|"):
            needed, _, barred = way.partition(" : ")
            found.append((topics, frozenset(needed.split()), frozenset(barred.split())))
    return tuple(found)
