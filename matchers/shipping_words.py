"""The words before a port or a day on an invoice, by which a line says what they are."""

from __future__ import annotations

import re

_OF = r"(?:\W{0,3}(?:PORT|PLACE|POINT|AIRPORT|OF|AT|IN|IS)\b)*\W{0,6}"
_LOADING = (
    r"\bFROM\b|\bLOAD(?:ING|ED)\b|\bP\.?O\.?L\b|\bDEPARTURE\b|\bPORT\s+OF\s+SHIPMENT\b|\bEMBARQUEMENT\b|\bEMBARQUE\b"
    r"|\bCARGA\b|\bDESDE\b|(?:積出|船積|仕出|積込|出港)[港地]?"
)
_DISCHARGE = (
    r"(?<!FREIGHT )(?<!PAID )(?<!PREPAID )\bTO\b|\bDISCHARG(?:E|ING)\b|\bUNLOADING\b|\bP\.?O\.?D\b"
    r"|\bDESTINATION\b|\bARRIVAL\b|\bD[ÉE]CHARGEMENT\b|\bDESCARGA\b|\bDESTINO\b|\bHASTA\b|(?:荷揚|仕向|陸揚|揚)[港地]"
)
_FINALLY = r"(?<!FINAL )(?<!FINAL\. )(?<!最終)"
ROLES = {
    "port_of_loading": re.compile(rf"(?:{_LOADING}){_OF}"),
    "port_of_discharge": re.compile(rf"{_FINALLY}(?:{_DISCHARGE}){_OF}"),
}
# Where the name of a port ends within a sentence.
STOPS = re.compile(r"\b(?:TO|VIA|BY|PER|ON|SAILING|ETD|ETA|FROM|VESSEL|SHIPPED|DATE|AIR|SEA)\b|[;→]|\s[-/]\s|\s{3,}")
DEPARTURE = re.compile(
    r"\bE\.?T\.?D\b|\bSAIL(?:ING|ED|S)?\b|\bDEPART(?:URE|ING|ED|S)?\b|\bON\s?/?\s?(?:OR\s?/?\s?)?ABOUT\b|\bSHIPPED\s+ON\b"
    r"|\bSHIPMENT\b|\bON\s+BOARD\b|\bLOADED\s+ON\b|出港|船積|出航|積出|\bEMBARQUEMENT\b|\bD[ÉE]PART\b|\bEMBARQUE\b|\bSALIDA\b"
)
ARRIVAL = re.compile(
    r"\bE\.?T\.?A\b|\bARRIV(?:AL|ING|ES?|ED)\b|\bLATEST\b|\bEXPIR\w+|\bDUE\b|入港|到着|\bLLEGADA\b|\bARRIV[ÉE]E\b"
)
