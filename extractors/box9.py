"""Words of a signature: "for" and "per pro" before a person's name, and what is no name at all."""

from __future__ import annotations

import re

# "FOR AND ON BEHALF OF <company>" is a normal company line above a signature, not a proxy's mark (001 ④ L141).
_PROXY = re.compile(
    r"^\s*(?:FOR(?!\s+AND\s+ON\s+BEHALF)|P\s*\.?\s*P\s*\.(?=\s|[A-Z])|P\.?P\.?(?=\s)|P/P|PER\s+PRO(?:C(?:URATION(?:EM)?)?)?\.?|"
    r"POUR|POR(?:\s+PODER)?|P\.\s?O\.|I\.\s?V\.|I\.\s?A\.)\s*[:.]?\s*",
    re.IGNORECASE,
)


def proxy(name: str) -> tuple[str, bool]:
    """The person's name, and whether a proxy's mark (FOR, P.P., per pro) stands before it."""
    found = _PROXY.match(name)
    rest = name[found.end() :].strip() if found else name.strip()
    return (rest, True) if found and rest else (name.strip(), False)
