"""How the lines begin that stand under the goods of a table: totals, charges, packing, weights, signature."""

from __future__ import annotations

import re


def _beginning(phrases: str) -> re.Pattern[str]:
    """Matches texts (folded: lower case, no punctuation) that begin with one of the phrases."""
    return re.compile("(?:" + "|".join(p.strip() for p in phrases.split("|")) + r")(?!\w)")


# The last word of "INVOICE TOTAL", "GOODS TOTAL", "NET TOTAL".
LAST_WORDS = frozenset({"total", "totals", "gesamt", "summe"})
TOTAL = _beginning(
    "(?:grand |total )?(?:quantity|qty|quantite|cantidad) total[e]?|total (?:quantity|qty)|gesamtmenge|"
    "grand total|invoice (?:amount|value)|total due|balance due|net payable|amount payable|rechnungsbetrag|endbetrag|"
    "bruttosumme|nettosumme|net a payer|total a payer|total a pagar|sub ?total|totals?|total(?:amount|value|quantity)|"
    "general total|amount due|in all|all told|"
    "sous total|gesamtbetrag|gesamtsumme|gesamt|summe|zwischensumme|importe total|montant total|suma|(?:amount |"
    "balance )?(?:carried|brought) forward|carried over|a reporter|ubertrag|合計|総計|小計|総合計|計|次頁へ"
)
SUBTOTAL = re.compile(
    "sub ?total|小計|sous total|carried|brought|zwischensumme|page total|a reporter|suma y|ubertrag|次頁"
)
# "TOTAL CARTONS", "TOTAL NET WEIGHT": totals, but not of goods.
NOT_GOODS = _beginning(
    "(?:total )?(?:no of |no (?:and |& )?kind of |number (?:and |& )?kind of |number of |nombre de |num de )?"
    "(?:packages|package|pkgs|packing|packed|cartons|ctns|cases"
    "|pallets|net(?! (?:a payer|a pagar|payable|total|amount|price|value|due))|gross|n w|g w|nw|gw|weight"
    "|measurement|meas|cbm|m3|volume|poids|peso|colis|bultos)"
)
CLOSING = _beginning(
    "say|packed in|packing|packages|net weight|gross weight|net wt|gross wt|n w|g w|nw|gw|measurement|we hereby"
    "|we certify|it is certified|the undersigned|signature|signed|authori[sz]ed|yours|for and on behalf|bank|payment"
    "|terms of|remarks|marks and|marks nos|shipping marks?|case marks?|(?:to be )?continued|carried forward"
    "|brought forward|page \\d+|e o e|l c no|beneficiary|swift|account|iban|poids|peso|colis|bultos|amount in words"
    "|total in words|in words|arrete la|son|importe en letra|nombre de colis|no of packages|number of packages"
    "|total packages|incoterms?|end of|notes?|declaration|i declare|these commodities"
)
CHARGES = re.compile(
    r"\b(?:freight|insurance|handling|bank charges?|packing charges?|packing costs?|charges?"
    r"|discount|commission|surcharge|vat|tax|tva"
    r"|iva|mwst|ust|fob value|cif value|fob total|carriage|fret|assurance|flete|seguro|porto|versand|shipping|postage"
    r"|documentation fee|inland)\b"
)
