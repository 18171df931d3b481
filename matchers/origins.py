"""Where each goods line comes from, as invoice and certificate state it."""

from __future__ import annotations

from matchers.alignment import Alignment, Line
from models.case import Case

JAPAN = "JP"


def origins_of(case: Case) -> frozenset[str]:
    """Every country that the invoices state as an origin, in the heading or on a line."""
    headings = {code for i in case.invoices if i.origin is not None for code in i.origin.value}
    lines = {line.origin.value for i in case.invoices for line in i.items if line.origin is not None}
    return frozenset(headings | lines)


def line_origin(case: Case, line: Line) -> str | None:
    """The origin of one invoice line: its own, else the only one that its invoice states."""
    if line.item.origin is not None:
        return line.item.origin.value
    invoice = next(i for i in case.invoices if i.document == line.document)
    stated = invoice.origin.value if invoice.origin is not None else ()
    return stated[0] if len(stated) == 1 else None


def left_out_origins(case: Case, goods: Alignment) -> frozenset[str]:
    """Origins that only lines left out of the certificate have, where all of those are foreign (GOODS-05)."""
    out = [line_origin(case, goods.lines[at]) for at in goods.left_out]
    if not out or JAPAN in out or None in out:
        return frozenset()
    kept = {line_origin(case, goods.lines[at]) for match in goods.matches for at in match.lines}
    return frozenset(code for code in out if code is not None) - kept


def extracted(case: Case, goods: Alignment) -> bool:
    """Whether the certificate takes exactly the Japanese goods out of a mixed invoice."""
    kept = {line_origin(case, goods.lines[at]) for match in goods.matches for at in match.lines}
    return bool(left_out_origins(case, goods)) and kept == {JAPAN}


def mixed(case: Case, goods: Alignment) -> bool:
    """Whether the invoices hold goods of Japan and of other countries, line by line."""
    known = {line_origin(case, line) for line in goods.lines}
    return JAPAN in known and len(known - {None}) > 1
