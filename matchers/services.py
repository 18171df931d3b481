"""Telling services and charges from goods by their names."""

from __future__ import annotations

import re
from functools import lru_cache

from matchers.normal import upper

_SERVICE = (
    r"INSTALLATION|COMMISSIONING|TRAINING|(?:TECHNICAL\s+)?CONSULT(?:ATION|ING)|TRAVEL(?:L?ING)?\s+EXPENSES?|SUPERVISION"
    r"|(?:OCEAN|SEA|AIR|INLAND|LAND)?\s*FREIGHT|(?:MARINE\s+)?INSURANCE|DISCOUNT|REBATE|HANDLING|(?:AFTER[\s-]?SALES\s+)?SERVICES?"
    r"|(?:TECHNICAL|ENGINEERING)\s+(?:SERVICES?|ASSISTANCE|SUPPORT)|LICEN[CS]E|ROYALTY|WARRANTY|DESIGN|PACKING|DOCUMENTATION|MAINTENANCE|REPAIR"
    r"|BANK|INSPECTION|TESTING|TRANSPORT(?:ATION)?|DELIVERY|SHIPPING|ENGINEERING|CALIBRATION|LABOU?R|RENTAL|COURIER"
)
_FEE = r"FEES?|CHARGES?|COSTS?|EXPENSES?|COMMISSION|PREMIUM|SURCHARGE"
_NOT_ALONE = r"|".join(
    ("HANDLING", "DESIGN", "PACKING", "BANK", "DOCUMENTATION", "TESTING", "LABOU?R", "DELIVERY", "SHIPPING")
)
_CHARGE = re.compile(
    rf"^(?!(?:FREE OF|NO|WITHOUT) )(?:.*\s)?(?:{_SERVICE}|SURVEY|TOOLING|MOU?LD)\s+(?:{_FEE})$|^(?:{_FEE})$"
)
_ALONE = re.compile(rf"^(?!(?:{_NOT_ALONE})$)(?:{_SERVICE})$")


@lru_cache(maxsize=4096)
def service_in(description: str) -> str | None:
    """The words of a service, fee or charge where the description is one; "INSTALLATION KIT" is goods."""
    words = re.sub(r"\(.*?\)", " ", upper(description)).strip(" .,:-&")
    plain = " ".join(words.split())
    return plain if _CHARGE.match(plain) or _ALONE.match(plain) else None
