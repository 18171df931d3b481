"""The items of a table: lines with numbers, each with the description lines that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.cells import NumberCell
from extractors.entries import Entry
from extractors.foot_words import NOT_GOODS
from extractors.header_words import Role
from extractors.item_facts import WEIGHT
from extractors.layout import Segment
from extractors.ownership import owners
from extractors.totals import is_charge
from extractors.value_columns import VALUE_ROLES, Roles
from models.document import Page
from models.vocabulary import packages
from models.vocabulary.spelling import folded

_PACKING_WORDS = frozenset({"unpacked", "loose", "bulk", "bare", "cargo", "naked", "packed", "packing", "packages"}) | {
    *("in", "total", "say", "only", "and", "no", "of", "number", "kind"),
}
_UNDER = 2.0  # line heights at most from a quantity to its unit in the line below
FREE = re.compile(
    r"\b(free|free of charge|f o c|foc|no charge|no commercial value|n c v|ncv|sans valeur commerciale|gratuit|"
    r"sin valor comercial|sin cargo)\b|無償"
)


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One item in the making: entries in printed order, the one with numbers among them."""

    entries: tuple[Entry, ...]
    numbers: tuple[tuple[Role, NumberCell], ...]

    def number(self, role: Role) -> NumberCell | None:
        return next((c for r, c in self.numbers if r is role), None)

    @property
    def page(self) -> Page:
        return self.entries[0].row.page

    def texts(self, role: Role) -> tuple[Segment, ...]:
        return tuple(s for e in self.entries for s in e.of(role))


@dataclass(frozen=True, slots=True)
class Grouping:
    """The goods lines, and the headings that stand above goods without being goods."""

    lines: tuple[GoodsLine, ...]
    headings: tuple[Entry, ...] = ()
    loose: tuple[Entry, ...] = field(default=())


def group(entries: Sequence[Entry], roles: Roles) -> Grouping:
    """Numbers make an item; texts join the item that rulings, gaps and the page's habit give them to."""
    anchors = _anchors(entries, roles)
    if not anchors:
        return Grouping((), (), tuple(entries))
    owner = owners(entries, anchors)
    lines = []
    for number, anchor in enumerate(anchors):
        own = [e for i, e in enumerate(entries) if owner.get(i) == number]
        merged: dict[Role, NumberCell] = {}
        for index in anchor:
            merged.update({r: c for r, c in entries[index].numbers if r not in merged})
        lines.append(GoodsLine(tuple(own), tuple(merged.items())))
    free = [i for i in range(len(entries)) if i not in owner]
    headings = [i for i in free if entries[i].description and i < anchors[-1][-1]]
    loose = [i for i in free if i not in headings and i > anchors[0][0]]
    return Grouping(tuple(lines), tuple(entries[i] for i in headings), tuple(entries[i] for i in loose))


def _anchors(entries: Sequence[Entry], roles: Roles) -> list[list[int]]:
    """Entry indices with the numbers of one item; a price in the line below its quantity joins it."""
    anchors: list[list[int]] = []
    filled: set[Role] = set()
    expected = {r for r in VALUE_ROLES if roles.has(r)}
    for index, entry in enumerate(entries):
        have = {r for r, _ in entry.numbers}
        if not have:
            continue
        joins = anchors and not (filled & have) and index - anchors[-1][-1] <= 2 and filled < expected
        if joins and not (entry.description and Role.QUANTITY in have) and not _charges(entries, [index]):
            anchors[-1].append(index)
            filled |= have
        elif _is_anchor(entry, have, expected, entries[index + 1 : index + 3]):
            anchors.append([index])
            filled = set(have)
    anchors = [_with_unit_below(entries, a) for a in anchors]
    goods = [
        a for a in anchors if not (_charges(entries, a) or _bare_amount(entries, a) or _counts_packages(entries, a))
    ]
    return _without_sums(entries, goods)


def _with_unit_below(entries: Sequence[Entry], anchor: list[int]) -> list[int]:
    """The lines of an item's numbers and, where its unit stands alone under its quantity, the line of that."""
    quantity = next((c for i in anchor if (c := entries[i].number(Role.QUANTITY)) is not None), None)
    below = entries[anchor[-1] + 1 : anchor[-1] + 2]
    alone = below and {role for role, _ in below[0].texts} == {Role.UNIT} and not below[0].numbers
    if not alone or quantity is None or quantity.unit is not None:
        return anchor
    near = below[0].row.y - entries[anchor[-1]].row.y < _UNDER * below[0].row.height
    return [*anchor, anchor[-1] + 1] if near else anchor


def _without_sums(entries: Sequence[Entry], anchors: list[list[int]]) -> list[list[int]]:
    """Money below the last line with a quantity is for sums and taxes, under names that no list has."""
    counted = [any(entries[i].number(Role.QUANTITY) for i in a) for a in anchors]
    if not any(counted):
        return anchors
    return anchors[: len(counted) - counted[::-1].index(True)]


def _is_anchor(entry: Entry, have: set[Role], expected: set[Role], following: Sequence[Entry]) -> bool:
    if len(have) >= 2 or have == expected or len(expected) <= 1:
        return True
    if Role.AMOUNT in have:
        return True
    free = FREE.search(folded(entry.row.text)) is not None
    rest = {r for e in following for r, _ in e.numbers}
    return Role.QUANTITY in have and (free or bool(entry.description) or bool(rest & (expected - have)))


def _bare_amount(entries: Sequence[Entry], anchor: Sequence[int]) -> bool:
    """An amount beside nothing: a sum without its label."""
    roles = {r for i in anchor for r, _ in entries[i].numbers}
    return roles == {Role.AMOUNT} and not any(entries[i].description for i in anchor)


def _counts_packages(entries: Sequence[Entry], anchor: Sequence[int]) -> bool:
    """ "NO. & KIND OF PACKAGES 119 CARTONS" counts no goods."""
    roles = {r for i in anchor for r, _ in entries[i].numbers}
    text = " ".join(entries[i].row.text for i in anchor)
    weighs = WEIGHT.search(text) is not None
    return roles == {Role.QUANTITY} and (weighs or NOT_GOODS.match(folded(text)) is not None or is_packing(text))


def _charges(entries: Sequence[Entry], anchor: Sequence[int]) -> bool:
    """An amount for freight or tax: no quantity, no price, and words that say so."""
    roles = {r for i in anchor for r, _ in entries[i].numbers}
    text = " ".join(entries[i].row.text for i in anchor)
    return Role.QUANTITY not in roles and Role.PRICE not in roles and is_charge(text)


def is_packing(text: str) -> bool:
    """A line that states packages and nothing else ("12 CARTONS", "PACKED IN TEN (10) CASES")."""
    if packages.parse(text) is None:
        return False
    words = [w for w in folded(text).split() if not w.isdigit()]
    spare = [w for w in words if w not in _PACKING_WORDS and packages.kind_of(w) is None]
    return len(spare) <= (1 if "(" in text else 0) or folded(text).startswith(("packed", "packing", "say total"))
