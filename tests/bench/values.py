"""When a value that was read is the value that stands on the paper."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Any

EXACT = frozenset(
    [
        "invoice_date",
        "departure_date",
        "declaration_date",
        "exporter_country",
        "buyer_country",
        "consignee_country",
        "transport_mode",
        "incoterm",
        "currency",
        "signature",
        "no_marks",
        "signature_for",
    ]
)
NUMBERS = frozenset(("total_amount", "quantity", "unit_price", "amount"))
WEIGHTS = frozenset(("net_weight", "gross_weight"))
SAME_UNITS = {
    "PIECES": "PCS",
    "PIECE": "PCS",
    "PC": "PCS",
    "SET": "SETS",
    "KG": "KGS",
    "ROLL": "ROLLS",
    "METERS": "M",
    "MTR": "M",
    "UNIT": "UNITS",
    "CARTON": "CTNS",
    "CARTONS": "CTNS",
    "CTN": "CTNS",
    "DOZEN": "DOZ",
    "BTLS": "BOTTLES",
}


def same(name: str, read: Any, true: Any) -> bool:
    """Numbers by value, dates and codes exactly, text without regard to case, spacing and most punctuation."""
    if name in EXACT:
        return read == true if isinstance(true, bool) else str(read).strip().upper() == str(true).upper()
    if name == "origin" and isinstance(true, list):
        return isinstance(read, list) and sorted(map(str, read)) == sorted(map(str, true))
    if name in NUMBERS:
        return number(read) is not None and number(read) == number(true)
    if name in WEIGHTS:
        return (
            isinstance(read, dict)
            and number(read.get("amount")) == number(true["amount"])
            and _unit(read.get("unit")) == _unit(true["unit"])
        )
    if name == "invoice_refs":
        return isinstance(read, list) and sorted(map(_reference, read)) == sorted(map(_reference, true))
    if name == "unit":
        return _unit(read) == _unit(true)
    if name == "hs_code":
        return re.sub(r"\D", "", str(read)) == re.sub(r"\D", "", str(true))
    if name == "marks" or name.endswith("_address") or name == "notify_party":
        return text(read).replace(" ", "") == text(true).replace(" ", "")
    return text(read) == text(true)


def text(value: object) -> str:
    plain = unicodedata.normalize("NFKC", str(value)).upper()
    return " ".join(re.sub(r"[^\w/+&%-]", " ", plain).split())


def number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value).replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return None


def _unit(value: object) -> str:
    word = text(value)
    return SAME_UNITS.get(word, word)


def _reference(entry: dict[str, str]) -> tuple[str, str]:
    return text(entry.get("number", "")), entry.get("date") or ""
