"""How goods lines of two papers correspond: which certificate items stand for which invoice lines, and their sums."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from matchers import normal
from matchers.services import service_in
from models.papers import Item


@dataclass(frozen=True, slots=True)
class Line:
    """An invoice line: which invoice, which line of it (from 0), and the item."""

    document: str
    position: int
    item: Item


@dataclass(frozen=True, slots=True)
class Match:
    """Certificate items and the invoice lines that they stand for; indices into the certificate's items and `lines`."""

    certificate: tuple[int, ...]
    lines: tuple[int, ...]

    @property
    def grouped(self) -> bool:
        return len(self.certificate) != 1 or len(self.lines) != 1


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the goods of certificate and invoices correspond."""

    lines: tuple[Line, ...]
    items: tuple[Item, ...]
    matches: tuple[Match, ...]

    @property
    def left_out(self) -> tuple[int, ...]:
        """Invoice lines that no certificate item stands for."""
        taken = {at for match in self.matches for at in match.lines}
        return tuple(at for at in range(len(self.lines)) if at not in taken)

    @property
    def goods_left_out(self) -> tuple[int, ...]:
        """Those of them that are goods: freight and the like do not stand on a certificate."""
        return tuple(at for at in self.left_out if not charge(self.lines[at].item))

    @property
    def added(self) -> tuple[int, ...]:
        """Certificate items that stand for no invoice line."""
        taken = {at for match in self.matches for at in match.certificate}
        return tuple(at for at in range(len(self.items)) if at not in taken)


def charge(item: Item) -> bool:
    """Whether the line is a service or a charge."""
    return item.description is not None and service_in(item.description.value) is not None


def unit_of(item: Item) -> str:
    """The unit's normal form, empty where none is stated."""
    return "" if item.unit is None else normal.unit(item.unit.value)


def quantity_of(items: Sequence[Item]) -> tuple[Decimal, str] | None:
    """The sum of the items' quantities with their unit; None where a quantity is missing or units differ."""
    known = {unit_of(i) for i in items if i.unit is not None}
    if len(known) > 1 or not items or any(i.quantity is None for i in items):
        return None
    return sum((i.quantity.value for i in items if i.quantity is not None), Decimal(0)), next(iter(known), "")


def sums_by_unit(items: Iterable[Item]) -> Mapping[str, Decimal] | None:
    """The sums of quantities, unit by unit; None where a quantity is missing, for then nothing can be added up."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for item in items:
        if item.quantity is None:
            return None
        sums[unit_of(item)] += item.quantity.value
    return dict(sums)


def same_amount(one: tuple[Decimal, str] | None, other: tuple[Decimal, str] | None) -> bool:
    """Whether two sums agree in figure and unit; an unknown unit agrees with any."""
    if one is None or other is None:
        return False
    return one[0] == other[0] and (one[1] == other[1] or not one[1] or not other[1])


def same_sums(one: Mapping[str, Decimal] | None, other: Mapping[str, Decimal] | None) -> bool:
    """Whether two sets of sums agree unit by unit; a single unknown unit agrees with any."""
    if one is None or other is None:
        return False
    if len(one) == len(other) == 1 and ("" in one or "" in other):
        return list(one.values()) == list(other.values())
    return dict(one) == dict(other)


def lines_differ(goods: Alignment) -> bool:
    """Whether an item is left out or added, or stands for lines of another amount; unknown amounts do not differ."""
    if goods.added or goods.goods_left_out:
        return True
    sums = (
        (quantity_of([goods.items[at] for at in m.certificate]), quantity_of([goods.lines[at].item for at in m.lines]))
        for m in goods.matches
    )
    return any(here is not None and there is not None and not same_amount(here, there) for here, there in sums)
