"""Item rows as a table: the TSV that goes beside certificate.json, written so that no spreadsheet runs a cell of it.

A cell that begins with = + - @ is a formula to a spreadsheet (OWASP, "CSV injection"); it is written with ' before it,
and reading such a table takes that sign off again, so that nothing is changed by going there and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

COLUMNS = ("description", "quantity", "unit", "origin", "hs_code")
FORMULA = ("=", "+", "-", "@", "'")  # the sign itself as well, or taking it off would not be certain
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the machine's own encoding


def rows_tsv(rows: Iterable[Mapping[str, str]]) -> bytes:
    """A header and a line for each row; names that are no column are left out, absent ones stay empty."""
    lines = ["\t".join(COLUMNS)]
    lines += ["\t".join(guarded(row.get(name, "")) for name in COLUMNS) for row in rows]
    return (BYTE_ORDER_MARK + "\r\n".join(lines) + "\r\n").encode()


def guarded(text: str) -> str:
    """One cell: on one line, without tabs, and no formula."""
    cell = " ".join(text.split())
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    """The same cell as it was before."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
