"""Vague words (LANG-04) in English, French, Spanish and German, and what only looks vague."""

from __future__ import annotations

from models.vocabulary.barred.words import BarredWords, either

_UNIT = (
    "(?:KGS?|KILOS?|GR?|MT|M/T|TONS?|TONNES?|LBS?|PCS?|PIECES?|SETS?|UNITS?|CARTONS?|CTNS?|CASES?|PALLETS?"
    "|PACKAGES?|PKGS?)"
)
_SINGLE = (
    "APPROX(?:IMATE(?:LY)?)?\\.?",
    "ABOUT",
    "ABT\\.?",
    "CIRCA",
    "ROUGHLY",
    "NEARLY",
    "ALMOST",
    "ESTIMATED?",
    "ESTIMATION",
    "MORE OR LESS",
    "PLUS OR MINUS",
    "IN THE REGION OF",
    "OR SO",
    "OR THEREABOUTS",
    "AND SO (?:ON|FORTH)",
    "ETC\\.?",
    "ET CETERA",
    "AND/OR",
    "SUBJECT TO",
    "TO BE ADVISED",
    rf"CA\.?\s?\d[\d.,]*\s?{_UNIT}",
)
_RESERVE_OF_ERRORS = (
    r"E\.?\s*(?:&|AND|8)\s*[O0]\.?\s*E\.?",
    r"E\.O\.E\.?",
    "ERRORS? (?:AND|&|OR) OMISSIONS?(?: EXCEPTED)?",
    r"S\.?\s?E\.?\s?(?:&|E|U|OU?)\.?\s?O\.(?:\s?O\.)?",
    "SAUF ERREURS? (?:ET|OU) OMISSIONS?",
    "SALVO ERROR(?:ES)? [UY] OMISION(?:ES)?",
    "IRRTUM(?:ER)? (?:UND AUSLASSUNGEN )?VORBEHALTEN",
)
_FRENCH = (
    r"ENVIRON(?= \d)",
    "APPROXIMATI(?:F|FS|VE|VES|VEMENT)",
    "A PEU PRES",
    "PLUS OU MOINS",
    "SOUS RESERVE(?: DE)?",
    rf"PRES DE \d[\d.,]*\s?{_UNIT}",
)
_SPANISH = (
    "APROX\\.?",
    "APROXIMAD[OA]S?",
    "APROXIMADAMENTE",
    "ALREDEDOR DE",
    "MAS O MENOS",
    "SUJETO A",
    rf"CERCA DE \d[\d.,]*\s?{_UNIT}",
)
_GERMAN = ("UNGEFAHR", "ZIRKA", r"ETWA \d[\d.,]*", "VORBEHALTLICH", "UNTER VORBEHALT")

# A tolerance belongs to a quantity; "RESISTOR 10K ±5%" is a property of the goods.
_TOLERANCE = rf"\d[\d.,]*\s?{_UNIT}\s*\(?\s*(?:\+\s?/\s?-|±)(?:\s*\d+\s?%?)?"
_ANY_TOLERANCE = r"(?:\d[\d.,]*\s?[A-Z]*\s*)?\(?\s*(?:\+\s?/\s?-|±)(?:\s*\d+\s?%?)?"

VAGUE = BarredWords(
    sure=either(*_SINGLE, *_RESERVE_OF_ERRORS, *_FRENCH, *_SPANISH, *_GERMAN, _TOLERANCE, r"T\.B\.A\.?"),
    doubtful=either("TBA", "OR (?:SIMILAR|EQUIVALENT)", "AND THE LIKE", r"AROUND \d[\d.,]*"),
    guards=either(
        r"ON\s?[/\s]\s?(?:OR\s?[/\s]\s?)?AB(?:OU)?T\.?",
        r"O/ABT?\.?",
        "LE OU VERS LE",
        "EN O ALREDEDOR DEL?",
        "ESTIMATED (?:TIME|DATE) OF (?:DEPARTURE|ARRIVAL|SHIPMENT|SAILING)",
        r"ETC[\s-](?:ON-?BOARD|UNITS?|CARDS?|DEVICES?|ANTENNAS?|SYSTEMS?|TERMINALS?|READERS?|LANES?)",
    ),
    foreign={
        "French": either("ENVIRON", "ESTIMEE?S?", "QUELQUES"),
        "Spanish": either("ESTIMAD[OA]S?", r"UNOS \d+", "ETCETERA"),
        "German": either(r"RUND \d+", "USW\\.?"),
    },
)

VAGUE_NUMBER = BarredWords(
    sure=either(
        _ANY_TOLERANCE,
        *_SINGLE,
        *_RESERVE_OF_ERRORS,
        *_FRENCH,
        *_SPANISH,
        *_GERMAN,
        r"T\.?B\.?A\.?",
        r"(?:AROUND|SOME) \d+",
    ),
    doubtful=either("UP TO", "AT LEAST", "OVER", r"(?:MAX|MIN)\."),
    guards=VAGUE.guards,
)
"""For quantities, packages and the ship: there is nothing technical about these words there."""
