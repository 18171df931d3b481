"""How prices and amounts of money look in capitals."""

from __future__ import annotations

import re

_CURRENCY = (
    r"(?:US|U\.S\.|HK|S|A|NT|CAN?|NZ)?\s?\$|[¥€£₩]|\b(?:USD|JPY|EUR|GBP|CNY|RMB|HKD|SGD|AUD|CAD|CHF|THB|KRW|TWD|INR|MYR)(?![A-Z])|\bYEN\b|\bEUROS?\b"
    r"|\bU\.?S\.?\s?DOLLARS?\b"
)
_FIGURE = r"\d[\d,]*(?:\.\d+)?(?:\s?-)?"
MONEY = re.compile(
    rf"@\s?(?:{_CURRENCY})?\s?\d[\d,.]*|(?:{_CURRENCY})\W{{0,3}}{_FIGURE}|{_FIGURE}\s?(?:{_CURRENCY})"
    r"|\bUNIT\s+PRICE\b|\bTOTAL\s+(?:VALUE|AMOUNT|PRICE)\b|\b(?:INVOICE|FOB|CIF|CFR)\s+(?:VALUE|AMOUNT|PRICE)\b"
)
