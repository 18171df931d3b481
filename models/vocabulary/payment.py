"""Whether a text states terms of payment."""

from __future__ import annotations

import re
import unicodedata

_TERMS = re.compile(
    r"""\b(?:
        T\s?/\s?T | T\.T\.? | TT\s+(?:REMITTANCE|IN\s+ADVANCE|PAYMENT|\d) |
        (?:TELEGRAPHIC|BANK|WIRE)\s+TRANSFER | (?:BY\s+)?WIRE\b | REMITTANCE |
        L\s?/\s?C\b | LETTER\s+OF\s+CREDIT | IRREVOCABLE | STANDBY | USANCE | (?:AT|AFTER)\s+SIGHT |
        D\s?/\s?[PA]\b | DOCUMENTS?\s+AGAINST\s+(?:PAYMENT|ACCEPTANCE) |
        OPEN\s+ACCOUNT | O\s?/\s?A\b | M\s?/\s?T\s+REMITTANCE | C\.?O\.?D\.?(?=\s|$) |
        CASH\s+(?:IN\s+ADVANCE|ON\s+DELIVERY|AGAINST\s+DOCUMENTS) | C\.?A\.?D\.?(?=\s|$) |
        (?:NET|WITHIN)\s+\d+(?:\s+DAYS)? | \d+\s+DAYS?\s+(?:NET|AFTER|FROM|OF|SIGHT|END) |
        PAYMENT\s+IN\s+ADVANCE | ADVANCED?\s+PAYMENT | PREPAID | PREPAYMENT |
        CREDIT\s+CARD | PAYPAL | NO\s+PAYMENT | FREE\s+OF\s+CHARGE | F\.?O\.?C\.?(?=\s|$) |
        NO\s+COMMERCIAL\s+VALUE |
        VIREMENT(?:\s+BANCAIRE)? | CR[ÉE]DIT\s+DOCUMENTAIRE | \d+\s+JOURS | REMISE\s+DOCUMENTAIRE |
        CARTA\s+DE\s+CR[ÉE]DITO | TRANSFERENCIA(?:\s+BANCARIA)? |
        \d+\s+D[IÍ]AS | PAGO\s+(?:ANTICIPADO|CONTRA) | COBRANZA
    )""",
    re.VERBOSE,
)
_JAPANESE = re.compile(r"電信送金|銀行送金|信用状|前払|後払|翌月末払|現金")


def is_terms(text: str) -> bool:
    """Whether the text says how the goods are paid for ("T/T 30 DAYS AFTER B/L DATE"). "No payment" says it, too."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return bool(_TERMS.search(plain) or _JAPANESE.search(plain))
