"""Words that tie a certificate to another paper (LANG-07) in English, French, Spanish and German."""

from __future__ import annotations

from models.vocabulary.barred.words import BarredWords, either

_STANDARD = (
    r"(?:(?:THE )?(?:JAPAN(?:ESE)? INDUSTRIAL STANDARDS?|JIS|ISO|ASTM|ASME|ANSI|API|DIN|EN|BS|IEC|IEEE|SAE|JASO|JAS"
    r"|MIL|UL|CE|ROHS|REACH|USP|EP|JP|GMP|HACCP|CODEX|CITES)(?![A-Z]))"
)
_BY = (
    "(?:ACCORDING|ACC\\.|ACCDG\\.?) TO",
    "IN ACCORDANCE WITH",
    "IN CONFORMITY (?:WITH|TO)",
    "IN COMPLIANCE WITH",
    "CONFORMING (?:TO|WITH)",
    "CONFORMS? TO",
    "COMPLYING WITH",
    "COMPLIES WITH",
)
_PAPER = (
    r"(?:INVOICES?|ORDERS?|P/?O|P\.O\.?|CONTRACTS?|S/C|L/?C|CREDIT|LETTER|PACKING LIST|PRO-?\s?FORMA|INDENT|AGREEMENT"
    r"|OFFER|QUOTATION|SPECIFICATIONS?|DRAWINGS?|SHEETS?|LISTS?|ANNEX|APPENDIX|B/?L|REFERENCE|REF)"
)
# What is tied goes with the words, so that one fault is shown once: "AS PER YOUR ORDER".
_TAIL = rf"(?: (?:THE|YOUR|OUR|THIS|THAT|THEIR|MY))?(?: (?:ATTACHED |ENCLOSED )?{_PAPER})?"
_RECHNUNG = "(?:RECHNUNG|BESTELLUNG|AUFTRAG|VERTRAG|LISTE|ANLAGE|ANHANG|PROFORMA\\w*|ANGEBOT|AKKREDITIV)"

ATTACHED = either(
    r"(?:DETAILS? (?:ARE )?)?(?:AS PER|SEE|AS|AS IN|REFER TO) (?:THE )?ATTACHED? SHEETS?(?:\(S\))?",
    r"(?:AS PER|SEE|ON|REFER TO) (?:THE )?ATTACHED (?:LISTS?|SHEETS?|PAPERS?)(?:\(S\))?",
    r"(?:AS PER|SEE|REFER TO) (?:THE )?ATTACH(?:MENT|ED SHEET)S?",
    "ATTACHED SHEETS?",
    "ATTACHMENT SHEETS?",
)

ON_PAPER = either(r"DETAILS? (?:ARE )?AS PER (?:THE )?ATTACHED SHEETS?(?:\(S\))?")

REFERENCES = BarredWords(
    sure=either(
        rf"AS\s?PER{_TAIL}",
        *(rf"{phrase}(?! {_STANDARD}){_TAIL}" for phrase in _BY),
        rf"PER (?:THE |YOUR |OUR |THIS |ATTACHED )+{_PAPER}?",
        r"PER (?:PRO-?\s?FORMA|ORDER|CONTRACT|S/C|P/O) (?:INVOICE )?NO\.?",
        rf"(?:REFER(?:RING)?|REF\.?) TO{_TAIL}",
        rf"WITH REFERENCE TO{_TAIL}",
        "REFERENCE IS MADE",
        rf"IN RELATION TO{_TAIL}",
        "AS (?:DESCRIBED|LISTED|SHOWN|SPECIFIED|STATED|INDICATED|DETAILED|AGREED) (?:IN|ON|BY|UPON)",
        "AS MENTIONED(?: ABOVE| BELOW)?",
        "AS ABOVE",
        r"ABOVE[\s-]?MENTIONED",
        rf"(?:SEE|AS) (?:THE )?(?:ATTACHED|ENCLOSED|ANNEX|APPENDIX|INVOICE|PACKING LIST)(?: {_PAPER})?",
        "ATTACHED HERETO",
        rf"UNDER (?:YOUR|OUR)(?: {_PAPER})?",
        rf"COVERED BY(?: (?:THE|YOUR|OUR|THIS))? {_PAPER}",
        "PURSUANT TO",
        rf"AGAINST (?:THE |YOUR |OUR ){_PAPER}?",
        r"PRO-?\s?FORMA (?:INVOICE|NO\.?)",
        "QUOTED IN",
        "SELON(?: (?:VOTRE|NOTRE))?",
        "CONFORMEMENT (?:A|AUX?)",
        "CONFORMES? (?:A|AUX?)",
        "D'APRES",
        "SUIVANT (?:LA |LE |VOTRE |NOTRE )?(?:FACTURE|COMMANDE|CONTRAT|LISTE|DETAIL|ANNEXE|CREDIT)",
        r"CI[\s-]?(?:JOINTE?S?|ANNEXEE?S?)",
        "VOIR (?:LA |LE |L')?(?:ANNEXE|LISTE|FACTURE|DOCUMENT|PIECE)\\w*",
        "EN REFERENCE A",
        "FACTURE PRO-?\\s?FORMA",
        "TEL(?:LE)?S? QUE (?:DECRIT|MENTIONNE|INDIQUE)E?S?",
        "SEGUN(?: (?:SU|NUESTR[OA]))?",
        "CONFORME AL?",
        "DE ACUERDO (?:AL?|CON)",
        "DE CONFORMIDAD CON",
        "VER (?:ANEXO|LISTA|FACTURA|ADJUNT[OA])",
        "TAL COMO (?:SE )?(?:INDICA|DESCRIBE)\\w*",
        "CON REFERENCIA AL?",
        "FACTURA PRO-?\\s?FORMA",
        "LISTA ADJUNTA",
        "HOJA ADJUNTA",
        "GEMA(?:SS|ß)",
        rf"(?:LAUT|LT\.?) {_RECHNUNG}",
        rf"SIEHE {_RECHNUNG}",
        "BEILIEGENDE?[MNRS]?",
        r"PROFORMA[\s-]?RECHNUNG",
    ),
    doubtful=either(*(rf"{phrase} {_STANDARD}" for phrase in _BY)),
    guards=either("COVERED BY INSURANCE"),
    foreign={
        "Spanish": either("ADJUNT[OA]S?"),
        "French": either("ANNEXEE?S?"),
        "German": either("ENTSPRECHEND", "LAUT"),
    },
)
