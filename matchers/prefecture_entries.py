"""Entries of box 6 that name a prefecture as the place of production, and whether the destination allows them."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from matchers.bound_for import bound_for
from models.case import Case
from models.papers import Certificate
from models.vocabulary.foods import is_food, is_wild_meat
from models.vocabulary.prefectures import PREFECTURES

TAIWAN, THAILAND = "TW", "TH"
ENDED = date(2025, 12, 1)
"""From this application date on chambers no longer practise the exception for Taiwan (C-01, TCCI-189)."""
NO_LONGER = "no_prefecture_for_taiwan"
"""The switch of a chamber that refuses prefectures and the prescribed sentence for Taiwan."""

PRODUCTION = re.compile(
    r"\b(?:PLACE OF (?:MANUFACTURE|MANUFACTURING|PRODUCTION|PRODUCING|FARMING|CATCHING|ORIGIN|HARVEST(?:ING)?"
    r"|PROCESSING)"
    r"|CATCHING (?:AREA|PLACE)|PREFECTURE"
    r"|(?:PRODUCED|MADE|MANUFACTURED|GROWN|CAUGHT|FARMED|HARVESTED|PROCESSED) (?:IN|AT))\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(PREFECTURES))})\b", re.IGNORECASE)


def prefectures_of_production(remarks: str) -> tuple[str, ...]:
    """The prefectures that box 6 names where it speaks of production, as written there, each once."""
    if not PRODUCTION.search(remarks):
        return ()
    return tuple(dict.fromkeys(m.group() for m in _NAMED.finditer(remarks)))


class Allowance(StrEnum):
    """Whether a prefecture may be named for these goods and this destination."""

    NONE = "none"
    ENDED = "ended"
    PERHAPS = "perhaps"
    YES = "yes"


def exception_for(case: Case) -> Allowance:
    """Japanese food to Taiwan, meat of wild animals to Thailand; other food to Thailand is open (C-02)."""
    to = bound_for(case)
    if case.certificate is None or to not in (TAIWAN, THAILAND):
        return Allowance.NONE
    food, wild = _goods(case.certificate)
    if food is False:
        return Allowance.NONE
    if to == TAIWAN and (NO_LONGER in case.practice.switches or case.applied_on >= ENDED):
        return Allowance.ENDED
    sure = food and (to == TAIWAN or wild)
    return Allowance.YES if sure else Allowance.PERHAPS


def _goods(certificate: Certificate) -> tuple[bool | None, bool]:
    """Whether all goods are food (None where that is not known), and whether one is meat of wild animals."""
    names = [certificate.general_description, *(item.description for item in certificate.items)]
    texts = [name.value for name in names if name is not None]
    codes = [item.hs_code.value if item.hs_code is not None else "" for item in certificate.items]
    kinds = [is_food(text) for text in texts] + [is_food("", code) for code in codes if code]
    if False in kinds:
        return False, False
    return (True if True in kinds else None), any(is_wild_meat(text) for text in texts)
