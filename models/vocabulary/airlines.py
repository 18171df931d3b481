"""Designators of the airlines that carry freight: they tell a flight ("NH203") from a ship's voyage ("FJ642A")."""

from __future__ import annotations

_CODES = """
    NH JL KZ NQ GK BC HD NU 6J 7G MM CX HX UO 5X FX 5Y K4 CK PO DL UA AA AC HA WS AM LA AV CM G3 4C
    KE OZ 7C TW LJ CA MU CZ HU 3U ZH MF FM HO SC Y8 O3 CF CI BR IT JX SQ TR TG FD VZ VN VJ MH AK D7 OD
    GA PR 5J 2P PG BI MI KC AI UK 6E BG UL PK EK EY QR SV GF WY KU RJ ME MS ET KQ SA AT TU AH TK PC
    LH 4Y AF KL BA VS LX OS SN AZ IB UX TP AY SK DY LO OK RO BT SU EI CV C8 3V QY NZ QF JQ VA
"""


def is_code(text: str) -> bool:
    """Whether two characters are an airline's designator (IATA)."""
    return text.upper() in _CODES.split()
