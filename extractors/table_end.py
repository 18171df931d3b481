"""Where a table of goods ends: at its last total, at a closing line, at the header of another table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from extractors.foot_words import SUBTOTAL
from extractors.header_phrases import phrases_of
from extractors.header_words import GOODS_ROLES, Role
from extractors.numbers import NumberStyle
from extractors.rows import Row
from extractors.totals import closes, is_charge, is_total, total_of
from extractors.value_columns import Roles, agree
from models.vocabulary.spelling import folded

_FIGURES = 3  # quantity, price and amount
_FOOT_LINES = 8  # at most, from the first total to the last
_FOOT_GAP = 7.0  # line heights, from one total to the next


def end_of(rows: Sequence[Row]) -> int:
    """The index of the last of the final total rows, or of the first line that closes a table without one."""
    seen = 0
    for index, row in enumerate(rows):
        if (
            is_total(row)
            and seen
            and _final(row, rows[index + 1 :])
            and not any(_multiplies(r) for r in rows[index + 1 :])
        ):
            return _last_total(rows, index)
        if seen and (_shuts(row, rows[index + 1 : index + 4]) or _heads_packing(row)):
            return index
        seen += bool(row.cells)
    return len(rows)


def _final(row: Row, following: Sequence[Row]) -> bool:
    """Whether a total is no sum on the way: one that is called so is, where lines of figures or a total follow it."""
    total = total_of(row, (), Roles((), 0.0), NumberStyle())
    if total is not None:
        return not total.sub
    more = any(is_total(r) or len(r.cells) >= _FIGURES for r in following)
    return not (more and SUBTOTAL.search(folded(row.text)))


def _multiplies(row: Row) -> bool:
    """Whether one number of a line is the product of two others: a line of goods, below the total of another group."""
    values = [c.value for c in row.cells if abs(c.value) > 1]
    return len(values) >= 3 and not is_total(row) and any(agree(*three) for three in permutations(values, 3))


def _shuts(row: Row, following: Sequence[Row]) -> bool:
    """A closing line that no further line of goods follows."""
    return closes(row) and len(row.cells) < 2 and not any(len(r.cells) >= 2 for r in following)


def _heads_packing(row: Row) -> bool:
    """Whether a line heads a table of packages and weights below the goods."""
    if row.cells or any(c.isdigit() for c in row.text):
        return False
    roles = [role for _, role in phrases_of(row.texts)]
    measured = sum(role in (Role.PACKAGES, Role.WEIGHT) for role in roles)
    return measured >= 2 and not any(role in GOODS_ROLES - {Role.DESCRIPTION, Role.QUANTITY} for role in roles)


def _last_total(rows: Sequence[Row], first: int) -> int:
    """ "TOTAL FOB", "FREIGHT" and "TOTAL CFR" in lines below each other: the last total is the invoice's."""
    last = first
    for index in range(first + 1, min(first + _FOOT_LINES, len(rows))):
        if is_total(rows[index]) and rows[index].y - rows[last].y < _FOOT_GAP * rows[index].height:
            last = index
        elif not _adds_money(rows[index]) and not is_charge(rows[index].text):
            break
    return last


def _adds_money(row: Row) -> bool:
    """Whether a line between totals may be a charge, whatever its name."""
    return bool(row.cells) and not any(c.known_unit for c in row.cells)
