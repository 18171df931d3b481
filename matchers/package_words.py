"""What stands for the packages of goods that are not packed, or whose packages cannot be stated."""

from __future__ import annotations

import re

from matchers.normal import upper

NOT_PACKED = frozenset({"UNPACKED", "LOOSE", "IN BULK", "BARE CARGO"})
"""The four wordings of the portal."""
HYPHEN = "-"
_OTHERWISE = re.compile(
    r"^\W*(?:NONE|NIL|NO|N/?A|NOT PACKED|NO PACK(?:ING|AGES?|AGING)|WITHOUT PACK(?:ING|AGES?|AGING)|NAKED|BARE|BULK|"
    r"LOOSE CARGO|BULK CARGO|NOT APPLICABLE|ZERO|0)\W*$"
)
_DASHES = re.compile(r"^[\s\u2010-\u2015\u2212\u30fc\uff0d\uff70\u2500_~\u301c\uff5e*./-]+$")


def says_not_packed(text: str) -> bool:
    """One of the portal's words, alone or with more around them (IN BULK, 1 SHIPMENT)."""
    return any(re.search(rf"\b{word}\b", upper(text)) for word in NOT_PACKED)


def says_so_otherwise(text: str) -> bool:
    """Words for no packing that are not the portal's (NONE, NAKED)."""
    return _OTHERWISE.match(upper(text)) is not None


def is_dash(text: str) -> bool:
    """A dash, a row of dashes or another sign, but no word and no figure."""
    return bool(text.strip()) and _DASHES.match(text) is not None
