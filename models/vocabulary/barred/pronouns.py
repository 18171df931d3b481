"""Pronouns (LANG-08) in English, French, Spanish and German, and the names and phrases that hold them lawfully."""

from __future__ import annotations

from models.vocabulary.barred.words import BarredWords, either

_MATTER = (
    r"(?:ORDERS?|P/?O|P\.O|REFERENCE|REF|CREDIT|L/?C|LETTER|CONTRACT|INVOICE|INDENT|ACCOUNT|BANK|COMPANY|FACTORY|STANDARD|OFFER|QUOTATION|"
    r"PRO-?\s?FORMA|SHIPMENT|CODE|ITEM|PART|DRAWING|NUMBER|NO|CUSTOMERS?|CLIENTS?|BUYERS?|GOODS|PRODUCTS?|WAREHOUSE|CHOCOLATE)"
)
_COMMANDE = (
    "(?:COMMANDES?|REF(?:ERENCES?)?|CONTRATS?|CREDIT|LETTRE|FACTURE|COMPTE|BANQUE|MARCHANDISES?|PRODUITS?"
    "|SOCIETE|CERTIFICAT|DOCUMENT)"
)
_PEDIDO = (
    "(?:PEDIDOS?|ORDEN|REF(?:ERENCIA)?|CONTRATO|CREDITO|FACTURA|CARTA|CUENTA|ENCARGO|BANCO|CERTIFICADO"
    "|MERCANCIAS?|PRODUCTOS?|DOCUMENTO)"
)
_BESTELLUNG = "(?:BESTELL\\w*|AUFTRAG\\w*|REFERENZ\\w*|VERTRAG\\w*|RECHNUNG\\w*|AKKREDITIV\\w*|BANK|WAREN?|ZEICHEN)"

DECLARATION = either(
    r"(?:WE|I)(?:,? THE UNDERSIGNED,?)? (?:HEREBY |DO HEREBY |ALSO |FURTHER )?(?:CERTIFY|DECLARE|CONFIRM|STATE|ATTEST)",
)
"""“We certify …”: barred, but for declarations that consulates of the Middle East ask for (C-14)."""

# TAIWAN's sentence was to be copied word for word (SUP-B6-07).
TAIWAN_SENTENCE = either(
    "THIS CERTIFICATE OF ORIGIN IS ISSUED BY THE CHAMBERS? OF COMMERCE AND INDUSTRY"
    r"(?: IN ACCORDANCE WITH THE CHAMBERS? OF COMMERCE AND INDUSTRY ACT(?: UNDER THE JURISDICTION OF (?:THE )?METI)?)?"
)

PRONOUNS = BarredWords(
    sure=either(
        "THIS",
        "THESE",
        "THOSE",
        "YOURS?",
        "OURS?",
        r"WE(?![\s-]?\d)",
        "THEIRS?",
        rf"(?:MY|HIS|HER) {_MATTER}",
        "I (?:HEREBY|CERTIFY|DECLARE|CONFIRM|STATE)",
        rf"(?:CE|CET|CETTE|CES|NOS|VOS|LEURS?) {_COMMANDE}",
        "NOTRE",
        "VOTRE",
        rf"(?:SUS?|MIS?|EST[EA]S?|ESTOS|ESE) {_PEDIDO}",
        "NUESTR[OA]S?",
        "VUESTR[OA]S?",
        "UNSERE?[MNRS]?",
        rf"IHRE?[MNRS]? {_BESTELLUNG}",
        "DIESE[MNRS]?",
    ),
    doubtful=either(
        "THAT", r"(?<!,\s)MY(?=[\t\x20]+[A-Z])", r"(?:BY|WITH) US(?=\s*(?:[.;)]|$))", r"(?:HIS|HER)(?= [A-Z]{3})"
    ),
    guards=either(
        "THIS (?:SIDE|WAY|END) UP",
        r"NOTRE[\s-]DAMES?",
        r"RENDEZ[\s-]VOUS",
        r"(?:CONTRACT|ORDER|INVOICE|INV|L/C|LOT|CASE|P/?O|ITEM|CARTON|REF|C/T)S?\.? NOS\.?",
        r"OUR LADY",
        "MY (?:MELODY|LITTLE PONY|HERO ACADEMIA|NEIGHBOU?R TOTORO)",
        "HER MAJESTY",
    ),
    foreign={
        "French": either("CETTE", "CES", "CET", "NOUS", "VOUS", "NOS", "VOS"),
        "Spanish": either("NOSOTR[OA]S", "USTED(?:ES)?", "EST[EA]", r"SUS?(?=\s+[A-Z]{3})"),
        "German": either("WIR", r"UNS(?!\s*[A-Z]?\d)", "IHRE?[MNRS]?", "EURE?[MNRS]?"),
    },
    in_names=True,
)
