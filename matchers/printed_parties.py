"""The certificate's consignee, looked for on an invoice's lines as its buyer or consignee."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matchers.normal import compact, upper
from matchers.printed_address import address_on
from matchers.printed_lines import standing
from models.field import Field

_DETAILS = r"(?:\W*(?:DETAILS|NAME|ADDRESS|COUNTRY|AND)\b)*\W*$"
_ROLES = {
    "buyer_name": re.compile(
        r"(?:\bBUYER|\bSOLD\s+TO|\bBILL(?:ED)?[\s-]+TO|\bINVOICED?\s+TO|\bIMPORTER|\bCUSTOMER|\bPURCHASE(?:R|D\s+BY)"
        r"|\bMESSRS\.?|\bACCOUNT\s+OF|\bACHETEUR|\bCOMPRADOR|買主|契約者|輸入者)" + _DETAILS
    ),
    "consignee_name": re.compile(
        r"(?:\bCONSIGNEE|\bCONSIGNED\s+TO|\bSHIP(?:PED)?[\s-]+TO|\bDELIVER(?:ED|Y)?\s+TO|\bDESTINATAIRE"
        r"|\bCONSIGNATARIO|荷受人)" + _DETAILS
    ),
}
SHORT = 6
"""A shorter name may be part of another."""


BELOW, FIRST = 6, 4
"""Lines below the name on which the address stands, and letters of it that the first of them has to hold."""


def party(lines: Sequence[Field[str]], wanted: str, address: str) -> Iterator[tuple[str, Field[str]]]:
    """The name where it ends a line that begins with the caption of a role, or stands alone below one.

    With it the address and country that follow, where they are the certificate's.
    """
    plain = compact(wanted)
    if len(plain) < SHORT:
        return
    for at, line in enumerate(lines):
        text = upper(line.value)
        if not compact(text).endswith(plain):
            continue
        before = _before(text, plain)
        caption = before if before.strip() or not at else upper(lines[at - 1].value)
        for name, words in _ROLES.items():
            if words.search(caption):
                yield name, standing(line, line.value[len(before) :].strip(" .:"), line.text)
                yield from _address(name.removesuffix("_name"), lines[at + 1 : at + 1 + BELOW], address)
                return


def _address(role: str, lines: Sequence[Field[str]], wanted: str) -> Iterator[tuple[str, Field[str]]]:
    found = address_on(lines, wanted, first=FIRST) if wanted else (None, None)
    for name, field in zip(("address", "country"), found, strict=True):
        if field is not None:
            yield f"{role}_{name}", field


def _before(text: str, plain: str) -> str:
    """What stands on the line before the name that ends it."""
    return next((text[:at] for at in range(len(text), -1, -1) if compact(text[at:]) == plain), text)
