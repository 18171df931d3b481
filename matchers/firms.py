"""Whether a text names more than one firm."""

from __future__ import annotations

import re

from matchers.normal import upper

_FORM = (
    r"(?:CO\.?\s*,?\s*LTD|COMPANY\s*,?\s*(?:LIMITED|LTD)|LTD|LIMITED|INC|INCORPORATED|CORP|CORPORATION|K\.?\s?K"
    r"|KABUSHIKI\s+(?:KAISHA|GAISHA)|G\.?\s?K|GODO\s+KAISHA|Y\.?\s?K|YUGEN\s+KAISHA|LLC|L\.L\.C|GMBH|COMPANY)"
)
_JOINED = re.compile(
    rf"(?P<one>\w[\w .&'()-]*?\b{_FORM}\.?)\s*(?:,\s*)?(?:\bAND\b|\bWITH\b|&|\+|/|;|\n)\s*"
    rf"(?P<other>\w[\w .,&'()-]*?\b{_FORM}\b)"
)
_FURTHER = re.compile(rf"^\s*,?\s*(?:\bAND\b|\bWITH\b|&|\+|/|;)\s*(?P<other>\w[\w .,&'()-]*?\b{_FORM}\b.*)$")
_CONSORTIUM = re.compile(r"\bCONSORTI(?:UM|A)\b|\bJOINT\s+VENTURE\b|\bJ\.?V\.?(?=\s|$)|企業体|コンソーシアム")
_ONLY_FORM = re.compile(rf"^{_FORM}\.?$")


def two_firms(text: str, registered: str = "") -> tuple[str, str] | None:
    """The two firms that a text joins ("A CORP. AND B CORP."); "MITSUI & CO., LTD." is one.

    Whatever form the registered name ends in, another firm may be joined to it.
    """
    said, known = upper(text), upper(registered)
    if known and said.startswith(known):
        rest = _FURTHER.match(said[len(known) :])
        further = rest["other"].strip() if rest is not None else ""
        return (known, further) if further and not _ONLY_FORM.match(further) else None
    found = _JOINED.search(said)
    if found is None or any(_ONLY_FORM.match(found[side].strip()) for side in ("one", "other")):
        return None
    return found["one"].strip(), found["other"].strip()


def consortium(text: str) -> str | None:
    """The word by which the text calls itself a consortium or joint venture."""
    found = _CONSORTIUM.search(upper(text))
    return None if found is None else found.group()
