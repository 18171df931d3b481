"""The words between the parts of a sentence about a voyage, in English, French and Spanish."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ABOUT = (
    r"(?:(?:SAILING|SAILED|TO\s+SAIL|SAILS|LEAVING|LEFT|DEPARTING|DEPARTED|SHIPPED|SHIPMENT)\s+)?"
    r"(?:ON\s*(?:OR\s*|/\s*(?:OR\s*)?)?(?:ABOUT|ABT\.?))"
    r"|(?:SAILING|SAILED|LEAVING|DEPARTING|DEPARTED|LEFT)\s+ON|E\.?T\.?D\.?"
    r"|ON(?=\s+(?:\w+DAY,?\s+)?(?:\d{1,2}(?:ST|ND|RD|TH)?[\s./-]|\d{4}[./年-]"
    r"|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)))"
)
_CARRIED = r"SHIPPED|FORWARDED|DESPATCHED|DISPATCHED|LOADED|SENT|CARRIED|EXPORTED|SHIPMENT|INVOICED"
_BOARD = r"ON\s*BOARD(?:\s+OF)?|ABOARD|PER|BY|VIA|ON"
_PER = (
    rf"(?:{_CARRIED})(?=\s+(?:AIR|SEA|OCEAN|SURFACE|COURIER)\b)"
    rf"|(?:{_CARRIED})\s+(?:{_BOARD})(?:\s+(?:THE\s+)?(?:VESSEL|STEAMER|SHIP)S?\b)?"
    r"|(?:PER|BY|ON\s*BOARD|ABOARD)(?:\s+THE)?"
    r"(?=\s+(?:[SM]\W?\s?[SV]\b|VESSEL|STEAMER|SHIP|FLIGHT|AIR\b|SEA\b|AIRFREIGHT|COURIER|\"))"
    r"|PER(?=(?:\s+[\w.'&-]+){1,6}\s+V(?:OY)?\.)"
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's words before each part: per, date, from, to, via, final. `sure` ones begin such a sentence."""

    keys: re.Pattern[str]
    sure: re.Pattern[str]


def _grammar(sure: str, **keys: str) -> Grammar:
    joined = "|".join(f"(?P<{name}>(?<![\\w./&-])(?:{words})(?![\\w./-]))\\s*:?" for name, words in keys.items())
    return Grammar(re.compile(joined, re.IGNORECASE), re.compile(rf"^\W*(?:{sure})", re.IGNORECASE))


GRAMMARS = (
    _grammar(
        rf"{_PER}|{_ABOUT}|FROM\b",
        final=r"(?:AND\s+)?(?:FINAL DESTINATION|IN TRANSIT TO|FOR (?:ONWARD )?TRANSPORT(?:ATION)? TO|"
        r"FOR DELIVERY (?:TO|AT|IN)|(?:WILL BE |TO BE )?FORWARDED TO|ON-?CARRIAGE TO|DESTINED (?:FOR|TO)|ONWARD TO"
        r"|THENCE TO|DELIVERED (?:TO|AT))",
        date=_ABOUT,
        per=_PER,
        via=r"VIA|(?:WITH |TO BE )?TRANS-?S?HIP(?:MENT|PED|PING)(?: AT| IN| VIA)?|CALLING AT",
        **{
            "from": r"(?:SAILING |SAILED |DEPARTING |DEPARTED |LEAVING |SHIPPED |LOADED )?FROM"
            r"|LEFT|LEAVING|DEPARTING|(?:LOADED )?AT(?=\s+[A-Z]{3})|EX(?=\s+[A-Z]{3})",
            "to": r"(?:BOUND )?FOR(?=\s+[A-Z]{3})|TO|DESTINED FOR PORT",
        },
    ),
    _grammar(
        r"EXP[ÉE]DI[ÉE]E?S? PAR|PAR (?:LE )?NAVIRE|DE\b.*\s(?:À|A)\s",
        per=r"(?:EXP[ÉE]DI[ÉE]|EMBARQU[ÉE]|CHARG[ÉE]|ENVOY[ÉE])E?S? (?:PAR|SUR|À BORD DU)(?: LE)?(?: NAVIRE)?"
        r"|PAR (?:LE )?NAVIRE|À BORD DU(?: NAVIRE)?|PAR(?= AVION| MER)",
        date=r"(?:D[ÉE]PART |PARTANT |APPAREILLANT )?LE OU VERS LE|D[ÉE]PART(?: PR[ÉE]VU)?(?: LE)?|PARTANT LE"
        r"|(?:EN|À LA|DU) DATE (?:DU|DE)|LE(?=\s+\d)",
        via=r"VIA|AVEC TRANSBORDEMENT [ÀA]|TRANSBORD[ÉE]E?S? [ÀA]",
        final=r"POUR (?:LIVRAISON|ACHEMINEMENT) [ÀA]|DESTINATION FINALE",
        **{"from": r"DEPUIS|AU D[ÉE]PART DE|DE", "to": r"À DESTINATION DE|VERS|POUR|À|JUSQU'À"},
    ),
    _grammar(
        r"EMBARCAD[OA]S? (?:POR|EN)|POR (?:EL )?(?:BUQUE|VAPOR)|DESDE\b",
        per=r"(?:EMBARCAD|DESPACHAD|ENVIAD|CARGAD)[OA]S? (?:POR|EN|A BORDO DEL?)(?: EL)?(?: (?:BUQUE|VAPOR|M/N))?"
        r"|POR (?:EL )?(?:BUQUE|VAPOR)|A BORDO DEL?(?: BUQUE| VAPOR)?|POR(?= AVI[ÓO]N| MAR| V[ÍI]A)",
        date=r"(?:ZARPANDO |SALIENDO |SALIDA |CON SALIDA )?(?:EN O ALREDEDOR DEL?|EL O ALREDEDOR DEL?)"
        r"|(?:ZARPANDO|SALIENDO|CON SALIDA|SALIDA) (?:EL|DE[L]?)|(?:CON|EN|DE) FECHA(?: DE)?|EL(?=\s+\d)",
        via=r"V[ÍI]A|CON TRANSBORDO EN",
        final=r"CON DESTINO FINAL (?:A|EN)?|DESTINO FINAL|EN TR[ÁA]NSITO A",
        **{"from": r"DESDE|DE", "to": r"HASTA|HACIA|CON DESTINO A|A"},
    ),
)
