"""Groups of countries that the consignee and transport rules need: landlocked ones, and areas that count as one."""

from __future__ import annotations

from models.vocabulary.spelling import words

LANDLOCKED = words(
    "AF AD AM AT AZ BY BT BO BW BF BI CF TD CZ SZ ET HU KZ KG LA LS LI LU MW ML MD MN NP NE MK PY RW SM RS SK SS CH"
    " TJ"
    " TM UG UZ VA ZM ZW XK"
)

EUROPE = words("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE CH NO IS LI")
MIDDLE_EAST = words("AE BH EG IQ IR JO KW LB LY OM PS QA SA SD SY YE")
CHINA = frozenset({"CN", "HK", "MO"})


def landlocked(country: str) -> bool:
    """Whether the country (alpha-2) has no sea port of its own."""
    return country in LANDLOCKED
